namespace SourcingLint.Lexicons;

/// <summary>Takes accents off letters, and puts marks on them.</summary>
/// <remarks>A list of our own: the framework's decompositions are missing where a program runs without ICU, as the command line does.</remarks>
internal static class Accents
{
    private const int End = 0x1F00;

    private static readonly Lazy<char[]> Plain = new(ReadAll);

    private static readonly Lazy<Dictionary<(char Letter, char Mark), char>> Composed = new(ReadCompositions);

    /// <summary>A letter in lower case without its accent.</summary>
    public static char Without(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower >= '\u00C0' && lower < End && Plain.Value[lower] is var plain and not '\0' ? plain : lower;
    }

    /// <summary>The one letter for a letter and the mark written after it, as <c>é</c> for <c>e</c> and U+0301; U+0000 when there is none.</summary>
    public static char With(char letter, char mark) => Composed.Value.TryGetValue((letter, mark), out var both) ? both : '\0';

    private static Dictionary<(char Letter, char Mark), char> ReadCompositions()
    {
        var composed = new Dictionary<(char, char), char>();
        foreach (var row in Lexicon.Read("Letters/compositions"))
        {
            foreach (var pair in row[1].Split(' '))
            {
                composed[(pair[0], (char)Convert.ToInt32(row[0], 16))] = pair[1];
            }
        }

        return composed;
    }

    private static char[] ReadAll()
    {
        var plain = new char[End];
        foreach (var row in Lexicon.Read("Letters/accents"))
        {
            foreach (var c in row[1])
            {
                plain[c] = row[0][0];
            }
        }

        return plain;
    }
}
