using System.Diagnostics;
using System.Text;

namespace SourcingLint.Workspace.Git;

/// <summary>
/// Asks git about a repository whose settings nobody vouches for. Nothing that the repository names is run: no hook, no
/// watcher, no filter, no external diff, no text conversion, and no other host is asked.
/// </summary>
internal sealed class GitCommand
{
    private static readonly string[] Settings =
    [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "core.pager=cat", "protocol.allow=never",
        "diff.renameLimit=0", "diff.interHunkContext=0",
    ];

    /// <summary>How long git may do nothing at all: it is waiting for a pipe that lies where its files should.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int Stopped = -1;

    private readonly string _program;
    private readonly string _directory;
    private readonly List<string> _filters = [];

    private GitCommand(string program, string directory)
    {
        _program = program;
        _directory = directory;
    }

    /// <summary>Git in a folder; null when it is not installed.</summary>
    /// <param name="directory">The absolute path of the folder.</param>
    public static GitCommand? In(string directory)
    {
        if (FindProgram() is not { } program)
        {
            return null;
        }

        // A filter is a program that git runs over a changed file before it compares it. Emptied, it does nothing.
        var git = new GitCommand(program, directory);
        var names = git.Run("config", "--null", "--name-only", "--get-regexp", @"^filter\..*\.(clean|smudge|process|required)$");
        git._filters.AddRange(Text(names.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal));
        return git;
    }

    /// <summary>Git in another folder of the same repository.</summary>
    public GitCommand At(string directory)
    {
        var git = new GitCommand(_program, directory);
        git._filters.AddRange(_filters);
        return git;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command and what it takes; nothing in them is read as an option that the caller did not mean.</param>
    /// <returns>What came of it; a negative status when it had to be stopped.</returns>
    public (int Status, byte[] Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(_program)
        {
            WorkingDirectory = _directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["--no-pager", "--no-optional-locks", "--literal-pathspecs", .. Settings.SelectMany(setting => (string[])["-c", setting]), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment.Remove("GIT_EXTERNAL_DIFF");
        DisableFilters(start.Environment);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        for (TimeSpan? worked = TimeSpan.MinValue; !process.WaitForExit(Patience);)
        {
            if (WorkOf(process) is var now && now == worked)
            {
                process.Kill(entireProcessTree: true);
                return (Stopped, [], "it waits for something in this repository that never comes, and was stopped.");
            }

            worked = now;
        }

        reading.GetAwaiter().GetResult();
        return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    /// <summary>What a command wrote, as text.</summary>
    public static string Text(byte[] output) => Encoding.UTF8.GetString(output);

    /// <summary>How much a process has worked; nothing when it has just ended.</summary>
    private static TimeSpan? WorkOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Settings whose names hold any character go through the environment.</summary>
    private void DisableFilters(IDictionary<string, string?> environment)
    {
        if (_filters.Count == 0)
        {
            return;
        }

        var count = environment.TryGetValue("GIT_CONFIG_COUNT", out var text) && int.TryParse(text, out var given) ? given : 0;
        foreach (var filter in _filters)
        {
            environment[FormattableString.Invariant($"GIT_CONFIG_KEY_{count}")] = filter;
            environment[FormattableString.Invariant($"GIT_CONFIG_VALUE_{count}")] = filter.EndsWith(".required", StringComparison.Ordinal) ? "false" : "";
            count++;
        }

        environment["GIT_CONFIG_COUNT"] = FormattableString.Invariant($"{count}");
    }

    /// <summary>Looks along the path only: a program of that name in the current folder came with the drafts.</summary>
    private static string? FindProgram()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
