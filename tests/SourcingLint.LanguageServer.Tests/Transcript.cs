using System.Collections.Concurrent;
using System.Text.Json;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>Every message that the server sends in any test, each kind and shape kept once, for the check against the protocol's own types.</summary>
internal static class Transcript
{
    private static readonly ConcurrentDictionary<string, byte> Seen = new(StringComparer.Ordinal);

    /// <summary>The messages as lines of JSON: what kind, of which method, the part that a schema describes.</summary>
    public static IEnumerable<string> Lines => Seen.Keys.Order(StringComparer.Ordinal);

    /// <summary>Notes a message.</summary>
    /// <param name="kind"><c>result</c>, <c>notification</c> or <c>request</c>.</param>
    /// <param name="method">The method that it is or answers.</param>
    /// <param name="value">Its result or its parameters.</param>
    public static void Add(string kind, string method, JsonElement value)
    {
        var part = value.ValueKind == JsonValueKind.Undefined ? "null" : value.GetRawText();
        Seen.TryAdd($"{{\"kind\":\"{kind}\",\"method\":\"{method}\",\"value\":{part}}}", 0);
    }
}
