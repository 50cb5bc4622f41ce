namespace SourcingLint.Model;

/// <summary>What two figures share when they tell the same.</summary>
/// <param name="Value">What they come to.</param>
/// <param name="Noun">What they count.</param>
/// <remarks>A class: tables of it are compiled ahead of time, tables of a struct at every start.</remarks>
internal sealed record FigureKey(double Value, string Noun);
