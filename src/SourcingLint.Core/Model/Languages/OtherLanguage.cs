using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A passage that is not in English.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Language">What it is in, in English: <c>German</c>; <c>another script</c> where its letters are not Latin ones.</param>
public readonly record struct OtherLanguage(TextSpan Span, string Language);
