using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A claim that one thing is beyond all others of a time or place: <c>the worst flood since 1953</c>.</summary>
/// <param name="Span">From the superlative to the end of what it is measured against, in one sentence.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Draft.Sentences"/>.</param>
/// <param name="IsSoft">Whether it leaves itself room, <c>one of the largest</c>, or is common record, <c>the country's largest city</c>.</param>
internal sealed record Superlative(TextSpan Span, int Sentence, bool IsSoft);
