using System.Collections.Immutable;

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
        return typeof(Lexicon).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name.Substring("Lexicons/".Length, name.Length - "Lexicons/".Length - ".tsv".Length))
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>The rows of a list, each split at its tabs, without its comment lines.</summary>
    /// <param name="name">The list's path under <c>Lexicons</c> without its ending, such as <c>Words/titles</c>.</param>
    /// <exception cref="ArgumentException">No such list is embedded.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicons/" + name + ".tsv")
            ?? throw new ArgumentException("No lexicon is called " + name + ".", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
