using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Somebody says something: source, cue and content in PolNeAR's terms (Newell, Margolin and Ruths, 2018).</summary>
/// <param name="Kind">In whose words.</param>
/// <param name="Source">The words that name who says it, <c>the governor</c>; null when nobody is named.</param>
/// <param name="SourceKind">Who that is.</param>
/// <param name="Cue">The words that say that it is said, <c>according to</c>; null for a colon or a bare quotation.</param>
/// <param name="Content">What is said, in one piece or more, in order.</param>
/// <param name="Sentence">The index of the cue's sentence in <see cref="Draft.Sentences"/>.</param>
/// <param name="Carry">How the source was found when its words only point back; else <see cref="CarryKind.None"/>.</param>
/// <param name="Antecedent">The index in <see cref="DraftModel.Attributions"/> of the attribution that its source points back to; -1 when there is none.</param>
/// <param name="Basis">How it was found.</param>
public sealed record Attribution(
    AttributionKind Kind,
    TextSpan? Source,
    SourceKind SourceKind,
    TextSpan? Cue,
    ImmutableArray<TextSpan> Content,
    int Sentence,
    CarryKind Carry = CarryKind.None,
    int Antecedent = -1,
    AttributionBasis Basis = AttributionBasis.Grammar);
