namespace SourcingLint.Model;

/// <summary>A figure that rests on nothing.</summary>
/// <param name="Figure">The index in <see cref="DraftModel.Figures"/>.</param>
/// <param name="Tier">How much a desk would mind.</param>
/// <param name="Near">The index in <see cref="DraftModel.Attributions"/> of the attribution in the paragraph before that it carries on from; -1 when there is none.</param>
/// <param name="Odds">How likely an editor is to ask who says it, from 0 to 1; null in a caption and in a draft too short to tell.</param>
/// <remarks>A class: lists of it are compiled ahead of time, lists of a struct at every start.</remarks>
public sealed record BareFigure(int Figure, FigureTier Tier, int Near, double? Odds);
