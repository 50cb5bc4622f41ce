using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Microsoft.CodeAnalysis;
using SourcingLint.LanguageServer;

namespace SourcingLint.Cli;

/// <summary>Reads the command line and runs what it asks for.</summary>
internal static class CommandLine
{
    private const string EndOfOptions = "--";

    /// <summary>Runs the program.</summary>
    /// <returns>The exit status, as in <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Host host)
    {
        var root = new RootCommand("Checks the sourcing of news drafts: figures without a source, claims nobody could verify, names spelled two ways.")
        {
            Check(host, args),
            Inspect(host, args),
            ListNames(host, args),
            Explain(host),
            Rules(host),
            Server(host),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help)
            {
                help.Description = "Show help.";
                standard.MaxWidth = host.Width;
                help.Action = new HelpWithExamples(standard);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Show the version.";
            }
        }

        using var output = new StreamWriter(host.Output, leaveOpen: true) { NewLine = "\n" };
        if (WithoutValue(args, root) is { } empty)
        {
            host.Tell($"{empty} has no value. Write it behind the equals sign, or leave the option out.");
            return ExitCode.Failure;
        }

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            var hint = args.Length > 0 && args[0][0] != '-' && !root.Subcommands.Any(command => command.Name == args[0])
                ? $"'{args[0]}' is no command. To lint a draft, write: sourcinglint check {args[0]}"
                : string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    + " See: sourcinglint " + (parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ") + "--help";
            host.Tell(hint);
            return ExitCode.Failure;
        }

        var status = parsed.Invoke(new InvocationConfiguration { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false });
        return args.Length == 0 ? ExitCode.Failure : status;
    }

    private static Command Check(Host host, string[] args)
    {
        var paths = Paths();
        var extensions = Extensions();
        var stdin = StdinName();
        var format = Choice("--format", "How to report.", "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html");
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to a file.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Make the safe changes in the drafts, then report what is left." };
        var diff = new Option<bool>("--diff") { Description = "Show as a diff what --fix would change, and change nothing." };
        var fixes = Choice("--fixes", "Which fixes the report shows.", "all", "safe", "none");
        var failOn = Choice("--fail-on", "The lowest severity that gives exit status 1.", "error", "warning", "info", "never");
        var annotate = new Option<string?>("--annotate") { Description = "Write the findings as comments into a copy of the Word document.", HelpName = "OUT.docx" };
        var statistics = new Option<bool>("--statistics") { Description = "Count the findings of each rule instead of showing them." };
        var since = new Option<string?>("--since") { Description = "Report only on lines changed since a commit or on this branch.", HelpName = "REF" };
        var baseline = new Option<string?>("--baseline") { Description = "Report only what is not in this file.", HelpName = "FILE" };
        var updateBaseline = new Option<bool>("--update-baseline") { Description = "Make the baseline, or take out of it what is gone." };
        var suppress = new Option<bool>("--add-suppressions") { Description = "Turn the findings off by comments in the drafts." };
        var reason = new Option<string?>("--reason") { Description = "Why: --add-suppressions writes it into the comments.", HelpName = "TEXT" };
        var cache = Cache();
        var records = new Option<bool>("--stdin-jsonl") { Description = "Read {\"path\", \"text\"} records from standard input, one a line; write one result a line." };
        var command = new Command("check", "Lint drafts.")
        {
            paths, format, output, fix, diff, annotate, fixes, failOn, extensions, stdin, statistics, since, baseline, updateBaseline, suppress, reason, cache, records,
        };
        command.Validators.Add(result => CheckPaths(result.GetValue(paths), args, result.AddError));
        command.Validators.Add(result =>
        {
            var changes = result.GetValue(fix) || result.GetValue(diff);
            var reads = result.GetValue(records);
            var shown = result.GetResult(format) is { Implicit: false } ? result.GetValue(format) : null;
            var problem = result.GetValue(fix) && result.GetValue(diff) ? "--fix writes and --diff only shows: give one of them."
                : changes && (result.GetValue(since) ?? result.GetValue(baseline)) is not null ? "--fix and --diff work on whole drafts: leave --since and --baseline out."
                : changes && result.GetValue(suppress) ? "--fix and --diff settle findings, --add-suppressions turns them off: do one after the other."
                : result.GetValue(updateBaseline) && result.GetValue(baseline) is null ? "--update-baseline needs --baseline FILE."
                : result.GetValue(updateBaseline) && result.GetValue(since) is not null ? "--update-baseline looks at all lines: leave --since out."
                : result.GetValue(suppress) != (result.GetValue(reason) is not null) ? "--add-suppressions and --reason \"…\" go together: the next editor wants to know why."
                : result.GetValue(reason) is { } why && (string.IsNullOrWhiteSpace(why) || why.AsSpan().IndexOfAny('\r', '\n') >= 0 || why.Contains("--", StringComparison.Ordinal))
                    ? "the reason is one line of text without '--', which would end the comment."
                : result.GetValue(statistics) && shown is not (null or "text" or "json") ? "--statistics comes as text or as json."
                : result.GetValue(annotate) is not null && (changes || reads || result.GetValue(suppress)) ? "--annotate leaves the draft as it is: leave --fix, --diff, --add-suppressions and --stdin-jsonl out."
                : reads && result.GetValue(paths) is { Length: > 0 } ? "--stdin-jsonl reads standard input: give no path."
                : reads && (changes || result.GetValue(suppress) || result.GetValue(since) is not null) ? "--stdin-jsonl has no files: leave --fix, --diff, --add-suppressions and --since out."
                : reads && !result.GetValue(statistics) && shown is not (null or "jsonl") ? "--stdin-jsonl writes jsonl."
                : null;
            if (problem is not null)
            {
                result.AddError(problem);
            }
        });
        command.SetAction(result => new CheckCommand(host, Request(result, paths, extensions, stdin) with { ReadsRecords = result.GetValue(records) })
        {
            Format = result.GetValue(records) && !result.GetValue(statistics) ? "jsonl" : result.GetValue(format)!,
            Output = result.GetValue(output),
            Fix = result.GetValue(fix),
            Diff = result.GetValue(diff),
            Fixes = result.GetValue(fixes)!,
            Annotated = result.GetValue(annotate),
            Statistics = result.GetValue(statistics),
            Since = result.GetValue(since),
            BaselineFile = result.GetValue(baseline),
            UpdateBaseline = result.GetValue(updateBaseline),
            SuppressWith = result.GetValue(suppress) ? result.GetValue(reason)!.Trim() : null,
            CacheName = result.GetValue(cache),
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

    private static Command Inspect(Host host, string[] args)
    {
        var paths = Paths();
        var extensions = Extensions();
        var stdin = StdinName();
        var format = Choice("--format", "How to show it: jsonl for programs, html for a page with the attribution map.", "text", "jsonl", "html");
        var command = new Command("inspect", "Show what the linter understood: who says what, and what every figure rests on.") { paths, format, extensions, stdin };
        command.Validators.Add(result => CheckPaths(result.GetValue(paths), args, result.AddError));
        command.SetAction(result => new InspectCommand(host, Request(result, paths, extensions, stdin)) { Format = result.GetValue(format)! }.Run());
        return command;
    }

    private static Command ListNames(Host host, string[] args)
    {
        var paths = Paths();
        var extensions = Extensions();
        var stdin = StdinName();
        var format = Choice("--format", "How to list them: json for programs, html for a page.", "text", "json", "html");
        var mixed = new Option<bool>("--mixed") { Description = "List only names that are spelled in several ways." };
        var cache = Cache();
        var command = new Command("names", "List every person, place and organisation in drafts, with all forms and where they stand.") { paths, format, mixed, extensions, stdin, cache };
        command.Validators.Add(result => CheckPaths(result.GetValue(paths), args, result.AddError));
        command.SetAction(result => new NamesCommand(host, Request(result, paths, extensions, stdin))
        {
            Format = result.GetValue(format)!,
            MixedOnly = result.GetValue(mixed),
            CacheName = result.GetValue(cache),
        }.Run());
        return command;
    }

    private static Command Explain(Host host)
    {
        var rule = new Argument<string>("RULE") { Description = "A rule's name or id: unattributed-figure, SL1001." };
        var command = new Command("explain", "Show the page of a rule.") { rule };
        command.SetAction(result => RuleCommands.Explain(host, result.GetValue(rule)!));
        return command;
    }

    private static Command Rules(Host host)
    {
        var command = new Command("rules", "List the rules.");
        command.SetAction(_ => RuleCommands.List(host));
        return command;
    }

    private static Command Server(Host host)
    {
        var command = new Command("server", "Serve an editor: the language server, on standard input and output.")
        {
            new Option<bool>("--stdio") { Description = "Accepted because editors pass it; there is no other way.", Hidden = true },
        };
        command.SetAction(_ => LspServer.Run(host.Input(), host.Output));
        return command;
    }

    private static DraftRequest Request(ParseResult result, Argument<string[]> paths, Option<string[]> extensions, Option<string?> stdin) =>
        new(
            result.GetValue(paths) is { Length: > 0 } given ? given : ["."],
            [.. result.GetValue(extensions)?.SelectMany(extension => extension.Split(',', StringSplitOptions.RemoveEmptyEntries)) ?? []],
            result.GetValue(stdin));

    /// <summary>The first option that is given with an equals sign and nothing behind it; the parser would take the next word, a path, for its value.</summary>
    private static string? WithoutValue(string[] args, Command root)
    {
        var options = root.Subcommands.SelectMany(command => command.Options).SelectMany(option => option.Aliases.Prepend(option.Name)).ToHashSet(StringComparer.Ordinal);
        return args.TakeWhile(word => word != EndOfOptions).FirstOrDefault(word => word.Length > 1 && word[^1] is '=' or ':' && options.Contains(word[..^1]));
    }

    private static void CheckPaths(string[]? paths, string[] args, Action<string> refuse)
    {
        // Behind "--" everything is a path, and the user has said so.
        var behind = Array.IndexOf(args, EndOfOptions) is var end and >= 0 ? args.Length - end - 1 : 0;
        if (paths?.SkipLast(behind).FirstOrDefault(path => path.Length > 1 && path[0] == '-') is { } option)
        {
            refuse($"there is no option {option}. If it is a file, write ./{option}.");
        }
        else if (paths is { Length: > 1 } && paths.Contains("-"))
        {
            refuse("'-' reads one draft from standard input: give no other path beside it.");
        }
    }

    private static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files (Markdown, plain text, Word), folders or patterns such as 'drafts/**/*.md'; - for standard input. Without one, this folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<string[]> Extensions() => new("--ext")
    {
        Description = "In folders, read files with this ending too, such as txt.",
        HelpName = "EXT",
    };

    private static Option<string?> StdinName() => new("--stdin-filename")
    {
        Description = "What to call the draft on standard input; its settings hold.",
        HelpName = "NAME",
    };

    private static Option<string?> Cache() => new("--cache")
    {
        Description = "Keep results in a folder; drafts that have not changed take no time.",
        HelpName = "DIR",
    };

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    /// <summary>The usual help, then how people use it.</summary>
    private sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var status = standard.Invoke(parseResult);
            var examples = parseResult.CommandResult.Command.Name switch
            {
                "check" => """
                      sourcinglint check draft.md                   one draft
                      sourcinglint check --ext txt drafts           a folder, text files too
                      sourcinglint check story.docx                 a Word document
                      sourcinglint check --annotate out.docx story.docx
                                                                    its findings as comments in a copy
                      pbpaste | sourcinglint check -                what you just copied
                      sourcinglint check --diff drafts              what --fix would change
                      sourcinglint check --since main               only the lines changed on this branch
                      sourcinglint check --fail-on warning --format json -o report.json

                    A folder is searched for Word documents only with --ext docx: beside a draft often
                    lies the document that it was made from.

                    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a file or a setting that cannot be read.
                    """,
                "inspect" => """
                      sourcinglint inspect draft.md                 for reading
                      sourcinglint inspect --format jsonl drafts    one line of JSON a draft
                    """,
                "names" => """
                      sourcinglint names drafts                     who and what, in which spellings, how often, where
                      sourcinglint names drafts --mixed             only what is spelled in several ways
                      sourcinglint names drafts --format html       the same as a page
                    """,
                "explain" => """
                      sourcinglint explain unattributed-figure
                      sourcinglint explain SL1001
                    """,
                "rules" => "",
                _ => """
                      sourcinglint check draft.md                   what an editor would query
                      sourcinglint inspect draft.md                 who says what, and what every figure rests on
                      sourcinglint explain unattributed-figure      why a rule asks, with examples
                    """,
            };
            if (examples.Length > 0)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                output.WriteLine(examples.ReplaceLineEndings("\n"));
            }

            return status;
        }
    }
}
