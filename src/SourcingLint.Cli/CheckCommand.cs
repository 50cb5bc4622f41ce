using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>check</c>: lints drafts and reports; fixes them when asked to.</summary>
internal sealed record CheckCommand(Host Host, DraftRequest Request)
{
    public string Format { get; init; } = "text";

    /// <summary>The file that the report goes to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The lowest severity that makes the program fail; null when none does.</summary>
    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Error;

    public bool Fix { get; init; }

    public bool Diff { get; init; }

    /// <summary>Which fixes the report shows: <c>all</c>, <c>safe</c> or <c>none</c>.</summary>
    public string Fixes { get; init; } = "all";

    public int Run()
    {
        // Standard output belongs to the fixed draft then, so the report must go elsewhere.
        var fixesStdin = Fix && Request.ReadsStdin;
        var target = Output is not null || Host.ShowsProgress || fixesStdin ? new MemoryStream() : Host.Output;
        var tally = new Tally();
        var failures = new List<Problem>();
        IReadOnlyList<Problem> problems;
        var buffered = new BufferedStream(target, 1 << 16);
        using (var reporter = ReporterTo(buffered, fixesStdin))
        {
            var found = DraftRun.Run(Host, Request, Check, draft =>
            {
                tally.Add(draft);
                if (fixesStdin)
                {
                    Host.Output.Write(draft.File.Encoding.GetBytes(draft.Text.ToString()));
                }
                else if (Fix && draft.Fixed > 0 && DraftWriter.Write(draft.File, draft.Text.ToString()) is { } failure)
                {
                    failures.Add(failure);
                }

                reporter.Add(draft);
            });
            problems = [.. found, .. failures];
            reporter.Finish(tally, problems);
        }

        buffered.Flush();
        return Deliver(target) is { } undelivered ? Fail([.. problems, undelivered])
            : problems.Count > 0 ? Fail(problems)
            : tally.Reaches(FailOn) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private Reporter ReporterTo(Stream output, bool plain) =>
        Diff ? new DiffReporter(output)
        : Format == "json" ? new JsonReporter(output, Fixes)
        : new TextReporter(new StreamWriter(output, new UTF8Encoding(false)), Host.Width, Host.UsesColour && Output is null && !plain, Fixes);

    private CheckedDraft Check(DraftFile file, LintOptions options)
    {
        if (Fix || Diff)
        {
            var draft = Fixer.Fix(file, draft => DraftLinter.Lint(draft, options));
            return Fix ? draft : draft with { Findings = DraftLinter.Lint(Draft.Parse(file.Text, file.Path.Name), options) };
        }

        var text = SourceText.From(file.Text);
        return new CheckedDraft(file, text, text, DraftLinter.Lint(Draft.Parse(text, file.Path.Name), options));
    }

    private Problem? Deliver(Stream report)
    {
        if (report == Host.Output)
        {
            return null;
        }

        var whole = ((MemoryStream)report).ToArray();

        try
        {
            if (Output is not null)
            {
                File.WriteAllBytes(Path.GetFullPath(Output, Host.Directory), whole);
            }
            else if (Fix && Request.ReadsStdin)
            {
                Host.Error.Write(Encoding.UTF8.GetString(whole));
            }
            else
            {
                Host.Output.Write(whole);
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Problem(Output ?? "standard output", "the report cannot be written: " + failure.Message);
        }
    }

    private int Fail(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Host.Error.WriteLine("sourcinglint: " + problem);
        }

        return ExitCode.Failure;
    }
}
