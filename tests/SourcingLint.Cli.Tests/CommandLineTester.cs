using System.Text;
using SourcingLint.Testing;

namespace SourcingLint.Cli.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int Status, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>Runs the program inside the test, standing in a folder.</summary>
internal static class CommandLineTester
{
    public static Outcome Run(this TemporaryFolder folder, params string[] arguments) => Run(folder, [], arguments);

    public static Outcome Run(this TemporaryFolder folder, byte[] input, params string[] arguments) =>
        Run(folder.FullPath, host => host with { Input = () => new MemoryStream(input) }, arguments);

    public static Outcome Run(string directory, Func<Host, Host> with, params string[] arguments)
    {
        var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var host = with(new Host(directory, () => new MemoryStream(), output, error));
        return new Outcome(CommandLine.Run(arguments, host), output.ToArray(), error.ToString());
    }
}
