using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Text;

namespace SourcingLint.LanguageServer;

/// <summary>Writes the comments that turn a rule off in one place.</summary>
internal static class Suppressing
{
    /// <summary>Stands where the writer's reason belongs.</summary>
    public const string ReasonToWrite = "[REASON]";

    /// <summary>Whether a comment can turn off a finding: not one that is about comments or about the linter.</summary>
    public static bool CanTurnOff(Finding finding) => RuleCatalog.Find(finding.Diagnostic.Id) is not null;

    /// <summary>The edits that turn a finding's rule off for its paragraph, each comment on a line of its own.</summary>
    /// <remarks>A comment inside a list, table or block quotation would take it apart, so all of that is turned off.</remarks>
    public static TextChange[] ChangesFor(Draft draft, Finding finding, string reason)
    {
        var paragraphs = draft.Paragraphs;
        var first = 0;
        while (first + 1 < paragraphs.Length && paragraphs[first + 1].Span.Start <= finding.Span.Start)
        {
            first++;
        }

        var zone = paragraphs[first].Zone;
        if (zone is not (ZoneKind.List or ZoneKind.Table or ZoneKind.BlockQuote))
        {
            return [Insert(LineStart(draft, paragraphs[first].Span.Start), $"<!-- sourcinglint-disable-next {finding.RuleName}: {reason} -->\n")];
        }

        var last = first;
        while (first > 0 && paragraphs[first - 1].Zone == zone)
        {
            first--;
        }

        while (last + 1 < paragraphs.Length && paragraphs[last + 1].Zone == zone)
        {
            last++;
        }

        return
        [
            Insert(LineStart(draft, paragraphs[first].Span.Start), $"<!-- sourcinglint-disable {finding.RuleName}: {reason} -->\n"),
            Insert(LineEnd(draft, paragraphs[last].Span.End), $"\n\n<!-- sourcinglint-enable {finding.RuleName} -->"),
        ];
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
