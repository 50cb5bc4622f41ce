using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A whole and the parts that the copy gives of it: <c>30 people: 12 men and 18 women</c>.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Its parts, in order.</param>
/// <param name="IsComplete">Whether the copy says that these are all of them, so that less than the whole is wrong too.</param>
internal readonly record struct PartList(Amount Whole, ImmutableArray<Amount> Parts, bool IsComplete)
{
    /// <summary>A whole with its parts, each written as exactly as the most exact of those in its scale: beside $480 million, $300 million is no round number.</summary>
    public static PartList Of(Draft draft, Amount whole, ImmutableArray<Amount> parts, bool isComplete)
    {
        var all = parts.Insert(0, whole);
        var level = all.Select(one => one with { Slack = all.Where(other => ScaleOf(draft, other) == ScaleOf(draft, one)).Min(other => other.Slack) }).ToImmutableArray();
        return new PartList(level[0], level.RemoveAt(0), isComplete);
    }

    /// <summary>What the parts come to.</summary>
    public double Sum => Parts.Sum(part => part.Value);

    /// <summary>Whether the parts miss the whole by no more than a slip does.</summary>
    /// <param name="share">The most that they may miss, as a share of the whole.</param>
    /// <param name="least">What they may miss of a small whole.</param>
    public bool IsNear(double share, double least = 1) => Math.Abs(Sum - Whole.Value) <= Math.Max(least, Whole.Value * share);

    /// <summary>Whether the parts may make the whole, given how exactly all are written.</summary>
    public bool Fits
    {
        get
        {
            var slack = Whole.Slack > 0.5 || Parts.Any(part => part.Slack > 0.5 || part.Value != Math.Floor(part.Value)) ? Whole.Slack + Parts.Sum(part => part.Slack) : 0;
            return Sum <= Whole.Value + slack + 1e-9 && (!IsComplete || Sum >= Whole.Value - slack - 1e-9);
        }
    }

    /// <summary>The word that multiplies the number, <c>million</c>; 0 for a plain one.</summary>
    private static int ScaleOf(Draft draft, Amount amount) => amount.NumberEnd - amount.Number > 1 ? draft.Tokens[amount.NumberEnd - 1].Word : 0;
}
