using System.ComponentModel;
using System.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>Runs programs that others wrote. A test whose tool is missing says so and is skipped; on CI, which installs them, it fails.</summary>
internal static class ForeignTool
{
    private static readonly Lock Installing = new();

    /// <summary>The folder with the validators from <c>Validators/package.json</c>, installed.</summary>
    public static string Validators()
    {
        lock (Installing)
        {
            var folder = Directory.CreateDirectory(Repository.PathOf("artifacts/report-validators")).FullName;
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/SourcingLint.Cli.Tests/Validators")))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }

            var stamp = Path.Combine(folder, "node_modules", ".installed");
            var wanted = File.ReadAllText(Path.Combine(folder, "package.json"));
            if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
            {
                var (status, report) = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
                Need(status == 0, "npm cannot install the validators here. " + report);
                File.WriteAllText(stamp, wanted);
            }

            return folder;
        }
    }

    /// <summary>Whether a program stands on the path.</summary>
    public static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Goes on only when a tool is there.</summary>
    /// <param name="isThere">Whether it is.</param>
    /// <param name="what">What is missing otherwise.</param>
    public static void Need(bool isThere, string what)
    {
        if (!isThere)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is not ("true" or "1"), "Not checked: " + what);
            Assert.Fail("CI must check this, but " + what);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Status, string Report) Run(string program, string folder, params string[] arguments) => Run(program, folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a program to its end, with more in its environment.</summary>
    public static (int Status, string Report) Run(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            Need(false, program + " is not installed.");
            throw;
        }
    }
}
