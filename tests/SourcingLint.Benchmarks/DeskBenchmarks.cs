using BenchmarkDotNet.Attributes;
using SourcingLint.Workspace;

namespace SourcingLint.Benchmarks;

/// <summary>The index of names over 10,000 drafts: built, one draft changed, one draft asked about.</summary>
[MemoryDiagnoser]
public class DeskBenchmarks
{
    private const int Drafts = 10_000;

    private readonly DeskIndex _index = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-desk-").FullName;
    private DraftPath[] _paths = [];
    private int _next;

    /// <summary>Writes the drafts and reads them once.</summary>
    [GlobalSetup]
    public void Write()
    {
        GeneratedDesk.Write(_folder, Drafts);
        _paths = [.. DraftFinder.Find(["."], _folder, []).Drafts];
        _index.Refresh(_paths, CancellationToken.None);
    }

    /// <summary>Takes the drafts away.</summary>
    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    /// <summary>From nothing.</summary>
    [Benchmark]
    public int Build() => new DeskIndex().Refresh(_paths, CancellationToken.None);

    /// <summary>After one draft was saved.</summary>
    [Benchmark]
    public bool Change()
    {
        var draft = _paths[_next++ % Drafts];
        File.AppendAllText(draft.FullPath, "\nMarta Tarmund left.\n");
        return _index.Update(draft);
    }

    /// <summary>When nothing has changed.</summary>
    [Benchmark]
    public int Look() => _index.Refresh(_paths, CancellationToken.None);
}
