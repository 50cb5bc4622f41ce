using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads parts whose whole stands in the sentence before.</summary>
internal static class TotalledParts
{
    /// <summary>A sum that misses the whole by more is one of other things.</summary>
    private const double Nearness = 0.25;

    private static readonly int Of = Vocabulary.Shared.Require("of");

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
