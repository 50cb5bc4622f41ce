using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Workspace;

/// <summary>How all drafts of a desk write their names, kept up to date: a draft is read again only when its file has changed. Safe to use from several threads.</summary>
/// <param name="store">What is known of the drafts' names already.</param>
public sealed class DeskIndex(NameStore store)
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Describe("inconsistent-name-across-drafts")!;

    private readonly Lock _lock = new();
    private readonly NameLedger _ledger = new();
    private readonly Dictionary<string, ImmutableArray<DraftName>> _names = new(StringComparer.Ordinal);
    private int _changes;

    /// <summary>An index that reads every draft when it first meets it.</summary>
    public DeskIndex()
        : this(new NameStore())
    {
    }

    /// <summary>How many drafts are known.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _names.Count;
            }
        }
    }

    /// <summary>Grows when what some draft is told of its names may have become another.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>Whether settings ask to compare a draft with the desk's others.</summary>
    public static bool IsWanted(LintOptions options) => options.Runs(Rule);

    /// <summary>Reads the drafts whose files have changed, on all cores, and forgets those that are not among the given ones.</summary>
    /// <param name="drafts">All drafts of the desk.</param>
    /// <param name="cancellation">Tells to stop; what is read by then is kept.</param>
    /// <returns>How many drafts have other names than before.</returns>
    public int Refresh(IEnumerable<DraftPath> drafts, CancellationToken cancellation)
    {
        var all = drafts.ToArray();
        var changed = 0;
        Parallel.ForEach(all, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, draft =>
        {
            if (Update(draft))
            {
                Interlocked.Increment(ref changed);
            }
        });
        var kept = all.Select(draft => draft.FullPath).ToHashSet(StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var path in _names.Keys.Where(path => !kept.Contains(path)).ToArray())
            {
                Forget(path);
            }
        }

        return changed;
    }

    /// <summary>Reads a draft if its file has changed since; forgets it when it is gone.</summary>
    /// <returns>Whether its names were read anew.</returns>
    public bool Update(DraftPath draft)
    {
        if (store.NamesOf(draft, out _) is { } names)
        {
            return Put(draft.FullPath, names);
        }

        lock (_lock)
        {
            return Forget(draft.FullPath);
        }
    }

    /// <summary>Takes in a draft as it stands in an editor, saved or not.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="cancellation">Tells that a later text has taken its place.</param>
    public void Put(string path, Draft draft, CancellationToken cancellation)
    {
        ImmutableArray<DraftName> names = [.. DraftName.AllIn(draft)];
        lock (_lock)
        {
            cancellation.ThrowIfCancellationRequested();
            Put(path, names);
        }
    }

    /// <summary>What a desk's other drafts say of a draft's names.</summary>
    /// <param name="path">Its absolute path.</param>
    public DeskNames NamesFor(string path)
    {
        lock (_lock)
        {
            return _ledger.For(path);
        }
    }

    /// <summary>The settings for a draft with what the desk's other drafts say of its names.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="options">Its settings.</param>
    public LintOptions For(string path, LintOptions options) => IsWanted(options) ? options.With(NamesFor(path)) : options;

    private bool Put(string path, ImmutableArray<DraftName> names)
    {
        lock (_lock)
        {
            if (_names.TryGetValue(path, out var known) && known == names)
            {
                return false;
            }

            _changes += _ledger.Put(path, names) ? 1 : 0;
            _names[path] = names;
            return true;
        }
    }

    private bool Forget(string path)
    {
        _changes += _ledger.Remove(path) ? 1 : 0;
        return _names.Remove(path);
    }
}
