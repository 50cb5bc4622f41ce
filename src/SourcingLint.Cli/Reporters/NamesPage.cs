using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SourcingLint.Model;

namespace SourcingLint.Cli.Reporters;

/// <summary>The names of many drafts as one self-contained page: those spelled in several ways first, then the others by kind, each with its forms. No script runs in it; what it shows and in which order is up to its style.</summary>
internal static class NamesPage
{
    private const int MostDrafts = 12;
    private const int SomeDrafts = 3;

    public static byte[] Write(ImmutableArray<LedgerName> names, int drafts)
    {
        var mixed = names.Where(name => name.IsMixed).OrderBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        var kinds = names.Where(name => !name.IsMixed).GroupBy(name => name.Kind).ToArray();
        var page = new StringBuilder(HtmlPage.Head("Names", HtmlPage.Asset("NamesPage.css")));
        page.Append(CultureInfo.InvariantCulture, $"<header><h1>Names in {Counting.Of(drafts, "draft")}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{Counting.Of(names.Length, "name")}, {(mixed.Length == 0 ? "none" : Counting.Of(mixed.Length))} spelled in several ways</p></header>\n<form>\n");
        Choice(page, "Show", "show", [("all", "All"), .. mixed.Take(1).Select(_ => ("mixed", "Spelled in several ways")), .. kinds.Select(kind => (Names.Of(kind.Key), NamesText.HeadingOf(kind.Key)))]);
        Choice(page, "Order", "order", [("by-name", "A to Z"), ("by-count", "Most used first")]);
        page.Append("</form>\n<main>\n");
        Section(page, "mixed", "Spelled in several ways", mixed);
        foreach (var kind in kinds)
        {
            Section(page, Names.Of(kind.Key), NamesText.HeadingOf(kind.Key), [.. kind]);
        }

        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static int CountOf(LedgerName name) => name.Forms.Sum(form => form.Count);

    private static void Choice(StringBuilder page, string legend, string name, (string Id, string Text)[] choices)
    {
        page.Append(CultureInfo.InvariantCulture, $"<fieldset><legend>{legend}</legend>");
        foreach (var (id, text) in choices)
        {
            page.Append(CultureInfo.InvariantCulture, $"<label><input type=\"radio\" name=\"{name}\" id=\"{id}\"{(id == choices[0].Id ? " checked" : "")}> {text}</label>");
        }

        page.Append("</fieldset>\n");
    }

    private static void Section(StringBuilder page, string kind, string heading, LedgerName[] names)
    {
        if (names.Length == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<section class=\"{kind}\">\n<h2>{heading} <span>{Counting.Of(names.Length)}</span></h2>\n");
        foreach (var name in names)
        {
            Write(page, name);
        }

        page.Append("</section>\n");
    }

    private static void Write(StringBuilder page, LedgerName name)
    {
        var count = CountOf(name);
        page.Append(CultureInfo.InvariantCulture, $"<details style=\"--count:{count}\"{(name.IsMixed ? " open" : "")}><summary><b>{HtmlPage.Text(name.Name)}</b> <span>{Counting.Of(count)}</span></summary>\n")
            .Append("<table><thead><tr><th>Form</th><th>Times</th><th>Drafts</th></tr></thead><tbody>\n");
        var most = name.Forms.Max(form => form.Count);
        foreach (var form in name.Forms)
        {
            var shown = form.Drafts.Length > MostDrafts ? SomeDrafts : form.Drafts.Length; // of a form that all have, a few will do
            var more = form.Drafts.Length > shown ? $" and {Counting.Of(form.Drafts.Length - shown, "more draft")}" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td style=\"--share:{100 * form.Count / most}%\">{HtmlPage.Text(form.Text)}</td><td>{Counting.Of(form.Count)}</td><td>{string.Join(", ", form.Drafts.Take(shown).Select(HtmlPage.Text))}{more}</td></tr>\n");
        }

        page.Append("</tbody></table></details>\n");
    }
}
