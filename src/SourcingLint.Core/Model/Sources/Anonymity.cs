using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A place where the copy says that it keeps a source's name from readers.</summary>
/// <param name="Span">The words that say so, <c>on condition of anonymity</c>, <c>unnamed officials</c>.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Draft.Sentences"/>.</param>
/// <param name="Reason">What it tells of the reason.</param>
/// <param name="IsSecondHand">Whether another outlet gave the promise.</param>
internal sealed record Anonymity(TextSpan Span, int Sentence, AnonymityReason Reason, bool IsSecondHand);
