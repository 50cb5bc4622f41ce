using System.Text.Json;

namespace SourcingLint.LanguageServer.Protocol;

internal sealed record DidChangeConfigurationParams(JsonElement Settings = default);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

/// <summary>What the user may set in the editor. All that concerns the copy stands in <c>.editorconfig</c>.</summary>
/// <param name="InlayHints">Whether every figure shows whom it rests on.</param>
/// <param name="Diagnostics"><c>push</c>, <c>pull</c>, or null for pull where the client can.</param>
internal sealed record Settings(bool InlayHints = false, string? Diagnostics = null);
