using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A number over the story and the number in the story that says otherwise.</summary>
/// <param name="Above">Where it stands in the headline, in the line under it or under a picture.</param>
/// <param name="Zone">Which of them.</param>
/// <param name="Story">Where the story's number stands.</param>
/// <param name="Change">The percentage that the story's numbers make; null where it tells the number itself.</param>
internal readonly record struct HeadlineNumber(TextSpan Above, ZoneKind Zone, TextSpan Story, double? Change = null)
{
    /// <summary>No headline has more numbers; hostile text does.</summary>
    private const int MostNumbers = 20;

    /// <summary>A headline is about what the first paragraphs tell.</summary>
    private const int LeadParagraphs = 4;

    /// <summary>In percentage points: what the copy rounds may come to so much less or more.</summary>
    private const double MostRounding = 2;

    private static readonly WordSet Remainders = WordSet.Read("remainder-words");
    private static readonly WordSet Listicles = WordSet.Read("listicle-nouns");
    private static readonly WordSet Elsewhen = WordSet.Read("other-times");

    /// <summary>Every number over the story that the story contradicts, in order.</summary>
    public static ImmutableArray<HeadlineNumber> FindContradicted(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<HeadlineNumber>();
        var left = MostNumbers;
        StoryNumbers? story = null;
        foreach (var line in draft.Model.AmountLines)
        {
            var zone = draft.ParagraphOf(line.Sentence).Zone;
            if (zone is not (ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Caption) || HoldsRemainder(draft, line.Sentence))
            {
                continue;
            }

            foreach (var topic in TopicReader.Read(draft, line))
            {
                if (left-- > 0 && MayBeChecked(draft, topic) && (zone != ZoneKind.Caption || TellsOfNews(topic)))
                {
                    story ??= StoryNumbers.Read(draft);
                    if (story.BearsOut(topic) || (zone == ZoneKind.Caption && story.IsBackground(topic)))
                    {
                        continue;
                    }

                    if (ContraryOf(draft, topic, story) is { } contrary)
                    {
                        found.Add(new HeadlineNumber(topic.Amount.NumberIn(draft), zone, contrary.Amount.NumberIn(draft)));
                    }
                    else if (story.ChangeOf(topic) is var (numbers, percent) && Math.Abs(percent - topic.Amount.Value) > MostRounding)
                    {
                        found.Add(new HeadlineNumber(topic.Amount.NumberIn(draft), zone, numbers, percent));
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a number of a headline counts something: not <c>Highway 40</c>, not <c>10 things to know</c>.</summary>
    private static bool MayBeChecked(Draft draft, NumberTopic topic)
    {
        var amount = topic.Amount;
        if (topic.Kind == TopicKind.None || topic.IsPart || (topic.Kind == TopicKind.Count && amount.Value < 2) || (topic.Noun >= 0 && Listicles.Contains(draft.Tokens[topic.Noun].Word)))
        {
            return false;
        }

        var before = amount.Number > topic.Sentence.FirstToken ? draft.Tokens[amount.Number - 1] : default;
        var isName = topic.Kind == TopicKind.Count && topic.Noun < amount.Number && before.Kind == TokenKind.Word && before.Has(TokenShape.Capitalized) && !before.Has(TokenShape.SentenceStart);
        return !isName || topic.Deeds.Length > 0;
    }

    /// <summary>Whether a caption tells what happened; other numbers are of what the picture shows.</summary>
    private static bool TellsOfNews(NumberTopic topic) => topic is { Kind: TopicKind.Count, Fate: Fate.Dead or Fate.Hurt };

    /// <summary><c>4 guards, 23 others dead</c>: each is part of a number that stands elsewhere.</summary>
    private static bool HoldsRemainder(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Remainders.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of the story that tells the same otherwise: of several the closest, of those the first.</summary>
    private static NumberTopic? ContraryOf(Draft draft, NumberTopic above, StoryNumbers story)
    {
        NumberTopic? contrary = null;
        var closest = 0;
        foreach (var (other, rank) in story.Ranked)
        {
            if (other.Kind == above.Kind && !other.IsPart && above.MayBeSlipOf(other) && !story.IsBackground(other) && TellTheSame(draft, above, other, rank < LeadParagraphs, story))
            {
                if (above.Bounds(other) || story.HasCompanions(above, other))
                {
                    return null;
                }

                var closeness = (2 * (int)TopicKinship.KinshipOf(draft, above, other)) + (TopicKinship.ShareDeed(above, other) ? 1 : 0) + (TopicKinship.ShareWord(draft, above, other) ? 1 : 0);
                (contrary, closest) = contrary is null || closeness > closest ? (other, closeness) : (contrary, closest);
            }
        }

        return contrary;
    }

    private static bool TellTheSame(Draft draft, NumberTopic above, NumberTopic other, bool isLead, StoryNumbers story) => above.Kind switch
    {
        TopicKind.Count => other.Amount.Value >= 2 && CountTheSame(draft, above, other, isLead),
        TopicKind.Age => TopicKinship.KinshipOf(draft, above, other) is Kinship.Same or Kinship.Alike || (isLead && story.HasOneAge && IsNobody(draft, above) | IsNobody(draft, other)),
        TopicKind.Magnitude => isLead,
        TopicKind.Money => above.Unit == other.Unit && (story.IsNews(other) || TopicKinship.ShareDeed(above, other) || TopicKinship.ShareWord(draft, above, other)),
        TopicKind.Percent => story.IsNews(other) || TopicKinship.ShareWord(draft, above, other),
        TopicKind.Points => isLead && TopicKinship.ShareDeed(above, other),
        TopicKind.Fraction => isLead && TopicKinship.KinshipOf(draft, above, other) >= Kinship.Alike,
        TopicKind.Measure => isLead && above.Unit == other.Unit && (TopicKinship.ShareDeed(above, other) || (story.HasOneOf(other) && (above.IsCloseTo(other) || TopicKinship.ShareWord(draft, above, other))) || (story.IsNews(other) && above.IsCloseTo(other) && TopicKinship.ShareWord(draft, above, other))),
        TopicKind.Time => isLead && above.Unit == other.Unit && (TopicKinship.ShareDeed(above, other) || TopicKinship.ShareWord(draft, above, other)) && !IsElsewhen(draft, other),
        _ => false,
    };

    private static bool CountTheSame(Draft draft, NumberTopic above, NumberTopic other, bool isLead)
    {
        var kinship = TopicKinship.KinshipOf(draft, above, other);
        if (above.Fate != other.Fate)
        {
            return (above.Fate == Fate.Unknown || other.Fate == Fate.Unknown) && kinship >= Kinship.Alike && isLead && TopicKinship.ShareDeed(above, other);
        }

        return kinship switch
        {
            Kinship.Same => true,
            Kinship.Alike => isLead || above.Fate != Fate.Unknown,
            Kinship.Open => above.Fate != Fate.Unknown || (isLead && TopicKinship.ShareDeed(above, other)),
            _ => false,
        };
    }

    /// <summary>Whether an age is told of a name or a pronoun, so that nobody can tell who it is.</summary>
    private static bool IsNobody(Draft draft, NumberTopic age) => age.Noun < 0 || !draft.Tokens[age.Noun].Is(WordClass.PeopleNoun);

    /// <summary>Whether a stretch of time tells when: <c>two years ago</c>.</summary>
    private static bool IsElsewhen(Draft draft, NumberTopic time) =>
        (time.Amount.End < time.Sentence.EndToken && Elsewhen.Contains(draft.Tokens[time.Amount.End].Word))
        || (time.Amount.First > time.Sentence.FirstToken && draft.Tokens[time.Amount.First - 1] is var before && Elsewhen.Contains(before.Word) && !before.Is(WordClass.Conjunction)); // "closed after 12 years" tells how long
}
