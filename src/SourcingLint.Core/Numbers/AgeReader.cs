using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells ages from other numbers: the one reader that figures, sums and headlines share.</summary>
internal static class AgeReader
{
    /// <summary>Nobody is older.</summary>
    public const double Oldest = 125;

    /// <summary>Of whom several ages may be told in a row: <c>his sons, 9, 12 and 15</c>.</summary>
    private const int LongestRow = 8;

    private const WordClass NotPerson = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Adverb | WordClass.Determiner | WordClass.Pronoun
        | WordClass.CueVerb | WordClass.Toll | WordClass.Starter | WordClass.Month | WordClass.Weekday | WordClass.NumberWord | WordClass.CurrencyName | WordClass.MeasureUnit | WordClass.TimeUnit;

    private static readonly WordRoles<AgeRole> Roles = WordRoles<AgeRole>.Read("Phrases/age-words", 1);
    private static readonly WordSet Articles = WordSet.Of("a", "an", "the");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Old = Vocabulary.Shared.Require("old");
    private static readonly int When = Vocabulary.Shared.Require("when");

    /// <summary>Whether a number says how old somebody is.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="phrase">The number.</param>
    /// <param name="first">The index of its first token, loosening words included.</param>
    public static bool TellsAge(Draft draft, Sentence sentence, NumberPhrase phrase, int first)
    {
        if (phrase is not { Kind: NumberKind.Plain, Value: >= 1 and <= Oldest and var value } || value != Math.Floor(value))
        {
            return false;
        }

        return IsOld(draft, phrase.End, sentence.EndToken)
            || (first > sentence.FirstToken && (IsNamed(draft, sentence, phrase, first) || IsAside(draft, sentence, phrase, first) || IsTold(draft, sentence, phrase, first)));
    }

    private static AgeRole RoleOf(Token token) => Roles.Of(token.Word);

    /// <summary><c>45-year-old</c>, <c>45 years old</c>, <c>45 years of age</c></summary>
    private static bool IsOld(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        for (var i = 0; i < LongestRow && index + 1 < end && tokens[index + 1].Kind == TokenKind.Number && (tokens[index].Word == And || draft.Prose.Text[tokens[index].Start] == ','); i++)
        {
            index += 2; // on over "19, 22 and 25"
        }

        index += index < end && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore) ? 1 : 0;
        return index < end && (RoleOf(tokens[index]) == AgeRole.Old
            || (index + 1 < end && RoleOf(tokens[index]) == AgeRole.Year
                && (tokens[index + 1].Word == Old || (index + 2 < end && tokens[index + 1].Word == Of && RoleOf(tokens[index + 2]) == AgeRole.Named))));
    }

    /// <summary><c>aged 45</c>, <c>at the age of 45</c>, <c>turned 45</c>, <c>died at 45</c></summary>
    public static bool IsNamed(Draft draft, Sentence sentence, NumberPhrase phrase, int first)
    {
        var tokens = draft.Tokens;
        var before = tokens[first - 1];
        var role = first - 2 >= sentence.FirstToken ? RoleOf(tokens[first - 2]) : AgeRole.None;
        return RoleOf(before) == AgeRole.Named
            || (before.Word == Of && role == AgeRole.Named)
            || (before.Word == At && role == AgeRole.Dying)
            || (RoleOf(before) == AgeRole.Turning && EndsClause(draft, phrase.End, sentence.EndToken));
    }

    /// <summary><c>Lena Frost, 45,</c>, <c>Lena Frost (45)</c>, <c>a hiker, 45, and his dog</c>, <c>kills driver, 34</c>, <c>two brothers, 19 and 23</c></summary>
    public static bool IsAside(Draft draft, Sentence sentence, NumberPhrase phrase, int first)
    {
        var tokens = draft.Tokens;
        var text = draft.Prose.Text;
        var at = first - 1;
        for (var i = 0; i < LongestRow && at - 1 > sentence.FirstToken && tokens[at - 1].Kind == TokenKind.Number && (tokens[at].Word == And || text[tokens[at].Start] == ','); i++)
        {
            at -= 2; // back over "9, 12 and"
        }

        if (at <= sentence.FirstToken || first != phrase.First || phrase.End != phrase.First + 1)
        {
            return false;
        }

        var next = phrase.End < sentence.EndToken ? text[tokens[phrase.End].Start] : '.';
        return (at < first - 1 && RoleOf(tokens[at]) == AgeRole.Named) || IsPerson(draft, tokens[at - 1]) && text[tokens[at].Start] switch
        {
            ',' => next is ',' or '.' or ';' or ':' or '(' or ')' or '!' or '?' || (phrase.End + 1 < sentence.EndToken && tokens[phrase.End].Word == And && tokens[phrase.End + 1].Kind == TokenKind.Number),
            '(' => next is ')' or ',',
            _ => false,
        };
    }

    /// <summary>A name, a word for people, or one thing or person: <c>Frost</c>, <c>brothers</c>, <c>hiker</c>; not <c>beds</c>.</summary>
    private static bool IsPerson(Draft draft, Token token)
    {
        var isPeople = token.Is(WordClass.PeopleNoun | WordClass.Role | WordClass.GivenName);
        var isListedStart = token.Has(TokenShape.SentenceStart) && token.Word > 0;
        return token.Kind == TokenKind.Word && !token.Is(NotPerson) && (PartWords.RolesOf(token) & PartRole.Group) == 0
            && (isPeople || (!isListedStart && (token.Has(TokenShape.Capitalized) || (draft.TextOf(token) is var text && text[text.Length - 1] != 's'))));
    }

    /// <summary><c>Frost, who was 84</c>, <c>She was 12 when</c>, <c>a boy of 12</c>; not <c>a crew of 12</c>.</summary>
    private static bool IsTold(Draft draft, Sentence sentence, NumberPhrase phrase, int first)
    {
        var tokens = draft.Tokens;
        var subject = first - 2;
        if (subject < sentence.FirstToken || !EndsClause(draft, phrase.End, sentence.EndToken))
        {
            return false;
        }

        if (tokens[first - 1].Word == Of)
        {
            return subject > sentence.FirstToken && Articles.Contains(tokens[subject - 1].Word) && tokens[subject].Is(WordClass.PeopleNoun | WordClass.Role) && (PartWords.RolesOf(tokens[subject]) & PartRole.Group) == 0;
        }

        var isName = tokens[subject].Kind == TokenKind.Word && tokens[subject].Has(TokenShape.Capitalized) && subject > sentence.FirstToken && tokens[subject - 1].Has(TokenShape.Capitalized);
        return RoleOf(tokens[first - 1]) == AgeRole.Being && (RoleOf(tokens[subject]) == AgeRole.Person || isName);
    }

    /// <summary>Whether a number counts nothing that follows: a mark, a verb or <c>when</c> stands behind it.</summary>
    private static bool EndsClause(Draft draft, int index, int end) =>
        index >= end || draft.Tokens[index].Kind is not TokenKind.Word and not TokenKind.Symbol and not TokenKind.Dash || draft.Tokens[index].Word == When
        || (draft.Tokens[index].Word != Of && (draft.Tokens[index].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Weekday) || CountedNoun.Read(draft, index, end).Head < 0)); // "she was one of dozens"
}
