using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A title or given name that is not the one the draft gave the same person before.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Written">The title or given name there.</param>
/// <param name="Before">The one given before.</param>
/// <param name="BeforeSpan">Where that stands.</param>
/// <param name="Surname">Whose it is.</param>
/// <param name="IsTitle">Whether it is a title, not a given name.</param>
internal sealed record DriftingTitle(TextSpan Span, string Written, string Before, TextSpan BeforeSpan, string Surname, bool IsTitle);
