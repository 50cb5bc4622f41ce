namespace SourcingLint.Model;

/// <summary>What the sign or the words beside a number say that it is a number of: <c>US$</c>, <c>percent</c>, <c>square miles</c>.</summary>
/// <param name="First">The index of its first token before the number; the number's own first when none stands there.</param>
/// <param name="End">The index just after its last token; just after the number when none stands there.</param>
/// <param name="Kind">Money, percent, points or a measure; a count where there is no unit.</param>
/// <param name="Code">Its short form, <c>USD</c>, <c>%</c>, <c>km</c>, one for all ways of writing it; empty when there is none.</param>
/// <param name="Dimension">What a measure measures, <c>length</c>; else empty.</param>
internal readonly record struct NumberUnit(int First, int End, AmountKind Kind, string Code, string Dimension = "")
{
    /// <summary>Whether a currency stands before the number, so that it can be nothing but money.</summary>
    public bool IsMoneyBefore(NumberPhrase phrase) => First < phrase.First;
}
