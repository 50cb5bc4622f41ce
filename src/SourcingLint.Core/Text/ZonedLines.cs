using System.Collections.Immutable;

namespace SourcingLint.Text;

/// <summary>The lines of a draft and the part that each is taken to play so far.</summary>
/// <param name="prose">The draft's prose.</param>
/// <param name="lines">Its paragraphs, as lines.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class ZonedLines(ProseText prose, Line[] lines, TokenList tokens)
{
    public ProseText Prose => prose;

    public Line[] Lines => lines;

    public TokenList Tokens => tokens;

    /// <summary>The part of each line.</summary>
    public ZoneKind[] Zones { get; } = new ZoneKind[lines.Length];

    /// <summary>What phrase of a web page each line is.</summary>
    public PhraseKind[] Phrases { get; } = new PhraseKind[lines.Length];

    /// <summary>Whether two lines open a block of their own, set off from the story by blank lines.</summary>
    public bool ArePair(int first, int second) =>
        lines[first].BlockIndex == lines[second].BlockIndex && (first == 0 || lines[first - 1].BlockIndex != lines[first].BlockIndex);
}
