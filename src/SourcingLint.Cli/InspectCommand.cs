using SourcingLint.Cli.Reporters;

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
        var buffered = new BufferedStream(whole ?? Host.Output, 1 << 16);
        if (Format == "html")
        {
            buffered.Write(AttributionMap.Head());
        }

        var problems = DraftRun.Run(
            Host with { ShowsProgress = false },
            Request,
            (file, options) =>
            {
                var draft = Draft.Parse(file.Text, file.Path.Name);
                return Format switch
                {
                    "jsonl" => InspectJson.Write(draft),
                    "html" => AttributionMap.Write(draft, DraftLinter.Lint(draft, options)),
                    _ => InspectText.Write(draft, Host.UsesColour && Output is null),
                };
            },
            output => buffered.Write(output));
        if (Format == "html")
        {
            buffered.Write(AttributionMap.Tail());
        }

        buffered.Flush();
        problems = whole is not null && ReportFile.Write(Output, whole.ToArray(), Host) is { } unwritten ? [.. problems, unwritten] : problems;
        foreach (var problem in problems)
        {
            Host.Tell(problem.ToString());
        }

        return problems.Count > 0 ? ExitCode.Failure : ExitCode.Clean;
    }
}
