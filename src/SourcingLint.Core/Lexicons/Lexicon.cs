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
    /// <summary>The names of all lists under <paramref name="folder"/>, such as <c>Words</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Names(string folder)
    {
        var prefix = "Lexicons/" + folder + "/";
        var names = new List<string>();
        foreach (var name in typeof(Lexicon).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Add(name.Substring("Lexicons/".Length, name.Length - "Lexicons/".Length - ".tsv".Length));
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names.ToImmutableArray();
    }

    /// <summary>The rows of a list, each split at its tabs, without its comment lines.</summary>
    /// <param name="name">The list's path under <c>Lexicons</c> without its ending, such as <c>Words/titles</c>.</param>
    /// <exception cref="ArgumentException">No such list is embedded.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        foreach (var row in Rows(name))
        {
            yield return row.ToString().Split('\t');
        }
    }

    /// <summary>The rows of a list as they are written, without its comment lines.</summary>
    /// <inheritdoc cref="Read"/>
    internal static IEnumerable<ReadOnlyMemory<char>> Rows(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicons/" + name + ".tsv")
            ?? throw new ArgumentException("No lexicon is called " + name + ".", nameof(name));
        var bytes = new byte[stream.Length];
        var length = stream.Read(bytes, 0, bytes.Length); // from memory, so all of it at once
        var text = Encoding.UTF8.GetString(bytes, 0, length);
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
}
