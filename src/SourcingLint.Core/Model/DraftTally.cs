namespace SourcingLint.Model;

/// <summary>What a draft comes to in numbers. Every place that shows one of them takes it from here.</summary>
/// <param name="Figures">How many figures a desk would want a source for; ages, dates and the like are none.</param>
/// <param name="Unsourced">How many of them nobody answers for, where a desk would ask: <see cref="DraftModel.UnsourcedFigures"/>.</param>
/// <param name="Sources">How many sources speak.</param>
/// <param name="Caveats">How often it says that something could not be verified.</param>
public sealed record DraftTally(int Figures, int Unsourced, int Sources, int Caveats)
{
    /// <summary>Counts a draft.</summary>
    public static DraftTally Of(DraftModel model) => new(
        model.Figures.Count(figure => figure.Class != FigureClass.Exempt),
        model.UnsourcedFigures.Length,
        model.Sources.Length,
        model.Caveats.Length);
}
