using System.CommandLine;
using System.CommandLine.Parsing;

namespace SourcingLint.Cli;

/// <summary>The argument and the options by which every command is told which drafts to read.</summary>
internal sealed class DraftOptions
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files (Markdown, plain text, Word), folders or patterns such as 'drafts/**/*.md'; - for standard input. Without one, this folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _extensions = new("--ext") { Description = "In folders, read files with this ending too, such as txt.", HelpName = "EXT" };

    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out what a pattern names, as in an ignore file: 'archive/', '*.old.md'.", HelpName = "PATTERN" };

    private readonly Option<bool> _forceExclude = new("--force-exclude") { Description = "Let .sourcinglintignore hold for files given by name, too, as pre-commit gives them." };

    private readonly Option<string?> _stdinName = new("--stdin-filename") { Description = "What to call the draft on standard input; its settings hold.", HelpName = "NAME" };

    /// <summary>Adds them to a command, and what is wrong with some of their values.</summary>
    /// <param name="command">The command.</param>
    /// <param name="args">The words of the command line.</param>
    public void AddTo(Command command, string[] args)
    {
        command.Add(_paths);
        command.Add(_extensions);
        command.Add(_exclude);
        command.Add(_forceExclude);
        command.Add(_stdinName);
        command.Validators.Add(result =>
        {
            if (CommandLine.LacksValue(result))
            {
                return; // the parser says so
            }

            var paths = result.GetValue(_paths) ?? [];

            // Behind "--" everything is a path, and the user has said so.
            var behind = Array.IndexOf(args, CommandLine.EndOfOptions) is var end and >= 0 ? args.Length - end - 1 : 0;
            if (paths.SkipLast(behind).FirstOrDefault(path => path.Length > 1 && path[0] == '-') is { } option)
            {
                result.AddError($"there is no option {option}{CommandLine.HintFor(option, command)}. If it is a file, write ./{option}.");
            }
            else if (paths.Length > 1 && paths.Contains("-"))
            {
                result.AddError("'-' reads one draft from standard input: give no other path beside it.");
            }
            else if (result.GetValue(_stdinName) is not null && !paths.Contains("-"))
            {
                result.AddError("--stdin-filename names the draft on standard input: give '-' as the path.");
            }
        });
    }

    /// <summary>Whether a path is given.</summary>
    public bool HasPaths(CommandResult result) => result.GetValue(_paths) is { Length: > 0 };

    /// <summary>Whether the draft is to come from standard input.</summary>
    public bool ReadsStdin(CommandResult result) => result.GetValue(_paths)?.Contains("-") == true;

    /// <summary>What they ask for.</summary>
    public DraftRequest Request(ParseResult result) =>
        new(
            result.GetValue(_paths) is { Length: > 0 } given ? given : ["."],
            [.. result.GetValue(_extensions)?.SelectMany(extension => extension.Split(',', StringSplitOptions.RemoveEmptyEntries)) ?? []],
            result.GetValue(_stdinName))
        {
            Exclude = result.GetValue(_exclude) ?? [],
            LeavesOutNamed = result.GetValue(_forceExclude),
        };
}
