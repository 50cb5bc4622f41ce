using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace SourcingLint.Ecosystem;

/// <summary>A run of a build of the program as a shell starts it, so that any two builds can be compared.</summary>
internal static class ProgramRun
{
    /// <summary>How many drafts pass before progress is shown again.</summary>
    private const int Step = 50;

    /// <summary>What <c>check --format jsonl</c> reports of each draft.</summary>
    /// <param name="program">The executable, or a <c>.dll</c> for <c>dotnet</c>.</param>
    /// <param name="folders">Folders or files.</param>
    /// <param name="progress">Where to say how far it is.</param>
    public static IReadOnlyList<JsonElement> Over(string program, IReadOnlyList<string> folders, TextWriter progress)
    {
        if (!File.Exists(program))
        {
            throw new EcosystemException($"There is no program {program}. Build one: dotnet build -c Release src/SourcingLint.Cli");
        }

        if (folders.FirstOrDefault(folder => !Path.Exists(folder)) is { } missing)
        {
            throw new EcosystemException($"There is no folder {missing}.");
        }

        var path = Path.GetFullPath(program);
        var isLibrary = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        string[] arguments = [.. isLibrary ? [path] : Array.Empty<string>(), "check", "--format", "jsonl", "--fixes", "none", "--fail-on", "never", "--ext", "txt", "--", .. folders];
        var clock = Stopwatch.StartNew();
        using var process = Start(isLibrary ? "dotnet" : path, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var reports = new List<JsonElement>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            reports.Add(Parse(program, line));
            if (reports.Count % Step == 0 && !Console.IsErrorRedirected)
            {
                progress.Write($"\r{program}: {reports.Count} drafts");
            }
        }

        process.WaitForExit();
        progress.WriteLine($"\r{program}: {reports.Count} drafts, {clock.Elapsed.TotalSeconds:F1} s");

        // A draft that cannot be read has its line and gives a status; any other status means that the program did not get through.
        return process.ExitCode == 0 || reports.Any(report => report.TryGetProperty("error", out _))
            ? reports
            : throw new EcosystemException($"{program} ended with {process.ExitCode}: {errors.Result.Trim()}");
    }

    private static Process Start(string file, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception problem)
        {
            throw new EcosystemException($"{file} cannot be started: {problem.Message}");
        }
    }

    private static JsonElement Parse(string program, string line)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            throw new EcosystemException($"{program} is no build of sourcinglint: it wrote '{line[..Math.Min(line.Length, 80)]}'.");
        }
    }
}
