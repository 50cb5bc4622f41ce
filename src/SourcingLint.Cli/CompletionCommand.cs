using System.CommandLine;
using System.Text;
using SourcingLint.Cli.Reporters;

namespace SourcingLint.Cli;

/// <summary><c>completion</c>: writes what makes a shell complete commands, options, their values and rules. The shell asks the program, so it is never out of date.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = "sourcinglint.bash",
        ["zsh"] = "sourcinglint.zsh",
        ["fish"] = "sourcinglint.fish",
        ["powershell"] = "sourcinglint.ps1",
    };

    /// <summary>The command as the command line has it.</summary>
    public static Command Define(Host host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell. The first lines of the script say how to use it." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Write the script that lets a shell complete what you type.") { shell };
        command.SetAction(result =>
        {
            host.Output.Write(Encoding.UTF8.GetBytes(HtmlPage.Asset(Scripts[result.GetValue(shell)!])));
            return ExitCode.Clean;
        });
        return command;
    }
}
