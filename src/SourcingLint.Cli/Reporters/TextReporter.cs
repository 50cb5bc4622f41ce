using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>The report for people.</summary>
internal sealed class TextReporter(TextWriter output) : Reporter
{
    public override void Add(CheckedDraft draft)
    {
        foreach (var finding in draft.Findings)
        {
            var at = finding.Diagnostic.Location.GetLineSpan().StartLinePosition;
            output.WriteLine($"{draft.File.Path.Name}:{at.Line + 1}:{at.Character + 1} {JsonWriting.NameOf(finding.Diagnostic.Severity)} {finding.RuleName} {finding.Diagnostic.GetMessage()}");
        }
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems) =>
        output.WriteLine($"{tally.Drafts} drafts, {tally.Errors} errors, {tally.Warnings} warnings, {tally.Infos} notes");

    public override void Dispose() => output.Flush();
}
