namespace SourcingLint.Ecosystem;

/// <summary>Lints real drafts with two builds of the program and shows what became of the findings: a change to a rule is judged by what it does to copy.</summary>
internal static class EcosystemCommand
{
    private const int Same = 0;
    private const int Differs = 1;
    private const int Failure = 2;

    private const string Help = """
        Lints drafts with two builds of the program and shows which findings came, went or changed.

        usage: dotnet run --project tests/SourcingLint.Ecosystem -- BEFORE AFTER [FOLDER...] [--only RULE]
               dotnet run --project tests/SourcingLint.Ecosystem -- record PROGRAM [FOLDER...] [--output FILE]

          BEFORE, AFTER  a build of the program (sourcinglint or sourcinglint.dll) or what record wrote (*.jsonl)
          FOLDER         drafts, *.md, *.markdown and *.txt, with folders below; without one, those of the recording, or this folder
          --only RULE    only what became of this rule's findings
          --output FILE  where the recording goes; else to standard output

          record writes one JSON object a line, in the order of the drafts and of the text, so that two recordings can be compared by any diff.

        Exit status: 0 no difference, 1 a difference, 2 wrong usage or a program or file that cannot be used.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="args">What the shell gave.</param>
    /// <param name="output">Where the difference or the recording goes.</param>
    /// <param name="error">Where progress and problems go.</param>
    /// <returns>The exit status.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            output.WriteLine(Help);
            return Same;
        }

        try
        {
            var rule = Take(ref args, "--only");
            var file = Take(ref args, "--output");
            if (args.FirstOrDefault(arg => arg.StartsWith('-')) is { } unknown)
            {
                throw new EcosystemException($"There is no {unknown}. See --help.");
            }

            return args switch
            {
                ["record", var program, .. var folders] => Record(program, folders, file, output, error),
                [var before, var after, .. var folders] => Compare(before, after, folders, rule, output, error),
                _ => throw new EcosystemException("Name two builds of the program, or record and one. See --help."),
            };
        }
        catch (Exception problem) when (problem is EcosystemException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(problem.Message);
            return Failure;
        }
    }

    private static int Record(string program, string[] folders, string? file, TextWriter output, TextWriter error)
    {
        var recording = Recording.Make(program, folders.Length == 0 ? ["."] : folders, error);
        if (file is null)
        {
            recording.Write(output);
            return Same;
        }

        using var writer = new StreamWriter(file);
        recording.Write(writer);
        return Same;
    }

    private static int Compare(string before, string after, string[] folders, string? rule, TextWriter output, TextWriter error)
    {
        var recorded = new[] { before, after }.Distinct().Where(Recording.IsOne).ToDictionary(path => path, Recording.Read);
        if (folders.Length == 0)
        {
            folders = recorded.Count > 0 ? [.. recorded.First().Value.Folders] : ["."];
        }

        Recording Of(string build) => recorded.TryGetValue(build, out var recording) ? recording.Within(folders, build) : Recording.Make(build, folders, error);
        var difference = Difference.Between(Of(before), Of(after), rule);
        output.Write(difference.ToText());
        return difference.IsEmpty ? Same : Differs;
    }

    /// <summary>Takes an option and its value out of the arguments; null when it is not there.</summary>
    private static string? Take(ref string[] args, string option)
    {
        var at = Array.IndexOf(args, option);
        if (at < 0)
        {
            return null;
        }

        var value = at + 1 < args.Length ? args[at + 1] : throw new EcosystemException($"{option} needs a value. See --help.");
        args = [.. args[..at], .. args[(at + 2)..]];
        return value;
    }
}
