using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A judgment on a person by somebody whom the copy does not name.</summary>
/// <param name="Span">The word that runs the person down.</param>
/// <param name="Source">Who says it.</param>
internal readonly record struct Smear(TextSpan Span, TextSpan Source);
