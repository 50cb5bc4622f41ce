using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A change whose size the copy states beside its two values: <c>rose 20%, from 200 to 250</c>.</summary>
/// <param name="Change">The two values.</param>
/// <param name="Size">The size as it is stated; a factor, 2 for <c>doubled</c>, when <paramref name="IsFactor"/>.</param>
/// <param name="IsFactor">Whether a word such as <c>tripled</c> or <c>threefold</c> states it.</param>
internal readonly record struct ChangeClaim(Change Change, Amount Size, bool IsFactor)
{
    private const double FactorSlack = 0.12;
    private const double NearFactorSlack = 0.25;
    private const double BoundSlack = 0.03;
    private const double FractionSlack = 0.035;

    /// <summary>Whether the size is the percentage points that the values make, but is called percent.</summary>
    public bool MixesPointsAndPercent(Draft draft) =>
        Size.Kind == AmountKind.Percent && Change.IsPercent && Math.Abs(Change.Difference - Size.Value) < Size.Place / 2
        && Math.Abs(Change.Percent - Size.Value) > Size.Place;

    /// <summary>Whether the values may make the size, given how exactly all three are written.</summary>
    public bool Fits(Draft draft)
    {
        if (IsFactor)
        {
            return FitsFactor();
        }

        switch (Size.Kind)
        {
            case AmountKind.Percent:
                var slack = Size.IsOpen ? Math.Max(Size.Place, Size.Value / 10) : Size.Place;
                var (least, most) = Change.PercentBounds;
                return Size.Value > least - slack && Size.Value < most + slack;
            case AmountKind.Fraction:
                return FitsShare(Change.Percent / 100);
            default:
                return FitsDifference(draft);
        }
    }

    private bool FitsFactor() =>
        (Size.Form & FigureForm.AtLeast) != 0 ? Change.Factor >= Size.Value * (1 - BoundSlack)
        : (Size.Form & FigureForm.AtMost) != 0 ? Change.Factor <= Size.Value * (1 + BoundSlack)
        : Math.Abs(Change.Factor - Size.Value) <= Size.Value * (Size.IsOpen ? NearFactorSlack : FactorSlack);

    private bool FitsShare(double actual) =>
        (Size.Form & FigureForm.AtLeast) != 0 ? actual >= Size.Value - BoundSlack
        : (Size.Form & FigureForm.AtMost) != 0 ? actual <= Size.Value + BoundSlack
        : Math.Abs(actual - Size.Value) <= (Size.IsOpen ? 2 * FractionSlack : FractionSlack);

    /// <summary>Counts below ten thousand are exact, other numbers as exact as they are written.</summary>
    private bool FitsDifference(Draft draft)
    {
        var areCounts = Size.Kind == AmountKind.Count && Change.Before.Slack <= 0.5 && Change.After.Slack <= 0.5 && Size.Slack <= 0.5;
        var slack = areCounts ? 0 : Change.Slack + Size.Slack;
        slack = Size.IsOpen ? Math.Max(slack, Size.Value / 10) : slack;
        return Math.Abs(Change.Difference - Size.Value) <= slack + 1e-9;
    }

    /// <summary>Where the size stands.</summary>
    public TextSpan SpanIn(Draft draft) => Size.Kind is AmountKind.Percent || IsFactor ? Size.NumberIn(draft) : Size.SpanIn(draft);
}
