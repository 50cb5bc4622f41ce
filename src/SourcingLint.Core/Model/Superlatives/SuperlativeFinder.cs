using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds superlatives with what they are measured against; without that, "the worst of it" is a way of speaking.</summary>
internal sealed class SuperlativeFinder
{
    private const int LongestReach = 14; // tokens from a superlative to "since"
    private const int NearReach = 6; // tokens to any other measure, which may else belong to another word
    private const int ModalReach = 7;
    private const int LongestNoun = 3;
    private const int LongestYear = 4;
    private const int LeastMatchWords = 3;
    private const int LongestPredicate = 12; // tokens of "the first strike by nurses at a clinic of the county"

    private static readonly PhraseTable Words = PhraseTable.Read("superlatives");
    private static readonly PhraseTable Scopes = PhraseTable.Read("superlative-scopes");
    private static readonly WordSet RankingVerbs = WordSet.Read("ranking-verbs");
    private static readonly WordSet LastingThings = WordSet.Read("lasting-things");
    private static readonly WordSet WidePlaces = WordSet.Read("wide-places");
    private static readonly WordSet Comparatives = WordSet.Read("ranking-comparatives");
    private static readonly WordSet MatchWords = WordSet.Read("match-words");
    private static readonly WordSet PartsInOrder = WordSet.Read("parts-in-order");
    private static readonly WordSet Ourselves = WordSet.Of("i", "we");
    private static readonly WordSet Becoming = WordSet.Read("becoming-verbs");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int On = Vocabulary.Shared.Require("on");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int One = Vocabulary.Shared.Require("one");
    private static readonly int Among = Vocabulary.Shared.Require("among");
    private static readonly int Since = Vocabulary.Shared.Require("since");
    private static readonly int History = Vocabulary.Shared.Require("history");
    private static readonly int City = Vocabulary.Shared.Require("city");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int Many = Vocabulary.Shared.Require("many");
    private static readonly int Much = Vocabulary.Shared.Require("much");
    private static readonly int Other = Vocabulary.Shared.Require("other");
    private static readonly int Some = Vocabulary.Shared.Require("some");

    /// <summary>"The first debate in ten days" is no record.</summary>
    private static readonly ImmutableHashSet<int> LongSpans =
        ImmutableHashSet.CreateRange(new[] { "years", "decades", "centuries" }.Select(Vocabulary.Shared.Require));

    private static readonly ImmutableHashSet<int> Personal =
        ImmutableHashSet.CreateRange(new[] { "his", "her", "its", "their", "my", "our" }.Select(Vocabulary.Shared.Require));

    private readonly Draft _draft;
    private readonly TokenList _tokens;

    private SuperlativeFinder(Draft draft)
    {
        _draft = draft;
        _tokens = draft.Tokens;
    }

    /// <summary>The superlatives of the story's own paragraphs, in order; none of a story about play, whose records stand in the league's books.</summary>
    public static ImmutableArray<Superlative> Find(Draft draft)
    {
        if (TellsOfPlay(draft))
        {
            return ImmutableArray<Superlative>.Empty;
        }

        var finder = new SuperlativeFinder(draft);
        var found = ImmutableArray.CreateBuilder<Superlative>();
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var length = Words.Match(draft.Tokens, i, sentence.EndToken, out var row);
                var kind = length > 0 ? Words.Rows[row][1] : "extreme";
                if (length == 0 && draft.Tokens[i].Kind == TokenKind.Word && draft.TextOf(draft.Tokens[i]).StartsWith("most-".AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    length = 1; // "the most-indebted"
                }

                if (length > 0 && finder.EndOf(sentence, i, i + length, kind, out var isStanding) is var end and > 0)
                {
                    found.Add(new Superlative(TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[end - 1].End), s, isStanding || (kind != "none" && finder.IsSoft(sentence, i, end))));
                    i = end - 1;
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool TellsOfPlay(Draft draft)
    {
        var words = new HashSet<int>();
        for (var i = 0; i < draft.Tokens.Length && words.Count < LeastMatchWords; i++)
        {
            if (MatchWords.Contains(draft.Tokens[i].Word))
            {
                words.Add(draft.Tokens[i].Word);
            }
        }

        return words.Count >= LeastMatchWords;
    }

    /// <summary>The index after the measure of the superlative at <paramref name="index"/>; 0 when it has none.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="index">Its first token.</param>
    /// <param name="next">The token after it.</param>
    /// <param name="kind">Its kind in the list.</param>
    /// <param name="isStanding">Whether it is told in passing of how things stand, <c>the country's oldest mill</c>, not of what happened.</param>
    private int EndOf(Sentence sentence, int index, int next, string kind, out bool isStanding)
    {
        isStanding = kind == "praise" && next < sentence.EndToken && _tokens[next].Kind == TokenKind.Word && !_tokens[next].Is(WordClass.Preposition | WordClass.Conjunction);
        if (kind is "alone" or "praise")
        {
            return IsSupposed(sentence, index) || (index > sentence.FirstToken && IsPersonal(_tokens[index - 1])) ? 0 : next; // "not unprecedented", "his first-ever"
        }

        if (kind == "none")
        {
            return UnequalledEnd(sentence, index);
        }

        // "Two first halves", "first lady", "the only way": order and turns of phrase.
        var following = next < sentence.EndToken ? _tokens[next] : default;
        if (following.Kind is not (TokenKind.Word or TokenKind.Number) || (kind == "most" && !(index > sentence.FirstToken && OpensGroup(_tokens[index - 1]) && !following.Is(WordClass.PeopleNoun | WordClass.Preposition)))
            || (kind == "only" && !(index > sentence.FirstToken && OpensGroup(_tokens[index - 1])))
            || (kind == "first" && (following.Kind == TokenKind.Number || following.Is(WordClass.NumberWord) || IsOrder(next, sentence.EndToken) || IsForTheFirstTime(sentence, index)))
            || (index > sentence.FirstToken && (_tokens[index - 1].Word == At || (kind == "first" && IsPersonal(_tokens[index - 1]))) || IsSupposed(sentence, index)))
        {
            return 0;
        }

        for (var i = next; i < sentence.EndToken && i - next < LongestReach && !EndsReach(_tokens[i]); i++)
        {
            if ((i - next < NearReach || _tokens[i].Word == Since) && MeasureEnd(sentence, i, kind, IsPredicate(sentence, index)) is var end and > 0)
            {
                if (_tokens[i].Word == In && kind == "extreme" && IsInAtlas(i - 1, i, isOfPlace: false) && !IsSoft(sentence, index, index + 1) && !IsPredicate(sentence, index))
                {
                    return 0; // "Tarn, the largest city in the south"
                }

                isStanding = _tokens[i].Word == Since || _tokens[end - 1].Is(WordClass.TimeUnit); // "since 1988", "in nine years": readers are told against what
                return end;
            }
        }

        isStanding = true;
        if (OwnerOf(sentence, index) is not { } owner)
        {
            return kind == "first" ? FirstOfItsKindEnd(sentence, index, next) : 0;
        }

        var last = NounEnd(next, sentence.EndToken);
        return IsKind(sentence, index, last) || IsInAtlas(next, last, owner.Is(WordClass.Place)) ? 0 : last;
    }

    /// <summary>The end of "was the first state to tax kites", "is the first strike by nurses": said of something in so many words; 0 for a place in an order, "was the first part of a plan".</summary>
    private int FirstOfItsKindEnd(Sentence sentence, int index, int next)
    {
        if (_tokens[index - 1].Word != The || !IsPredicate(sentence, index) || _tokens[next].Is(WordClass.Preposition))
        {
            return 0;
        }

        for (var i = next; i < sentence.EndToken && i - next < LongestPredicate && _tokens[i].Kind is TokenKind.Word; i++)
        {
            if (PartsInOrder.Contains(_tokens[i].Word) || Ourselves.Contains(_tokens[i].Word))
            {
                return 0;
            }

            if (i > next && _tokens[i].Is(WordClass.Preposition))
            {
                var isSpan = i + 1 < sentence.EndToken && (_tokens[i + 1].Kind == TokenKind.Number || _tokens[i + 1].Is(WordClass.NumberWord)); // "in ten days"
                return isSpan || _tokens[i].Word == Since ? 0 : i;
            }
        }

        return 0;
    }

    /// <summary>"Is the first", "became the largest": the sentence says it of something, and does not mention it in passing.</summary>
    private bool IsPredicate(Sentence sentence, int index)
    {
        var verb = index - 1;
        if (verb > sentence.FirstToken && _tokens[verb].Word == The)
        {
            verb--;
        }

        return verb > sentence.FirstToken && (CueVerbs.IsBe(_tokens[verb].Word) || Becoming.Contains(_tokens[verb].Word));
    }

    /// <summary>"She spoke for the first time since the fire": told of what somebody does, as "her first" is.</summary>
    private bool IsForTheFirstTime(Sentence sentence, int index) => index - 2 >= sentence.FirstToken && _tokens[index - 1].Word == The && _tokens[index - 2].Word == For;

    /// <summary>"The governor's first year", "the country's first elected president": a place in an order that anybody can look up.</summary>
    private bool IsOrder(int next, int end)
    {
        var noun = next;
        while (noun + 1 < end && noun - next < LongestNoun && _tokens[noun].Kind == TokenKind.Word && !_tokens[noun].Is(WordClass.Title | WordClass.TimeUnit | WordClass.Preposition))
        {
            noun++;
        }

        return _tokens[noun].Is(WordClass.Title) || (noun == next && _tokens[noun].Is(WordClass.TimeUnit));
    }

    /// <summary>The end of "no city in Europe has a higher rate", "no other clinic in the valley treats as many"; 0 for "no more than ten", "no longer".</summary>
    private int UnequalledEnd(Sentence sentence, int index)
    {
        if (index + 1 >= sentence.EndToken || Comparatives.Contains(_tokens[index + 1].Word))
        {
            return 0;
        }

        var isBounded = _tokens[index + 1].Word == Other;
        for (var i = index + 2; i < sentence.EndToken && i - index < LongestReach && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (isBounded && (Comparatives.Contains(_tokens[i].Word) || (_tokens[i - 1].Word == As && (_tokens[i].Word == Many || _tokens[i].Word == Much))))
            {
                return i + 1;
            }

            isBounded |= MeasureEnd(sentence, i, "none", isPredicate: false) > 0;
        }

        return 0;
    }

    /// <summary>"The country's biggest banks": a kind of thing, not one that holds a record; "one of its biggest banks" is a claim for one.</summary>
    private bool IsKind(Sentence sentence, int index, int end) =>
        _draft.TextOf(_tokens[end - 1]) is var noun && noun.EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase) && !noun.EndsWith("ss".AsSpan(), StringComparison.OrdinalIgnoreCase)
        && !_tokens[end - 1].Has(TokenShape.Capitalized) && !IsSoft(sentence, index, index + 1);

    /// <summary>"The nation's largest state", "Mexico's largest trading partner"; which city of a country by name is the largest is a claim that papers get wrong.</summary>
    private bool IsInAtlas(int index, int end, bool isOfPlace)
    {
        for (var i = index; i < end; i++)
        {
            if (LastingThings.Contains(_tokens[i].Word) && !(isOfPlace && _tokens[i].Word == City))
            {
                return i == index || !_draft.TextOf(_tokens[i - 1]).EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase); // "the fastest sinking city" is in no atlas
            }
        }

        return false;
    }

    /// <summary>The end of the noun that the superlative describes: "largest coal company".</summary>
    private int NounEnd(int index, int end)
    {
        var last = index + 1;
        while (last < end && last - index < LongestNoun && _tokens[last].Kind == TokenKind.Word
            && !_tokens[last].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.CueVerb | WordClass.Adverb | WordClass.Determiner | WordClass.Pronoun)
            && !_draft.TextOf(_tokens[last]).EndsWith("ed".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            last++;
        }

        return last;
    }

    private static bool OpensGroup(Token token) => token.Word == The || token.Kind == TokenKind.Possessive || token.Is(WordClass.Determiner);

    /// <summary>"His first visit in 24 years": a fact of one life, not a claim against all others.</summary>
    private static bool IsPersonal(Token token) => token.Is(WordClass.Determiner) && Personal.Contains(token.Word);

    /// <summary>"It would be the largest": nobody says that it is. "The league ranks it among the largest": somebody does.</summary>
    private bool IsSupposed(Sentence sentence, int index)
    {
        for (var i = index - 1; i >= sentence.FirstToken && index - i <= ModalReach && _tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (_tokens[i].Is(WordClass.Modal | WordClass.Negation) || RankingVerbs.Contains(_tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsReach(Token token) =>
        token.Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Quote or TokenKind.Ellipsis || token.Is(WordClass.CueVerb);

    /// <summary>"Since 1953", "in 40 years", "in Tamsin", "in the club's history", and the listed ones.</summary>
    private int MeasureEnd(Sentence sentence, int index, string kind, bool isPredicate)
    {
        var length = Scopes.Match(_tokens, index, sentence.EndToken, out var row);
        var isOwner = index + length < sentence.EndToken && _tokens[index + length].Kind == TokenKind.Possessive;
        if (length > 0 && !isOwner && Scopes.Rows[row][1] is var scope && scope != "owner")
        {
            return (kind == "only" && scope == "past") || (kind != "extreme" && scope == "yet") ? 0 : index + length; // "the only bus in years" says nothing of others, nor "the clearest sign yet"
        }

        var end = Math.Min(sentence.EndToken, index + 9);
        if (_tokens[index].Word == Since && kind != "only")
        {
            return PhraseEnd(index + 1, end);
        }

        if (_tokens[index].Word != In && _tokens[index].Word != On)
        {
            return 0;
        }

        for (var i = index + 1; i < end && _tokens[i].Kind != TokenKind.Punctuation && !_tokens[i].Is(WordClass.Preposition); i++)
        {
            if (_tokens[i].Is(WordClass.Place) && i + 1 < end && _tokens[i + 1].Word == History)
            {
                continue;
            }

            var isSpan = _tokens[i].Is(WordClass.TimeUnit) && (kind != "first" || LongSpans.Contains(_tokens[i].Word)) && (_tokens[i - 1].Kind == TokenKind.Number || _tokens[i - 1].Is(WordClass.NumberWord | WordClass.VagueNumber));
            if (_tokens[i].Word == History || (isSpan && kind != "only") || (i > index + 1 && WidePlaces.Contains(_tokens[i].Word) && IsPlaceEnd(i, end)) || (kind != "first" && _tokens[index].Word == In && (isPredicate || _tokens[i].Is(WordClass.Place)) && _tokens[i].Has(TokenShape.Capitalized) && !_tokens[i].Is(WordClass.Month)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>"In the southern states", "on the lake", "in the world devoted to salt", never "in the state budget".</summary>
    private bool IsPlaceEnd(int index, int end) => index + 1 >= end || _tokens[index + 1].Kind is not (TokenKind.Word or TokenKind.Possessive) || _draft.TextOf(_tokens[index + 1]).EndsWith("ed".AsSpan(), StringComparison.Ordinal) || _tokens[index + 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.Adverb | WordClass.CueVerb | WordClass.Determiner);

    /// <summary>The end of what follows "since": a year, a date, an event; 0 for "since he took office", which is a clause of its own.</summary>
    private int PhraseEnd(int first, int end)
    {
        var opensEvent = first < end && (_tokens[first].Is(WordClass.Determiner) || IsNamedEvent(first, end));
        var last = 0;
        for (var i = first; i < end && (i == first || !_tokens[i].Is(WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary | WordClass.CueVerb)) && _tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Ordinal; i++)
        {
            var isDate = _tokens[i] is { Kind: TokenKind.Number, Length: LongestYear } || _tokens[i].Is(WordClass.Month | WordClass.Weekday);
            last = opensEvent || isDate || last > 0 && _tokens[i].Kind == TokenKind.Number ? i + 1 : last;
        }

        return last;
    }

    /// <summary>"World War Two", "Hurricane Ida", and not "Ana Ruiz took office": nothing but names up to where the phrase ends.</summary>
    private bool IsNamedEvent(int first, int end)
    {
        var i = first;
        while (i < end && _tokens[i].Kind is TokenKind.Word or TokenKind.Number && (_tokens[i].Has(TokenShape.Capitalized) || _tokens[i].Kind == TokenKind.Number))
        {
            i++;
        }

        return i - first > 1 && (i == end || _tokens[i].Kind != TokenKind.Word || _tokens[i].Is(WordClass.Preposition | WordClass.Conjunction));
    }

    /// <summary>Whose it is: "the world's largest", "Tamsin's first".</summary>
    private Token? OwnerOf(Sentence sentence, int index)
    {
        for (var i = index - 1; i > sentence.FirstToken && index - i <= 3; i--)
        {
            if (_tokens[i].Kind == TokenKind.Possessive)
            {
                return (Scopes.Match(_tokens, i - 1, i, out var row) == 1 && Scopes.Rows[row][1] == "owner") || (_tokens[i - 1].Is(WordClass.Place) && _tokens[i - 1].Has(TokenShape.Capitalized)) ? _tokens[i - 1] : null;
            }
        }

        return null;
    }

    private bool IsSoft(Sentence sentence, int index, int end)
    {
        for (var i = index - 1; i >= sentence.FirstToken && index - i <= 4; i--)
        {
            if (_tokens[i].Word == Among || (_tokens[i].Word == Of && i > sentence.FirstToken && (_tokens[i - 1].Word == One || _tokens[i - 1].Word == Some || _tokens[i - 1].Is(WordClass.NumberWord))))
            {
                return true;
            }
        }

        for (var i = index + 1; i < end && i - index <= 4 && !_tokens[i].Is(WordClass.Preposition); i++)
        {
            if (LastingThings.Contains(_tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
