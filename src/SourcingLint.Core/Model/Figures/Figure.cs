using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A number in the copy with what it counts: <c>at least 30 soldiers</c>, <c>$2.4 billion</c>, <c>a third of voters</c>.</summary>
/// <param name="Span">From its first loosening word to the end of its unit or counted noun.</param>
/// <param name="Number">The number alone.</param>
/// <param name="Value">What it comes to, <c>2400000000</c> for <c>2.4 billion</c>; the lower end of a range; null when vague.</param>
/// <param name="UpperValue">The upper end of a range; else null.</param>
/// <param name="Unit">Its unit or currency in short form, <c>%</c>, <c>USD</c>, <c>km</c>; null for a plain count.</param>
/// <param name="Noun">The head noun that it counts, <c>soldiers</c>; empty when none is named.</param>
/// <param name="Class">What it counts.</param>
/// <param name="Form">How exactly it is put.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Draft.Sentences"/>.</param>
public sealed record Figure(
    TextSpan Span,
    TextSpan Number,
    double? Value,
    double? UpperValue,
    string? Unit,
    TextSpan Noun,
    FigureClass Class,
    FigureForm Form,
    int Sentence);
