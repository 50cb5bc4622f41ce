namespace SourcingLint.Model;

/// <summary>Two values between which something moved: <c>from 200 to 250</c>, <c>to 4% from 6%</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last one.</param>
/// <param name="Before">The value it moved from; more than 0.</param>
/// <param name="After">The value it moved to.</param>
internal readonly record struct Change(int First, int End, Amount Before, Amount After)
{
    /// <summary>How far <c>about 200</c> may be off, as a part of it.</summary>
    private const double Looseness = 0.05;

    /// <summary>Whether both are percentages.</summary>
    public bool IsPercent => Before.Kind == AmountKind.Percent || After.Kind == AmountKind.Percent;

    /// <summary>How far apart the two values are.</summary>
    public double Difference => Math.Abs(After.Value - Before.Value);

    /// <summary>How far the true difference may lie from it.</summary>
    public double Slack => SlackOf(Before) + SlackOf(After);

    /// <summary>The second value as a multiple of the first.</summary>
    public double Factor => After.Value / Before.Value;

    /// <summary>How many percent it is, without a sign.</summary>
    public double Percent => Difference / Before.Value * 100;

    /// <summary>The smallest and the largest percentage that it may be, given how exactly the values are written, without a sign.</summary>
    public (double Least, double Most) PercentBounds
    {
        get
        {
            var (before, after) = (SlackOf(Before), SlackOf(After));
            if (Before.IsReckoned)
            {
                var slack = before - after; // the first value was made from the last one and the difference
                return ((Difference - slack) / (Before.Value + before) * 100, (Difference + slack) / Math.Max(Before.Value - before, Before.Value / 2) * 100);
            }

            var low = ((After.Value - after) / (Before.Value + before)) - 1;
            var high = ((After.Value + after) / Math.Max(Before.Value - before, Before.Value / 2)) - 1;
            return After.Value >= Before.Value ? (Math.Max(0, low) * 100, high * 100) : (Math.Max(0, -high) * 100, -low * 100);
        }
    }

    private static double SlackOf(Amount amount) => amount.IsOpen ? Math.Max(amount.Slack, amount.Value * Looseness) : amount.Slack;
}
