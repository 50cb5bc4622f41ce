using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Turns words and combinations of facts into 32-bit numbers (Weinberger et al., 2009).</summary>
internal static class FeatureHash
{
    private const int Side = 32 - TaggerWeights.RowBits;

    /// <summary>The hash of a token's word, its case folded; numbers count by their length.</summary>
    public static uint OfToken(Token token, string prose)
    {
        if (token.Kind == TokenKind.Number)
        {
            return 0x1000193u + (uint)token.Length;
        }

        return token.Word != 0 ? Vocabulary.Shared.HashOf(token.Word) : OfWord(token.TextIn(prose));
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

    /// <summary>The hash of the last three letters of a longer word and of how it is written.</summary>
    public static uint OfEnding(Token token, string prose)
    {
        var word = TextOf(token, prose);
        var hash = (uint)token.Shape & (uint)(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.SentenceStart);
        foreach (var c in word.Slice(word.Length - 3))
        {
            hash = (hash * 31) + Fold(c);
        }

        return hash;
    }

    /// <summary>A word's letters; a listed word's as they are listed, whatever unseen marks are in it.</summary>
    public static ReadOnlySpan<char> TextOf(Token token, string prose) =>
        token.Word == 0 ? token.TextIn(prose) : Vocabulary.Shared.WordOf(token.Word).AsSpan();

    /// <summary>A feature: some facts and the kind of feature that they make, as one number whose upper bits say where its weights are.</summary>
    public static uint Of(ulong facts, uint kind)
    {
        var hash = (facts ^ (kind * 0xD6E8FEB86659FD93UL)) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 32;
        return (uint)((hash * 0xC2B2AE3D27D4EB4FUL) >> 32);
    }

    /// <summary>A feature of two facts.</summary>
    public static uint Of(uint fact, uint other, uint kind) => Of((ulong)fact << 32 | other, kind);

    /// <summary>One of four features that the same facts make from where different tokens stand: their weights lie side by side, so that fetching one brings the others near.</summary>
    public static uint Seen(uint feature, uint from) => (feature & ~(3u << Side)) | from << Side;

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
