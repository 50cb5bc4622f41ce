using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>init</c>: writes a desk's first settings into the <c>.editorconfig</c> of this folder, behind what stands there.</summary>
internal sealed record InitCommand(Host Host)
{
    private const string OutletKey = "sourcinglint.outlet";
    private const string StylebookKey = "sourcinglint.stylebook";
    private const string FileName = ".editorconfig";

    /// <summary>The newsroom's name; null to ask, or to leave it out where nobody is there to answer.</summary>
    public string? Outlet { get; init; }

    /// <summary>The stylebook; null as for the outlet.</summary>
    public string? Stylebook { get; init; }

    /// <summary>The command as the command line has it.</summary>
    public static Command Define(Host host)
    {
        var outlet = new Option<string?>("--outlet") { Description = "Your newsroom's name, as a 'could not verify' line carries it.", HelpName = "NAME" };
        var stylebook = new Option<string?>("--stylebook") { Description = "Whose spellings of names you follow: ap, reuters, bbc, guardian, nyt, wapo, afp or none.", HelpName = "NAME" };
        outlet.Validators.Add(result => Validate(OutletKey, result.Tokens, result.AddError));
        stylebook.Validators.Add(result => Validate(StylebookKey, result.Tokens, result.AddError));
        var command = new Command("init", "Write the first settings into this folder's .editorconfig. Nothing that stands there is changed.") { outlet, stylebook };
        command.SetAction(result => new InitCommand(host) { Outlet = result.GetValue(outlet), Stylebook = result.GetValue(stylebook) }.Run());
        return command;
    }

    public int Run()
    {
        var path = Path.Combine(Host.Directory, FileName);
        DraftFile? file = null;
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            file = DraftReader.ReadText(new DraftPath(FileName, path), out var unreadable, PlainFile.LargestSettings);
            if ((unreadable ?? AlreadySet(file!.Text)) is { } problem)
            {
                Host.Tell(problem.ToString());
                return ExitCode.Failure;
            }
        }

        using var answers = Host.CanAsk ? new StreamReader(Host.Input()) : null;
        var outlet = Outlet ?? Ask(answers, "Your newsroom's name, as a 'could not verify' line carries it (Enter for none): ", OutletKey);
        var stylebook = Stylebook ?? Ask(answers, "Whose spellings you follow: ap, reuters, bbc, guardian, nyt, wapo, afp (Enter for none): ", StylebookKey);
        try
        {
            if (!Write(path, file, Section(outlet, stylebook)))
            {
                Host.Tell($"{FileName}: not written: it has changed since it was read. Run again.");
                return ExitCode.Failure;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or EncoderFallbackException)
        {
            Host.Tell($"{FileName}: cannot be written: {failure.Message}");
            return ExitCode.Failure;
        }

        Say($"{FileName} {(file is null ? "written" : "has a new section at its end")}. 'sourcinglint config' shows what holds.\n");
        return ExitCode.Clean;
    }

    /// <summary>The section, with what is not set as a comment.</summary>
    private static string Section(string? outlet, string? stylebook) => $"""
        # News drafts: what SourcingLint asks of them. The README lists all settings.
        {EditorConfigWriter.DraftSection}

        # Your newsroom's name, as a "could not verify" line carries it.
        {Setting(OutletKey, outlet, "The Valley Post")}

        # Whose spellings of names you follow: ap, reuters, bbc, guardian, nyt, wapo, afp or none.
        {Setting(StylebookKey, stylebook, "ap")}

        # Lists of your own: forms of names, and words to avoid with what to write instead. Paths start from here.
        # sourcinglint.names = house-names.tsv
        # sourcinglint.terms = house-terms.tsv

        # Every rule can be an error, a warning, a note, or none. 'sourcinglint rules' lists them.
        # sourcinglint.vague-officials.severity = none

        """;

    private static string Setting(string key, string? value, string example) => value is null ? $"# {key} = {example}" : $"{key} = {value}";

    /// <summary>A problem when a file has settings of ours: a second section would hide the first, or be hidden by it.</summary>
    private static Problem? AlreadySet(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.TrimStart().StartsWith("sourcinglint.", StringComparison.OrdinalIgnoreCase) || line.TrimStart().StartsWith("dotnet_diagnostic.sl", StringComparison.OrdinalIgnoreCase))
            {
                return new Problem(FileName, number, "there are settings for drafts already. Change them there; 'sourcinglint config' shows what holds.");
            }
        }

        return null;
    }

    private static bool Write(string path, DraftFile? file, string section)
    {
        if (file is null)
        {
            return WholeFile.Write(path, DraftEncoding.Utf8.GetBytes(section.ReplaceLineEndings("\n")));
        }

        var end = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var gap = file.Text.Length == 0 ? "" : file.Text.EndsWith('\n') ? end : end + end;
        return WholeFile.Write(path, file.Encoding.GetBytes(file.Text + gap + section.ReplaceLineEndings(end)), asRead: file.Encoding.GetBytes(file.Text));
    }

    private static void Validate(string key, IReadOnlyList<Token> tokens, Action<string> refuse)
    {
        if (tokens.Count > 0 && EditorConfigWriter.ProblemWith(key, tokens[^1].Value) is { } problem)
        {
            refuse(problem + ".");
        }
    }

    private string? Ask(StreamReader? answers, string question, string key)
    {
        while (answers is not null)
        {
            Say(question);
            if (answers.ReadLine()?.Trim() is not { Length: > 0 } answer)
            {
                return null;
            }

            if (EditorConfigWriter.ProblemWith(key, answer) is not { } problem)
            {
                return answer;
            }

            Say(Excerpt.Printable(problem) + ".\n");
        }

        return null;
    }

    private void Say(string words)
    {
        Host.Output.Write(Encoding.UTF8.GetBytes(words));
        Host.Output.Flush();
    }
}
