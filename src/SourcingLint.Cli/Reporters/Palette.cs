using Microsoft.CodeAnalysis;

namespace SourcingLint.Cli.Reporters;

/// <summary>Colours of a terminal, or none.</summary>
internal readonly record struct Palette(bool On)
{
    /// <summary>Whether to use colours where the command line does not say: what forces them comes first, as in other programs.</summary>
    /// <param name="isTerminal">Whether the output is a terminal.</param>
    /// <param name="variable">Looks up an environment variable.</param>
    public static bool IsWanted(bool isTerminal, Func<string, string?> variable) =>
        variable("FORCE_COLOR") is { Length: > 0 } force ? force is not ("0" or "false")
        : string.IsNullOrEmpty(variable("NO_COLOR")) && isTerminal && variable("TERM") != "dumb";

    public string Reset => On ? "\u001b[0m" : "";

    public string Bold => On ? "\u001b[1m" : "";

    public string Faint => On ? "\u001b[2m" : "";

    public string Green => On ? "\u001b[32m" : "";

    /// <summary>Red shouts, yellow warns, a note is quiet.</summary>
    public string Of(DiagnosticSeverity severity) => !On ? "" : severity switch
    {
        DiagnosticSeverity.Error => "\u001b[1;31m",
        DiagnosticSeverity.Warning => "\u001b[33m",
        _ => "\u001b[36m",
    };
}
