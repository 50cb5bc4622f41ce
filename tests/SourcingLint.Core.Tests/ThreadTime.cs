using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SourcingLint.Core.Tests;

/// <summary>The processor time of this thread, which other work on the machine does not lengthen. Where the system does not tell it, the time of day.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    public static TimeSpan Now =>
        OperatingSystem.IsLinux() && Read(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
            : TimeSpan.FromSeconds((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
