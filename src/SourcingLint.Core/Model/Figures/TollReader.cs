using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says whether a number counts the dead, wounded, missing or captured: a word for that governs it in its own clause.</summary>
internal static class TollReader
{
    private const int Reach = 8;

    private const WordClass ClauseBreaks = WordClass.Relative | WordClass.Modal | WordClass.CueVerb | WordClass.Pronoun;

    private static readonly TollKind[] Kinds = WordDetails.Read("toll-words", "toll").Map(row => row[0] switch
    {
        "verb" => TollKind.Verb,
        "taking" => TollKind.Taking,
        "state" => TollKind.State,
        _ => TollKind.Noun,
    });

    private static readonly WordRoles<Fate> Fates = WordRoles<Fate>.Read("Phrases/fates", 1);
    private static readonly WordSet Struck = WordSet.Read("struck-verbs");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Death = Vocabulary.Shared.Require("death");
    private static readonly int Toll = Vocabulary.Shared.Require("toll");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Who = Vocabulary.Shared.Require("who");
    private static readonly int Have = Vocabulary.Shared.Require("have");
    private static readonly int Has = Vocabulary.Shared.Require("has");
    private static readonly int Had = Vocabulary.Shared.Require("had");
    private static readonly int Hostage = Vocabulary.Shared.Require("hostage");

    private enum TollKind : byte
    {
        None,
        Verb,
        Taking,
        State,
        Noun,
    }

    /// <summary>Whether a word counts victims by itself: <c>casualties</c>, <c>hostages</c>.</summary>
    public static bool IsNoun(Token token) => KindOf(token) == TollKind.Noun;

    /// <summary>Whether a word for victims governs a number.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The number's sentence.</param>
    /// <param name="start">The index of the figure's first token, loosening words included.</param>
    /// <param name="noun">What the number counts.</param>
    /// <param name="joinedToToll">Whether the figure before it counts victims and is joined to it by <c>and</c> or a comma.</param>
    public static bool Governs(Draft draft, Sentence sentence, int start, CountedNoun noun, bool joinedToToll) =>
        (noun.Head >= 0 && IsNoun(draft.Tokens[noun.Head]))
        || Precedes(draft, sentence.FirstToken, start, noun)
        || (noun.Head < 0 && (StandsForToll(draft, sentence.FirstToken, start) || IsOfVictims(draft, sentence.FirstToken, start)))
        || ((noun.Classes & WordClass.PlainCount) == 0 && Follows(draft, noun.End, sentence.EndToken))
        || ((noun.Classes & WordClass.PeopleNoun) != 0 && AreStruck(draft, noun.End, sentence.EndToken))
        || (joinedToToll && !StartsOwnClause(draft, noun.End, sentence.EndToken));

    /// <summary>What became of those whom a figure counts, by the word in it, else by the nearest.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="figure">The figure.</param>
    public static Fate FateOf(Draft draft, Figure figure)
    {
        var sentence = draft.Sentences[figure.Sentence];
        var first = draft.TokenAt(figure.Span.Start);
        var end = draft.TokenAt(figure.Span.End);
        for (var distance = first - end + 1; distance <= Reach; distance++)
        {
            var before = distance > 0 && first - distance >= sentence.FirstToken ? Fates.Of(draft.Tokens[first - distance].Word) : Fate.Unknown;
            var after = end + distance - 1 < sentence.EndToken ? Fates.Of(draft.Tokens[end + distance - 1].Word) : Fate.Unknown;
            if (before != Fate.Unknown || after != Fate.Unknown)
            {
                return before != Fate.Unknown ? before : after;
            }
        }

        return Fate.Unknown;
    }

    private static TollKind KindOf(Token token) => token.Is(WordClass.Toll) ? Kinds[token.Word] : TollKind.None;

    /// <summary><c>the death toll rose to 30</c>, <c>put the toll at 30</c>.</summary>
    private static bool StandsForToll(Draft draft, int first, int start)
    {
        if (start == first || (draft.Tokens[start - 1].Word != To && draft.Tokens[start - 1].Word != At))
        {
            return false;
        }

        for (var i = start - 2; i >= first && i >= start - Reach; i--)
        {
            if (draft.Tokens[i].Word == Toll)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Of those hurt, seven were children</c>.</summary>
    private static bool IsOfVictims(Draft draft, int first, int start)
    {
        if (draft.Tokens[first].Word != Of || draft.Prose.Text[draft.Tokens[start - 1].Start] != ',')
        {
            return false;
        }

        for (var i = first + 1; i < start - 1; i++)
        {
            if (KindOf(draft.Tokens[i]) != TollKind.None)
            {
                return start - i <= Reach;
            }
        }

        return false;
    }

    /// <summary><c>killed eight soldiers</c>, <c>a death toll of 30</c>, <c>killing a woman and two children</c>.</summary>
    private static bool Precedes(Draft draft, int first, int start, CountedNoun noun)
    {
        var tokens = draft.Tokens;
        for (var i = start - 1; i >= first && i >= start - Reach; i--)
        {
            var token = tokens[i];
            var kind = KindOf(token);
            if (kind == TollKind.Noun && tokens[i + 1].Word == Of)
            {
                return start == i + 2 || (start == i + 3 && tokens[i + 2].Is(WordClass.Determiner));
            }

            if (kind == TollKind.Taking && (noun.Classes & WordClass.PlainCount) != 0)
            {
                return false; // "captured two states"
            }

            if (kind is TollKind.Verb or TollKind.Taking)
            {
                return !(i > first && tokens[i - 1].Is(WordClass.Auxiliary) && !IsHave(tokens[i - 1]));
            }

            if (kind == TollKind.Noun && i == start - 1 && token.Word != Hostage)
            {
                return false;
            }

            var bridges = token.Word == And || token.Word == Of || token.Word == Or || token.Is(WordClass.Determiner)
                || (token.Kind == TokenKind.Punctuation && draft.Prose.Text[token.Start] == ',');
            if (!bridges && (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Is(ClauseBreaks | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>14 people died</c>, <c>251 were taken hostage</c>, <c>25 injured</c>, <c>nine villagers wounded</c>.</summary>
    private static bool Follows(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        var passive = false;
        for (var i = index; i < end && i < index + Reach; i++)
        {
            var token = tokens[i];
            switch (KindOf(token))
            {
                case TollKind.State: // "the missing plane" describes another thing
                    return i == index || !tokens[i - 1].Is(WordClass.Determiner) || IsPartOf(draft, index, i);
                case TollKind.Verb or TollKind.Taking:
                    return passive || IsPartOf(draft, index, i) || !TakesObject(draft, i + 1, end);
                case TollKind.Noun:
                    return passive || token.Word == Hostage || (i > index && token.Word == Death && tokens[i - 1].Word == To); // "froze to death"
            }

            passive |= token.Is(WordClass.Auxiliary) && !IsHave(token);
            var bridges = token.Word == And || token.Word == Who || token.Kind is TokenKind.Number or TokenKind.Bracket
                || (token.Kind == TokenKind.Punctuation && draft.Prose.Text[token.Start] == ',' && i + 1 < end && NumberReader.MayStart(tokens[i + 1]));
            if (!bridges && (token.Kind != TokenKind.Word || token.Is(ClauseBreaks | WordClass.Conjunction)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Seven people were shot", "two men have been stabbed"; films and pools are shot too, people only this way.</summary>
    private static bool AreStruck(Draft draft, int index, int end)
    {
        var verb = index;
        while (verb < end && draft.Tokens[verb].Is(WordClass.Auxiliary | WordClass.Adverb))
        {
            verb++;
        }

        return verb > index && verb < end && Struck.Contains(draft.Tokens[verb].Word) && !IsHave(draft.Tokens[verb - 1]);
    }

    /// <summary>Whether what stands after a verb is its object, so that the number before it did the killing.</summary>
    private static bool TakesObject(Draft draft, int index, int end)
    {
        if (index >= end)
        {
            return false;
        }

        var token = draft.Tokens[index];
        return token.Kind is TokenKind.Number or TokenKind.Symbol
            || (token.Kind == TokenKind.Word && !token.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb | WordClass.Weekday | WordClass.CueVerb));
    }

    /// <summary>Whether a verb of its own follows: <c>killing 12, and 40 police officers searched the area</c>.</summary>
    private static bool StartsOwnClause(Draft draft, int index, int end) =>
        index < end && draft.Tokens[index].Kind == TokenKind.Word && !draft.Tokens[index].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Toll);

    /// <summary>Whether only <c>of</c> and an article stand between: <c>dozens of wounded</c>.</summary>
    private static bool IsPartOf(Draft draft, int index, int verb) =>
        draft.Tokens[index].Word == Of && (verb == index + 1 || (verb == index + 2 && draft.Tokens[index + 1].Is(WordClass.Determiner)));

    private static bool IsHave(Token token) => token.Word == Have || token.Word == Has || token.Word == Had;
}
