namespace SourcingLint.Workspace;

/// <summary>A line of an <c>.editorconfig</c> that sets something of ours.</summary>
/// <param name="Key">The key as it stands there, in lower case.</param>
/// <param name="Value">The value as it stands there.</param>
/// <param name="File">The file, as the user would name it.</param>
/// <param name="Line">The line in it, from 1.</param>
public sealed record Setting(string Key, string Value, string File, int Line)
{
    /// <summary>The line that would hold if this one were not there; null when that is none.</summary>
    public Setting? InsteadOf { get; init; }
}
