using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Lexicons;

/// <summary>A place where a draft has a term of the desk's list.</summary>
/// <param name="Term">The line of the list.</param>
/// <param name="Span">Where it stands, without a possessive ending.</param>
/// <param name="Stars">What stands for the <c>*</c> of each word of the pattern.</param>
internal sealed record TermMatch(ListedTerm Term, TextSpan Span, string[] Stars);
