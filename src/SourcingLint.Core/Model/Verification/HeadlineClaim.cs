using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A headline that states what the story has only one side say.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Source">The side, where the story names it.</param>
/// <param name="End">Where a source can be added to the headline.</param>
internal sealed record HeadlineClaim(TextSpan Headline, TextSpan Source, int End);
