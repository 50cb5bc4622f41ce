using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A sentence in which a newsroom says that it could not check something.</summary>
/// <param name="Span">The sentence, or its clause.</param>
/// <param name="Outlet">The newsroom that could not; null when it does not say.</param>
/// <param name="Covers">The attributions it covers, as indices in <see cref="DraftModel.Attributions"/>, in order.</param>
public sealed record Caveat(TextSpan Span, TextSpan? Outlet, ImmutableArray<int> Covers)
{
    /// <summary>Whose word it names, <c>the navy's account</c>; null when it names nobody's.</summary>
    internal TextSpan? Owner { get; init; }

    /// <summary>Whether it speaks of all claims, <c>neither side's figures</c>.</summary>
    internal bool IsWide { get; init; }
}
