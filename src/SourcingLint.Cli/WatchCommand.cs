using System.Diagnostics;
using System.Text;

namespace SourcingLint.Cli;

/// <summary>
/// <c>check --watch</c>: reports again whenever a report would read otherwise than the last. It looks by itself instead of
/// being told, as no system tells of every folder: one that is deleted and comes back, one on another computer.
/// </summary>
internal sealed record WatchCommand(CheckCommand Check)
{
    private const string Clear = "\u001b[H\u001b[2J\u001b[3J";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>How many times longer it rests than it looks, so that it never takes more than a twentieth of a processor.</summary>
    private const int Rest = 20;

    /// <summary>Goes on until somebody stops it.</summary>
    /// <returns>What the last report came to.</returns>
    public int Run()
    {
        var host = Check.Host;
        var memory = new DraftMemory();
        string? shown = null;
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var output = new MemoryStream();
            var problems = new StringWriter { NewLine = "\n" };
            var status = (Check with { Host = host with { Output = output, Error = problems, ShowsProgress = false }, Memory = memory }).Run();
            memory.Turn();
            var report = Encoding.UTF8.GetString(output.ToArray()) + problems;
            if (report != shown)
            {
                Show(host, report);
                shown = report;
            }

            var took = Stopwatch.GetElapsedTime(start);
            if (!host.Wait(took * Rest > Pause ? took * Rest : Pause))
            {
                return status;
            }
        }
    }

    /// <summary>Shows a report in place of the last one, and when that was: somebody who comes back wants to know.</summary>
    private static void Show(Host host, string report)
    {
        var words = (host.IsTerminal ? Clear : "") + report + $"{host.Now():HH:mm:ss} Watching for changes. Press Ctrl+C to stop.\n";
        host.Output.Write(Encoding.UTF8.GetBytes(words));
        host.Output.Flush();
    }
}
