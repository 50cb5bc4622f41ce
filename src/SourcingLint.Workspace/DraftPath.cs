namespace SourcingLint.Workspace;

/// <summary>A draft on disk.</summary>
/// <param name="Name">Its path as the user would name it, with forward slashes.</param>
/// <param name="FullPath">Its absolute path.</param>
public readonly record struct DraftPath(string Name, string FullPath);
