using System.CommandLine;
using Microsoft.CodeAnalysis;

namespace SourcingLint.Cli;

/// <summary>Reads the command line and runs what it asks for.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>The exit status, as in <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Host host)
    {
        var root = new RootCommand("Checks the sourcing of news drafts: figures without a source, claims nobody could verify, names spelled two ways.")
        {
            Check(host),
            Inspect(host),
        };
        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            host.Error.WriteLine("sourcinglint: " + result.Errors[0].Message);
            return ExitCode.Failure;
        }

        return result.Invoke();
    }

    private static Command Check(Host host)
    {
        var paths = Paths();
        var extensions = Extensions();
        var format = new Option<string>("--format") { Description = "How to report.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var failOn = new Option<string>("--fail-on") { DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        var command = new Command("check", "Lints drafts.") { paths, format, extensions, failOn };
        command.SetAction(result => new CheckCommand(host, result.GetValue(paths)!, result.GetValue(extensions)!)
        {
            Format = result.GetValue(format)!,
            FailOn = result.GetValue(failOn) switch
            {
                "error" => DiagnosticSeverity.Error,
                "warning" => DiagnosticSeverity.Warning,
                "info" => DiagnosticSeverity.Info,
                _ => null,
            },
        }.Run());
        return command;
    }

    private static Command Inspect(Host host)
    {
        var paths = Paths();
        var extensions = Extensions();
        var format = new Option<string>("--format") { Description = "How to show it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("inspect", "Shows what the linter understood of drafts.") { paths, format, extensions };
        command.SetAction(result => new InspectCommand(host, result.GetValue(paths)!, result.GetValue(extensions)!) { Format = result.GetValue(format)! }.Run());
        return command;
    }

    private static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders or patterns.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    private static Option<string[]> Extensions() => new("--ext")
    {
        Description = "Also read files with this ending in folders.",
        DefaultValueFactory = _ => [],
    };
}
