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

    /// <summary>An open document.</summary>
    /// <exception cref="ResponseException">It is not open.</exception>
    public DocumentSnapshot Document(string uri) =>
        Documents.GetValueOrDefault(uri) ?? throw new ResponseException(ErrorCode.InvalidParams, uri + " is not open.");
}
