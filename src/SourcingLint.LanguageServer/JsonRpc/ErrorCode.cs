namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>What an error answer says to the program on the other side.</summary>
internal static class ErrorCode
{
    /// <summary>The message is not JSON.</summary>
    public const int ParseError = -32700;

    /// <summary>It is JSON and no message, or one that may not come now.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>Nothing is called so.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The method cannot work with these parameters.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The method failed.</summary>
    public const int InternalError = -32603;

    /// <summary>The session has not begun.</summary>
    public const int ServerNotInitialized = -32002;

    /// <summary>The method works, but not this time.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The text changed before the answer was ready.</summary>
    public const int ContentModified = -32801;

    /// <summary>The other side took the request back.</summary>
    public const int RequestCancelled = -32800;
}
