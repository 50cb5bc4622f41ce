namespace SourcingLint.Model;

/// <summary>What a figure or claim rests on.</summary>
/// <param name="Attribution">The index in <see cref="DraftModel.Attributions"/>.</param>
/// <param name="Carry">Why it holds there; <see cref="CarryKind.None"/> when the figure lies in its content.</param>
/// <param name="Odds">How likely it is that somebody answers for it, from 0 to 1; null in a draft too short to tell.</param>
public readonly record struct Support(int Attribution, CarryKind Carry, double? Odds = null);
