namespace SourcingLint.Workspace;

/// <summary>A draft as it was read.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">Its text, without byte order mark.</param>
/// <param name="Encoding">How it is stored.</param>
public sealed record DraftFile(DraftPath Path, string Text, DraftEncoding Encoding);
