using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>A sentence of a paragraph, or a headline, caption or list item without a full stop.</summary>
/// <param name="Span">From its first to its last printed character.</param>
/// <param name="FirstToken">The index of its first token in <see cref="Draft.Tokens"/>.</param>
/// <param name="EndToken">The index just after its last token.</param>
/// <param name="Paragraph">The index of its paragraph in <see cref="Draft.Paragraphs"/>.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);
