using System.Collections.Immutable;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>All that a request may see: how things stood when it came in. Never changes.</summary>
internal sealed record Session
{
    /// <summary>The open documents.</summary>
    public required ImmutableSortedDictionary<string, DocumentSnapshot> Documents { get; init; }

    /// <summary>What the client can do.</summary>
    public required ClientFeatures Client { get; init; }

    /// <summary>What the user set in the editor.</summary>
    public required Settings Settings { get; init; }

    /// <summary>The rules and their settings.</summary>
    public required Linter Linter { get; init; }

    /// <summary>The absolute paths of the folders open in the editor.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>What is known of drafts on disk.</summary>
    public required DraftsOnDisk OnDisk { get; init; }

    /// <summary>An open document.</summary>
    /// <exception cref="ResponseException">It is not open.</exception>
    public DocumentSnapshot Document(string uri) =>
        Documents.GetValueOrDefault(uri) ?? throw new ResponseException(ErrorCode.InvalidParams, uri + " is not open.");
}
