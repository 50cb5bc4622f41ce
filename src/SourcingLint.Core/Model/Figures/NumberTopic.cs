using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What a number is a number of, as far as the words near it tell.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Kind">In what way it tells something.</param>
/// <param name="Unit">The short form of its currency or unit; empty for none.</param>
/// <param name="Noun">The index of the noun that it counts, or whose age it is; -1 when none is named.</param>
/// <param name="Things">The groups of that noun.</param>
/// <param name="Deeds">The groups of what is done to them.</param>
/// <param name="Fate">What became of them.</param>
/// <param name="IsPart">Whether it is a part of a number told before: <c>two of them</c>, <c>20 others</c>.</param>
internal sealed record NumberTopic(
    Amount Amount, Sentence Sentence, TopicKind Kind, string Unit, int Noun, int[] Things, int[] Deeds, Fate Fate, bool IsPart)
{
    private const double Looseness = 0.1;
    private const double MostRounding = 0.07;
    private const double LeastRounded = 100;
    private const double MostTimes = 5;
    private const double LeastDistance = 20;

    /// <summary>Whether a number may be another one, rounded or loosened.</summary>
    public bool MayStandFor(Draft draft, NumberTopic other)
    {
        var slack = Kind is TopicKind.Count or TopicKind.Age ? RoundingIn(draft) : Kind == TopicKind.Fraction ? Looseness / 2 : Amount.Slack;
        slack = (Amount.Form & FigureForm.Approximate) != 0 ? Math.Max(slack, Amount.Value * Looseness) : slack;
        return Math.Abs(Amount.Value - other.Amount.Value) <= slack + 1e-9;
    }

    /// <summary>Whether a number misses another by no more than an update or a lost digit does: no slip makes 250,000 of 50.</summary>
    public bool MayBeSlipOf(NumberTopic other)
    {
        var (least, most) = (Math.Min(Amount.Value, other.Amount.Value), Math.Max(Amount.Value, other.Amount.Value));
        return most <= least * MostTimes || most - least <= LeastDistance || (most / least is var times && (Math.Abs(times - 10) < 0.1 || Math.Abs(times - 100) < 1 || Math.Abs(times - 1000) < 10));
    }

    /// <summary>Whether a number is less than half as large again as another, or the other way round.</summary>
    public bool IsCloseTo(NumberTopic other) => Math.Max(Amount.Value, other.Amount.Value) < Math.Min(Amount.Value, other.Amount.Value) * 1.5;

    /// <summary>Whether <c>at least 40</c> bounds a number without being far from it.</summary>
    public bool Bounds(NumberTopic other) =>
        ((Amount.Form & FigureForm.AtLeast) != 0 && other.Amount.Value >= Amount.Value && other.Amount.Value <= Amount.Value * 2)
        || ((Amount.Form & FigureForm.AtMost) != 0 && other.Amount.Value <= Amount.Value && other.Amount.Value >= Amount.Value / 2);

    /// <summary>Half of the last place of a round number: 5,300 for 5,312, and 200 for 212; nothing for a number that counts off.</summary>
    private double RoundingIn(Draft draft)
    {
        if (Amount.Slack > 0.5 || Amount.Value != Math.Floor(Amount.Value) || Amount.Value < LeastRounded)
        {
            return Amount.Slack > 0.5 || Amount.Value != Math.Floor(Amount.Value) ? Amount.Slack : 0;
        }

        var place = 1.0;
        while (Amount.Value % (place * 10) == 0 && place < Amount.Value)
        {
            place *= 10;
        }

        return draft.Tokens[Amount.Number].Kind == TokenKind.Number && place > 1 ? Math.Min(place / 2, Amount.Value * MostRounding) : 0;
    }
}
