using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>A word, number or mark of the prose, with what the lexicons know of it.</summary>
/// <param name="Start">Its first UTF-16 code unit in the draft.</param>
/// <param name="Length">How many UTF-16 code units readers see of it.</param>
/// <param name="Kind">What it is by its characters.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>, whatever its case; 0 when no lexicon lists it.</param>
/// <param name="Classes">The lexicons that list it.</param>
/// <param name="Filler">How many more stand between those and are not seen: markup, an escape, a soft hyphen.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, TokenShape Shape, int Word, WordClass Classes, ushort Filler = 0)
{
    /// <summary>What stands before the first token of a draft and behind its last: a mark of no length that no lexicon lists.</summary>
    public static Token None => new(0, 0, TokenKind.Punctuation, TokenShape.SpaceBefore, 0, WordClass.None);

    /// <summary>The UTF-16 code unit just after it.</summary>
    public int End => Start + Length + Filler;

    /// <summary>Where it stands in the draft.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>What readers see of it.</summary>
    /// <param name="prose">The text of the draft's <see cref="ProseText"/>.</param>
    public ReadOnlySpan<char> TextIn(string prose) =>
        Filler == 0 ? prose.AsSpan(Start, Length) : new SeenText(prose, Span).Text.AsSpan();

    /// <summary>Whether any of <paramref name="classes"/> lists it.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != 0;

    /// <summary>Whether it is written in all of the ways of <paramref name="shape"/>.</summary>
    public bool Has(TokenShape shape) => (Shape & shape) == shape;
}
