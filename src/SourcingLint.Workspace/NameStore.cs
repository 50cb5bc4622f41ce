using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SourcingLint.Model;

namespace SourcingLint.Workspace;

/// <summary>
/// The names of drafts, read once: a file that looks as it did is not opened again, and a text that was read before is not
/// parsed again. May be kept in a file from run to run. Safe to use from several threads.
/// </summary>
/// <remarks>What names a draft has depends on its text and the build alone, not on settings.</remarks>
public sealed class NameStore
{
    private readonly ConcurrentDictionary<string, StoredNames> _drafts;
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly string? _path;
    private readonly byte[] _build = [];
    private volatile bool _isChanged;

    /// <summary>A store that knows nothing and is kept nowhere.</summary>
    public NameStore()
    {
        _drafts = new(StringComparer.Ordinal);
    }

    private NameStore(string path, byte[] build)
    {
        (_path, _build) = (path, build);
        _drafts = new(SealedFile.Read(path, Mark, build) is { } content ? StoredNames.ReadAll(content) : [], StringComparer.Ordinal);
    }

    private static ReadOnlySpan<byte> Mark => "SLNAMES\u0001"u8;

    /// <summary>The store that an earlier run kept in a file; an empty one when there is none that this build wrote.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="build">What tells this build from others.</param>
    public static NameStore Open(string path, byte[] build) => new(path, build);

    /// <summary>The names of a draft on disk; the same list again as long as its text is the same.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="problem">What stands in the way, when nothing is returned.</param>
    public ImmutableArray<DraftName>? NamesOf(DraftPath draft, out Problem? problem)
    {
        problem = null;
        _seen[draft.FullPath] = true;
        var known = _drafts.GetValueOrDefault(draft.FullPath);
        var stamp = FileStamp.Of(draft.FullPath) ?? default; // before it is read: what is written after that must look new
        if (known is not null && stamp.IsSettled && known.Stamp == stamp)
        {
            return known.Names;
        }

        if (DraftReader.Read(draft, out problem) is not { } file)
        {
            _isChanged |= _drafts.TryRemove(draft.FullPath, out _);
            return null;
        }

        var hash = HashOf(file.Content);
        var names = known is not null && known.Hash == hash ? known.Names : [.. DraftName.AllIn(file.Parse()).Select(Shared)];
        _drafts[draft.FullPath] = new StoredNames(stamp, hash, names);
        _isChanged |= known is null || known.Stamp != stamp || known.Hash != hash;
        return names;
    }

    /// <summary>Keeps all that is known for the next run. Drafts that nobody asked for stay as long as their files are there.</summary>
    public void Save()
    {
        if (_path is null || !_isChanged)
        {
            return;
        }

        var kept = _drafts.Where(draft => _seen.ContainsKey(draft.Key) || File.Exists(draft.Key)).OrderBy(draft => draft.Key, StringComparer.Ordinal);
        SealedFile.Write(_path, Mark, _build, StoredNames.WriteAll(kept));
        _isChanged = false;
    }

    /// <summary>A name whose texts are the same objects as in other drafts: most drafts of a desk name the same people.</summary>
    private DraftName Shared(DraftName name) => name with { Text = Shared(name.Text), Group = Shared(name.Group), Spelling = Shared(name.Spelling) };

    private string Shared(string text) => _texts.GetOrAdd(text, text);

    private static UInt128 HashOf(ReadOnlySpan<byte> content) => MemoryMarshal.Read<UInt128>(Sha256.HashOf(content));
}
