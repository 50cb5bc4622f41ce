using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Adoption;
using SourcingLint.Cli.Caching;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Text;
using SourcingLint.Workspace;
using SourcingLint.Workspace.Git;
using SourcingLint.Workspace.Word;

namespace SourcingLint.Cli;

/// <summary><c>check</c>: lints drafts and reports; fixes them when asked to.</summary>
internal sealed record CheckCommand(Host Host, DraftRequest Request)
{
    public string Format { get; init; } = "text";

    /// <summary>The file that the report goes to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Which findings are asked for.</summary>
    public FindingFilter Filter { get; init; } = FindingFilter.None;

    /// <summary>Whether to print findings and nothing else.</summary>
    public bool Quiet { get; init; }

    /// <summary>What is remembered from the run before; null when there is none.</summary>
    public DraftMemory? Memory { get; init; }

    /// <summary>The lowest severity that makes the program fail; null when none does.</summary>
    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Error;

    public bool Fix { get; init; }

    public bool Diff { get; init; }

    /// <summary>Which fixes the report shows: <c>all</c>, <c>safe</c> or <c>none</c>.</summary>
    public string Fixes { get; init; } = "all";

    public bool Statistics { get; init; }

    /// <summary>The commit since which lines must have changed to be reported; null for all lines.</summary>
    public string? Since { get; init; }

    /// <summary>The file with the findings that the desk lives with; null for none.</summary>
    public string? BaselineFile { get; init; }

    public bool UpdateBaseline { get; init; }

    /// <summary>The reason to write into comments that turn the findings off; null to write none.</summary>
    public string? SuppressWith { get; init; }

    /// <summary>The folder that results are kept in from run to run; null for none.</summary>
    public string? CacheName { get; init; }

    /// <summary>The file that takes a copy of the Word document with the findings as comments; null for none.</summary>
    public string? Annotated { get; init; }

    private bool WritesDrafts => Fix || SuppressWith is not null;

    private bool NeedsFingerprints => BaselineFile is not null || Since is not null || SuppressWith is not null || CacheName is not null || Format is "sarif" or "gitlab";

    public int Run()
    {
        var request = Request.ReadsStdin || Request.ReadsRecords ? Request : Request with { Found = Request.Find(Host.Directory) };
        if (Refusal(request) is { } refusal)
        {
            return Fail([refusal]);
        }

        string? problem = null;
        var changed = Since is null ? null : ChangedLines.Since(Since, Host.Directory, out problem);
        if (problem is not null)
        {
            return Fail([new Problem("--since " + Since, problem)]);
        }

        var baseline = BaselineFile is null ? null : Baseline.Read(Path.GetFullPath(BaselineFile, Host.Directory), UpdateBaseline, out problem);
        if (problem is not null)
        {
            return Fail([new Problem(BaselineFile!, problem)]);
        }

        Problem? unusable = null;
        var cache = CacheName is null ? null : CacheFolder.Open(CacheName, Host.Directory, out unusable);
        return unusable is not null ? Fail([unusable]) : Run(request, changed, baseline, cache);
    }

    /// <summary>Why nothing is done: what the run writes would take the place of what it reads.</summary>
    private Problem? Refusal(DraftRequest request)
    {
        DraftPath[] read = request.Found is { } found ? [.. found.Drafts]
            : request.StdinName is { } name ? [new DraftPath(name, Path.GetFullPath(name, Host.Directory))]
            : [];
        foreach (var (option, file) in (ReadOnlySpan<(string, string?)>)[("--output", Output), ("--baseline", BaselineFile)])
        {
            if (ReportFile.WouldReplace(file, option, Host, read) is { } problem)
            {
                return problem;
            }
        }

        if (Annotated is not null && Path.Exists(Path.GetFullPath(Annotated, Host.Directory)))
        {
            return new Problem(Annotated, "--annotate would write over what is there. Name another file, or delete it first.");
        }

        if (Annotated is not null && read.Length != 1 && !request.ReadsStdin)
        {
            return new Problem(Annotated, "--annotate writes into a copy of one Word document: name one.");
        }

        return Output is not null && BaselineFile is not null && PlainFile.IsSame(Path.GetFullPath(Output, Host.Directory), Path.GetFullPath(BaselineFile, Host.Directory))
            ? new Problem(Output, "--output would write over the baseline. Name another file.")
            : null;
    }

    private int Run(DraftRequest request, ChangedLines? changed, Baseline? baseline, CacheFolder? cache)
    {
        // Standard output belongs to the changed draft then, so the report must go elsewhere.
        var draftToOutput = WritesDrafts && Request.ReadsStdin;
        var isStream = Format == "jsonl" && Output is null && !draftToOutput;
        var target = !isStream && (Output is not null || Host.ShowsProgress || draftToOutput) ? new MemoryStream() : Host.Output;
        var tally = new Tally();
        var failures = new List<Problem>();
        Problem? refusal = null;
        IReadOnlyList<Problem> problems;
        var buffered = new BufferedStream(target, 1 << 16);
        using (var reporter = ReporterTo(buffered, draftToOutput))
        {
            var found = DraftRun.Run(
                Host with { ShowsProgress = Host.ShowsProgress && !(isStream && Host.UsesColour) },
                request with { Only = changed is null ? null : changed.Contains, Names = cache?.Names ?? Memory?.Names ?? new NameStore() },
                (file, options) => CheckAsAsked(file, options, changed, cache?.Findings),
                draft =>
                {
                    refusal ??= Request.ReadsRecords ? ReportFile.WouldReplace(Output, "--output", Host, draft.File.Path) : null;

                    var asRead = baseline?.Apply(draft) ?? draft;
                    var isFixed = (WritesDrafts || Diff) && draft.File.Word is null;
                    if ((WritesDrafts || Diff) && !isFixed)
                    {
                        failures.Add(new Problem(draft.File.Path.Name, "a Word document, which is not changed. Check it without --fix, --diff and --add-suppressions; --annotate OUT.docx writes the findings into a copy."));
                    }

                    if (Annotated is not null && Annotate(asRead) is { } unwritten)
                    {
                        failures.Add(unwritten);
                    }

                    var settled = SuppressWith is null || !isFixed ? asRead : Suppressor.Suppress(asRead, SuppressWith);
                    if (draftToOutput && !isFixed)
                    {
                        // A Word document sent through comes out as no draft at all.
                    }
                    else if (draftToOutput)
                    {
                        Host.Output.Write(settled.File.Encoding.GetBytes(settled.Text.ToString()));
                    }
                    else if (WritesDrafts && settled.Text != settled.Original && DraftWriter.Write(settled.File, settled.Text.ToString()) is { } failure)
                    {
                        // What was not written was not settled: the file still has it all.
                        failures.Add(failure);
                        settled = Fix ? Filter.Apply(Check(draft.File, draft.Options)) : asRead;
                    }

                    tally.Add(settled);
                    reporter.Add(settled);
                },
                reporter.Add,
                Request.ReadsRecords ? buffered.Flush : null);
            problems = [.. found, .. failures];
            reporter.Finish(tally, problems);
        }

        buffered.Flush();
        if (baseline is not null && Keep(baseline) is { } unsaved)
        {
            problems = [.. problems, unsaved];
        }

        return (refusal ?? Deliver(target)) is { } undelivered ? Fail([.. problems, undelivered])
            : problems.Count > 0 ? Fail(problems)
            : tally.Reaches(FailOn) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private Reporter ReporterTo(Stream output, bool plain)
    {
        var usesColour = Host.UsesColour && Output is null && !plain;
        var root = ReportRoot.Of(Host);
        var folder = Output is null ? Host.Directory : Path.GetDirectoryName(Path.GetFullPath(Output, Host.Directory))!;
        return Diff ? new DiffReporter(output, Output is null && Host.Variable("GITHUB_ACTIONS") == "true")
            : Statistics ? new StatisticsReporter(output, Format == "json", new Palette(usesColour))
            : Format switch
            {
                "json" => new JsonReporter(output, Fixes),
                "jsonl" => new JsonLinesReporter(output, Fixes),
                "sarif" => new SarifReporter(output, root, Fixes),
                "github" => new GitHubReporter(output, Host, root),
                "gitlab" => new GitLabReporter(output, root),
                "junit" => new JUnitReporter(output, root, FailOn),
                "html" => new HtmlReporter(output, Fixes, Host.Today, draft => ReportRoot.LinkTo(draft, folder)),
                "rdjson" => new RdjsonReporter(output, root, Fixes),
                "concise" => new ConciseReporter(output, usesColour, Quiet),
                _ => new TextReporter(new StreamWriter(output, new UTF8Encoding(false)), Host.Width, usesColour, Fixes, Quiet),
            };
    }

    /// <summary>Writes the findings into a copy of a Word document.</summary>
    /// <returns>What stands in the way; null when it is done.</returns>
    private Problem? Annotate(CheckedDraft draft)
    {
        if (draft.File.Word is not { } document)
        {
            return new Problem(draft.File.Path.Name, "no Word document: --annotate writes comments into a copy of one.");
        }

        WordComment[] comments = [.. draft.Findings.Select(finding => new WordComment(finding.Span, [finding.Diagnostic.GetMessage(), .. FixesOf(finding), $"{finding.RuleName} {finding.Diagnostic.Id}"]))];
        if (WordCommentWriter.Write(document, comments, out var problem) is not { } copy)
        {
            return new Problem(draft.File.Path.Name, problem!);
        }

        try
        {
            WholeFile.Write(Path.GetFullPath(Annotated!, Host.Directory), copy);
            Host.Tell($"{Annotated}: {Counting.Of(comments.Length, "comment")}.");
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Problem(Annotated!, "the copy cannot be written: " + failure.Message);
        }

        IEnumerable<string> FixesOf(Finding finding) =>
            ShownFixes.Of(finding, Fixes).Take(1).Select(fix => "How to fix: " + TextReporter.Describe(fix, isAutomatic: false));
    }

    private CheckedDraft CheckAsAsked(DraftFile file, LintOptions options, ChangedLines? changed, DraftCache? cache)
    {
        if ((Fix || Diff) && file.Word is null)
        {
            var draft = Fixer.Fix(file, draft => Filter.Apply(DraftLinter.Lint(draft, options))) with { Options = options };
            return Diff ? draft with { Findings = Filter.Apply(DraftLinter.Lint(Draft.Parse(file.Text, file.Path.Name), options)) }
                : NeedsFingerprints ? draft with { Fingerprints = Fingerprints.Of(Draft.Parse(draft.Text, file.Path.Name), draft.Findings) }
                : draft;
        }

        var found = Filter.Apply(cache?.Get(file, options, () => Check(file, options)) ?? Memory?.Get(file, options, () => Check(file, options)) ?? Check(file, options));
        found = SuppressWith is null ? found : found with { Options = options };
        return changed is null ? found : OnlyChanged(found, changed);
    }

    private CheckedDraft Check(DraftFile file, LintOptions options)
    {
        var draft = file.Parse();
        var review = DraftLinter.Review(draft, options);
        return new CheckedDraft(file, draft.Source, draft.Source, review.Findings)
        {
            LanguageNote = draft.Model.OtherLanguages.Note,
            Suppressed = review.Suppressed,
            Fingerprints = NeedsFingerprints ? Fingerprints.Of(draft, review.Findings.Concat(review.Suppressed.Select(suppressed => suppressed.Finding))) : Fingerprints.None,
        };
    }

    /// <summary>Leaves the findings out whose sentence nobody has touched.</summary>
    private static CheckedDraft OnlyChanged(CheckedDraft draft, ChangedLines changed)
    {
        var spans = changed.SpansIn(draft.File.Path, draft.File.Text);
        return draft with
        {
            Findings = [.. draft.Findings.Where(IsChanged)],
            Suppressed = [.. draft.Suppressed.Where(suppressed => IsChanged(suppressed.Finding))],
        };

        bool IsChanged(Finding finding)
        {
            var extent = draft.Fingerprints.ExtentOf(finding);
            var next = spans.First(extent.Start, static (in TextSpan span, int start) => span.End > start);
            return next < spans.Length && spans[next].Start < Math.Max(extent.End, extent.Start + 1);
        }
    }

    /// <summary>Writes the baseline when asked to, and tells how it stands.</summary>
    private Problem? Keep(Baseline baseline)
    {
        var gone = baseline.Before - baseline.Count;
        if (!UpdateBaseline)
        {
            if (gone > 0 && Since is null && !Filter.IsActive && !Quiet)
            {
                Host.Tell($"{BaselineFile}: {gone} of its findings {(gone == 1 ? "is" : "are")} gone. Run again with --update-baseline to take them out.");
            }

            return null;
        }

        if (!Quiet)
        {
            Host.Tell(baseline.IsNew
                ? $"{BaselineFile}: {Counting.Of(baseline.Count, "finding")} put in."
                : $"{BaselineFile}: {Counting.Of(baseline.Count, "finding")}, {gone} taken out. New ones never go in: settle them, or turn them off with a reason.");
        }

        return baseline.Save();
    }

    private Problem? Deliver(Stream report)
    {
        if (report == Host.Output)
        {
            return null;
        }

        var whole = ((MemoryStream)report).ToArray();
        if (Output is null && WritesDrafts && Request.ReadsStdin)
        {
            Host.Error.Write(Encoding.UTF8.GetString(whole));
            return null;
        }

        return ReportFile.Write(Output, whole, Host);
    }

    private int Fail(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Host.Tell(problem.ToString());
        }

        return ExitCode.Failure;
    }
}
