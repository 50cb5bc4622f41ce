namespace SourcingLint.Model;

/// <summary>Two spellings in a draft that are one name, by their letters and by what stands around them.</summary>
/// <param name="Slip">The spelling to give up.</param>
/// <param name="Other">The spelling to write.</param>
/// <param name="IsSure">Whether the draft leaves no doubt that both are one.</param>
/// <param name="IsMistyped">Whether no alphabet explains the difference, only a slip of the keys.</param>
internal sealed record NameVariant(WrittenName Slip, WrittenName Other, bool IsSure, bool IsMistyped);
