namespace SourcingLint.Cli;

/// <summary>What the program tells the shell. Other programs rely on it.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, unreadable input or bad configuration.</summary>
    public const int Failure = 2;
}
