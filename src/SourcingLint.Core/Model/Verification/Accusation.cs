using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A charge whose target does not speak in the draft.</summary>
/// <param name="Span">The words that make the charge.</param>
/// <param name="Accused">Whom it names; null when it names nobody.</param>
/// <param name="IsOfWar">Whether the accused is the other side of a conflict.</param>
internal readonly record struct Accusation(TextSpan Span, TextSpan? Accused, bool IsOfWar = false);
