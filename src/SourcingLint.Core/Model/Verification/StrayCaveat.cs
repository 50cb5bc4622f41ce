using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A word on checking that readers of a claim do not meet, or that is about somebody else's.</summary>
/// <param name="Caveat">The word on checking.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Apart">How many paragraphs lie between them; 0 when it is about another side's claim.</param>
/// <param name="ClaimEnd">Where the claim's paragraph ends, in UTF-16 code units.</param>
internal readonly record struct StrayCaveat(TextSpan Caveat, TextSpan Claim, int Apart, int ClaimEnd);
