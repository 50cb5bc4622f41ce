using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SourcingLint.Cli;

/// <summary>The usual help, then how people use it.</summary>
internal sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>How people use a command, a line each; empty when its usage says it all.</summary>
    /// <param name="command">The command's name; the program's own for the program itself.</param>
    public static string ExamplesOf(string command) => command switch
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
              sourcinglint check --min-severity error       only what misleads readers
              sourcinglint check --only SL5 drafts          only the rules about figures
              sourcinglint check --watch draft.md           again at every save
              sourcinglint check --fail-on warning --format json -o report.json

            A folder is searched for Word documents only with --ext docx: beside a draft often
            lies the document that it was made from.

            Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a file or a setting that cannot be read.
            """,
        "inspect" => """
              sourcinglint inspect draft.md                 for reading
              sourcinglint inspect --format jsonl drafts    one line of JSON a draft
              sourcinglint inspect --format html -o map.html draft.md
            """,
        "names" => """
              sourcinglint names drafts                     who and what, in which spellings, how often, where
              sourcinglint names drafts --mixed             only what is spelled in several ways
              sourcinglint names drafts --format html -o names.html
            """,
        "explain" => """
              sourcinglint explain unattributed-figure
              sourcinglint explain SL1001
            """,
        "config" => """
              sourcinglint config                           what holds in this folder
              sourcinglint config drafts/story.md           what holds for this draft
            """,
        "init" => """
              sourcinglint init                             asks
              sourcinglint init --outlet "The Valley Post" --stylebook ap
            """,
        "mcp" => """
              sourcinglint mcp ~/drafts                     what an assistant starts; it may read drafts in that folder
            """,
        "serve" => """
              sourcinglint serve                            prints the address to open
            """,
        "completion" => """
              sourcinglint completion bash >> ~/.bashrc
            """,
        "sourcinglint" => """
              sourcinglint check draft.md                   what an editor would query
              sourcinglint inspect draft.md                 who says what, and what every figure rests on
              sourcinglint explain unattributed-figure      why a rule asks, with examples
            """,
        _ => "",
    };

    public override int Invoke(ParseResult parseResult)
    {
        var status = standard.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (ExamplesOf(command is RootCommand ? "sourcinglint" : command.Name) is { Length: > 0 } examples)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            output.WriteLine(examples.ReplaceLineEndings("\n"));
        }

        return status;
    }
}
