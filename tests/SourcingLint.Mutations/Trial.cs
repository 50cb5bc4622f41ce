using SourcingLint.Diagnostics;

namespace SourcingLint.Mutations;

/// <summary>What the rules made of one fault.</summary>
/// <param name="Operator">The operator that planted it.</param>
/// <param name="Path">The draft.</param>
/// <param name="Context">The words around the fault, after it was planted.</param>
/// <param name="IsFound">Whether a rule that should find it did.</param>
/// <param name="Elsewhere">New findings of the same rules at other places.</param>
/// <param name="Others">New findings of other rules, wherever they stand: some ask about what was planted along, some are false.</param>
internal sealed record Trial(FaultOperator Operator, string Path, string Context, bool IsFound, IReadOnlyList<Finding> Elsewhere, IReadOnlyList<Finding> Others);
