using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Everything in a draft that rests on one source, however it is named along the way: <c>the coast guard</c>, <c>it</c>, <c>the agency</c>.</summary>
/// <param name="Name">The words that name it first.</param>
/// <param name="Kind">Who it is.</param>
/// <param name="Attributions">The indices in <see cref="DraftModel.Attributions"/> that lead to it, in order.</param>
/// <param name="Figures">The indices in <see cref="DraftModel.Figures"/> that rest on it, in order.</param>
public sealed record Source(TextSpan Name, SourceKind Kind, ImmutableArray<int> Attributions, ImmutableArray<int> Figures);
