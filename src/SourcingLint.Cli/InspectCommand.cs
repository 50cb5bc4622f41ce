using SourcingLint.Cli.Reporters;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>inspect</c>: shows what the linter understood of drafts.</summary>
internal sealed record InspectCommand(Host Host, IReadOnlyList<string> Paths, IReadOnlyList<string> Extensions)
{
    public string Format { get; init; } = "text";

    public int Run()
    {
        var search = DraftFinder.Find(Paths, Host.Directory, Extensions);
        var problems = new List<Problem>(search.Problems);
        using var buffered = new BufferedStream(Host.Output, 1 << 16);
        OrderedWork.Run(search.Drafts.Length, i => Inspect(search.Drafts[i]), result =>
        {
            if (result.Output is { } output)
            {
                buffered.Write(output);
            }
            else
            {
                problems.Add(result.Problem!);
            }
        });
        buffered.Flush();
        foreach (var problem in problems)
        {
            Host.Error.WriteLine("sourcinglint: " + problem);
        }

        return problems.Count > 0 ? ExitCode.Failure : ExitCode.Clean;
    }

    private (byte[]? Output, Problem? Problem) Inspect(DraftPath path)
    {
        if (DraftReader.Read(path, out var problem) is not { } file)
        {
            return (null, problem);
        }

        var draft = Draft.Parse(file.Text, path.Name);
        return (InspectJson.Write(draft), null);
    }
}
