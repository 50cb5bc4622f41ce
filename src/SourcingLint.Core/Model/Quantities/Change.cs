namespace SourcingLint.Model;

/// <summary>Two values between which something moved: <c>from 200 to 250</c>, <c>to 4% from 6%</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last one.</param>
/// <param name="Before">The value it moved from; more than 0.</param>
/// <param name="After">The value it moved to.</param>
internal readonly record struct Change(int First, int End, Amount Before, Amount After)
{
    /// <summary>Whether both are percentages.</summary>
    public bool IsPercent => Before.Kind == AmountKind.Percent || After.Kind == AmountKind.Percent;

    /// <summary>How far apart the two values are.</summary>
    public double Difference => Math.Abs(After.Value - Before.Value);

    /// <summary>How far the true difference may lie from it.</summary>
    public double Slack => Before.Slack + After.Slack;

    /// <summary>The second value as a multiple of the first.</summary>
    public double Factor => After.Value / Before.Value;

    /// <summary>How many percent it is, without a sign.</summary>
    public double Percent => Difference / Before.Value * 100;

    /// <summary>The smallest and the largest percentage that it may be, given how exactly the values are written, without a sign.</summary>
    public (double Least, double Most) PercentBounds
    {
        get
        {
            var low = ((After.Value - After.Slack) / (Before.Value + Before.Slack)) - 1;
            var high = ((After.Value + After.Slack) / Math.Max(Before.Value - Before.Slack, Before.Value / 2)) - 1;
            return After.Value >= Before.Value ? (Math.Max(0, low) * 100, high * 100) : (Math.Max(0, -high) * 100, -low * 100);
        }
    }
}
