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

    /// <summary>How far loosened counts may be off, as a part of them.</summary>
    private const double CountLooseness = 0.1;

    /// <summary>How far a percentage may lie from the part in words that it explains, by itself, as a part of it, and more when either is loosened.</summary>
    private const double WordSlack = 0.05;
    private const double RelativeWordSlack = 0.2;
    private const double WordLooseness = 0.03;

    /// <summary>The stated share, between 0 and 1.</summary>
    public double Stated => Share.Kind == AmountKind.Percent ? Share.Value / 100 : Share.Value;

    /// <summary>The share that the counts make.</summary>
    public double Actual => Part.Value / Whole.Value;

    /// <summary>Whether the stated share may stand for the true one.</summary>
    public bool Fits(Draft draft) => Part.Kind == AmountKind.Fraction ? FitsWords(draft) : FitsCounts(draft);

    /// <summary>A percentage may stand for a part in words that it is near: 64% for two thirds, anything above 50% for more than half.</summary>
    private bool FitsWords(Draft draft)
    {
        var place = Share.Place / 100;
        if ((Part.Form & (FigureForm.AtLeast | FigureForm.AtMost)) is var bound and not 0)
        {
            return bound == FigureForm.AtLeast ? Stated > Actual - place : Stated < Actual + place;
        }

        var slack = Math.Max(Math.Min(WordSlack, Actual * RelativeWordSlack), place) + (Part.IsOpen || Share.IsOpen ? WordLooseness : 0);
        return Math.Abs(Stated - Actual) < slack + 1e-9;
    }

    private bool FitsCounts(Draft draft)
    {
        var slack = (Share.Kind == AmountKind.Percent ? Share.Place / 100 : FractionSlack + (1 / Whole.Value)) + (Part.IsOpen || Whole.IsOpen ? Actual * CountLooseness : 0);
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
