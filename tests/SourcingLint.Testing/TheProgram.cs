using System.Diagnostics;

namespace SourcingLint.Testing;

/// <summary>The program as a shell or an editor starts it: see <see cref="ProgramUnderTest"/>.</summary>
public static class TheProgram
{
    /// <summary>How long a run may take before it counts as one that never ends: far longer than any takes on a machine that does much else.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(120);

    /// <summary>How to start it, with all its streams in the caller's hand and a gibibyte of memory at most.</summary>
    /// <param name="folder">The folder to stand in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo StartInfo(string folder, params string[] arguments)
    {
        var start = ProgramUnderTest.Start(arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        return start;
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="start">How to start it.</param>
    /// <param name="input">What it finds on standard input.</param>
    /// <param name="meanwhile">What happens while it runs.</param>
    /// <returns>Its exit status, and what it wrote.</returns>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static (int Status, string Output, string Error) Run(ProcessStartInfo start, string input = "", Action<Process>? meanwhile = null)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        meanwhile?.Invoke(process);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("sourcinglint " + string.Join(' ', start.ArgumentList) + " does not end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
