using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the counts that stand beside a percentage or a fraction.</summary>
internal static class RatioReader
{
    private const int LongestNoun = 4;
    private const int LongestRatio = 12;

    private static readonly int Or = Vocabulary.Shared.Require("or");

    /// <summary>The ratio in <c>64% (4,344 of 6,745)</c> and <c>64%, or 4,344 of 6,745</c>; after a fraction a comma is enough.</summary>
    public static Ratio? RatioAfter(Draft draft, int index, int end, bool isFraction = false)
    {
        for (var i = index; i < end && i <= index + LongestNoun; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                continue;
            }

            var mark = draft.Prose.Text[token.Start];
            var next = mark == '(' || token.Kind == TokenKind.Dash ? i + 1 : mark == ',' && i + 1 < end && draft.Tokens[i + 1].Word == Or ? i + 2 : mark == ',' && isFraction ? i + 1 : end;
            return next < end && NumberReader.MayStart(draft.Tokens[next]) && Ratio.TryRead(draft, next, end, out var ratio) ? ratio : null;
        }

        return null;
    }

    /// <summary>The ratio in <c>4,344 of 6,745 ballots (64%)</c> and <c>4,344 of 6,745 ballots, or 64%</c>.</summary>
    public static Ratio? RatioBefore(Draft draft, Figure figure)
    {
        var tokens = draft.Tokens;
        var first = draft.Sentences[figure.Sentence].FirstToken;
        var mark = draft.TokenAt(figure.Span.Start) - 1;
        mark -= mark > first && tokens[mark].Word == Or ? 1 : 0;
        if (mark <= first || draft.Prose.Text[tokens[mark].Start] is not ('(' or ',') || (draft.Prose.Text[tokens[mark].Start] == ',' && tokens[mark + 1].Word != Or))
        {
            return null;
        }

        for (var i = mark - 1; i >= first && i >= mark - LongestRatio; i--)
        {
            if (tokens[i].Kind is TokenKind.Punctuation or TokenKind.Bracket)
            {
                return null;
            }

            if (NumberReader.MayStart(tokens[i]) && Ratio.TryRead(draft, i, mark, out var ratio))
            {
                return mark - ratio.End <= LongestNoun && !(i > first && tokens[i - 1].Is(WordClass.Approximator)) ? ratio : null;
            }
        }

        return null;
    }

    /// <summary>The count in <c>half of the 84 members, or 48</c>.</summary>
    public static double? CountAfter(Draft draft, int index, int end, out int count)
    {
        count = index;
        while (count < end && count < index + LongestNoun && draft.Tokens[count].Kind == TokenKind.Word)
        {
            count++;
        }

        if (count + 2 >= end || draft.Prose.Text[draft.Tokens[count].Start] != ',' || draft.Tokens[count + 1].Word != Or)
        {
            return null;
        }

        count += 2;
        return NumberReader.MayStart(draft.Tokens[count]) && NumberReader.TryRead(draft, count, count, end, out var phrase)
            && phrase is { Kind: NumberKind.Plain or NumberKind.Scaled, Upper: null } && !(phrase.End < end && draft.Tokens[phrase.End].Is(WordClass.MeasureUnit | WordClass.CurrencyName))
            ? phrase.Value
            : null;
    }
}
