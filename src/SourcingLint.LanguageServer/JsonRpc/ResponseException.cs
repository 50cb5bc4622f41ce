using System.Text.Json;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>Ends a request with an error answer of its own.</summary>
/// <param name="code">One of <see cref="ErrorCode"/>.</param>
/// <param name="message">Why, for a person to read.</param>
/// <param name="writeDetails">Writes what else there is for a program to read; null for nothing.</param>
internal sealed class ResponseException(int code, string message, Action<Utf8JsonWriter>? writeDetails = null) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCode"/>.</summary>
    public int Code => code;

    /// <summary>Writes what else there is for a program to read; null for nothing.</summary>
    public Action<Utf8JsonWriter>? WriteDetails => writeDetails;
}
