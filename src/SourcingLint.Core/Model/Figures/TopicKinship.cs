using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says how close what two numbers tell of is.</summary>
internal static class TopicKinship
{
    private const int Reach = 8;
    private const int LongestEnding = 3;
    private const int ShortestWord = 4;

    private const WordClass Grammar = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Determiner | WordClass.Adverb | WordClass.Relative;

    /// <summary>What nouns count, in groups.</summary>
    public static readonly WordGroups Things = WordGroups.Read("counted-things");

    /// <summary>What is done to it, in groups.</summary>
    public static readonly WordGroups Deeds = WordGroups.Read("headline-deeds");

    /// <summary>How close the nouns of two numbers are.</summary>
    public static Kinship KinshipOf(Draft draft, NumberTopic one, NumberTopic other)
    {
        if (one.Noun < 0 || other.Noun < 0)
        {
            return Kinship.Open;
        }

        if (AreOneWord(draft.TextOf(draft.Tokens[one.Noun].Span), draft.TextOf(draft.Tokens[other.Noun].Span)))
        {
            return Kinship.Same;
        }

        var (things, others) = (one.Things, other.Things);
        return Things.Share(things, others) ? Kinship.Alike
            : (Things.AreGeneral(things) && IsOfKind(draft, other, things)) || (Things.AreGeneral(others) && IsOfKind(draft, one, others)) ? Kinship.Alike
            : Things.ShareKind(things, others) ? Kinship.Open
            : Kinship.Apart;
    }

    /// <summary>Whether the same is done to what two numbers count.</summary>
    public static bool ShareDeed(NumberTopic one, NumberTopic other) =>
        (one.Fate != Fate.Unknown && one.Fate == other.Fate) || Deeds.Share(one.Deeds, other.Deeds);

    /// <summary>Whether two words are one noun, in the singular or the plural.</summary>
    public static bool AreOneWord(string one, string other) => StemOf(one).Equals(StemOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word beside one number stands beside the other too: <c>suspended for six months</c>, <c>profit</c>.</summary>
    public static bool ShareWord(Draft draft, NumberTopic one, NumberTopic other)
    {
        for (var i = Math.Max(one.Sentence.FirstToken, one.Amount.First - Reach); i < Math.Min(one.Sentence.EndToken, one.Amount.End + Reach); i++)
        {
            for (var j = Math.Max(other.Sentence.FirstToken, other.Amount.First - Reach); j < Math.Min(other.Sentence.EndToken, other.Amount.End + Reach) && IsTelling(draft.Tokens[i]); j++)
            {
                if (IsTelling(draft.Tokens[j]) && AreOneVerb(draft.TextOf(draft.Tokens[i].Span), draft.TextOf(draft.Tokens[j].Span)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTelling(Token token) =>
        token.Kind == TokenKind.Word && token.Length >= ShortestWord && !token.Is(Grammar | WordClass.CueVerb | WordClass.TimeUnit | WordClass.NumberWord | WordClass.MeasureUnit | WordClass.CurrencyName);

    /// <summary>Whether two words are forms of one: <c>suspend</c>, <c>suspended</c>, <c>suspension</c>.</summary>
    private static bool AreOneVerb(string one, string other) =>
        Math.Min(one.Length, other.Length) >= ShortestWord && string.Compare(one, 0, other, 0, Math.Max(ShortestWord, Math.Min(one.Length, other.Length) - LongestEnding), StringComparison.OrdinalIgnoreCase) == 0;

    private static string StemOf(string noun) =>
        noun.Length > 3 && noun[noun.Length - 1] is 's' or 'S' ? noun.Substring(0, noun.Length - 1) : noun;

    /// <summary>Whether a word for everything of a kind may stand for the noun: <c>people</c> for <c>dockers</c>.</summary>
    private static bool IsOfKind(Draft draft, NumberTopic topic, int[] general) =>
        Things.ShareKind(topic.Things, general) || (topic.Things.Length == 0 && draft.Tokens[topic.Noun].Is(WordClass.PeopleNoun | WordClass.Role | WordClass.GroupSource));
}
