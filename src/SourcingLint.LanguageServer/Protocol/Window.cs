namespace SourcingLint.LanguageServer.Protocol;

/// <summary>For <c>window/logMessage</c> and <c>window/showMessage</c>.</summary>
internal sealed record MessageParams(int Type, string Message)
{
    public const int Error = 1;
    public const int Warning = 2;
    public const int Info = 3;
}

internal sealed record CancelParams(System.Text.Json.JsonElement Id);
