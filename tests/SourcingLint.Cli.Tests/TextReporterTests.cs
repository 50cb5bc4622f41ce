using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using SourcingLint.Text;
using SourcingLint.Workspace;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class TextReporterTests
{
    private static readonly DiagnosticDescriptor Loud = Rule.Create(
        "SL0001", "loud-word", "Loud word", "'{0}' shouts. Write it in small letters, so that readers who are not deaf may follow what the story says.",
        "Readers stop where somebody shouts at them, and they do not come back to read the rest of it.", DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor Faint = Rule.Create(
        "SL0002", "faint-word", "Faint word", "'{0}' says little.", "Space is short.", DiagnosticSeverity.Info);

    [Fact]
    public void Plain() => Snapshot.Match(Report(colour: false));

    [Fact]
    public void Coloured() => Snapshot.Match(Report(colour: true).Replace("\u001b", "<esc>", StringComparison.Ordinal));

    [Fact]
    public void Without_fixes() => Assert.DoesNotContain("How to fix", Report(colour: false, fixes: "none"), StringComparison.Ordinal);

    [Fact]
    public void With_safe_fixes_only()
    {
        var report = Report(colour: false, fixes: "safe");
        Assert.Contains("Write 'fire' (--fix does it)", report, StringComparison.Ordinal);
        Assert.DoesNotContain("[WORD]", report, StringComparison.Ordinal);
    }

    private static string Report(bool colour, string fixes = "all")
    {
        var output = new StringWriter();
        var tally = new Tally();
        using (var reporter = new TextReporter(output, 80, colour, fixes))
        {
            CheckedDraft[] drafts =
            [
                Marked("drafts/fire.md", "# FIRE at the mill\n\nA [e|FIRE|] broke out at the mill on Monday, and the mill's owner, who had been warned twice, was somewhat [i|surprised|].\n\nA [e|FIRE|] again.\n"),
                Marked("drafts/quiet.md", "Nothing to see.\n"),
                Marked("drafts/tab.md", "\tA [i|rather|] wide 港.\n"),
            ];
            foreach (var draft in drafts)
            {
                tally.Add(draft);
                reporter.Add(draft);
            }

            reporter.Finish(tally, []);
        }

        return output.ToString();
    }

    private static CheckedDraft Marked(string name, string markup)
    {
        var marked = MarkupText.Parse(markup);
        var lines = new LineIndex(marked.Text);
        var findings = marked.Spans.Select(mark =>
        {
            var word = marked.Text.Substring(mark.Span.Start, mark.Span.Length);
            var location = Location.Create(name, mark.Span, new LinePositionSpan(lines.PositionOf(mark.Span.Start), lines.PositionOf(mark.Span.End)));
            return mark.Label == "e"
                ? new Finding(Diagnostic.Create(Loud, location, word), [CodeFix.Replace($"Write '{word.ToLowerInvariant()}'", mark.Span, word.ToLowerInvariant(), FixSafety.Safe)])
                : new Finding(Diagnostic.Create(Faint, location, word), [CodeFix.Replace("Say what you mean", mark.Span, "[WORD]", FixSafety.Suggestion)]);
        });
        var file = new DraftFile(new DraftPath(name, "/" + name), marked.Text, DraftEncoding.Utf8);
        var text = SourceText.From(marked.Text);
        return new CheckedDraft(file, text, text, findings.ToImmutableArray());
    }
}
