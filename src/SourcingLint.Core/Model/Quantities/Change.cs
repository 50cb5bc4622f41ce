namespace SourcingLint.Model;

/// <summary>Two values between which something moved: <c>from 200 to 250</c>, <c>from 6% to 4%</c>.</summary>
/// <param name="First">The index of <c>from</c>.</param>
/// <param name="End">The index just after the second value and its unit.</param>
/// <param name="Before">The first value.</param>
/// <param name="After">The second value.</param>
/// <param name="BeforeSlack">How far the true first value may lie from it.</param>
/// <param name="AfterSlack">How far the true second value may lie from it.</param>
/// <param name="IsPercent">Whether both are percentages.</param>
/// <param name="HasUnit">Whether a unit or a currency says that both are amounts.</param>
internal readonly record struct Change(
    int First, int End, double Before, double After, double BeforeSlack, double AfterSlack, bool IsPercent, bool HasUnit)
{
    /// <summary>How many percent it is.</summary>
    public double Percent => (After - Before) / Before * 100;

    /// <summary>The smallest and the largest percentage that it may be, given how exactly the values are written, without a sign.</summary>
    public (double Least, double Most) PercentBounds
    {
        get
        {
            var low = ((After - AfterSlack) / (Before + BeforeSlack)) - 1;
            var high = ((After + AfterSlack) / Math.Max(Before - BeforeSlack, Before / 2)) - 1;
            return After >= Before ? (Math.Max(0, low) * 100, high * 100) : (Math.Max(0, -high) * 100, -low * 100);
        }
    }
}
