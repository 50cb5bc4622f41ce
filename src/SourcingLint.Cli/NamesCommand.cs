using System.Collections.Immutable;
using System.Text;
using SourcingLint.Cli.Caching;
using SourcingLint.Cli.Reporters;
using SourcingLint.Model;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>names</c>: lists every person, place and organisation in drafts, with all forms and where they stand.</summary>
internal sealed record NamesCommand(Host Host, DraftRequest Request)
{
    public string Format { get; init; } = "text";

    /// <summary>The file that the list goes to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether to leave out names that are spelled one way throughout.</summary>
    public bool MixedOnly { get; init; }

    /// <summary>The folder that names are kept in from run to run; null for none.</summary>
    public string? CacheName { get; init; }

    public int Run()
    {
        var unusable = ReportFile.WouldReplaceDraft(Output, Host, Request);
        var cache = CacheName is null || unusable is not null ? null : CacheFolder.Open(CacheName, Host.Directory, out unusable);
        if (unusable is not null)
        {
            Host.Tell(unusable.ToString());
            return ExitCode.Failure;
        }

        var store = cache?.Names ?? new NameStore();
        var ledger = new NameLedger();
        var problems = DraftRun.Run(
            Host,
            Request,
            (file, _) => new DraftNames(file.Path.Name, [.. DraftName.AllIn(file.Parse())]),
            draft => ledger.Put(draft.Path, draft.Names),
            know: path => (store.NamesOf(path, out var problem) is { } names ? new DraftNames(path.Name, names) : null, problem));
        store.Save();
        var names = MixedOnly ? [.. ledger.Names().Where(name => name.IsMixed)] : ledger.Names();
        var output = Format switch
        {
            "json" => NamesJson.Write(names),
            "html" => NamesPage.Write(names, ledger.Drafts.Count()),
            _ => Encoding.UTF8.GetBytes(NamesText.Write(names, new Palette(Host.UsesColour && Output is null))),
        };
        problems = ReportFile.Write(Output, output, Host) is { } unwritten ? [.. problems, unwritten] : problems;
        foreach (var problem in problems)
        {
            Host.Tell(problem.ToString());
        }

        return problems.Count > 0 ? ExitCode.Failure : ExitCode.Clean;
    }

    private sealed record DraftNames(string Path, ImmutableArray<DraftName> Names);
}
