using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>A block of prose: a paragraph, heading, list item, table cell, or pasted line.</summary>
/// <param name="Index">Its index in <see cref="Draft.Paragraphs"/>.</param>
/// <param name="Span">From its first to its last printed character.</param>
/// <param name="Zone">What part it plays.</param>
/// <param name="FirstSentence">The index of its first sentence in <see cref="Draft.Sentences"/>.</param>
/// <param name="EndSentence">The index just after its last sentence.</param>
public readonly record struct Paragraph(int Index, TextSpan Span, ZoneKind Zone, int FirstSentence, int EndSentence);
