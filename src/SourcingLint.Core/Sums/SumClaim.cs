using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A number that the copy makes from others that it gives, so that readers can do the sum again: <c>64 beds and closed 22, leaving 42</c>.</summary>
/// <param name="Kind">What is done with the terms.</param>
/// <param name="Terms">The numbers it is made from.</param>
/// <param name="Stated">The number that the copy states.</param>
/// <param name="Expected">What the terms make, in the unit of the stated number.</param>
/// <param name="Slack">How far the two may lie apart, given how exactly all are written.</param>
internal sealed record SumClaim(SumKind Kind, ImmutableArray<Amount> Terms, Amount Stated, double Expected, double Slack)
{
    /// <summary>A number that misses its sum by more is mostly one of other things.</summary>
    private const double MostTimes = 3;

    /// <summary>Whether the terms may make the number.</summary>
    public bool Fits =>
        (Stated.Form & FigureForm.AtLeast) != 0 ? Expected >= Stated.Value - Slack
        : (Stated.Form & FigureForm.AtMost) != 0 ? Expected <= Stated.Value + Slack
        : Math.Abs(Expected - Stated.Value) <= Slack + 1e-9;

    /// <summary>Whether the number misses the sum by no more than a slip does.</summary>
    public bool IsNear => Expected > 0 && Stated.Value <= Expected * MostTimes && Expected <= Stated.Value * MostTimes;

    /// <summary>Where the stated number stands.</summary>
    public TextSpan SpanIn(Draft draft) => Stated.NumberIn(draft);

    /// <summary>The sum as the copy writes its numbers: <c>$84 million - $61 million is $23 million, not $33 million</c>.</summary>
    public string Write(Draft draft)
    {
        if (Kind == SumKind.Multiple)
        {
            return $"{WithUnit(draft, Terms[0], Terms[0].Value)} is {TimesOf(Expected)} {WithUnit(draft, Terms[1], Terms[1].Value)}, not {draft.TextOf(Stated.NumberIn(draft))}";
        }

        var terms = Terms.Select(term => WithUnit(draft, term, term.Value)).ToArray();
        var sum = Kind switch
        {
            SumKind.Total => string.Join(" + ", terms),
            SumKind.Average when Terms.Length > 2 => $"({string.Join(" + ", terms)}) / {terms.Length}",
            SumKind.Exchange => terms[0],
            SumKind.Change => $"From {terms[0]} to {terms[1]}",
            SumKind.Average => string.Join(" / ", terms),
            SumKind.Product => string.Join(" x ", terms),
            SumKind.Rate => draft.TextOf(TextSpan.FromBounds(Terms[0].SignedIn(draft).Start, draft.Tokens[Terms[0].End + 1].End)),
            _ => string.Join(" - ", terms),
        };
        var period = Kind == SumKind.Rate ? " " + draft.TextOf(TextSpan.FromBounds(draft.Tokens[Stated.End].Start, draft.Tokens[Stated.End + 1].End)) : "";
        return $"{sum} is {WithUnit(draft, Stated, Expected)}{period}, not {WithUnit(draft, Stated, Stated.Value)}";
    }

    /// <summary>A factor in words: <c>twice</c>, <c>half</c>, <c>1.5 times</c>.</summary>
    public static string TimesOf(double factor) => Math.Round(factor, 1) switch
    {
        0.5 => "half",
        2 => "twice",
        3 => "three times",
        4 => "four times",
        5 => "five times",
        var times => Rounding.Write(times, times == Math.Floor(times) ? 1 : 0.1) + " times",
    };

    /// <summary>A value as an amount is written, with the words of its unit: <c>18 points</c>.</summary>
    private static string WithUnit(Draft draft, Amount amount, double value)
    {
        var number = amount.Write(draft, value);
        return amount.End == amount.NumberEnd ? number : number + draft.TextOf(TextSpan.FromBounds(draft.Tokens[amount.NumberEnd - 1].End, draft.Tokens[amount.End - 1].End)).Replace('-', ' ');
    }
}
