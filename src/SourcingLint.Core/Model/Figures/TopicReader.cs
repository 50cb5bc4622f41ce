using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what numbers are numbers of, from the noun behind them and from the deeds around them up to the next number.</summary>
internal static class TopicReader
{
    private static readonly WordGroups Things = TopicKinship.Things;
    private static readonly WordSet Remainders = WordSet.Read("remainder-words");
    private static readonly WordSet Rates = WordSet.Read("rate-words");
    private static readonly WordSet PointBack = WordSet.Of("the", "these", "those");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Magnitude = Vocabulary.Shared.Require("magnitude");
    private static readonly int More = Vocabulary.Shared.Require("more");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Them = Vocabulary.Shared.Require("them");

    /// <summary>What every number of a sentence is a number of, in order.</summary>
    public static IEnumerable<NumberTopic> Read(Draft draft, AmountLine line)
    {
        NumberTopic? before = null;
        for (var i = 0; i < line.Amounts.Length; i++)
        {
            var first = i > 0 ? line.Amounts[i - 1].End : line.Sentence.FirstToken;
            var end = i + 1 < line.Amounts.Length ? line.Amounts[i + 1].First : line.Sentence.EndToken;
            var topic = Read(draft, line, i, first, end);
            var lacksDeed = topic is { Kind: TopicKind.Count, Deeds.Length: 0, Fate: Fate.Unknown };
            if (lacksDeed && before?.Kind == TopicKind.Count && topic.Noun < topic.Amount.Number)
            {
                // "detained 15 suspects in the north and 12 in the south"
                topic = topic with { Noun = before.Noun, Things = before.Things, Deeds = before.Deeds, Fate = before.Fate };
            }
            else if (before?.Kind == TopicKind.Count && topic is { Kind: TopicKind.Count, Noun: < 0 } && draft.Tokens[topic.Amount.First - 1].Word == And)
            {
                // "two firefighters were treated for burns and one for smoke"
                topic = topic with { Noun = before.Noun, Things = before.Things };
            }
            else if (lacksDeed && IsJoined(draft, topic, end) && i + 1 < line.Amounts.Length)
            {
                // "six soldiers and three rebels were killed"
                var next = Read(draft, line, i + 1, end, i + 2 < line.Amounts.Length ? line.Amounts[i + 2].First : line.Sentence.EndToken);
                topic = topic with { Deeds = next.Deeds, Fate = next.Fate };
            }

            before = topic;
            yield return topic;
        }
    }

    /// <summary>Whether only <c>and</c> or a comma stands between what a number counts and the next number.</summary>
    private static bool IsJoined(Draft draft, NumberTopic topic, int next) =>
        Math.Max(topic.Amount.End, topic.Noun + 1) is var end && next - end == 1 && (draft.Tokens[end].Word == And || draft.Prose.Text[draft.Tokens[end].Start] == ',');

    private static NumberTopic Read(Draft draft, AmountLine line, int index, int first, int end)
    {
        var amount = line.Amounts[index];
        var (kind, unit) = KindOf(draft, amount);
        var noun = kind switch
        {
            TopicKind.Count => TopicNoun.Of(draft, amount, line.Sentence),
            TopicKind.Age => TopicNoun.OfAge(draft, amount, line.Sentence),
            TopicKind.Fraction or TopicKind.Percent or TopicKind.Time => TopicNoun.Behind(draft, amount.End, line.Sentence.EndToken),
            _ => -1,
        };
        var things = noun < 0 ? [] : Things.Of(draft.Tokens[noun].Word);
        var behind = Math.Max(amount.End, noun + 1);
        var (deeds, fate) = TopicDeeds.Read(draft, line.Sentence, amount, first, behind, end);
        var isPart = kind == TopicKind.Count ? IsPart(draft, amount, line.Sentence.EndToken) || (fate == Fate.Unknown && IsOfThem(draft, amount, line.Sentence.EndToken))
            : kind == TopicKind.Money && IsRate(draft, amount.End, line.Sentence.EndToken);
        return new NumberTopic(amount, line.Sentence, kind, unit, noun, things, deeds, fate, isPart);
    }

    private static (TopicKind Kind, string Unit) KindOf(Draft draft, Amount amount)
    {
        if (IsMagnitude(draft, amount))
        {
            return (TopicKind.Magnitude, "");
        }

        switch (amount.Kind)
        {
            case AmountKind.Year:
                return (TopicKind.None, "");
            case AmountKind.Count:
                return (TopicKind.Count, "");
            case AmountKind.Age:
                return (TopicKind.Age, "");
            case AmountKind.Money:
                return (TopicKind.Money, amount.Unit);
            case AmountKind.Measure:
                return (ElapsedTimeReader.RoleOf(draft.Tokens[amount.End - 1]) == LifeRole.None ? TopicKind.Measure : TopicKind.Time, amount.Unit);
            default:
                return (amount.Kind switch { AmountKind.Percent => TopicKind.Percent, AmountKind.Points => TopicKind.Points, _ => TopicKind.Fraction }, "");
        }
    }

    private static bool IsMagnitude(Draft draft, Amount amount) =>
        amount.First > 0 && (draft.Tokens[amount.First - 1].Word == Magnitude || (amount.First > 1 && draft.Tokens[amount.First - 1].Kind == TokenKind.Dash && draft.Tokens[amount.First - 2].Word == Magnitude))
        || amount.CompoundOf(draft) == Magnitude;

    /// <summary>Whether a number only tells of some of those told of before, or of more: <c>the two men</c>, <c>20 others</c>.</summary>
    private static bool IsPart(Draft draft, Amount amount, int end)
    {
        var tokens = draft.Tokens;
        for (var i = Math.Max(0, amount.First - 1); i < amount.End + 2 && i < end; i++)
        {
            if (Remainders.Contains(tokens[i].Word) || (tokens[i].Word == More && i >= amount.End && tokens[i - 1].Word != Or) || (PointBack.Contains(tokens[i].Word) && i < amount.First && (i == 0 || tokens[i - 1].Word != Of)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>$500,000 each</c>, <c>$20 a month</c>; a sum for a year is one that headlines tell.</summary>
    private static bool IsRate(Draft draft, int index, int end) =>
        index < end && Rates.Contains(draft.Tokens[index].Word)
        && !(index + 1 < end && ElapsedTimeReader.RoleOf(draft.Tokens[index + 1]) == LifeRole.Year);

    /// <summary><c>two of them</c>; in <c>killing 17 of them</c> and <c>won 16 of the 40 seats</c> the number is the news.</summary>
    private static bool IsOfThem(Draft draft, Amount amount, int end) =>
        amount.End + 1 < end && draft.Tokens[amount.End].Word == Of && (draft.Tokens[amount.End + 1].Is(WordClass.Pronoun | WordClass.Determiner | WordClass.Relative) || draft.Tokens[amount.End + 1].Word == Them)
        && !(amount.End + 2 < end && NumberReader.MayStart(draft.Tokens[amount.End + 2]));
}
