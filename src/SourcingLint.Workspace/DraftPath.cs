namespace SourcingLint.Workspace;

/// <summary>A draft on disk.</summary>
/// <param name="Name">Its path as the user would name it, with forward slashes.</param>
/// <param name="FullPath">Its absolute path.</param>
public sealed record DraftPath(string Name, string FullPath);
