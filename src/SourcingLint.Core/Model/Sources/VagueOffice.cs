namespace SourcingLint.Model;

/// <summary>People in office who speak, and nobody learns for whom: <c>officials said</c>.</summary>
/// <param name="Noun">Their words.</param>
/// <param name="IsPlaced">Whether the copy tells their country or place, or names an agency near by, so that readers can guess.</param>
internal readonly record struct VagueOffice(SourceNoun Noun, bool IsPlaced);
