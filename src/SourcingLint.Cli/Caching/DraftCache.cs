using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Win32.SafeHandles;
using SourcingLint.Cli.Adoption;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Caching;

/// <summary>
/// Keeps what was found in drafts, in a folder. A draft is known by its text, its settings and the very build that
/// linted it, so nothing stale can come back; an entry that is damaged, or is not for this draft, counts as none.
/// </summary>
internal sealed class DraftCache
{
    private const int KeyLength = SHA256.HashSizeInBytes;

    private readonly string _folder;
    private readonly byte[] _build;
    private readonly ConditionalWeakTable<LintOptions, byte[]> _settings = [];
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);
    private int _parts;

    private DraftCache(string folder)
    {
        _folder = folder;
        _build =
        [
            .. typeof(DraftLinter).Module.ModuleVersionId.ToByteArray(),
            .. typeof(Markdig.Markdown).Module.ModuleVersionId.ToByteArray(),
            .. typeof(DraftCache).Module.ModuleVersionId.ToByteArray(),
        ];
    }

    private static ReadOnlySpan<byte> Mark => "SLINT\0\0\u0001"u8;

    /// <summary>Opens a cache, and makes its folder when there is none.</summary>
    /// <param name="folder">The folder's absolute path.</param>
    /// <param name="problem">What stands in the way, when nothing is returned.</param>
    public static DraftCache? Open(string folder, out string? problem)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
                File.WriteAllText(Path.Combine(folder, "CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n# Made by sourcinglint. Delete it whenever you like.\n");
            }

            problem = null;
            return new DraftCache(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = "cannot be used as a cache: " + failure.Message;
            return null;
        }
    }

    /// <summary>What was found in a draft before, or else what <paramref name="check"/> finds now.</summary>
    /// <param name="file">The draft.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="check">Checks the draft; its fingerprints are kept too.</param>
    public CheckedDraft Get(DraftFile file, LintOptions options, Func<CheckedDraft> check)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        KeyOf(file.Text, options, key);
        var path = PathOf(key);
        if (Load(path, key, file) is { } known)
        {
            return known;
        }

        var draft = check();
        Save(path, key, draft);
        return draft;
    }

    private void KeyOf(string text, LintOptions options, Span<byte> key)
    {
        var settings = _settings.GetValue(options, options => SHA256.HashData(Encoding.UTF8.GetBytes(options.ToCanonicalText())));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_build);
        hash.AppendData(settings);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.GetHashAndReset(key);
    }

    private string PathOf(ReadOnlySpan<byte> key)
    {
        var name = Convert.ToHexStringLower(key);
        return Path.Combine(_folder, name[..2], name[2..]);
    }

    /// <summary>Reads an entry: mark, key, hash of what follows, findings.</summary>
    private static CheckedDraft? Load(string path, ReadOnlySpan<byte> key, DraftFile file)
    {
        byte[] bytes;
        try
        {
            using SafeFileHandle handle = File.OpenHandle(path);
            bytes = new byte[RandomAccess.GetLength(handle)];
            if (RandomAccess.Read(handle, bytes, 0) < bytes.Length)
            {
                return null;
            }
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        var rest = bytes.AsSpan();
        if (!rest.StartsWith(Mark) || rest.Length < Mark.Length + (2 * KeyLength) || !rest.Slice(Mark.Length, KeyLength).SequenceEqual(key))
        {
            return null;
        }

        rest = rest[(Mark.Length + KeyLength)..];
        Span<byte> hash = stackalloc byte[KeyLength];
        SHA256.HashData(rest[KeyLength..], hash);
        return rest[..KeyLength].SequenceEqual(hash) ? EntryReader.Read(bytes, bytes.Length - rest.Length + KeyLength, file) : null;
    }

    /// <summary>Writes an entry beside its place and moves it there, so that nobody ever reads half of one.</summary>
    private void Save(string path, ReadOnlySpan<byte> key, CheckedDraft draft)
    {
        var findings = EntryWriter.Write(draft);
        var part = FormattableString.Invariant($"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _parts)}.part");
        try
        {
            if (_folders.TryAdd(Path.GetDirectoryName(path)!, 0))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }

            byte[] entry = [.. Mark, .. key, .. SHA256.HashData(findings), .. findings];
            using (var handle = File.OpenHandle(part, FileMode.Create, FileAccess.Write))
            {
                RandomAccess.Write(handle, entry, 0);
            }

            File.Move(part, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs time and nothing else.
            TryDelete(part);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
