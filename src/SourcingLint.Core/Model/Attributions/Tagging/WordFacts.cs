namespace SourcingLint.Model.Tagging;

/// <summary>What the tagger sees in a word, whatever stands around it.</summary>
/// <param name="Feature">The feature that the word makes.</param>
/// <param name="Ending">The feature that its last letters make, with how it is written.</param>
/// <param name="Group">Its group.</param>
/// <param name="Sense">Its part of speech and its sense, as one number.</param>
/// <param name="CueLevel">How likely it is a cue, 0 to 4.</param>
internal readonly record struct WordFacts(uint Feature, uint Ending, TokenGroup Group, byte Sense, byte CueLevel);
