using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli.Adoption;

/// <summary>Turns off what was found in a draft by comments in it.</summary>
internal static class Suppressor
{
    /// <summary>Writes the comments. What no comment can turn off stays a finding, with its place in the new text.</summary>
    /// <param name="draft">The draft, with the findings to turn off.</param>
    /// <param name="reason">Why, for the next editor.</param>
    public static CheckedDraft Suppress(CheckedDraft draft, string reason)
    {
        if (!draft.Findings.Any(SuppressionWriter.CanTurnOff))
        {
            return draft;
        }

        var before = Draft.Parse(draft.Text, draft.File.Path.Name);
        var usesCrLf = draft.File.Text.Contains("\r\n", StringComparison.Ordinal);
        var changes = SuppressionWriter.ChangesFor(before, draft.Findings, reason)
            .Select(change => usesCrLf ? new TextChange(change.Span, change.NewText!.ReplaceLineEndings("\r\n")) : change);
        var text = SourceText.From(draft.Text.WithChanges(changes).ToString()); // a plain one: see SafeFixes
        var after = Draft.Parse(text, draft.File.Path.Name);
        var review = DraftLinter.Review(after, draft.Options);
        var prints = Fingerprints.Of(after, review.Findings);

        // What was left out before, by a baseline or because its lines have not changed, is left out again.
        var wanted = draft.Findings.Where(finding => !SuppressionWriter.CanTurnOff(finding)).Select(finding => draft.Fingerprints.Of(finding).Sentence).ToHashSet();
        return draft with
        {
            Text = text,
            Findings = [.. review.Findings.Where(finding => wanted.Contains(prints.Of(finding).Sentence))],
            Suppressed = review.Suppressed,
            Fingerprints = prints,
            TurnedOff = draft.Findings.Count(SuppressionWriter.CanTurnOff),
        };
    }
}
