namespace SourcingLint.Model;

/// <summary>A share of a whole that stands beside both counts: <c>64% (4,344 of 6,745)</c>, <c>half of the 84 members, or 48</c>.</summary>
/// <param name="Share">The share as it is stated, in percent or as a fraction.</param>
/// <param name="Part">The part.</param>
/// <param name="Whole">The whole.</param>
/// <param name="NamesPart">Whether the share and the whole make one phrase and the part is added to it: <c>half of the 84 members, or 48</c>.</param>
internal readonly record struct Ratio(Amount Share, Amount Part, Amount Whole, bool NamesPart)
{
    /// <summary>How far a fraction in words may be off: a third of the seats, 34 of 100.</summary>
    private const double FractionSlack = 0.025;

    /// <summary>How far a loosened one may be off, by itself and as a part of it.</summary>
    private const double Looseness = 0.025;
    private const double RelativeLooseness = 0.06;

    /// <summary>The stated share, between 0 and 1.</summary>
    public double Stated => Share.Kind == AmountKind.Percent ? Share.Value / 100 : Share.Value;

    /// <summary>The share that the counts make.</summary>
    public double Actual => Part.Value / Whole.Value;

    /// <summary>Whether the stated share may stand for the true one.</summary>
    public bool Fits(Draft draft)
    {
        var slack = Part.Kind == AmountKind.Fraction ? Math.Max(FractionSlack, Share.PlaceIn(draft) / 100) + (Part.IsOpen ? Looseness : 0)
            : Share.Kind == AmountKind.Percent ? Share.PlaceIn(draft) / 100 : FractionSlack + (1 / Whole.Value);
        if ((Share.Form & FigureForm.AtLeast) != 0)
        {
            return Actual > Stated - (Share.Kind == AmountKind.Fraction ? 0 : slack);
        }

        if ((Share.Form & FigureForm.AtMost) != 0)
        {
            return Actual < Stated + (Share.Kind == AmountKind.Fraction ? FractionSlack : slack);
        }

        slack = Share.IsOpen ? Math.Max(slack, Math.Max(Looseness, Stated * RelativeLooseness)) : slack;
        return Math.Abs(Stated - Actual) < slack + 1e-9;
    }
}
