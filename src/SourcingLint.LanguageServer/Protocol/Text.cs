using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.Protocol;

/// <summary>A place in a text: line and character from 0, characters counted as the session agreed.</summary>
internal readonly record struct Position(int Line, int Character);

internal readonly record struct Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

internal sealed record WorkspaceEdit
{
    public DocumentChange[]? DocumentChanges { get; init; }

    public Dictionary<string, TextEdit[]>? Changes { get; init; }
}

/// <summary>Edits of a document, or the making of a file: one of the two.</summary>
internal sealed record DocumentChange
{
    public OptionalVersionedTextDocumentIdentifier? TextDocument { get; init; }

    public TextEdit[]? Edits { get; init; }

    public string? Kind { get; init; }

    public string? Uri { get; init; }

    public CreateFileOptions? Options { get; init; }

    public static DocumentChange Edit(string uri, int? version, TextEdit[] edits) => new() { TextDocument = new(uri, version), Edits = edits };

    public static DocumentChange Create(string uri) => new() { Kind = "create", Uri = uri, Options = new(IgnoreIfExists: true) };
}

internal sealed record CreateFileOptions(bool IgnoreIfExists);

internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>Parameters that name an open document.</summary>
internal interface IDocumentParams
{
    public TextDocumentIdentifier TextDocument { get; }
}

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

/// <summary>A piece of a text replaced; all of it without a range.</summary>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);
