using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A number of the story that a sum may run over, and what it counts: <c>15</c> and <c>miners</c>.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Noun">The index of the noun that it counts; -1 when none stands there: <c>12 escaped</c>.</param>
internal readonly record struct Tally(Amount Amount, Sentence Sentence, int Noun)
{
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Whether it is a whole of which the copy speaks: <c>of the 40</c>, <c>three of its five trucks</c>, <c>a jury of 12</c>.</summary>
    public bool StandsBehindOf(Draft draft) => OfBefore(draft) >= 0;

    /// <summary>Whether it is a whole of which nothing is left out: <c>all nine members</c>.</summary>
    public bool StandsBehindAll(Draft draft) =>
        draft.Tokens[Amount.First].Word == All || (Amount.First > Sentence.FirstToken && draft.Tokens[Amount.First - 1].Word == All);

    /// <summary>Whether it says how many there may or must be, not how many there are: <c>a ferry licensed for 200</c>, <c>the 1,237 delegates needed to win</c>.</summary>
    public bool IsBound(Draft draft) =>
        (Amount.First > Sentence.FirstToken && draft.Tokens[Amount.First - 1].Word == To) || PartWords.Hold(draft, Sentence.FirstToken, Amount.First, PartRole.Bound) || (Noun > Amount.Number && Noun + 1 < Sentence.EndToken && (PartWords.RolesOf(draft.Tokens[Noun + 1]) & PartRole.Bound) != 0);

    /// <summary>Whether it is so many of another number: <c>three</c> in <c>three of its five trucks</c>.</summary>
    public bool IsOutOf(Draft draft, Tally whole) => whole.OfBefore(draft) == Amount.End && whole.Sentence == Sentence;

    /// <summary>Whether another number is added to it, so that neither is a whole: <c>118 passengers and six crew</c>.</summary>
    public bool IsAddedTo(Draft draft, Tally next)
    {
        if (next.Sentence != Sentence)
        {
            return false;
        }

        for (var i = Amount.End; i < next.Amount.First; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Punctuation || draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Relative))
            {
                return false;
            }
        }

        return draft.Tokens[next.Amount.First - 1].Word == And || (next.Amount.First - 4 > Amount.End && draft.Tokens[next.Amount.First - 4].Word == And); // "and a crew of six"
    }

    /// <summary>The index of the "of" before it, words such as <c>the</c> between them skipped; -1 when there is none.</summary>
    public int OfBefore(Draft draft)
    {
        var index = Amount.First - 1;
        index -= index > Sentence.FirstToken && draft.Tokens[index].Is(WordClass.Determiner) ? 1 : 0;
        return index >= Sentence.FirstToken && draft.Tokens[index].Word == Of ? index : -1;
    }

    /// <summary>Whether what this counts can be some of what <paramref name="whole"/> counts: nothing named, the same noun, people among people.</summary>
    public bool MayBePartOf(Draft draft, Tally whole)
    {
        if (Noun < 0 || Amount.Kind == AmountKind.Money)
        {
            return true;
        }

        return whole.Noun >= 0 && (IsSameNoun(draft.TextOf(draft.Tokens[Noun]), draft.TextOf(draft.Tokens[whole.Noun])) || (PartWords.AreAnybody(draft.Tokens[whole.Noun]) && PartWords.ArePeople(draft, draft.Tokens[Noun])));
    }

    /// <summary><c>county</c> and <c>counties</c>, whatever their case.</summary>
    public static bool IsSameNoun(ReadOnlySpan<char> one, ReadOnlySpan<char> two)
    {
        if (one.Length > two.Length)
        {
            return IsSameNoun(two, one);
        }

        var stem = one.Length > 2 && one[one.Length - 1] is 'y' && two.Length > one.Length ? one.Length - 1 : one.Length;
        return two.Slice(0, stem).Equals(one.Slice(0, stem), StringComparison.OrdinalIgnoreCase)
            && (one.Length == two.Length || (two[two.Length - 1] is 's' or 'S' && two.Length - one.Length <= 2));
    }
}
