using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A passive that keeps back whose word or view it gives: <c>was reported</c>, <c>is seen as</c>.</summary>
/// <param name="Span">The verb with its auxiliaries.</param>
/// <param name="IsView">Whether it hides who thinks so, not who says so.</param>
internal readonly record struct Hearsay(TextSpan Span, bool IsView);
