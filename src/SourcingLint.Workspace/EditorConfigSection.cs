namespace SourcingLint.Workspace;

/// <summary>A section of an <c>.editorconfig</c> that sets something of ours.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">The line of its pattern, from 1.</param>
/// <param name="Glob">Which paths it holds for, from the file's folder, a slash first.</param>
internal sealed record EditorConfigSection(EditorConfigFile File, int Line, Glob Glob)
{
    /// <summary>What it sets: by keys in lower case, severities under our own prefix.</summary>
    public Dictionary<string, Setting> Values { get; } = new(StringComparer.Ordinal);
}
