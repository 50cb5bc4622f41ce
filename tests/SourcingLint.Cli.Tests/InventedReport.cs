using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Adoption;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using SourcingLint.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Tests;

/// <summary>Drafts with findings of invented rules, so that what a report looks like does not hang on the catalogue.</summary>
internal static class InventedReport
{
    private static readonly DiagnosticDescriptor Loud = Rule.Create(
        "SL0001", "loud-word", "Loud word", "'{0}' shouts. Write it in small letters, so that readers who are not deaf may follow what the story says.",
        "Readers stop where somebody shouts at them, and they do not come back to read the rest of it.", DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor Faint = Rule.Create(
        "SL0002", "faint-word", "Faint word", "'{0}' says little.", "Space is short.", DiagnosticSeverity.Info);

    /// <summary>A draft with errors and notes, one without findings, one with a tab and a wide letter.</summary>
    public static ImmutableArray<CheckedDraft> Plain { get; } =
    [
        Marked("drafts/fire.md", "# FIRE at the mill\n\nA [e|FIRE|] broke out at the mill on Monday, and the mill's owner, who had been warned twice, was somewhat [i|surprised|].\n\nA [e|FIRE|] again.\n"),
        Marked("drafts/quiet.md", "Nothing to see.\n"),
        Marked("drafts/tab.md", "\tA [i|rather|] wide 港.\n"),
    ];

    /// <summary>A draft whose name and text try to get out of every format, with findings over two lines, turned off, and known.</summary>
    public static CheckedDraft Hostile { get; } = WithOthers(Marked(
        "drafts/a b,%c:d&\"<script>.md",
        "<script>alert(1)</script> ]]> [e|<b onload=\"x\">|] 🚒 [e|@desk ::error:: `|`\n%0A & [x](y)|]\n\n[i|-->|] one [i|two|] three.\n"));

    /// <summary>Writes a report.</summary>
    /// <param name="reporterTo">Makes the reporter.</param>
    /// <param name="drafts">What it reports.</param>
    public static string Write(Func<Stream, Reporter> reporterTo, params IEnumerable<CheckedDraft> drafts)
    {
        var output = new MemoryStream();
        var tally = new Tally();
        using (var reporter = reporterTo(output))
        {
            foreach (var draft in drafts)
            {
                tally.Add(draft);
                reporter.Add(draft);
            }

            reporter.Finish(tally, [new Problem("drafts/photo.md", "not text but a binary file. Save it as plain text.")]);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static CheckedDraft WithOthers(CheckedDraft draft) => draft with
    {
        Findings = [.. draft.Findings.Where(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error)],
        Suppressed = [new SuppressedFinding(draft.Findings[^2], "the desk <b>knows</b>")],
        Known = [draft.Findings[^1]],
    };

    private static CheckedDraft Marked(string name, string markup)
    {
        var marked = MarkupText.Parse(markup);
        var lines = new LineIndex(marked.Text);
        var findings = marked.Spans.Select(mark =>
        {
            var word = marked.Text.Substring(mark.Span.Start, mark.Span.Length);
            return mark.Label == "e"
                ? new Finding(Diagnostic.Create(Loud, LocationOf(mark.Span), [LocationOf(new TextSpan(0, 1))], word), [CodeFix.Replace($"Write '{word.ToLowerInvariant()}'", mark.Span, word.ToLowerInvariant(), FixSafety.Safe)])
                : new Finding(Diagnostic.Create(Faint, LocationOf(mark.Span), word), [CodeFix.Replace("Say what you mean", mark.Span, "[WORD]", FixSafety.Suggestion)]);
        }).ToImmutableArray();
        var file = new DraftFile(new DraftPath(name, "/desk/" + name), marked.Text, DraftEncoding.Utf8);
        var text = SourceText.From(marked.Text);
        return new CheckedDraft(file, text, text, findings) { Fingerprints = Fingerprints.Of(Draft.Parse(text, name), findings) };

        Location LocationOf(TextSpan span) => Location.Create(name, span, new LinePositionSpan(lines.PositionOf(span.Start), lines.PositionOf(span.End)));
    }
}
