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
    public void Put(string path, Draft draft) => Put(path, [.. DraftName.AllIn(draft)]);

    /// <summary>The settings for a draft with what the desk's other drafts say of its names.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="options">Its settings.</param>
    public LintOptions For(string path, LintOptions options)
    {
        if (!IsWanted(options))
        {
            return options;
        }

        lock (_lock)
        {
            return options.With(_ledger.For(path));
        }
    }

    private bool Put(string path, ImmutableArray<DraftName> names)
    {
        lock (_lock)
        {
            if (_names.TryGetValue(path, out var known) && known == names)
            {
                return false;
            }

            _ledger.Put(path, names);
            _names[path] = names;
            return true;
        }
    }

    private bool Forget(string path)
    {
        _ledger.Remove(path);
        return _names.Remove(path);
    }
}
