namespace SourcingLint.Lexicons;

/// <summary>Takes accents off letters.</summary>
/// <remarks>A list of our own: the framework's decompositions are missing where a program runs without ICU, as the command line does.</remarks>
internal static class Accents
{
    private const int End = 0x1F00;

    private static readonly Lazy<char[]> Plain = new(ReadAll);

    /// <summary>A letter in lower case without its accent.</summary>
    public static char Without(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower >= '\u00C0' && lower < End && Plain.Value[lower] is var plain and not '\0' ? plain : lower;
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
