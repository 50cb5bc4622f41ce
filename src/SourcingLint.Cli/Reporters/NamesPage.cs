using System.Collections.Immutable;
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
        var page = HtmlPage.Start("Names", HtmlPage.Asset("NamesPage.css"));
        page.Write($"<header><h1>Names in {Counting.Of(drafts, "draft")}</h1>\n")
            .Write($"<p>{Counting.Of(names.Length, "name")}, {(mixed.Length == 0 ? "none" : Counting.Of(mixed.Length))} spelled in several ways</p></header>\n<form>\n");
        Choice(page, "Show", "show", [("all", "All"), .. mixed.Take(1).Select(_ => ("mixed", "Spelled in several ways")), .. kinds.Select(kind => (Names.Of(kind.Key), NamesText.HeadingOf(kind.Key)))]);
        Choice(page, "Order", "order", [("by-name", "A to Z"), ("by-count", "Most used first")]);
        page.Write($"</form>\n<main>\n");
        Section(page, "mixed", "Spelled in several ways", mixed);
        foreach (var kind in kinds)
        {
            Section(page, Names.Of(kind.Key), NamesText.HeadingOf(kind.Key), [.. kind]);
        }

        return page.Write($"</main>\n</body>\n</html>\n").ToBytes();
    }

    private static int CountOf(LedgerName name) => name.Forms.Sum(form => form.Count);

    private static void Choice(HtmlWriter page, string legend, string name, (string Id, string Text)[] choices)
    {
        page.Write($"<fieldset><legend>{legend}</legend>");
        foreach (var (id, text) in choices)
        {
            page.Write($"<label><input type=\"radio\" name=\"{name}\" id=\"{id}\"{(id == choices[0].Id ? " checked" : "")}> {text}</label>");
        }

        page.Write($"</fieldset>\n");
    }

    private static void Section(HtmlWriter page, string kind, string heading, LedgerName[] names)
    {
        if (names.Length == 0)
        {
            return;
        }

        page.Write($"<section class=\"{kind}\">\n<h2>{heading} <span>{Counting.Of(names.Length)}</span></h2>\n");
        foreach (var name in names)
        {
            Write(page, name);
        }

        page.Write($"</section>\n");
    }

    private static void Write(HtmlWriter page, LedgerName name)
    {
        var count = CountOf(name);
        page.Write($"<details style=\"--count:{count}\"{(name.IsMixed ? " open" : "")}><summary><b>{name.Name}</b> <span>{Counting.Of(count)}</span></summary>\n")
            .Write($"<table><thead><tr><th>Form</th><th>Times</th><th>Drafts</th></tr></thead><tbody>\n");
        var most = name.Forms.Max(form => form.Count);
        foreach (var form in name.Forms)
        {
            var shown = form.Drafts.Length > MostDrafts ? SomeDrafts : form.Drafts.Length; // of a form that all have, a few will do
            var more = form.Drafts.Length > shown ? $" and {Counting.Of(form.Drafts.Length - shown, "more draft")}" : "";
            page.Write(
                $"<tr><td style=\"--share:{100 * form.Count / most}%\">{form.Text}</td><td>{Counting.Of(form.Count)}</td><td>{string.Join(", ", form.Drafts.Take(shown))}{more}</td></tr>\n");
        }

        page.Write($"</tbody></table></details>\n");
    }
}
