using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Knows the numbers that need no source: dates, clock times, ages, designations, scores, addresses, idioms, list numbers.</summary>
internal static class PlainNumbers
{
    private const int OldestYear = 1400;
    private const int LatestYear = 2100;

    /// <summary>How many tokens apart two of a series stand.</summary>
    private const int SeriesReach = 8;

    private static readonly PhraseTable Idioms = PhraseTable.Read("number-idioms");
    private static readonly WordSet Contests = WordSet.Read("contest-words");
    private static readonly WordSet Dialing = WordSet.Read("dialing-verbs");
    private static readonly WordSet Articles = WordSet.Of("a", "an", "the");
    private static readonly WordSet Streets = WordSet.Read("street-words");

    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int One = Vocabulary.Shared.Require("one");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Last = Vocabulary.Shared.Require("last");
    private static readonly int Next = Vocabulary.Shared.Require("next");
    private static readonly int Strong = Vocabulary.Shared.Require("strong");

    private const WordClass Counted = WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.PlainCount | WordClass.Toll;

    /// <summary>Whether a number needs no source whatever it counts.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="phrase">The number; it carries no currency and no percent sign.</param>
    /// <param name="start">The index of the figure's first token, loosening words included.</param>
    public static bool Contains(Draft draft, Sentence sentence, NumberPhrase phrase, int start)
    {
        if (phrase.Kind == NumberKind.Code || phrase.Value == 0)
        {
            return true;
        }

        var tokens = draft.Tokens;
        var first = sentence.FirstToken;
        var end = sentence.EndToken;
        var before = phrase.First > first ? tokens[phrase.First - 1] : default;
        var next = phrase.End < end ? tokens[phrase.End] : default;
        if (IsDuration(draft, phrase.End, end) || IsCompound(draft, phrase, end) || IsIdiom(draft, phrase, first, end))
        {
            return true;
        }

        if (phrase.Kind is not NumberKind.Plain)
        {
            return false;
        }

        return IsListNumber(draft, phrase, first, end)
            || before.Is(WordClass.Designated)
            || (next.Kind == TokenKind.Dash && !next.Has(TokenShape.SpaceBefore) && phrase.End + 1 < end && tokens[phrase.End + 1].Kind == TokenKind.Number)
            || (phrase.First - 2 >= first && before.Kind == TokenKind.Dash && !before.Has(TokenShape.SpaceBefore)
                && (tokens[phrase.First - 2].Is(WordClass.Designated) || tokens[phrase.First - 2].Kind == TokenKind.Number))
            || IsSpanOfYears(draft, phrase)
            || CalendarDate.IsDay(phrase.Value ?? 0, before, next)
            || ((start == phrase.First || next.Length == 0 || next.Kind == TokenKind.Punctuation) && IsYear(draft, phrase, before, next))
            || (start == phrase.First && (IsDesignation(draft, phrase, before, next) || IsNameOfOne(draft, phrase, before, end) || IsTelephone(draft, phrase, before, end)))
            || AgeReader.TellsAge(draft, sentence, phrase, start)
            || IsAddress(draft, phrase, end)
            || IsResult(draft, phrase, first, end);
    }

    /// <summary>Whether a number is <c>one</c> that counts nothing: <c>one of</c>, <c>no one</c>, <c>the one that</c>.</summary>
    public static bool IsPronoun(Draft draft, NumberPhrase phrase, int first, CountedNoun noun) =>
        phrase.End == phrase.First + 1 && draft.Tokens[phrase.First].Word == One
        && (noun.Head < 0 || (phrase.First > first && draft.Tokens[phrase.First - 1].Is(WordClass.Determiner | WordClass.Negation))
            || draft.Tokens[phrase.End].Word == Of);

    private static bool IsDuration(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        for (var i = index; i < end && i < index + 3; i++)
        {
            if (tokens[i].Is(WordClass.TimeUnit))
            {
                return i == index || (tokens[i - 1].Word != Last && tokens[i - 1].Word != Next); // "rose 9 percent last year"
            }

            // "three more years", "two consecutive nights", "10- to 15-year"
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | Counted | WordClass.Auxiliary | WordClass.CurrencyName | WordClass.Relative | WordClass.Determiner))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>147-room</c>, <c>20-year-old</c>, <c>10-day</c>, and <c>a billion-dollar</c>, which is any large sum; not <c>500-strong</c>.</summary>
    private static bool IsCompound(Draft draft, NumberPhrase phrase, int end)
    {
        var tokens = draft.Tokens;
        var i = phrase.End;
        return i + 1 < end && tokens[i].Kind == TokenKind.Dash && !tokens[i].Has(TokenShape.SpaceBefore)
            && tokens[i + 1].Kind == TokenKind.Word
            && (!tokens[i + 1].Has(TokenShape.SpaceBefore) || tokens[i + 1].Word == To)
            && tokens[i + 1].Word != Strong && (!tokens[i + 1].Is(WordClass.CurrencyName) || tokens[phrase.First].Word == A);
    }

    private static bool IsIdiom(Draft draft, NumberPhrase phrase, int first, int end)
    {
        for (var i = phrase.First; i >= first && i >= phrase.First - 1; i--)
        {
            if (i + Idioms.Match(draft.Tokens, i, end, out _) > phrase.First)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsListNumber(Draft draft, NumberPhrase phrase, int first, int end) =>
        (phrase.First == first || (phrase.First == first + 1 && draft.Tokens[first].Kind is TokenKind.Bracket or TokenKind.Symbol))
        && phrase.End < end && phrase.Value < 100
        && draft.Prose.Text[draft.Tokens[phrase.End].Start] is '.' or ')' or ':' && draft.Tokens[first].Kind != TokenKind.Word;

    private static bool IsYear(Draft draft, NumberPhrase phrase, Token before, Token next)
    {
        if (phrase.Value is not (>= OldestYear and <= LatestYear) || draft.Tokens[phrase.First].Kind != TokenKind.Number || draft.Tokens[phrase.First].Length != 4)
        {
            return false;
        }

        return before.Is(WordClass.Preposition | WordClass.Month | WordClass.Determiner | WordClass.Conjunction)
            || before.Length == 0 || before.Kind is TokenKind.Punctuation or TokenKind.Bracket || !next.Is(Counted);
    }

    private static bool IsSpanOfYears(Draft draft, NumberPhrase phrase) =>
        phrase.Value is >= OldestYear and <= LatestYear && phrase.Upper is >= OldestYear and <= LatestYear
        && draft.Tokens[phrase.First].Length == 4 && draft.Tokens[phrase.End - 1].Length == 4
        && phrase.End - phrase.First == 3 && draft.Tokens[phrase.First].Kind == TokenKind.Number;

    private static bool IsDesignation(Draft draft, NumberPhrase phrase, Token before, Token next)
    {
        var number = draft.Tokens[phrase.First];
        var zone = draft.ParagraphOf(draft.Sentences[draft.SentenceAt(number.Start)]).Zone;
        if (number.Kind == TokenKind.Word)
        {
            // "Channel Four", "the Group of Seven": a number word with a capital inside a sentence is part of a name.
            return zone != ZoneKind.Headline && number.Has(TokenShape.Capitalized) && !number.Has(TokenShape.SentenceStart)
                && before.Kind == TokenKind.Word && (before.Has(TokenShape.Capitalized) || before.Word == Of);
        }

        if (number.Kind != TokenKind.Number || number.Length > 4 || before.Kind != TokenKind.Word
            || !before.Has(TokenShape.Capitalized) || before.Is(WordClass.Weekday | WordClass.Starter | WordClass.Toll | WordClass.CueVerb))
        {
            return false;
        }

        // In a headline any word may have a capital: only a number that ends it, or its clause, can be part of a name.
        return zone == ZoneKind.Headline
            ? next.Length == 0 || next.Kind != TokenKind.Word
            : !before.Has(TokenShape.SentenceStart) && (!IsCounted(draft, next) || IsOne(draft, next) || IsOneOfSeveral(draft, phrase));
    }

    /// <summary><c>Tarik 1 and Tarik 2 rockets</c>: a word that stands before two numbers has them in its name.</summary>
    private static bool IsOneOfSeveral(Draft draft, NumberPhrase phrase)
    {
        var tokens = draft.Tokens;
        var name = draft.TextOf(tokens[phrase.First - 1]);
        for (var i = Math.Max(1, phrase.First - SeriesReach); i < tokens.Length && i <= phrase.First + SeriesReach; i++)
        {
            if (i != phrase.First && tokens[i].Kind == TokenKind.Number && draft.TextOf(tokens[i - 1]).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is for one machine: <c>jet</c>, of which several are <c>jets</c>; not <c>aircraft</c>.</summary>
    private static bool IsOne(Draft draft, Token token) =>
        token.Is(WordClass.MilitaryNoun) && (Vocabulary.Shared.ClassesOf(Vocabulary.Shared.Find((draft.TextOf(token.Span) + "s").AsSpan())) & WordClass.MilitaryNoun) != 0;

    /// <summary><c>the 311 system</c>, <c>the 4200 block</c>: more than one of something would be several.</summary>
    private static bool IsNameOfOne(Draft draft, NumberPhrase phrase, Token before, int end)
    {
        var number = draft.Tokens[phrase.First];
        if (number.Kind != TokenKind.Number || phrase.Value < 2 || phrase.Place < 1 || draft.TextOf(number).IndexOf(',') >= 0 || !Articles.Contains(before.Word))
        {
            return false;
        }

        var noun = CountedNoun.Read(draft, phrase.End, end);
        var isUnit = phrase.End < end && draft.Tokens[phrase.End].Is(WordClass.MeasureUnit | WordClass.CurrencyName | WordClass.TimeUnit | WordClass.NumberWord | WordClass.OrdinalWord);
        return noun.Head >= phrase.End && !isUnit && ((noun.Classes & (Counted | WordClass.Demonym)) == 0 || IsOne(draft, draft.Tokens[noun.Head])) && !draft.Tokens[noun.Head].Is(WordClass.Adverb)
            && draft.Tokens[noun.Head].Kind == TokenKind.Word && draft.TextOf(draft.Tokens[noun.Head]) is var text && text[text.Length - 1] is not ('s' or 'S');
    }

    /// <summary><c>call 211</c>; <c>called 300 voters</c> counts them.</summary>
    private static bool IsTelephone(Draft draft, NumberPhrase phrase, Token before, int end) =>
        Dialing.Contains(before.Word) && draft.Tokens[phrase.First] is { Kind: TokenKind.Number, Length: >= 3 } && CountedNoun.Read(draft, phrase.End, end).Head < 0;

    private static bool IsCounted(Draft draft, Token next) =>
        next.Is(Counted | WordClass.MeasureUnit)
        || (next.Kind == TokenKind.Word && !next.Has(TokenShape.Capitalized) && draft.TextOf(next) is var text && text.Length > 3 && text[text.Length - 1] == 's');

    private static bool IsAddress(Draft draft, NumberPhrase phrase, int end)
    {
        var tokens = draft.Tokens;
        for (var i = phrase.End; i < end && i < phrase.End + 4 && tokens[i].Has(TokenShape.Capitalized); i++)
        {
            if (i > phrase.End && Streets.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A score or a vote: two numbers with a word for winning, losing or voting at their side.</summary>
    private static bool IsResult(Draft draft, NumberPhrase phrase, int first, int end)
    {
        if (phrase.Upper is null && !IsLinked(draft, phrase.End, phrase.End + 1, end) && !IsLinked(draft, phrase.First - 1, phrase.First - 2, end))
        {
            return false;
        }

        for (var i = Math.Max(first, phrase.First - 5); i < Math.Min(end, phrase.End + 3); i++)
        {
            if (Contests.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLinked(Draft draft, int link, int number, int end) =>
        number >= 0 && Math.Max(link, number) < end
        && (draft.Tokens[link].Word == To || draft.Tokens[link].Kind == TokenKind.Dash) && draft.Tokens[number].Kind == TokenKind.Number;
}
