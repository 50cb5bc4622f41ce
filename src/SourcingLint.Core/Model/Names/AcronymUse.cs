using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>An acronym that readers may not know, where a draft first uses it without saying what it is.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The acronym.</param>
/// <param name="Expansion">What it stands for, as the draft says later or the lexicon does; null when neither does.</param>
/// <param name="IsExplainedLater">Whether the draft says it later.</param>
internal sealed record AcronymUse(TextSpan Span, string Text, string? Expansion, bool IsExplainedLater);
