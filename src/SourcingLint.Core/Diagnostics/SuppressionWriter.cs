using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Diagnostics;

/// <summary>Writes the comments that turn rules off where they were broken.</summary>
public static class SuppressionWriter
{
    /// <summary>Whether a comment can turn off a finding: not one that is about comments or about the linter.</summary>
    public static bool CanTurnOff(Finding finding) => RuleCatalog.Find(finding.Diagnostic.Id) is not null;

    /// <summary>The edits that turn the rules of findings off, each comment on a line of its own above the paragraph.</summary>
    /// <remarks>A comment inside a list, table or block quotation would take it apart, so all of that is turned off.</remarks>
    /// <param name="draft">The draft.</param>
    /// <param name="findings">What to turn off; what no comment can turn off is left alone.</param>
    /// <param name="reason">Why, for the next editor; one line, without <c>--&gt;</c>.</param>
    /// <returns>The edits in order, none overlapping another, with line feeds for line ends.</returns>
    public static ImmutableArray<TextChange> ChangesFor(Draft draft, IEnumerable<Finding> findings, string reason)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var place in findings.Where(CanTurnOff).GroupBy(finding => PlaceOf(draft, finding)).OrderBy(place => place.Key.Start))
        {
            var rules = string.Join(", ", place.Select(finding => finding.RuleName).Distinct());
            if (draft.Prose.FrontMatter.Span is { IsEmpty: false } frontMatter && place.Key.Start < frontMatter.End)
            {
                // No comment can stand beside a headline in front matter.
                changes.Add(Insert(frontMatter.End, $"\n\n<!-- sourcinglint-disable-file {rules}: {reason} -->"));
                continue;
            }

            var isBlock = place.Key.End >= 0;
            changes.Add(Insert(place.Key.Start, $"<!-- sourcinglint-disable{(isBlock ? "" : "-next")} {rules}: {reason} -->\n"));
            if (isBlock)
            {
                changes.Add(Insert(place.Key.End, $"\n\n<!-- sourcinglint-enable {rules} -->"));
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>The edit that turns the rule of a finding off in the whole draft, by a comment above everything but front matter.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="finding">What to turn off; a comment must be able to.</param>
    /// <param name="reason">Why, for the next editor; one line, without <c>--&gt;</c>.</param>
    /// <returns>The edit, with line feeds for line ends.</returns>
    public static TextChange ChangeForDraft(Draft draft, Finding finding, string reason)
    {
        var comment = $"<!-- sourcinglint-disable-file {finding.RuleName}: {reason} -->";
        return draft.Prose.FrontMatter.Span is { IsEmpty: false } frontMatter
            ? Insert(frontMatter.End, "\n\n" + comment)
            : Insert(0, comment + "\n\n");
    }

    /// <summary>Where the comment goes, and where a block that it must not stand in ends; -1 for a paragraph.</summary>
    private static (int Start, int End) PlaceOf(Draft draft, Finding finding)
    {
        var paragraphs = draft.Paragraphs;
        var low = 0;
        var high = paragraphs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (paragraphs[middle].Span.Start <= finding.Span.Start)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var zone = paragraphs[low].Zone;
        if (zone is not (ZoneKind.List or ZoneKind.Table or ZoneKind.BlockQuote))
        {
            return (LineStart(draft, paragraphs[low].Span.Start), -1);
        }

        var last = low;
        while (low > 0 && paragraphs[low - 1].Zone == zone)
        {
            low--;
        }

        while (last + 1 < paragraphs.Length && paragraphs[last + 1].Zone == zone)
        {
            last++;
        }

        return (LineStart(draft, paragraphs[low].Span.Start), LineEnd(draft, paragraphs[last].Span.End));
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static int LineStart(Draft draft, int position)
    {
        while (position > 0 && draft.Source[position - 1] is not ('\r' or '\n'))
        {
            position--;
        }

        return position;
    }

    private static int LineEnd(Draft draft, int position)
    {
        while (position < draft.Source.Length && draft.Source[position] is not ('\r' or '\n'))
        {
            position++;
        }

        return position;
    }
}
