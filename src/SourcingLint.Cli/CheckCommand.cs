using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>check</c>: lints drafts and reports.</summary>
internal sealed record CheckCommand(Host Host, IReadOnlyList<string> Paths, IReadOnlyList<string> Extensions)
{
    public string Format { get; init; } = "text";

    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Error;

    public int Run()
    {
        var search = DraftFinder.Find(Paths, Host.Directory, Extensions);
        var problems = new List<Problem>(search.Problems);
        var tally = new Tally();
        using var buffered = new BufferedStream(Host.Output, 1 << 16);
        using (var reporter = Format == "json" ? (Reporter)new JsonReporter(buffered) : new TextReporter(new StreamWriter(buffered, new UTF8Encoding(false))))
        {
            OrderedWork.Run(search.Drafts.Length, i => Check(search.Drafts[i]), result =>
            {
                if (result.Draft is { } draft)
                {
                    tally.Add(draft);
                    reporter.Add(draft);
                }
                else
                {
                    problems.Add(result.Problem!);
                }
            });
            reporter.Finish(tally, problems);
        }

        buffered.Flush();
        foreach (var problem in problems)
        {
            Host.Error.WriteLine("sourcinglint: " + problem);
        }

        return problems.Count > 0 ? ExitCode.Failure : tally.Reaches(FailOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    private (CheckedDraft? Draft, Problem? Problem) Check(DraftPath path)
    {
        if (DraftReader.Read(path, out var problem) is not { } file)
        {
            return (null, problem);
        }

        var draft = Draft.Parse(SourceText.From(file.Text), path.Name);
        return (new CheckedDraft(file, DraftLinter.Lint(draft, LintOptions.Default)), null);
    }
}
