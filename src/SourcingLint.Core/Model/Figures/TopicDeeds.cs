using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what is done to what a number counts, and what became of it.</summary>
internal static class TopicDeeds
{
    private const int Reach = 8;
    private const int LongestAside = 4;

    private static readonly WordRoles<Fate> Fates = WordRoles<Fate>.Read("Phrases/fates", 1);

    /// <summary>The groups of the deeds around a number, up to its neighbours, and the fate that the nearest of them tells.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The number's sentence.</param>
    /// <param name="amount">The number.</param>
    /// <param name="first">The index just after the number before it.</param>
    /// <param name="behind">The index just after its noun.</param>
    /// <param name="end">The index of the number after it.</param>
    public static (int[] Deeds, Fate Fate) Read(Draft draft, Sentence sentence, Amount amount, int first, int behind, int end)
    {
        var deeds = new List<int>();
        var fate = Fate.Unknown;
        for (var i = amount.First; i < behind && i < sentence.EndToken; i++)
        {
            fate = fate == Fate.Unknown ? Fates.Of(draft.Tokens[i].Word) : fate;
        }

        var isTold = AddBehind(draft, behind, sentence.EndToken, deeds, ref fate);
        if (!isTold || fate == Fate.Unknown)
        {
            fate = Add(draft, amount.First - 1, Math.Max(first, amount.First - Reach) - 1, -1, deeds, fate);
            var later = Add(draft, behind, Math.Min(end, behind + Reach), 1, deeds, fate);
            fate = isTold ? fate : later; // what comes after "60 people aboard" befalls others
        }

        return ([.. deeds], fate);
    }

    /// <summary>The deed right behind the noun: <c>people were killed</c>, <c>23 dead</c>.</summary>
    private static bool AddBehind(Draft draft, int index, int end, List<int> deeds, ref Fate fate)
    {
        for (var i = index; i < end && i < index + LongestAside; i++)
        {
            var token = draft.Tokens[i];
            if (TopicKinship.Deeds.Of(token.Word) is { Length: > 0 } found)
            {
                deeds.AddRange(found);
                fate = fate == Fate.Unknown ? Fates.Of(token.Word) : fate;
                return true;
            }

            if (!token.Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Relative))
            {
                break;
            }
        }

        return false;
    }

    private static Fate Add(Draft draft, int from, int to, int step, List<int> deeds, Fate fate)
    {
        for (var i = from; (to - i) * step > 0 && !(step < 0 && draft.Prose.Text[draft.Tokens[i].Start] is ',' or ';' or ':'); i += step)
        {
            deeds.AddRange(TopicKinship.Deeds.Of(draft.Tokens[i].Word));
            fate = fate == Fate.Unknown ? Fates.Of(draft.Tokens[i].Word) : fate;
        }

        return fate;
    }
}
