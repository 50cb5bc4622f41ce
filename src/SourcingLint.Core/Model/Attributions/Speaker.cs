using SourcingLint.Lexicons;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells words that name somebody or something that can speak from those that a sentence only puts where a source stands.</summary>
internal static class Speaker
{
    private const WordClass Speakers = WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.Title | WordClass.MediaNoun
        | WordClass.CueNoun | WordClass.Outlet | WordClass.VagueSource | WordClass.PeopleNoun | WordClass.Demonym | WordClass.Place;

    private const WordClass Counts = WordClass.NumberWord | WordClass.OrdinalWord | WordClass.Determiner | WordClass.Preposition | WordClass.MeasureUnit;

    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly WordSet Persons = WordSet.Of("he", "she", "it", "they", "we", "i", "you");
    private static readonly WordSet Amounts = WordSet.Of("number", "majority");
    private static readonly WordSet Owners = WordSet.Of("his", "her", "their", "its", "my", "our");

    /// <summary>Whether readers learn whom or what the tokens from <paramref name="first"/> to <paramref name="end"/> mean: not "they", nor "was shot in the leg", "last week", "49%", "the violence".</summary>
    public static bool IsNamed(Draft draft, int first, int end)
    {
        var tokens = draft.Tokens;
        var opener = tokens[first];
        if ((Persons.Contains(opener.Word) && !(end - first > 2 && tokens[first + 1].Word == And)) || opener.Is(WordClass.Relative | WordClass.Auxiliary | WordClass.Modal)
            || opener.Kind is TokenKind.Punctuation or TokenKind.Possessive or TokenKind.Bracket
            || (opener.Is(WordClass.Preposition) && !opener.Is(WordClass.Determiner | WordClass.Adverb))
            || (!opener.Has(TokenShape.Capitalized) && IsVerb(opener, draft)))
        {
            return false;
        }

        return end - first > 1 ? HasSpeaker(draft, first, end)
            : opener.Has(TokenShape.Capitalized) ? !Owners.Contains(opener.Word) && !opener.Is(WordClass.Weekday | WordClass.Month)
            : !Owners.Contains(opener.Word) && (opener.Is(Speakers | WordClass.VagueNumber | WordClass.Pronoun) || (opener.Kind == TokenKind.Word && draft.Prose.Text[opener.End - 1] == 's')); // "developers"
    }

    /// <summary>Whether a phrase has a noun that may speak, and runs into no clause before it.</summary>
    private static bool HasSpeaker(Draft draft, int first, int end)
    {
        var tokens = draft.Tokens;
        var head = -1;
        var speaks = false;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (head >= 0 && (token.Is(WordClass.Relative) || (token.Kind is TokenKind.Punctuation or TokenKind.Bracket && tokens[i - 1].Kind != TokenKind.Number)))
            {
                break; // what follows describes: "officials who were there"
            }

            if (token.Is(WordClass.Auxiliary | WordClass.Modal) && !token.Has(TokenShape.Capitalized))
            {
                return false; // "lesson appears to be"
            }

            speaks |= token.Is(Speakers) || (token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Weekday | WordClass.Month | WordClass.Starter | WordClass.Determiner));
            if (token.Kind == TokenKind.Word && !token.Is(Counts))
            {
                head = i;
            }
            else if (head >= 0 && token.Is(WordClass.Preposition) && !IsAmount(tokens[head], draft))
            {
                break; // "the lack of a response", but "a number of studies"
            }
        }

        return head >= 0 && (speaks || MaySpeak(tokens[head], draft));
    }

    /// <summary>Whether a noun is none of a happening, a time, an amount or a state.</summary>
    private static bool MaySpeak(Token head, Draft draft) =>
        !head.Is(WordClass.TimeUnit | WordClass.Weekday | WordClass.Month)
        && SenseOf(head, draft) is not (WordSense.Event or WordSense.Time or WordSense.Quantity or WordSense.State);

    private static bool IsAmount(Token noun, Draft draft) => Amounts.Contains(noun.Word) || SenseOf(noun, draft) == WordSense.Quantity;

    private static WordSense SenseOf(Token noun, Draft draft) => TaggerWeights.Shared.Words.KindOf(FeatureHash.OfToken(noun, draft.Prose.Text)).Sense;

    /// <summary>Whether a word is a verb of some form, as the tagger knows it.</summary>
    public static bool IsVerb(Token token, Draft draft) =>
        token.Kind == TokenKind.Word && !token.Is(Speakers)
        && TaggerWeights.Shared.Words.FactsOf(token, draft.Prose.Text).Group
            is TokenGroup.PastVerb or TokenGroup.ThirdVerb or TokenGroup.BaseVerb or TokenGroup.SayVerb or TokenGroup.ThinkVerb or TokenGroup.Gerund;
}
