using System.Collections.Immutable;
using System.Text;

namespace SourcingLint.Lexicons;

/// <summary>Reads the tab-separated word lists embedded in this assembly.</summary>
/// <remarks>
/// A list is UTF-8; lines that start with <c>#</c> tell its columns and origin; rows are sorted by their first column in
/// ordinal order. <c>LexiconTests</c> holds every list to that, so reading needs no checks.
/// </remarks>
public static class Lexicon
{
    private const byte Opener = (byte)'\f'; // then the list's name, a new line and the list

    private static readonly byte[] Joined = ReadJoined();
    private static readonly Dictionary<string, (int Start, int End)> Lists = Divide(Joined);

    /// <summary>The names of all lists under <paramref name="folder"/>, such as <c>Words</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Names(string folder) =>
        Lists.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The rows of a list, each split at its tabs, without its comment lines.</summary>
    /// <param name="name">The list's path under <c>Lexicons</c> without its ending, such as <c>Words/titles</c>.</param>
    /// <exception cref="ArgumentException">No such list is embedded.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        foreach (var row in Rows(name))
        {
            yield return CellsOf(row.Span);
        }
    }

    /// <summary>The rows of a list as they are written, without its comment lines.</summary>
    /// <inheritdoc cref="Read"/>
    internal static IEnumerable<ReadOnlyMemory<char>> Rows(string name)
    {
        var list = Lists.TryGetValue(name, out var place) ? place : throw new ArgumentException("No lexicon is called " + name + ".", nameof(name));
        var text = Encoding.UTF8.GetString(Joined, list.Start, list.End - list.Start);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var row = text.AsMemory(start, end - start);
            if (row.Length > 0 && text[start] != '#')
            {
                yield return row;
            }
        }
    }

    private static string[] CellsOf(ReadOnlySpan<char> row)
    {
        var count = 1;
        foreach (var c in row)
        {
            count += c == '\t' ? 1 : 0;
        }

        var cells = new string[count];
        for (var i = 0; i < count; i++)
        {
            var end = row.IndexOf('\t');
            cells[i] = (end < 0 ? row : row.Slice(0, end)).ToString();
            row = row.Slice(end + 1);
        }

        return cells;
    }

    private static byte[] ReadJoined()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicons") ?? throw new InvalidOperationException("The word lists are not embedded.");
        var bytes = new byte[stream.Length];
        _ = stream.Read(bytes, 0, bytes.Length); // from memory, so all of it at once
        return bytes;
    }

    private static Dictionary<string, (int Start, int End)> Divide(byte[] joined)
    {
        var lists = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (int opener = 0, next; opener < joined.Length; opener = next)
        {
            next = Array.IndexOf(joined, Opener, opener + 1) is var found and >= 0 ? found : joined.Length;
            var start = Array.IndexOf(joined, (byte)'\n', opener) + 1;
            lists.Add(Encoding.UTF8.GetString(joined, opener + 1, start - opener - 2), (start, next));
        }

        return lists;
    }
}
