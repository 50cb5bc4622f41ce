using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Caching;

/// <summary>
/// Keeps what was found in drafts, in a folder. A draft is known by its text, its settings and the very build that
/// linted it, so nothing stale can come back; an entry that is damaged, or is not for this draft, counts as none.
/// </summary>
internal sealed class DraftCache
{
    private const int KeyLength = Sha256.Size;

    private readonly string _folder;
    private readonly byte[] _build;
    private readonly ConditionalWeakTable<LintOptions, byte[]> _settings = [];
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);

    /// <summary>A cache in a folder that is there.</summary>
    /// <param name="folder">The folder's absolute path.</param>
    /// <param name="build">What tells this build from others.</param>
    public DraftCache(string folder, byte[] build) => (_folder, _build) = (folder, build);

    private static ReadOnlySpan<byte> Mark => "SLINT\0\0\u0001"u8;

    /// <summary>What was found in a draft before, or else what <paramref name="check"/> finds now.</summary>
    /// <param name="file">The draft.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="check">Checks the draft; its fingerprints are kept too.</param>
    public CheckedDraft Get(DraftFile file, LintOptions options, Func<CheckedDraft> check)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        KeyOf(file, options, key);
        var path = PathOf(key);
        if (SealedFile.Read(path, Mark, key) is { } entry && EntryReader.Read(entry, file) is { } known)
        {
            return known;
        }

        var draft = check();
        Save(path, key, draft);
        return draft;
    }

    private void KeyOf(DraftFile file, LintOptions options, Span<byte> key)
    {
        var settings = _settings.GetValue(options, options => Sha256.HashOf(Encoding.UTF8.GetBytes(options.ToCanonicalText())));
        var hash = new Sha256();
        hash.Append(_build);
        hash.Append(settings);
        hash.Append(file.Content);
        hash.Finish(key);
    }

    private string PathOf(ReadOnlySpan<byte> key)
    {
        var name = Convert.ToHexStringLower(key);
        return Path.Combine(_folder, name[..2], name[2..]);
    }

    private void Save(string path, ReadOnlySpan<byte> key, CheckedDraft draft)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            if (_folders.TryAdd(folder, 0))
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return; // as when the entry cannot be written
        }

        SealedFile.Write(path, Mark, key, EntryWriter.Write(draft));
    }
}
