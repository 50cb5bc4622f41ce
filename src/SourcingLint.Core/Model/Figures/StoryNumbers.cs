using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The numbers of a story, and what can be made of them, for those who look a headline's number up.</summary>
internal sealed class StoryNumbers
{
    private const double Middle = 0.15;
    private const double LeastCrowd = 1000;
    private const double MostCompanions = 3;
    private const double SameShare = 0.6;
    private const int CompanionReach = 6;
    private const int MostParts = 60;

    private static readonly WordSet Companions = WordSet.Read("companion-words");
    private static readonly Dictionary<int, int> Groups =
        Lexicon.Read("Phrases/group-sizes").ToDictionary(row => Vocabulary.Shared.Require(row[0]), row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
    private static readonly WordSet OtherTimes = WordSet.Read("background-times");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int Many = Vocabulary.Shared.Require("many");
    private static readonly int And = Vocabulary.Shared.Require("and");

    private readonly Draft _draft;
    private readonly List<(NumberTopic Topic, int Rank)> _numbers = [];
    private readonly HashSet<double> _toldInWords = [];
    private int _first = -1;

    private StoryNumbers(Draft draft) => _draft = draft;

    /// <summary>The numbers, in order, each with the number of the story's paragraphs before its own.</summary>
    public IReadOnlyList<(NumberTopic Topic, int Rank)> Ranked => _numbers;

    /// <summary>Whether the story tells one age only.</summary>
    public bool HasOneAge => _numbers.Where(number => number.Topic.Kind == TopicKind.Age).Select(number => number.Topic.Amount.Value).Distinct().Take(2).Count() == 1;

    /// <summary>Reads everything that does not stand above the story or under a picture.</summary>
    public static StoryNumbers Read(Draft draft)
    {
        var story = new StoryNumbers(draft);
        var rank = -1;
        var last = -1;
        foreach (var line in draft.Model.AmountLines)
        {
            var paragraph = draft.ParagraphOf(line.Sentence);
            if (paragraph.Zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Caption)
            {
                continue;
            }

            story._first = story._first < 0 ? draft.Sentences[paragraph.FirstSentence].FirstToken : story._first;
            rank += paragraph.Index != last ? 1 : 0;
            last = paragraph.Index;
            foreach (var topic in TopicReader.Read(draft, line))
            {
                story._numbers.Add((topic, Math.Max(0, rank)));
            }
        }

        story.ReadWords();
        return story;
    }

    /// <summary>Whether a number stands in the story's first sentence.</summary>
    public bool IsNews(NumberTopic topic) => topic.Sentence.FirstToken == _first;

    /// <summary>Whether the story tells no other number of that unit.</summary>
    public bool HasOneOf(NumberTopic topic) => _numbers.TrueForAll(number => number.Topic.Kind != topic.Kind || number.Topic.Unit != topic.Unit || number.Topic.Amount.Value == topic.Amount.Value);

    /// <summary>Whether a number's sentence, and not the story's first, tells of another time: <c>since May</c>, <c>in 2019</c>, <c>last year</c>.</summary>
    public bool IsBackground(NumberTopic topic)
    {
        if (IsNews(topic))
        {
            return false;
        }

        for (var i = topic.Sentence.FirstToken; i < topic.Sentence.EndToken; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Month) || OtherTimes.Contains(_draft.Tokens[i].Word) || CalendarDate.YearAt(_draft.Prose.Text, _draft.Tokens[i]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the story has a number, a rounder or more exact form of it, or numbers that make it.</summary>
    public bool BearsOut(NumberTopic above)
    {
        var alike = _numbers.Select(number => number.Topic).Where(other => MayMean(above, other)).ToList();
        var value = above.Amount.Value;
        return alike.Exists(other => above.MayStandFor(_draft, other) || (other.Kind == above.Kind && other.Amount.IsOpen && other.MayStandFor(_draft, above)))
            || (above.Kind == TopicKind.Count && _toldInWords.Contains(value))
            || (value >= LeastCrowd && alike.Exists(other => IsNear(other, value, 1)) && alike.Exists(other => IsNear(other, value, -1))) // 20,000 between the police's 18,000 and the union's 22,000
            || (above.Kind is TopicKind.Percent or TopicKind.Fraction ? IsShare(above) : IsSum(above));
    }

    /// <summary><c>a woman and her two sons</c>, <c>a couple and their three children</c>: somebody is counted without a number.</summary>
    public bool HasCompanions(NumberTopic above, NumberTopic other)
    {
        if (above.Kind != TopicKind.Count || above.Amount.Value <= other.Amount.Value || above.Amount.Value - other.Amount.Value > MostCompanions)
        {
            return false;
        }

        var (sentence, amount) = (other.Sentence, other.Amount);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = _draft.Tokens[i];
            if (Companions.Contains(token.Word) || ((token.Word == A || token.Word == An) && i + 1 < sentence.EndToken && _draft.Tokens[i + 1].Is(WordClass.PeopleNoun)))
            {
                return true;
            }
        }

        var behind = Math.Max(amount.End, other.Noun + 1);
        return (behind + 1 < sentence.EndToken && _draft.Tokens[behind].Word == And && _draft.Tokens[behind + 1].Is(WordClass.Determiner)) || FollowsOne(sentence, amount);
    }

    /// <summary><c>a stallholder and three shoppers</c></summary>
    private bool FollowsOne(Sentence sentence, Amount amount)
    {
        var isJoined = false;
        for (var i = amount.First - 1; i >= sentence.FirstToken && i >= amount.First - CompanionReach; i--)
        {
            isJoined |= _draft.Tokens[i].Word == And;
            if (isJoined && (_draft.Tokens[i].Word == A || _draft.Tokens[i].Word == An))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Numbers in words for groups, <c>both</c>, and in the story's counting, <c>a third man was charged</c>.</summary>
    private void ReadWords()
    {
        foreach (var sentence in _draft.Sentences)
        {
            if (_draft.ParagraphOf(sentence).Zone is ZoneKind.Headline or ZoneKind.Deck)
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = _draft.Tokens[i].Word;
                if (Groups.TryGetValue(word, out var size))
                {
                    _toldInWords.Add(size);
                }
                else if (NumberReader.PlaceOf(word) is var place and > 0)
                {
                    _toldInWords.Add(place);
                }
            }
        }
    }

    /// <summary>Whether a number of the story may be the headline's, whatever it counts; times, shares and ages count nothing.</summary>
    private static bool MayMean(NumberTopic above, NumberTopic other) =>
        other.Kind == above.Kind
        || (other.Kind == TopicKind.Count && above.Kind != TopicKind.Time && (above.Kind != TopicKind.Percent || other.Noun < 0))
        || (above.Kind == TopicKind.Count && other.Kind is TopicKind.Points or TopicKind.Money or TopicKind.Measure)
        || (above.Kind == TopicKind.Points && other.Kind == TopicKind.Percent);

    private static bool IsNear(NumberTopic other, double value, int side) => (other.Amount.Value - value) * side > 0 && Math.Abs(other.Amount.Value - value) <= value * Middle;

    /// <summary>Whether two numbers of the story, or several of one sentence, make a number.</summary>
    private bool IsSum(NumberTopic above)
    {
        var parts = _numbers.Select(number => number.Topic).Where(other => MayBePart(above, other)).Take(MostParts).ToList();
        var slack = Math.Max(0.01, (above.Amount.Form & FigureForm.Approximate) != 0 ? above.Amount.Value * 0.1 : above.Kind == TopicKind.Money ? above.Amount.Slack : 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var run = parts[i].Amount.Value;
            if (Math.Abs((2 * run) - above.Amount.Value) <= slack && HasAsMany(parts[i].Sentence))
            {
                return true;
            }

            var isRun = true;
            for (var j = i + 1; j < parts.Count; j++)
            {
                isRun &= parts[j].Sentence == parts[i].Sentence;
                run += isRun ? parts[j].Amount.Value : 0;
                var (one, two) = (parts[i].Amount.Value, parts[j].Amount.Value);
                if (Math.Abs(run - above.Amount.Value) <= slack)
                {
                    return true;
                }

                if (MayBePair(above, parts[i], parts[j]) && (Math.Abs(one + two - above.Amount.Value) <= slack || Math.Abs(Math.Abs(one - two) - above.Amount.Value) <= slack))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The change in percent that two numbers of a sentence make, <c>rose to $126 million from $105 million</c>, where the headline tells a change of the same thing.</summary>
    public (TextSpan Numbers, double Percent)? ChangeOf(NumberTopic above)
    {
        for (var i = 1; i < _numbers.Count && above.Kind == TopicKind.Percent && above.Deeds.Length > 0; i++)
        {
            var (one, two) = (_numbers[i - 1].Topic, _numbers[i].Topic);
            if (one.Sentence != two.Sentence || one.Kind != two.Kind || one.Kind is not (TopicKind.Money or TopicKind.Count) || one.Unit != two.Unit || one.Amount.IsOpen || two.Amount.IsOpen
                || !TopicKinship.ShareWord(_draft, above, one) || !((StandsAfter(one, From) && StandsAfter(two, To)) || (StandsAfter(one, To) && StandsAfter(two, From))))
            {
                continue;
            }

            var (from, to) = StandsAfter(one, From) ? (one.Amount.Value, two.Amount.Value) : (two.Amount.Value, one.Amount.Value);
            return from > 0 ? (TextSpan.FromBounds(_draft.Tokens[one.Amount.First].Start, two.Amount.SpanIn(_draft).End), Math.Abs(to - from) / from * 100) : null;
        }

        return null;
    }

    private bool StandsAfter(NumberTopic number, int word) => number.Amount.First > number.Sentence.FirstToken && _draft.Tokens[number.Amount.First - 1].Word == word;

    private bool MayBePart(NumberTopic above, NumberTopic other) => above.Kind switch
    {
        TopicKind.Count => other.Kind == above.Kind && !(other.Amount.Value == 1 && other.Noun < 0) && (other.Fate == above.Fate || TopicKinship.KinshipOf(_draft, above, other) == Kinship.Same),
        TopicKind.Time => (other.Kind == above.Kind && other.Unit == above.Unit) || other is { Kind: TopicKind.Count, IsPart: true }, // "four years, two of them suspended"
        _ => other.Kind == above.Kind && other.Unit == above.Unit,
    };

    /// <summary>Whether two numbers of a story may make one of its headline: letters and homes make no homes.</summary>
    private bool MayBePair(NumberTopic above, NumberTopic one, NumberTopic two) =>
        above.Kind != TopicKind.Count || above.Noun < 0 || above.Fate != Fate.Unknown || one.Sentence == two.Sentence
        || (TopicKinship.KinshipOf(_draft, above, one) is var a and not Kinship.Apart && TopicKinship.KinshipOf(_draft, above, two) is var b and not Kinship.Apart && (a > Kinship.Open || b > Kinship.Open));

    /// <summary><c>5,000 trees this year and as many next year</c></summary>
    private bool HasAsMany(Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (_draft.Tokens[i].Word == Many && _draft.Tokens[i - 1].Word == As)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two numbers of one sentence make a share: <c>34 of 100</c>, <c>from 50 to 60</c>.</summary>
    private bool IsShare(NumberTopic above)
    {
        var share = above.Amount.Value * (above.Kind == TopicKind.Fraction ? 100 : 1);
        for (var i = 1; i < _numbers.Count; i++)
        {
            var (one, two) = (_numbers[i - 1].Topic, _numbers[i].Topic);
            var (low, high) = (Math.Min(one.Amount.Value, two.Amount.Value), Math.Max(one.Amount.Value, two.Amount.Value));
            if (one.Sentence == two.Sentence && one.Kind == two.Kind && one.Kind is TopicKind.Count or TopicKind.Money or TopicKind.Measure && low > 0
                && (Math.Abs((low / high * 100) - share) <= SameShare || Math.Abs(((high / low) - 1) * 100 - share) <= SameShare || Math.Abs((1 - (low / high)) * 100 - share) <= SameShare))
            {
                return true;
            }
        }

        return above.Kind == TopicKind.Fraction && _numbers.Exists(number => number.Topic.Kind == TopicKind.Percent && Math.Abs(number.Topic.Amount.Value - share) <= 5);
    }
}
