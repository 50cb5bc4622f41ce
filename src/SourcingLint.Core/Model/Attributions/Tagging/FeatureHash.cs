using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Turns words and combinations of facts into 32-bit numbers (Weinberger et al., 2009).</summary>
internal static class FeatureHash
{
    /// <summary>The hash of a token's word, its case folded; numbers count by their length.</summary>
    public static uint OfToken(Token token, string prose)
    {
        if (token.Kind == TokenKind.Number)
        {
            return 0x1000193u + (uint)token.Length;
        }

        return token.Word != 0 ? Vocabulary.Shared.HashOf(token.Word) : OfWord(prose.AsSpan(token.Start, token.Length));
    }

    /// <summary>The hash of a word in lower case; that of the <see cref="Vocabulary"/> for words that it lists.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }

        return hash;
    }

    /// <summary>The hash of a word's last three letters and of how it is written.</summary>
    public static uint OfEnding(Token token, string prose)
    {
        var hash = (uint)token.Shape & (uint)(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.SentenceStart);
        for (var k = token.End - 3; k < token.End; k++)
        {
            hash = (hash * 31) + Fold(prose[k]);
        }

        return hash;
    }

    /// <summary>Two facts as one.</summary>
    public static uint Mix(uint a, uint b)
    {
        var hash = (a ^ (b * 0x9E3779B1u)) * 0x85EBCA6Bu;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 13);
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\u2019' or '\u2018' => '\'',
        '\u201C' or '\u201D' => '"',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };
}
