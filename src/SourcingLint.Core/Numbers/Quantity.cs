using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A number with a unit of measure: <c>12 kilometers</c>, <c>5 to 10 miles</c>, <c>5 feet 10 inches</c>.</summary>
/// <param name="Span">From its number to its unit.</param>
/// <param name="Number">Where its number stands.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Value">What its number comes to; the lower end of a range.</param>
/// <param name="Upper">The upper end of a range; else null.</param>
/// <param name="Slack">How far the true value may lie from it, in its unit.</param>
/// <param name="Units">What its unit may mean.</param>
/// <param name="Place">The last place of its digits that says something; 0 for a number in words.</param>
internal readonly record struct Quantity(
    TextSpan Span, TextSpan Number, int End, double Value, double? Upper, double Slack, ImmutableArray<Unit> Units, double Place)
{
    /// <summary>The two meanings by which one of these may be the other said in another unit; null when they measure different things.</summary>
    public (Unit From, Unit To)? PairWith(Quantity other)
    {
        foreach (var from in Units)
        {
            foreach (var to in other.Units)
            {
                if (from.Dimension == to.Dimension && from.Name != to.Name && from.IsMetric != to.IsMetric)
                {
                    return (from, to);
                }
            }
        }

        return null;
    }

    /// <summary>Whether this and another are the same amount within what both leave open, by any meaning of their units.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="isDifference">Whether it is a difference, and cannot be anything else: warmer by 5 C.</param>
    public bool Agrees(Quantity other, bool isDifference)
    {
        foreach (var from in Units)
        {
            foreach (var to in other.Units)
            {
                if (from.Dimension == to.Dimension && AgreesAs(other, from, to, isDifference))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether another amount is nearer to this one taken as a difference, <c>warmer by 5 C</c>, than to it taken as a reading.</summary>
    public bool IsNearerAsDifference(Quantity other, Unit from, Unit to) =>
        from.Offset != to.Offset && Math.Abs(from.DifferenceTo(to, Value) - other.Value) < Math.Abs(from.To(to, Value) - other.Value);

    private bool AgreesAs(Quantity other, Unit from, Unit to, bool isDifference)
    {
        var slack = from.DifferenceTo(to, Slack) + other.Slack;
        return (!(isDifference && from.Offset != to.Offset) && BothAgree(other, value => from.To(to, value), slack))
            || (from.Offset != to.Offset && BothAgree(other, value => from.DifferenceTo(to, value), slack));
    }

    private bool BothAgree(Quantity other, Func<double, double> convert, double slack) =>
        IsNear(convert(Value), other.Value, slack) && (Upper is not { } upper || other.Upper is not { } otherUpper || IsNear(convert(upper), otherUpper, slack));

    private static bool IsNear(double a, double b, double slack) => Math.Abs(a - b) <= slack + 1e-9;
}
