using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Microsoft.CodeAnalysis;
using SourcingLint.Cli.Assistants;
using SourcingLint.Cli.Page;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer;

namespace SourcingLint.Cli;

/// <summary>Reads the command line and runs what it asks for.</summary>
internal static class CommandLine
{
    /// <summary>Behind it every word is a path.</summary>
    public const string EndOfOptions = "--";

    private const string Colour = "--color";

    /// <summary>Runs the program.</summary>
    /// <returns>The exit status, as in <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Host host)
    {
        var words = args switch
        {
            [] or ["help"] => ["--help"],
            ["help", .. var command] => [.. command, "--help"],
            ["version"] => ["--version"],
            _ => args,
        };
        var root = Root(words, host);
        using var output = new StreamWriter(host.Output, leaveOpen: true) { NewLine = "\n" };
        if (WithoutValue(words, root) is { } empty)
        {
            host.Tell($"{empty} has no value. Write it behind the equals sign, or leave the option out.");
            return ExitCode.Failure;
        }

        var parsed = Parse(root, words);
        if (parsed.Errors.Count > 0)
        {
            host.Tell(HintFor(parsed, words, root));
            return ExitCode.Failure;
        }

        if (parsed.GetValue<string>(Colour) is var colour && colour != "auto")
        {
            parsed = Parse(Root(words, host with { UsesColour = colour == "always" }), words);
        }

        var status = parsed.Invoke(new InvocationConfiguration { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false });
        return args.Length == 0 ? ExitCode.Failure : status;
    }

    /// <summary>All commands, as this program has them.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="host">What the commands have of the world.</param>
    public static RootCommand Root(string[] args, Host host)
    {
        var root = new RootCommand("Checks the sourcing of news drafts: figures without a source, claims nobody could verify, names spelled two ways.")
        {
            Check(host, args),
            Inspect(host, args),
            ListNames(host, args),
            Explain(host),
            Rules(host),
            ConfigCommand.Define(host),
            InitCommand.Define(host),
            Server(host),
            McpCommand.Define(host),
            ServeCommand.Define(host),
            CompletionCommand.Define(host),
            Choice(Colour, "When to use color. Without it FORCE_COLOR and NO_COLOR in the environment decide, then the terminal.", "auto", "always", "never"),
        };
        root.Options.Single(option => option.Name == Colour).Recursive = true;
        root.Directives.Clear();
        if (args is [{ } directive, ..] && directive.StartsWith("[suggest", StringComparison.Ordinal))
        {
            root.Directives.Add(new SuggestDirective());
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help)
            {
                help.Description = "Show help.";
                help.Aliases.Remove("/?");
                help.Aliases.Remove("/h"); // where paths begin with a slash, these are two
                standard.MaxWidth = host.Width;
                help.Action = new HelpWithExamples(standard);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Show the version.";
                version.Aliases.Add("-V");
            }
        }

        return root;
    }

    /// <summary>A question whether another option of a command was meant, to put behind one that is none; empty when none is near.</summary>
    public static string HintFor(string option, Command command) => LikelyWord.Hint(
        option, command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(shared => shared.Recursive))).Where(known => !known.Hidden).Select(known => known.Name));

    /// <summary>An option that takes one of a few words, the first unless another is given.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static ParseResult Parse(RootCommand root, string[] words) => root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static Command Check(Host host, string[] args)
    {
        var drafts = new DraftOptions();
        var format = Choice("--format", "How to report; concise is one line a finding.", "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html");
        var output = Output();
        var only = RuleChoice("--only", "Report these rules alone: names, ids, or the beginning of ids, such as SL5. A rule given by name or id runs even if it is off.");
        var skip = RuleChoice("--skip", "Report all rules but these.");
        var lowest = Severity("--min-severity", "The lowest severity to report.", "note", "warning", "error");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print findings and nothing else: no counts, no progress." };
        var fix = new Option<bool>("--fix") { Description = "Make the safe changes in the drafts, then report what is left." };
        var diff = new Option<bool>("--diff") { Description = "Show as a diff what --fix would change, and change nothing." };
        var fixes = Choice("--fixes", "Which fixes the report shows.", "all", "safe", "none");
        var failOn = Severity("--fail-on", "The lowest severity that gives exit status 1.", "error", "warning", "note", "never");
        var watch = new Option<bool>("--watch") { Description = "Go on: report again whenever a draft or a setting changes, until Ctrl+C." };
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
            format, output, only, skip, lowest, quiet, fix, diff, annotate, fixes, failOn, watch, statistics, since, baseline, updateBaseline, suppress, reason, cache, records,
        };
        drafts.AddTo(command, args);
        command.Validators.Add(result =>
        {
            if (LacksValue(result))
            {
                return; // the parser says so
            }

            var changes = result.GetValue(fix) || result.GetValue(diff);
            var reads = result.GetValue(records);
            var shown = result.GetResult(format) is { Implicit: false } ? result.GetValue(format) : null;
            var filters = FilterOf(result.GetValue(only), result.GetValue(skip), result.GetValue(lowest)).IsActive;
            var problem = result.GetValue(fix) && result.GetValue(diff) ? "--fix writes and --diff only shows: give one of them."
                : changes && (result.GetValue(since) ?? result.GetValue(baseline)) is not null ? "--fix and --diff work on whole drafts: leave --since and --baseline out."
                : changes && result.GetValue(suppress) ? "--fix and --diff settle findings, --add-suppressions turns them off: do one after the other."
                : result.GetValue(updateBaseline) && result.GetValue(baseline) is null ? "--update-baseline needs --baseline FILE."
                : result.GetValue(updateBaseline) && result.GetValue(since) is not null ? "--update-baseline looks at all lines: leave --since out."
                : result.GetValue(updateBaseline) && filters ? "--update-baseline looks at all findings: leave --only, --skip and --min-severity out."
                : SeverityOf(result.GetValue(failOn)) < SeverityOf(result.GetValue(lowest)) ? $"--fail-on {result.GetValue(failOn)} fails on what --min-severity {result.GetValue(lowest)} hides: give both the same."
                : result.GetValue(suppress) != (result.GetValue(reason) is not null) ? "--add-suppressions and --reason \"…\" go together: the next editor wants to know why."
                : result.GetValue(reason) is { } why && (string.IsNullOrWhiteSpace(why) || why.AsSpan().IndexOfAny('\r', '\n') >= 0 || why.Contains("--", StringComparison.Ordinal))
                    ? "the reason is one line of text without '--', which would end the comment."
                : result.GetValue(statistics) && shown is not (null or "text" or "json") ? "--statistics comes as text or as json."
                : result.GetValue(annotate) is not null && (changes || reads || result.GetValue(suppress)) ? "--annotate leaves the draft as it is: leave --fix, --diff, --add-suppressions and --stdin-jsonl out."
                : reads && drafts.HasPaths(result) ? "--stdin-jsonl reads standard input: give no path."
                : reads && (changes || result.GetValue(suppress) || result.GetValue(since) is not null) ? "--stdin-jsonl has no files: leave --fix, --diff, --add-suppressions and --since out."
                : reads && !result.GetValue(statistics) && shown is not (null or "jsonl") ? "--stdin-jsonl writes jsonl."
                : result.GetValue(watch) && (reads || drafts.ReadsStdin(result)) ? "--watch looks at files: give their names, not standard input."
                : result.GetValue(watch) && (changes || result.GetValue(suppress) || result.GetValue(updateBaseline) || (result.GetValue(output) ?? result.GetValue(annotate)) is not null || result.GetValue(cache) is not null)
                    ? "--watch only looks: leave --fix, --diff, --add-suppressions, --update-baseline, --output, --annotate and --cache out."
                : result.GetValue(watch) && shown is not (null or "text" or "concise") ? "--watch comes as text or concise."
                : null;
            if (problem is not null)
            {
                result.AddError(problem);
            }
        });
        command.SetAction(result =>
        {
            var filter = FilterOf(result.GetValue(only), result.GetValue(skip), result.GetValue(lowest));
            var quietly = result.GetValue(quiet);
            var check = new CheckCommand(quietly ? host with { ShowsProgress = false } : host, drafts.Request(result) with { ReadsRecords = result.GetValue(records), TurnedOn = filter.TurnedOn })
            {
                Format = result.GetValue(records) && !result.GetValue(statistics) ? "jsonl" : result.GetValue(format)!,
                Output = result.GetValue(output),
                Filter = filter,
                Quiet = quietly,
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
                FailOn = SeverityOf(result.GetValue(failOn)),
            };
            return result.GetValue(watch) ? new WatchCommand(check).Run() : check.Run();
        });
        return command;
    }

    private static FindingFilter FilterOf(string[]? only, string[]? skip, string? lowest) => new(WordsOf(only), WordsOf(skip), SeverityOf(lowest) ?? DiagnosticSeverity.Hidden);

    private static string[] WordsOf(string[]? values) => [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static DiagnosticSeverity? SeverityOf(string? name) => name switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "note" or "info" => DiagnosticSeverity.Info,
        _ => null,
    };

    private static Command Inspect(Host host, string[] args)
    {
        var drafts = new DraftOptions();
        var format = Choice("--format", "How to show it: jsonl for programs, html for a page with the attribution map.", "text", "jsonl", "html");
        var output = Output();
        var command = new Command("inspect", "Show what the linter understood: who says what, and what every figure rests on.") { format, output };
        drafts.AddTo(command, args);
        command.SetAction(result => new InspectCommand(host, drafts.Request(result)) { Format = result.GetValue(format)!, Output = result.GetValue(output) }.Run());
        return command;
    }

    private static Command ListNames(Host host, string[] args)
    {
        var drafts = new DraftOptions();
        var format = Choice("--format", "How to list them: json for programs, html for a page.", "text", "json", "html");
        var output = Output();
        var mixed = new Option<bool>("--mixed") { Description = "List only names that are spelled in several ways." };
        var cache = Cache();
        var command = new Command("names", "List every person, place and organisation in drafts, with all forms and where they stand.") { format, output, mixed, cache };
        drafts.AddTo(command, args);
        command.SetAction(result => new NamesCommand(host, drafts.Request(result))
        {
            Format = result.GetValue(format)!,
            Output = result.GetValue(output),
            MixedOnly = result.GetValue(mixed),
            CacheName = result.GetValue(cache),
        }.Run());
        return command;
    }

    private static Command Explain(Host host)
    {
        var rule = new Argument<string>("RULE") { Description = "A rule's name or id: unattributed-figure, SL1001." };
        rule.CompletionSources.Add(_ => RuleCatalog.Names);
        var command = new Command("explain", "Show the page of a rule.") { rule };
        command.SetAction(result => RuleCommands.Explain(host, result.GetValue(rule)!));
        return command;
    }

    private static Command Rules(Host host)
    {
        var format = Choice("--format", "How to list them: json for programs, with the settings of each.", "text", "json");
        var command = new Command("rules", "List the rules.") { format };
        command.SetAction(result => RuleCommands.List(host, result.GetValue(format)!));
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

    /// <summary>Whether an option stands there without the value that it needs.</summary>
    public static bool LacksValue(CommandResult command) =>
        command.Children.OfType<OptionResult>().Any(option => !option.Implicit && option.Tokens.Count == 0 && option.Option.Arity.MinimumNumberOfValues > 0);

    /// <summary>What to tell somebody whose command line makes no sense.</summary>
    private static string HintFor(ParseResult parsed, string[] words, RootCommand root)
    {
        if (words[0].Length > 0 && words[0][0] != '-' && !root.Subcommands.Any(command => command.Name == words[0]))
        {
            return LikelyWord.For(words[0], root.Subcommands.Select(command => command.Name)) is { } likely && !Path.Exists(words[0])
                ? $"'{words[0]}' is no command (did you mean {likely}?). See: sourcinglint --help"
                : $"'{words[0]}' is no command. To lint a draft, write: sourcinglint check {words[0]}";
        }

        var command = parsed.CommandResult.Command;
        var message = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-')) is { } option ? $"there is no option {option}{HintFor(option, command)}." : parsed.Errors[0].Message;
        return string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " See: sourcinglint " + (command == root ? "" : command.Name + " ") + "--help";
    }

    /// <summary>The first option that is given with an equals sign and nothing behind it; the parser would take the next word, a path, for its value.</summary>
    private static string? WithoutValue(string[] args, Command root)
    {
        var options = root.Subcommands.SelectMany(command => command.Options).Concat(root.Options).SelectMany(option => option.Aliases.Prepend(option.Name)).ToHashSet(StringComparer.Ordinal);
        return args.TakeWhile(word => word != EndOfOptions).FirstOrDefault(word => word.Length > 1 && word[^1] is '=' or ':' && options.Contains(word[..^1]));
    }

    private static Option<string?> Output() => new("--output", "-o") { Description = "Write the report to a file.", HelpName = "FILE" };

    private static Option<string?> Cache() => new("--cache")
    {
        Description = "Keep results in a folder; drafts that have not changed take no time.",
        HelpName = "DIR",
    };

    /// <summary>An option that takes rules, separated by commas or given several times.</summary>
    private static Option<string[]> RuleChoice(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "RULE" };
        option.CompletionSources.Add(_ => RuleCatalog.Names);
        option.Validators.Add(result =>
        {
            foreach (var word in WordsOf([.. result.Tokens.Select(token => token.Value)]).Where(word => !FindingFilter.RulesCalled(word).Any()))
            {
                result.AddError($"{name}: no rule is called '{word}'{LikelyWord.Hint(word, RuleCatalog.Names)}. 'sourcinglint rules' lists them.");
            }
        });
        return option;
    }

    /// <summary>An option that takes a severity; a note may be called info, as JSON and other linters call it.</summary>
    private static Option<string> Severity(string name, string description, params string[] values)
    {
        var option = Choice(name, description, [.. values, "info"]);
        option.HelpName = string.Join('|', values);
        return option;
    }
}
