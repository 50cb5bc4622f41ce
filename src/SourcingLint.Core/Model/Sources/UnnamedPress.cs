using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>News media that speak without a name: <c>local media said</c>, <c>reports say</c>.</summary>
/// <param name="Span">Their words.</param>
/// <param name="IsNamedNear">Whether it stands in a headline, or an outlet is named near by.</param>
internal readonly record struct UnnamedPress(TextSpan Span, bool IsNamedNear);
