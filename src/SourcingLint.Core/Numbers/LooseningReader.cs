using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the words before a number that leave it open: <c>about</c>, <c>more than</c>, <c>as many as</c>.</summary>
internal static class LooseningReader
{
    private const int Longest = 4;

    private static readonly PhraseTable Phrases = PhraseTable.Read("loosening-phrases");
    private static readonly WordDetails Words = WordDetails.Read("approximators", "approximator");
    private static readonly WordSet Plus = WordSet.Read("plus-words");

    /// <summary>The index where the words that loosen a number start; the number's own when there are none.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The first token of the number and its currency.</param>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="form">How they leave the number.</param>
    public static int StartOf(Draft draft, int index, int first, out FigureForm form)
    {
        var tokens = draft.Tokens;
        form = FigureForm.Exact;
        var start = index;
        while (start > first)
        {
            var length = PhraseBefore(tokens, start, first, out var row);
            if (length > 0)
            {
                form |= FormOf(Phrases.Rows[row][1]);
                start -= length;
            }
            else if (tokens[start - 1].Is(WordClass.Approximator))
            {
                form |= FormOf(Words.Of(tokens[start - 1].Word));
                start--;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>What stands behind a number and leaves it open: <c>2 million-plus</c>, <c>500+</c>.</summary>
    public static FigureForm FormBehind(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        index += index + 1 < end && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore) ? 1 : 0;
        return index < end && !tokens[index].Has(TokenShape.SpaceBefore) && Plus.Contains(tokens[index].Word) ? FigureForm.AtLeast : FigureForm.Exact;
    }

    private static int PhraseBefore(TokenList tokens, int end, int first, out int row)
    {
        row = -1;
        for (var length = Math.Min(Longest, end - first); length >= 2; length--)
        {
            if (Phrases.Match(tokens, end - length, end, out row) == length)
            {
                return length;
            }
        }

        return 0;
    }

    private static FigureForm FormOf(string name) => name switch
    {
        "approximate" => FigureForm.Approximate,
        "at-least" => FigureForm.AtLeast,
        "at-most" => FigureForm.AtMost,
        _ => FigureForm.Exact,
    };
}
