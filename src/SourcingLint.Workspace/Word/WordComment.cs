using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Workspace.Word;

/// <summary>A comment to put beside the words of a Word document.</summary>
/// <param name="Span">The words, in <see cref="WordDocument.Text"/>.</param>
/// <param name="Paragraphs">What it says.</param>
public sealed record WordComment(TextSpan Span, IReadOnlyList<string> Paragraphs);
