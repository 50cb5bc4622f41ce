using System.Globalization;
using SourcingLint.Cli.Reporters;

namespace SourcingLint.Cli;

/// <summary>What the program has of the world: where it stands, what it reads, where it writes.</summary>
/// <param name="Directory">The absolute path that relative ones start from.</param>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output; UTF-8 goes there.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Host(string Directory, Func<Stream> Input, Stream Output, TextWriter Error)
{
    /// <summary>Whether the output may be coloured.</summary>
    public bool UsesColour { get; init; }

    /// <summary>Whether the output is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether somebody is there to answer a question: input and output are a terminal.</summary>
    public bool CanAsk { get; init; }

    /// <summary>What time it is.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.Now;

    /// <summary>The day that a report is from: today, or the one that SOURCE_DATE_EPOCH names where the same input is to give the same report.</summary>
    public DateOnly Today => long.TryParse(Variable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
        : DateOnly.FromDateTime(Now().Date);

    /// <summary>Lets some time pass; answers whether to go on.</summary>
    public Func<TimeSpan, bool> Wait { get; init; } = time =>
    {
        Thread.Sleep(time);
        return true;
    };

    /// <summary>How many columns the output has.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Looks up an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether somebody watches standard error and may be shown progress.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Tells the user something on standard error, in one line. Names of files and words of settings in it are data there, whatever they hold.</summary>
    public void Tell(string message) => Error.WriteLine("sourcinglint: " + Excerpt.Printable(message));
}
