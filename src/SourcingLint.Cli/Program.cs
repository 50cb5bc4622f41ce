using System.Text;
using Microsoft.Win32.SafeHandles;
using SourcingLint;
using SourcingLint.Cli;
using SourcingLint.Cli.Reporters;

const long MemoryOfAStart = 32 << 20; // in bytes
if (args is ["check" or "inspect" or "names", ..])
{
    StartWithoutCollecting();
}

if (args is ["check" or "inspect" or "names", ..] && !args.Contains("--cache"))
{
    // The word lists load on other threads while this one reads the command line and the first draft: 20 ms less to wait.
    // With a cache nobody may need them at all.
    new Thread(DraftLinter.WarmUp) { IsBackground = true }.Start();
    new Thread(DraftLinter.WarmUpReading) { IsBackground = true }.Start();
}

using var output = args is ["server" or "mcp", ..] && !OperatingSystem.IsWindows() ? OpenPipe() : Console.OpenStandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var isTerminal = !Console.IsOutputRedirected;
var host = new Host(Environment.CurrentDirectory, Console.OpenStandardInput, output, error)
{
    UsesColour = Palette.IsWanted(isTerminal, Environment.GetEnvironmentVariable),
    IsTerminal = isTerminal,
    CanAsk = isTerminal && !Console.IsInputRedirected,
    Width = isTerminal ? Math.Clamp(Console.WindowWidth - 1, 40, 120) : 100,
    Variable = Environment.GetEnvironmentVariable,
    ShowsProgress = !Console.IsErrorRedirected,
};
try
{
    return CommandLine.Run(args, host);
}
catch (IOException closed)
{
    host.Tell("the report cannot be written: " + closed.Message);
    return ExitCode.Failure;
}

// A start builds tables that stay: to look for garbage among them takes a seventh of it and finds none.
static void StartWithoutCollecting()
{
    try
    {
        GC.TryStartNoGCRegion(MemoryOfAStart);
    }
    catch (ArgumentOutOfRangeException)
    {
        // There is less memory than that; then it is collected.
    }
}

// The console's stream says nothing when nobody reads it any more; a server has to know, for then it ends.
static FileStream OpenPipe() => new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
