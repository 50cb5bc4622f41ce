using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Words in quotation marks.</summary>
/// <param name="Span">From the opening to the closing mark, marks included; to the paragraph's end when the quotation runs on in the next.</param>
/// <param name="Kind">How much of a sentence it is.</param>
/// <param name="IsClosed">Whether its closing mark stands in its paragraph.</param>
/// <param name="Continues">Whether it goes on with a quotation left open at the end of the paragraph before.</param>
/// <param name="Depth">0 for the outermost, 1 for one inside another.</param>
/// <param name="Paragraph">The index of its paragraph in <see cref="Draft.Paragraphs"/>.</param>
public sealed record Quotation(TextSpan Span, QuotationKind Kind, bool IsClosed, bool Continues, int Depth, int Paragraph);
