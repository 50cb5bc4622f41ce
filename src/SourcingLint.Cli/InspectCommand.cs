using SourcingLint.Cli.Reporters;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>inspect</c>: shows what the linter understood of drafts.</summary>
internal sealed record InspectCommand(Host Host, DraftRequest Request)
{
    public string Format { get; init; } = "text";

    /// <summary>The file that the report goes to; null for standard output.</summary>
    public string? Output { get; init; }

    public int Run()
    {
        if (ReportFile.WouldReplaceDraft(Output, Host, Request) is { } refusal)
        {
            Host.Tell(refusal.ToString());
            return ExitCode.Failure;
        }

        var whole = Output is null ? null : new MemoryStream();
        var output = new BufferedStream(whole ?? Host.Output, 1 << 16);
        var problems = Format switch
        {
            "html" => WriteMap(output),
            "jsonl" => Write(output, file => InspectJson.Write(file.Parse())),
            _ => Write(output, file => InspectText.Write(file.Parse(), file.Word is null ? "line" : "paragraph", Host.UsesColour && Output is null)),
        };
        output.Flush();
        problems = whole is not null && ReportFile.Write(Output, whole.ToArray(), Host) is { } unwritten ? [.. problems, unwritten] : problems;
        foreach (var problem in problems)
        {
            Host.Tell(problem.ToString());
        }

        return problems.Count > 0 ? ExitCode.Failure : ExitCode.Clean;
    }

    /// <summary>One page: its index stands before the drafts, so it is written when all are read.</summary>
    private IReadOnlyList<Problem> WriteMap(Stream output)
    {
        var drafts = new List<AttributionMap.MappedDraft>();
        var problems = DraftRun.Run(
            Host with { ShowsProgress = false },
            Request,
            (file, options) =>
            {
                var draft = file.Parse();
                return AttributionMap.Of(draft, DraftLinter.Lint(draft, options));
            },
            drafts.Add);
        output.Write(AttributionMap.Page(drafts));
        return problems;
    }

    private IReadOnlyList<Problem> Write(Stream output, Func<DraftFile, byte[]> describe) =>
        DraftRun.Run(Host with { ShowsProgress = false }, Request, (file, _) => describe(file), bytes => output.Write(bytes));
}
