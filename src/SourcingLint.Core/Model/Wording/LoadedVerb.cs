using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A verb of saying that takes a side.</summary>
/// <param name="Span">The verb.</param>
/// <param name="Plain">The neutral verb in the same tense.</param>
/// <param name="IsClaim">Whether it carries what one side of a conflict says of the other.</param>
internal readonly record struct LoadedVerb(TextSpan Span, string Plain, bool IsClaim);
