using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the noun that a number counts, or whose age it is.</summary>
internal static class TopicNoun
{
    private const int NounReach = 4;
    private const int LongestAside = 4;
    private const WordClass Countable = WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.PlainCount;

    private static readonly WordGroups Things = TopicKinship.Things;
    private static readonly int OfWord = Vocabulary.Shared.Require("of");
    private static readonly int YearOld = Vocabulary.Shared.Require("year-old");

    /// <summary>The noun behind a number, or the one before it that it is said of: <c>cases reach 4,200</c>.</summary>
    public static int Of(Draft draft, Amount amount, Sentence sentence)
    {
        var tokens = draft.Tokens;
        var index = amount.NumberEnd;
        if (index + 1 < sentence.EndToken && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore))
        {
            index++;
        }

        if (index + 1 < sentence.EndToken && tokens[index].Word == OfWord)
        {
            // "16 of the 40 seats": both count seats.
            for (var i = index + 1; i < sentence.EndToken && i < index + LongestAside; i++)
            {
                if (NumberReader.MayStart(tokens[i]))
                {
                    return Behind(draft, i + 1, sentence.EndToken);
                }
            }
        }

        var noun = Behind(draft, index, sentence.EndToken);
        for (var i = amount.First - 1; noun < 0 && i >= sentence.FirstToken && i >= amount.First - NounReach; i--)
        {
            noun = Things.Of(tokens[i].Word).Length > 0 ? i : -1;
        }

        return noun;
    }

    /// <summary>The noun of the phrase at a token: the last word of it that can be counted, for in a title verbs have capitals too.</summary>
    public static int Behind(Draft draft, int index, int end)
    {
        if (index >= end || draft.Tokens[index].Kind != TokenKind.Word || (TopicKinship.Deeds.Of(draft.Tokens[index].Word).Length > 0 && Things.Of(draft.Tokens[index].Word).Length == 0))
        {
            return -1;
        }

        var noun = CountedNoun.Read(draft, index, end);
        var listed = -1;
        for (var i = index; i < noun.End; i++)
        {
            listed = draft.Tokens[i].Is(Countable) || Things.Of(draft.Tokens[i].Word).Length > 0 ? i : listed;
        }

        return listed >= 0 ? listed : noun.Head;
    }

    /// <summary>Who is of an age: <c>the nine-year-old boy</c>, <c>Boy, 9</c>.</summary>
    public static int OfAge(Draft draft, Amount amount, Sentence sentence)
    {
        if (amount.CompoundOf(draft) == YearOld)
        {
            var index = amount.NumberEnd + (draft.Tokens[amount.NumberEnd].Kind == TokenKind.Dash ? 2 : 0);
            return Behind(draft, index, sentence.EndToken);
        }

        return amount.First - 2 >= sentence.FirstToken && (draft.Tokens[amount.First - 1].Kind == TokenKind.Punctuation || draft.Tokens[amount.First - 2].Is(Countable | WordClass.Role)) ? amount.First - 2 : -1;
    }
}
