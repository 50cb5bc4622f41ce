using System.Globalization;
using System.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>One line a finding, as compilers write it, so that editors and scripts find the place: <c>draft.md:3:64: warning: …</c>.</summary>
internal sealed class ConciseReporter(Stream output, bool colour, bool quiet) : Reporter
{
    private readonly StreamWriter _output = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
    private readonly Palette _palette = new(colour);

    public override void Add(CheckedDraft draft)
    {
        var name = Excerpt.LineStart(Excerpt.Printable(draft.File.Path.Name));
        foreach (var finding in draft.Findings)
        {
            var diagnostic = finding.Diagnostic;
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            _output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_palette.Bold}{name}:{start.Line + 1}:{start.Character + 1}:{_palette.Reset} {_palette.Of(diagnostic.Severity)}{Names.Of(diagnostic.Severity)}:{_palette.Reset} {Excerpt.Printable(diagnostic.GetMessage())} {_palette.Faint}[{finding.RuleName} {diagnostic.Id}]{_palette.Reset}"));
        }
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        if (!quiet && tally.Drafts > 0)
        {
            _output.WriteLine(Counting.Of(tally));
        }
    }

    public override void Dispose() => _output.Dispose();
}
