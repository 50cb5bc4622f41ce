using System.Diagnostics;
using System.Text;
using SourcingLint.Testing;

namespace SourcingLint.Cli.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int Status, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>Runs the program, standing in a folder: inside the test, or the program that <see cref="ProgramUnderTest"/> names.</summary>
internal static class CommandLineTester
{
    public static Outcome Run(this TemporaryFolder folder, params string[] arguments) => Run(folder, [], arguments);

    public static Outcome Run(this TemporaryFolder folder, byte[] input, params string[] arguments) =>
        Run(folder.FullPath, host => host with { Input = () => new MemoryStream(input) }, arguments);

    public static Outcome Run(string directory, Func<Host, Host> with, params string[] arguments)
    {
        var plain = new Host(directory, () => new MemoryStream(), Stream.Null, TextWriter.Null);
        var host = with(plain);
        var isPlain = host == plain with { Input = host.Input };
        return ProgramUnderTest.Named is not null && isPlain ? RunProgram(directory, InputOf(host), arguments) : RunInside(directory, with, arguments);
    }

    /// <summary>Runs the code that the tests are built with.</summary>
    public static Outcome RunInside(string directory, Func<Host, Host> with, params string[] arguments)
    {
        var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var host = with(new Host(directory, () => new MemoryStream(), output, error));
        return new Outcome(CommandLine.Run(arguments, host), output.ToArray(), error.ToString());
    }

    /// <summary>Runs the program as a shell does.</summary>
    public static Outcome RunProgram(string directory, byte[] input, params string[] arguments)
    {
        var start = ProgramUnderTest.Start(arguments);
        start.WorkingDirectory = directory;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() => Write(process.StandardInput.BaseStream, input));
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        writing.GetAwaiter().GetResult();
        return new Outcome(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }

    private static void Write(Stream stream, byte[] input)
    {
        try
        {
            stream.Write(input);
            stream.Close();
        }
        catch (IOException)
        {
            // It did not want to know.
        }
    }

    private static byte[] InputOf(Host host)
    {
        using var input = host.Input();
        var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
