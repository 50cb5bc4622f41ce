using System.Globalization;
using System.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli;

/// <summary><c>rules</c> lists the rules; <c>explain</c> shows the page of one.</summary>
internal static class RuleCommands
{
    public static int List(Host host)
    {
        var palette = new Palette(host.UsesColour);
        var width = RuleCatalog.Descriptors.Max(rule => rule.RuleName().Length);
        var table = new StringBuilder();
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var severity = rule.IsEnabledByDefault ? JsonWriting.NameOf(rule.DefaultSeverity) : "off";
            table.Append(rule.Id).Append("  ")
                .Append(palette.Bold).Append(rule.RuleName().PadRight(width)).Append(palette.Reset).Append("  ")
                .Append(palette.Of(rule.DefaultSeverity)).Append(severity.PadRight(7)).Append(palette.Reset).Append("  ")
                .Append(rule.Title.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        host.Output.Write(Encoding.UTF8.GetBytes(table.ToString()));
        return ExitCode.Clean;
    }

    public static int Explain(Host host, string name)
    {
        if (RuleCatalog.Describe(name) is not { } rule)
        {
            host.Tell($"no rule is called '{name}'. 'sourcinglint rules' lists them.");
            return ExitCode.Failure;
        }

        var page = RulePage.Of(rule) is { } written ? RulePageText.Of(written, host.Width, new Palette(host.UsesColour)) : $"{rule.Id}: {rule.RuleName()}\n{rule.Title}. {rule.Description}\n";
        host.Output.Write(Encoding.UTF8.GetBytes(page));
        return ExitCode.Clean;
    }
}
