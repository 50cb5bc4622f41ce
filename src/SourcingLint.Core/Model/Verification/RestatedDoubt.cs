using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A deed or figure that the draft first holds in doubt and later tells in its own voice.</summary>
/// <param name="Span">Where it stands as fact.</param>
/// <param name="First">Where it was held in doubt.</param>
/// <param name="IsHedged">Whether a hedge held it there, <c>allegedly</c>; else a caveat covered it.</param>
/// <param name="AdjectiveSlot">Where "reported" or "alleged" would go, in UTF-16 code units; -1 when there is no place for it.</param>
internal sealed record RestatedDoubt(TextSpan Span, TextSpan First, bool IsHedged, int AdjectiveSlot);
