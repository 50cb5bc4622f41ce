using SourcingLint.Cli.Reporters;

namespace SourcingLint.Cli;

/// <summary><c>inspect</c>: shows what the linter understood of drafts.</summary>
internal sealed record InspectCommand(Host Host, DraftRequest Request)
{
    public string Format { get; init; } = "text";

    public int Run()
    {
        var buffered = new BufferedStream(Host.Output, 1 << 16);
        if (Format == "html")
        {
            buffered.Write(AttributionMap.Head());
        }

        var problems = DraftRun.Run(
            Host with { ShowsProgress = false },
            Request,
            (file, options) =>
            {
                var draft = file.Parse();
                return Format switch
                {
                    "jsonl" => InspectJson.Write(draft),
                    "html" => AttributionMap.Write(draft, DraftLinter.Lint(draft, options)),
                    _ => InspectText.Write(draft, file.Word is null ? "line" : "paragraph", Host.UsesColour),
                };
            },
            output => buffered.Write(output));
        if (Format == "html")
        {
            buffered.Write(AttributionMap.Tail());
        }

        buffered.Flush();
        foreach (var problem in problems)
        {
            Host.Tell(problem.ToString());
        }

        return problems.Count > 0 ? ExitCode.Failure : ExitCode.Clean;
    }
}
