namespace SourcingLint.Ecosystem;

/// <summary>A draft that was linted.</summary>
/// <param name="Path">As the program names it, with forward slashes.</param>
/// <param name="Text">A hash of its text: findings on two different texts say nothing about two builds.</param>
/// <param name="Findings">What was found, in the order of the text.</param>
internal sealed record RecordedDraft(string Path, string Text, IReadOnlyList<RecordedFinding> Findings);
