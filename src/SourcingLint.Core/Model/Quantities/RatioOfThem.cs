using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads shares of what was counted just before: <c>The school has 600 pupils. Some 240 of them, or 40%</c>.</summary>
internal static class RatioOfThem
{
    private const int LongestOwner = 5;

    private static readonly WordSet Those = WordSet.Of("them", "these", "those", "which", "whom");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int That = Vocabulary.Shared.Require("that");

    /// <summary>The share at an amount, with the part before it and the one count in the words before that; null when it is none.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lines">The sentences with amounts.</param>
    /// <param name="at">The one of the share.</param>
    /// <param name="index">The share.</param>
    public static Ratio? Read(Draft draft, ImmutableArray<AmountLine> lines, int at, int index)
    {
        var line = lines[at];
        var share = line.Amounts[index];
        if (!RatioReader.IsShare(share))
        {
            return null;
        }

        if (ShareOfThat(draft, lines, at, index) is { } that)
        {
            return that;
        }

        // a third of them, 200,
        if (share.Kind == AmountKind.Fraction && index + 1 < line.Amounts.Length && line.Amounts[index + 1] is { Kind: AmountKind.Count } named && EndOfThose(draft, line.Sentence, share.End) is var those and > 0
            && named.First == those + 1 && draft.Prose.Text[draft.Tokens[those].Start] == ',' && RatioReader.IsClosed(draft, line.Sentence, named.End))
        {
            return !RatioReader.IsBounded(share) && !RatioReader.IsBounded(named) && WholeBefore(draft, lines, at, index) is { } all ? new Ratio(share, named, all, true) : null;
        }

        if (index == 0 || line.Amounts[index - 1] is not { Kind: AmountKind.Count } part || RatioReader.IsBounded(part)
            || !(EndOfThose(draft, line.Sentence, part.End) > 0 || FollowsThose(draft, line.Sentence, part.First)) || !RatioReader.IsBeside(draft, line, part, share, true))
        {
            return null;
        }

        return WholeBefore(draft, lines, at, index - 1) is { } whole && (RatioReader.IsClosed(draft, line.Sentence, share.End) || RatioReader.IsOfWhole(draft, line.Sentence, whole, share)) ? new Ratio(share, part, whole, false) : null;
    }

    /// <summary><c>The cuts save $18 million. That is 12% of the $120 million payroll</c></summary>
    private static Ratio? ShareOfThat(Draft draft, ImmutableArray<AmountLine> lines, int at, int index)
    {
        var line = lines[at];
        var share = line.Amounts[index];
        var that = line.Sentence.FirstToken;
        if (index != 0 || at == 0 || line.Amounts.Length != 2 || RatioReader.IsBounded(share) || share.First != that + 2 || draft.Tokens[that].Word != That || !draft.Tokens[that + 1].Is(WordClass.Auxiliary)
            || lines[at - 1].Sentence.EndToken != that || share.End >= line.Sentence.EndToken || draft.Tokens[share.End].Word != Of)
        {
            return null;
        }

        var whole = line.Amounts[1];
        for (var i = share.End + 1; i < whole.First; i++)
        {
            if (whole.First - share.End > LongestOwner || !(draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive) || draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Conjunction | WordClass.Modal))
            {
                return null;
            }
        }

        var known = lines[at - 1].Amounts.RemoveAll(amount => amount.Kind == AmountKind.Year);
        return known.Length == 1 && known[0] is var part && part.Kind is AmountKind.Money or AmountKind.Measure && part.Kind == whole.Kind && part.IsLike(whole) && !RatioReader.IsBounded(part) && !RatioReader.IsBounded(whole)
            ? new Ratio(share, part, whole, false)
            : null;
    }

    /// <summary>The index just after <c>of them</c>; 0 when it does not stand there.</summary>
    private static int EndOfThose(Draft draft, Sentence sentence, int index) =>
        index + 1 < sentence.EndToken && draft.Tokens[index].Word == Of && Those.Contains(draft.Tokens[index + 1].Word) ? index + 2 : 0;

    /// <summary><c>Of these, 60</c></summary>
    private static bool FollowsThose(Draft draft, Sentence sentence, int index)
    {
        var those = index - 1 - (index > sentence.FirstToken && draft.Prose.Text[draft.Tokens[index - 1].Start] == ',' ? 1 : 0);
        return those == sentence.FirstToken + 1 && EndOfThose(draft, sentence, sentence.FirstToken) > 0;
    }

    /// <summary>The only count before an amount of its sentence; of the sentence before, when there is none.</summary>
    private static Amount? WholeBefore(Draft draft, ImmutableArray<AmountLine> lines, int at, int index)
    {
        var (amounts, count) = (lines[at].Amounts, index);
        if (count == 0)
        {
            if (at == 0 || lines[at - 1].Sentence.EndToken != lines[at].Sentence.FirstToken)
            {
                return null;
            }

            (amounts, count) = (lines[at - 1].Amounts, lines[at - 1].Amounts.Length);
        }

        return count == 1 && amounts[0] is { Kind: AmountKind.Count } whole && !RatioReader.IsBounded(whole) && whole.CompoundOf(draft) == 0 && draft.Tokens[whole.End].Kind == TokenKind.Word ? whole : null;
    }
}
