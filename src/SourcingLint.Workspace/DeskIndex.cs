using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Workspace;

/// <summary>How all drafts of a desk write their names, kept up to date: a draft is read again only when its file has changed. Safe to use from several threads.</summary>
public sealed class DeskIndex
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Describe("inconsistent-name-across-drafts")!;

    private readonly Lock _lock = new();
    private readonly NameLedger _ledger = new();
    private readonly Dictionary<string, (DateTime Written, long Length)> _stamps = new(StringComparer.Ordinal);

    /// <summary>How many drafts are known.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _stamps.Count;
            }
        }
    }

    /// <summary>Whether settings ask to compare a draft with the desk's others.</summary>
    public static bool IsWanted(LintOptions options) => options.Runs(Rule);

    /// <summary>The index that a check of some drafts needs: over them and all below a folder; null when none of them is to be compared.</summary>
    /// <param name="directory">The folder's absolute path.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="settings">The settings for each.</param>
    public static DeskIndex? Over(string directory, IReadOnlyCollection<DraftPath> drafts, EditorConfigLoader settings)
    {
        if (!drafts.Any(draft => IsWanted(settings.OptionsFor(draft.FullPath))))
        {
            return null;
        }

        var index = new DeskIndex();
        index.Refresh(drafts.Concat(DraftFinder.Find(["."], directory, []).Drafts).DistinctBy(draft => draft.FullPath), CancellationToken.None);
        return index;
    }

    /// <summary>Reads the drafts whose files have changed, on all cores, and forgets those that are not among the given ones.</summary>
    /// <param name="drafts">All drafts of the desk.</param>
    /// <param name="cancellation">Tells to stop; what is read by then is kept.</param>
    /// <returns>How many drafts were read.</returns>
    public int Refresh(IEnumerable<DraftPath> drafts, CancellationToken cancellation)
    {
        var all = drafts.ToArray();
        var read = 0;
        Parallel.ForEach(all, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, draft =>
        {
            if (Update(draft))
            {
                Interlocked.Increment(ref read);
            }
        });
        var kept = all.Select(draft => draft.FullPath).ToHashSet(StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var path in _stamps.Keys.Where(path => !kept.Contains(path)).ToArray())
            {
                Forget(path);
            }
        }

        return read;
    }

    /// <summary>Reads a draft if its file has changed since; forgets it when it is gone.</summary>
    /// <returns>Whether it was read.</returns>
    public bool Update(DraftPath draft)
    {
        var file = new FileInfo(draft.FullPath);
        var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        lock (_lock)
        {
            if (!file.Exists)
            {
                Forget(draft.FullPath);
                return false;
            }

            if (_stamps.TryGetValue(draft.FullPath, out var known) && known == stamp)
            {
                return false;
            }
        }

        if (DraftReader.Read(draft, out _) is not { } text)
        {
            return false;
        }

        Put(draft.FullPath, Draft.Parse(text.Text, draft.FullPath), stamp);
        return true;
    }

    /// <summary>Takes in a draft as it stands in an editor, saved or not.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="draft">The draft.</param>
    public void Put(string path, Draft draft) => Put(path, draft, default);

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

    private void Put(string path, Draft draft, (DateTime Written, long Length) stamp)
    {
        var names = DraftName.AllIn(draft);
        lock (_lock)
        {
            _ledger.Put(path, names);
            _stamps[path] = stamp;
        }
    }

    private void Forget(string path)
    {
        _ledger.Remove(path);
        _stamps.Remove(path);
    }
}
