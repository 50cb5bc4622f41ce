using System.Globalization;
using System.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli;

/// <summary><c>rules</c> lists the rules; <c>explain</c> shows the page of one.</summary>
internal static class RuleCommands
{
    /// <summary>Lists the rules.</summary>
    /// <param name="host">Where the list goes.</param>
    /// <param name="format"><c>text</c> or <c>json</c>.</param>
    public static int List(Host host, string format)
    {
        if (format == "json")
        {
            host.Output.Write(RulesJson.Write());
            return ExitCode.Clean;
        }

        var palette = new Palette(host.UsesColour);
        var width = RuleCatalog.Descriptors.Max(rule => rule.RuleName().Length);
        var table = new StringBuilder();
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var severity = rule.IsEnabledByDefault ? Names.Of(rule.DefaultSeverity) : "off";
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
            host.Tell($"no rule is called '{name}'{LikelyWord.Hint(name, RuleCatalog.Names)}. 'sourcinglint rules' lists them.");
            return ExitCode.Failure;
        }

        var page = RulePage.Of(rule) is { } written ? RulePageText.Of(written, host.Width, new Palette(host.UsesColour)) : $"{rule.Id}: {rule.RuleName()}\n{rule.Title}. {rule.Description}\n";
        host.Output.Write(Encoding.UTF8.GetBytes(page));
        return ExitCode.Clean;
    }
}
