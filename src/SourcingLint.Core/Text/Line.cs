using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>What a paragraph looks like before its part in the story is known.</summary>
internal readonly record struct Line
{
    /// <summary>Headlines and cross-heads have no more words than this.</summary>
    private const int LongestTitle = 25;

    /// <summary>Nor than this when a question or a stop stands in them.</summary>
    private const int LongestDoubleTitle = 14;

    /// <summary>Where it stands in the draft.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What it was cut from.</summary>
    public Block Block { get; init; }

    /// <summary>The index of that block.</summary>
    public int BlockIndex { get; init; }

    /// <summary>The index of its first token.</summary>
    public int First { get; init; }

    /// <summary>The index just after its last token.</summary>
    public int End { get; init; }

    /// <summary>How many sentences it has.</summary>
    public int Sentences { get; init; }

    /// <summary>How many words it has, numbers not counted.</summary>
    public int Words { get; init; }

    /// <summary>How many of them have four letters or more.</summary>
    public int LongWords { get; init; }

    /// <summary>How many of those open with a capital.</summary>
    public int CapitalizedWords { get; init; }

    /// <summary>How many words are all capitals.</summary>
    public int CapitalWords { get; init; }

    /// <summary>How many numbers it has.</summary>
    public int Numbers { get; init; }

    /// <summary>Whether it opens with a quotation mark.</summary>
    public bool OpensWithQuote { get; init; }

    /// <summary>Whether it holds a quotation mark.</summary>
    public bool HasQuote { get; init; }

    /// <summary>Whether it ends as sentences do.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Whether it ends with three dots.</summary>
    public bool TrailsOff { get; init; }

    /// <summary>Whether it is all capitals.</summary>
    public bool IsAllCaps => Words > 0 && CapitalWords * 10 >= Words * 9 && LongWords > 0;

    /// <summary>Whether most of its long words open with a capital.</summary>
    public bool IsTitleCase => LongWords > 1 && CapitalizedWords * 10 >= LongWords * 8;

    /// <summary>Whether it might head something: words that end in no full stop.</summary>
    public bool IsTitle => Words > 0 && Words <= (Sentences > 1 ? LongestDoubleTitle : LongestTitle) && !IsEnded && !TrailsOff;

    /// <summary>Whether it is a whole paragraph of a story beyond doubt.</summary>
    public bool IsProse => IsEnded && (Words >= 18 || (Words >= 9 && Sentences > 1)) && Block.Kind == BlockKind.Paragraph;

    /// <summary>Looks at a paragraph.</summary>
    public static Line Of(ProseText prose, ParagraphCutter.Cut cut, TokenList tokens, int first, int end, int sentences)
    {
        int words = 0, longWords = 0, capitalized = 0, capitals = 0, numbers = 0;
        var hasQuote = false;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word:
                    words++;
                    capitals += token.Has(TokenShape.AllCaps) || (token.Length == 1 && token.Has(TokenShape.Capitalized)) ? 1 : 0;
                    if (token.Length > 3)
                    {
                        longWords++;
                        capitalized += token.Has(TokenShape.Capitalized) ? 1 : 0;
                    }

                    break;
                case TokenKind.Number or TokenKind.Ordinal:
                    numbers++;
                    break;
                case TokenKind.Quote:
                    hasQuote = true;
                    break;
            }
        }

        var last = LastOf(prose.Text, tokens, first, end);

        return new Line
        {
            Span = cut.Span,
            Block = prose.Blocks[cut.Block],
            BlockIndex = cut.Block,
            First = first,
            End = end,
            Sentences = sentences,
            Words = words,
            LongWords = longWords,
            CapitalizedWords = capitalized,
            CapitalWords = capitals,
            Numbers = numbers,
            OpensWithQuote = first < end && tokens[first].Kind == TokenKind.Quote,
            HasQuote = hasQuote,
            IsEnded = last >= first && ((tokens[last].Kind == TokenKind.Punctuation && prose.Text[tokens[last].Start] is '.' or '!' or '?')
                || (tokens[last].Has(TokenShape.Abbreviation) && sentences > 0 && words > LongestTitle)),
            TrailsOff = last >= first && tokens[last].Kind == TokenKind.Ellipsis,
        };
    }

    /// <summary>The last token, closing marks aside; before a source in square brackets, or a link in brackets that stands behind the full stop, the last before those.</summary>
    private static int LastOf(string prose, TokenList tokens, int first, int end)
    {
        var last = end - 1;
        if (last > first && prose[tokens[last].Start] is var closer and (']' or ')'))
        {
            for (var i = last - 1; i > first && last - i < 16; i--)
            {
                if (prose[tokens[i].Start] == (closer == ']' ? '[' : '('))
                {
                    last = closer == ']' || tokens[i - 1].Kind == TokenKind.Quote || prose[tokens[i - 1].Start] is '.' or '!' or '?' ? i - 1 : last;
                    break;
                }
            }
        }

        while (last > first && tokens[last].Kind is TokenKind.Quote or TokenKind.Bracket)
        {
            last--;
        }

        return last;
    }
}
