namespace SourcingLint.Ecosystem;

/// <summary>A finding with what an editor needs to judge it.</summary>
/// <param name="Path">The draft.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Words">What is underlined.</param>
/// <param name="Message">What is said.</param>
/// <param name="Sentence">The sentence in which it begins.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
internal sealed record RecordedFinding(string Path, int Line, string Rule, string Severity, string Words, string Message, string Sentence, int Start, int End);
