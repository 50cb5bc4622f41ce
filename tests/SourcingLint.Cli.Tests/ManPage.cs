using System.CommandLine;
using System.Text;

namespace SourcingLint.Cli.Tests;

/// <summary>The manual's page, made of what <c>--help</c> says, so that the two never differ.</summary>
internal static class ManPage
{
    /// <summary>The page in the macros that every <c>man</c> reads.</summary>
    public static string Write()
    {
        var root = CommandLine.Root([], new Host("/", () => Stream.Null, Stream.Null, TextWriter.Null));
        var page = new StringBuilder(".\\\" Written from --help by a test: change that.\n.TH SOURCINGLINT 1\n.SH NAME\nsourcinglint \\- asks who says so in news drafts\n.SH SYNOPSIS\n");
        foreach (var command in root.Subcommands)
        {
            var arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.Name}" : $" [{argument.Name}]"));
            page.Append($".B sourcinglint {command.Name}\n[\\fIOPTION\\fR]...{Text(arguments)}\n.br\n");
        }

        page.Append(".SH DESCRIPTION\n").Append(Text(root.Description!)).Append('\n').Append(".SH OPTIONS\n");
        Options(page, root);
        foreach (var command in root.Subcommands)
        {
            page.Append($".SH \"sourcinglint {command.Name}\"\n{Text(command.Description!)}\n");
            foreach (var argument in command.Arguments)
            {
                page.Append($".TP\n.I {argument.Name}\n{Text(argument.Description!)}\n");
            }

            Options(page, command);
            if (HelpWithExamples.ExamplesOf(command.Name) is { Length: > 0 } examples)
            {
                page.Append(".PP\n.nf\n").Append(Text(examples.ReplaceLineEndings("\n"))).Append("\n.fi\n");
            }
        }

        return page.Append("""
            .SH "EXIT STATUS"
            .TP
            .B 0
            Nothing at or above \-\-fail\-on.
            .TP
            .B 1
            Findings.
            .TP
            .B 2
            Wrong usage, or a file or a setting that cannot be read; standard error says which and what to do.
            .SH FILES
            .TP
            .I .editorconfig
            The settings, from the draft's folder up; the nearest holds. See sourcinglint config.
            .TP
            .I .sourcinglintignore
            What a search of folders leaves out, besides what .gitignore names.
            .SH ENVIRONMENT
            .TP
            .B FORCE_COLOR, NO_COLOR
            Whether to use color where \-\-color does not say.
            .TP
            .B SOURCE_DATE_EPOCH
            The day that a page carries, in seconds since 1970, instead of today.

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static void Options(StringBuilder page, Command command)
    {
        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal));
            var value = option.HelpName is { } shown ? $" \\fI{Text(shown)}\\fR" : "";
            page.Append($".TP\n\\fB{Text(names)}\\fR{value}\n{Text(option.Description!)}\n");
        }
    }

    /// <summary>Text in which nothing is a macro: hyphens that can be copied, and no line that begins with a dot or a quote.</summary>
    private static string Text(string text) => string.Join('\n', text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal)
        .Split('\n').Select(line => line.StartsWith('.') || line.StartsWith('\'') ? "\\&" + line : line));
}
