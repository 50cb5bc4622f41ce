using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SourcingLint.Model;

namespace SourcingLint.Cli.Reporters;

/// <summary>The names of many drafts, for people: a line a form, the names that are spelled in several ways marked.</summary>
internal static class NamesText
{
    private const int MostDrafts = 3;

    public static string Write(ImmutableArray<LedgerName> names, Palette palette)
    {
        var output = new StringBuilder();
        foreach (var kind in names.GroupBy(name => name.Kind))
        {
            output.Append(palette.Bold).Append(HeadingOf(kind.Key)).Append(palette.Reset).Append('\n');
            foreach (var name in kind)
            {
                output.Append("  ").Append(palette.Bold).Append(Excerpt.LineStart(Excerpt.Printable(name.Name))).Append(palette.Reset);
                if (name.IsMixed)
                {
                    output.Append("  ").Append(palette.Of(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)).Append("spelled in several ways").Append(palette.Reset);
                }

                output.Append('\n');
                var width = name.Forms.Max(form => form.Text.Length);
                foreach (var form in name.Forms)
                {
                    output.Append("    ").Append(Excerpt.LineStart(Excerpt.Printable(form.Text)).PadRight(width)).Append("  ")
                        .Append(form.Count.ToString(CultureInfo.InvariantCulture).PadLeft(5)).Append("  ")
                        .Append(palette.Faint).Append(DraftsOf(form)).Append(palette.Reset).Append('\n');
                }
            }

            output.Append('\n');
        }

        var mixed = names.Count(name => name.IsMixed);
        output.Append(Counting.Of(names.Length, "name")).Append(", ").Append(mixed == 0 ? "none" : mixed.ToString(CultureInfo.InvariantCulture)).Append(" spelled in several ways\n");
        return output.ToString();
    }

    /// <summary>What a list of names of one kind is headed by.</summary>
    public static string HeadingOf(MentionKind kind) => kind switch
    {
        MentionKind.Person => "People",
        MentionKind.Place => "Places",
        _ => "Organisations",
    };

    private static string DraftsOf(LedgerForm form)
    {
        var shown = string.Join(", ", form.Drafts.Take(MostDrafts).Select(Excerpt.Printable));
        return form.Drafts.Length <= MostDrafts ? shown : shown + ", " + Counting.Of(form.Drafts.Length - MostDrafts, "more draft");
    }
}
