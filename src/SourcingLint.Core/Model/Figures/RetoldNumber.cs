using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says whether a number tells again what an earlier one told: "the" points back to it, one source counts the same twice, or one person has two ages.</summary>
internal sealed class RetoldNumber
{
    private const WordClass Grammar = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative | WordClass.Determiner | WordClass.Adverb | WordClass.Modal | WordClass.Pronoun;

    private static readonly WordSet PointBack = WordSet.Of("the", "these", "those");
    private static readonly WordSet Newcomers = WordSet.Read("newcomer-words");
    private static readonly WordSet Updates = WordSet.Read("update-words");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Worth = Vocabulary.Shared.Require("worth");

    private readonly Draft _draft;

    /// <summary>For each sentence the last token of its first source; -1 for none.</summary>
    private readonly int[] _sources;

    /// <summary>Reads who speaks in each sentence.</summary>
    public RetoldNumber(Draft draft)
    {
        _draft = draft;
        _sources = new int[draft.Sentences.Length];
        for (var i = 0; i < _sources.Length; i++)
        {
            _sources[i] = -1;
        }

        foreach (var attribution in draft.Model.Attributions)
        {
            if (attribution.Source is { } source && _sources[attribution.Sentence] < 0)
            {
                _sources[attribution.Sentence] = draft.TokenAt(source.End - 1);
            }
        }
    }

    /// <summary>Whether the later of two numbers of one kind tells the earlier one again.</summary>
    public bool IsTold(NumberTopic earlier, NumberTopic later) =>
        later.Kind == TopicKind.Age ? IsOnePerson(earlier, later)
        : later.Kind is TopicKind.Count or TopicKind.Money or TopicKind.Measure or TopicKind.Time && earlier.Sentence != later.Sentence && MaySpeakOfOne(earlier, later)
            && (PointsBack(earlier, later) ? IsOneThing(earlier, later) : IsCountedTwice(earlier, later));

    /// <summary>The noun of a sum or a size: <c>the $14 million grant</c>, <c>a contract worth $12 million</c>; -1 for none.</summary>
    public int NounOf(NumberTopic topic)
    {
        if (topic.Kind is not (TopicKind.Money or TopicKind.Measure or TopicKind.Time))
        {
            return topic.Noun;
        }

        var (first, end) = (topic.Amount.First, topic.Amount.End);
        if (end < topic.Sentence.EndToken && IsNoun(_draft.Tokens[end]))
        {
            return end;
        }

        return first - 2 >= topic.Sentence.FirstToken && _draft.Tokens[first - 1].Word is var link && (link == Of || link == Worth) && IsNoun(_draft.Tokens[first - 2]) ? first - 2 : -1;
    }

    /// <summary>Whether both have one source, or one of them none: two sources may differ.</summary>
    private bool MaySpeakOfOne(NumberTopic earlier, NumberTopic later) =>
        SourceOf(earlier) is not { } one || SourceOf(later) is not { } other || one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last word of whoever gives a number; null for nobody.</summary>
    private string? SourceOf(NumberTopic topic)
    {
        var position = _draft.Tokens[topic.Amount.Number].Start;
        if (!_draft.Model.Coverage.IsAttributed(position))
        {
            return null;
        }

        var source = _sources[_draft.SentenceAt(position)];
        return source < 0 ? "" : _draft.TextOf(_draft.Tokens[source].Span);
    }

    /// <summary>"The eight officers": those that readers know of; "the 13 towns where it rained" are introduced here.</summary>
    private bool PointsBack(NumberTopic earlier, NumberTopic later)
    {
        var (sentence, amount) = (later.Sentence, later.Amount);
        if (amount.First <= sentence.FirstToken || !PointBack.Contains(_draft.Tokens[amount.First - 1].Word)
            || (amount.First - 2 >= sentence.FirstToken && _draft.Tokens[amount.First - 2].Kind == TokenKind.Punctuation) || (amount.First - 3 >= sentence.FirstToken && _draft.Tokens[amount.First - 2].Word == Of && NumberReader.MayStart(_draft.Tokens[amount.First - 3])) // "nine of the 40 seats"
            || HoldsNewcomer(sentence, amount.First))
        {
            return false;
        }

        var next = Math.Max(amount.End, Math.Max(later.Noun, NounOf(later)) + 1);
        var follows = next < sentence.EndToken ? _draft.Tokens[next] : default;
        return follows.Kind != TokenKind.Quote && !Newcomers.Contains(follows.Word)
            && (!follows.Is(WordClass.Relative | WordClass.Preposition) || (follows.Is(WordClass.Preposition) && ComesBack(earlier, next, sentence.EndToken)));
    }

    /// <summary>Whether the noun after a preposition stands in the earlier sentence too: <c>the bus carried 42 pupils</c>, <c>the 24 pupils on the bus</c>.</summary>
    private bool ComesBack(NumberTopic earlier, int index, int end)
    {
        for (var i = index + 1; i < end && _draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (!_draft.Tokens[i].Is(Grammar))
            {
                for (var j = earlier.Sentence.FirstToken; j < earlier.Sentence.EndToken; j++)
                {
                    if (_draft.Tokens[j].Kind == TokenKind.Word && TopicKinship.AreOneWord(_draft.TextOf(_draft.Tokens[i].Span), _draft.TextOf(_draft.Tokens[j].Span)))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    private bool IsOneThing(NumberTopic earlier, NumberTopic later)
    {
        var (one, other) = (NounOf(earlier), NounOf(later));
        switch (later.Kind)
        {
            case TopicKind.Count:
                return later.Amount.Value >= 2 && later.Noun > later.Amount.Number && (later.Amount.CompoundOf(_draft) != 0 || IsPlural(_draft.TextOf(_draft.Tokens[later.Noun].Span))) && TopicKinship.KinshipOf(_draft, earlier, later) >= Kinship.Alike
                    && (earlier.Fate == later.Fate || earlier.Fate == Fate.Unknown || later.Fate == Fate.Unknown) && IsWholePhrase(earlier, later);
            case TopicKind.Money:
                return earlier.Unit == later.Unit && other >= 0 && ((one >= 0 && AreOneNoun(one, other)) || TopicKinship.Deeds.Share(TopicKinship.Deeds.Of(_draft.Tokens[other].Word), earlier.Deeds)); // fined $27,000, the $32,000 fine
            case TopicKind.Time or TopicKind.Measure:
                return earlier.Unit == later.Unit && later.Amount.CompoundOf(_draft) != 0
                    && ((one >= 0 && other >= 0 && AreOneNoun(one, other) && earlier.Amount.CompoundOf(_draft) != 0) || (later.Kind == TopicKind.Time && TopicKinship.ShareDeed(earlier, later)));
            default:
                return false;
        }
    }

    /// <summary>Whether the words between number and noun are the same where both have some: <c>two army trucks</c> are no <c>four food trucks</c>.</summary>
    private bool IsWholePhrase(NumberTopic earlier, NumberTopic later)
    {
        var (one, other) = (earlier.Noun - earlier.Amount.End, later.Noun - later.Amount.End);
        if (earlier.Amount.CompoundOf(_draft) != later.Amount.CompoundOf(_draft))
        {
            return false; // "the 15-member committee" has members
        }

        for (var i = 0; i < one && i < other; i++)
        {
            if (one != other || !AreOneNoun(earlier.Amount.End + i, later.Amount.End + i))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreOneNoun(int one, int other) => TopicKinship.AreOneWord(_draft.TextOf(_draft.Tokens[one].Span), _draft.TextOf(_draft.Tokens[other].Span));

    /// <summary><c>the eight officers</c>; in <c>the 3 million member union</c> the number tells of a union.</summary>
    private static bool IsPlural(string noun) => noun.EndsWith("s", StringComparison.Ordinal) || noun.EndsWith("men", StringComparison.Ordinal) || noun is "people" or "children" or "dead";

    private static bool IsNoun(Token token) => token.Kind == TokenKind.Word && !token.Is(Grammar);

    /// <summary>Whether one source gives two numbers for the same deed, and nothing says that time has passed.</summary>
    private bool IsCountedTwice(NumberTopic earlier, NumberTopic later) =>
        later is { Kind: TopicKind.Count, IsPart: false } && !earlier.IsPart && later.Fate != Fate.Unknown && later.Fate == earlier.Fate
        && TopicKinship.KinshipOf(_draft, earlier, later) == Kinship.Same && IsWholePhrase(earlier, later) && SourceOf(earlier) is { Length: > 0 } source && source == SourceOf(later)
        && TopicKinship.ShareWord(_draft, earlier, later) && !HoldsUpdate(earlier.Sentence) && !HoldsUpdate(later.Sentence);

    private bool HoldsUpdate(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Updates.Contains(_draft.Tokens[i].Word) || Newcomers.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two ages stand behind one name: <c>Milo Trent, 34,</c> and <c>Trent, 43</c>.</summary>
    private bool IsOnePerson(NumberTopic earlier, NumberTopic later) =>
        earlier.Noun >= 0 && later.Noun >= 0 && earlier.Amount.CompoundOf(_draft) == 0 && later.Amount.CompoundOf(_draft) == 0 && Math.Abs(earlier.Amount.Value - later.Amount.Value) > 1
        && _draft.Tokens[later.Noun].Has(TokenShape.Capitalized) && AreOneNoun(earlier.Noun, later.Noun)
        && (!IsName(later.Noun - 1) || (IsName(earlier.Noun - 1) && AreOneNoun(earlier.Noun - 1, later.Noun - 1)));

    private bool IsName(int index) => index >= 0 && _draft.Tokens[index] is { Kind: TokenKind.Word } token && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Title | WordClass.Starter);

    /// <summary>Whether the words before it, or the sentence before, bring in others: <c>A fifth hiker joined.</c></summary>
    private bool HoldsNewcomer(Sentence sentence, int end)
    {
        var index = _draft.SentenceAt(sentence.Span.Start);
        for (var i = _draft.Sentences[Math.Max(0, index - 1)].FirstToken; i < end; i++)
        {
            if (Newcomers.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
