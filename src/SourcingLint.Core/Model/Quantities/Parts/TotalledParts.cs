using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads parts whose whole stands after them, or in the sentence before.</summary>
internal static class TotalledParts
{
    private const int LongestItem = 9;

    /// <summary>A sum that misses the whole by more is one of other things.</summary>
    private const double Nearness = 0.12;

    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary><c>four counts of fraud, two of theft and one of perjury - eight charges in all</c></summary>
    public static PartList? Before(Draft draft, AmountLine line)
    {
        var amounts = line.Amounts;
        var total = amounts[amounts.Length - 1];
        if (amounts.Length < 3 || !amounts.All(amount => amount.IsLike(total) && amount.Kind == total.Kind && !amount.IsOpen && amount.Kind is AmountKind.Count or AmountKind.Money)
            || draft.Tokens[total.First - 1].Kind is not (TokenKind.Dash or TokenKind.Punctuation))
        {
            return null;
        }

        for (var i = total.End; i + 1 < line.Sentence.EndToken && i <= total.End + 3; i++)
        {
            if (draft.Tokens[i].Word == In && draft.Tokens[i + 1].Word == All && PartList.Of(draft, total, amounts.RemoveAt(amounts.Length - 1), true) is var list && list.IsNear(Nearness) && AreChained(draft, amounts))
            {
                return list;
            }
        }

        return null;
    }

    /// <summary>Whether each amount but the last is followed by another after a few words, a comma or "and".</summary>
    private static bool AreChained(Draft draft, ImmutableArray<Amount> amounts)
    {
        for (var i = 0; i + 1 < amounts.Length; i++)
        {
            var joint = draft.Tokens[amounts[i + 1].First - 1];
            if (amounts[i + 1].First - amounts[i].End > LongestItem || (joint.Word != And && joint.Kind is not (TokenKind.Punctuation or TokenKind.Dash)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Of these, 11 are in the north and eight in the south</c>, <c>It is made up of 11 judges and eight professors</c>: of a number that the sentence before gives.</summary>
    public static PartList? After(Draft draft, AmountLine before, AmountLine line)
    {
        if (before.Amounts.IsDefault || before.Sentence.EndToken != line.Sentence.FirstToken || !line.Amounts.All(amount => amount is { Kind: AmountKind.Count, IsOpen: false }))
        {
            return null;
        }

        var whole = before.Amounts[before.Amounts.Length - 1];
        if (whole is not { Kind: AmountKind.Count, IsOpen: false })
        {
            return null;
        }

        var first = line.Sentence.FirstToken;
        if (draft.Tokens[first].Word == Of && (PartWords.RolesOf(draft.Tokens[first + 1]) & PartRole.Backward) != 0 && whole.CompoundOf(draft) == 0)
        {
            return PartList.Of(draft, whole, line.Amounts, false) is var list && list.IsNear(Nearness) ? list : null;
        }

        var start = ListedParts.EndOfLink(draft, line.Sentence, line.Amounts[0].First);
        var parts = start > 0 && draft.Tokens[first].Is(WordClass.Pronoun | WordClass.Determiner) ? PartItems.Read(draft, line, 0, whole, start, PartOpening.Link, out _) : ImmutableArray<Amount>.Empty;
        return parts.Length >= 2 && PartList.Of(draft, whole, parts, true) is var linked && linked.IsNear(Nearness) ? linked : null;
    }
}
