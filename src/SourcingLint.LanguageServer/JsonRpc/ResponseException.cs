namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>Ends a request with an error answer of its own.</summary>
/// <param name="code">One of <see cref="ErrorCode"/>.</param>
/// <param name="message">Why, for a person to read.</param>
internal sealed class ResponseException(int code, string message) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCode"/>.</summary>
    public int Code => code;
}
