namespace SourcingLint.LanguageServer.Tests;

/// <summary>An error answer.</summary>
internal sealed class LspError(int code, string message) : Exception($"{code}: {message}")
{
    public int Code => code;
}
