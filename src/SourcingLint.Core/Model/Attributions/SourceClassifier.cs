using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says who the words of a source are: a person, a body, a document, somebody kept from the reader.</summary>
internal static class SourceClassifier
{
    private const WordClass Heads = WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role;

    private static readonly WordSet OutletWords = WordSet.Read("outlet-words");
    private static readonly WordSet Events = WordSet.Read("event-words");
    private static readonly WordSet PressOffices = WordSet.Of("office", "officer", "officers", "secretary", "service");
    private static readonly int Press = Vocabulary.Shared.Require("press");
    private static readonly int There = Vocabulary.Shared.Require("there");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int We = Vocabulary.Shared.Require("we");
    private static readonly int Source = Vocabulary.Shared.Require("source");
    private static readonly int Sources = Vocabulary.Shared.Require("sources");
    private static readonly int Who = Vocabulary.Shared.Require("who");

    /// <summary>Classifies the tokens from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static SourceKind Classify(Draft draft, int first, int end)
    {
        var classes = WordClass.None;
        var named = false;
        var anonymous = false;
        var head = first;
        var isHeadPast = false;
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            if (i > first && (token.Word == Who || (token.Is(WordClass.Preposition | WordClass.Relative) && (classes & Heads) != 0)))
            {
                break; // what follows only describes: "a spokeswoman for the ministry", "figures that Orle Watch keeps"
            }

            var isNoOutlet = token.Is(WordClass.Institution) || (token.Word == Press && i + 1 < end && PressOffices.Contains(draft.Tokens[i + 1].Word));
            classes |= isNoOutlet ? token.Classes & ~WordClass.MediaNoun : token.Classes; // "the Meteorological Agency", "the press office"; a news agency says so
            head = isHeadPast || token.Is(WordClass.Preposition) ? head : i;
            isHeadPast |= token.Is(WordClass.Preposition);
            if (OutletWords.Contains(token.Word) && token.Has(TokenShape.Capitalized) && i > first + 1 && draft.Tokens[first].Word == The && draft.Tokens[i - 1].Has(TokenShape.Capitalized))
            {
                classes |= WordClass.MediaNoun; // "the Lesk Herald"
            }

            anonymous |= token.Word == Source || token.Word == Sources;
            named |= IsName(token);
        }

        if (end - first == 1 && draft.Tokens[first].Is(WordClass.Pronoun))
        {
            return draft.Tokens[first].Word == We ? SourceKind.OwnNewsroom : SourceKind.Pronoun;
        }

        if (end - first == 1 && draft.Tokens[first].Is(WordClass.CueNoun | WordClass.Document) && !named)
        {
            return SourceKind.None; // "reports suggest", "estimates put": whose?
        }

        if (draft.Tokens[head].Word == There || (!draft.Tokens[head].Has(TokenShape.Capitalized) && Events.Contains(draft.Tokens[head].Word)))
        {
            return SourceKind.None; // "the blast called the truce into question"
        }

        return (classes, named, anonymous) switch
        {
            (_, _, true) => SourceKind.Anonymous,
            (_, _, _) when (classes & (WordClass.Outlet | WordClass.MediaNoun)) != 0 => SourceKind.Media,
            (_, true, _) when (classes & (WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.Place | WordClass.Demonym)) == 0 => SourceKind.Person,
            (_, true, _) when (classes & (WordClass.Role | WordClass.Title)) != 0 => SourceKind.Role,
            (_, _, _) when (classes & WordClass.Institution) != 0 => SourceKind.Institution,
            (_, _, _) when (classes & WordClass.Document) != 0 => SourceKind.Document,
            (_, _, _) when (classes & WordClass.GroupSource) != 0 => SourceKind.Group,
            (_, _, _) when (classes & (WordClass.Role | WordClass.Title)) != 0 => SourceKind.Role,
            (_, _, _) when (classes & WordClass.Place) != 0 => SourceKind.Institution,
            (_, true, _) => SourceKind.Person,
            _ => SourceKind.Group,
        };
    }

    private static bool IsName(Token token) =>
        token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized)
        && !(token.Has(TokenShape.SentenceStart) && token.Is(WordClass.Starter | WordClass.Document | WordClass.CueNoun | WordClass.GroupSource | WordClass.Institution | WordClass.Role))
        && !token.Is(WordClass.Demonym | WordClass.Title | WordClass.Weekday | WordClass.Month | WordClass.Determiner);
}
