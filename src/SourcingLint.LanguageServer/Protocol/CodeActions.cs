using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context) : IDocumentParams;

internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeAction
{
    public required string Title { get; init; }

    public string? Kind { get; init; }

    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    public CodeActionData? Data { get; init; }
}

/// <summary>Which document an action without its edit is for.</summary>
internal sealed record CodeActionData(string Uri);

internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, string[]? Arguments = null);
