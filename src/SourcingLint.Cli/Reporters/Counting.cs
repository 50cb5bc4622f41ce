using System.Globalization;

namespace SourcingLint.Cli.Reporters;

/// <summary>How reports for people count.</summary>
internal static class Counting
{
    /// <summary>A number: <c>1,200</c>.</summary>
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 draft</c>, <c>2 drafts</c>.</summary>
    public static string Of(int count, string noun) => Of(count) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>All counts of a run, zeros too.</summary>
    public static string Of(Tally tally) =>
        $"{Of(tally.Errors, "error")}, {Of(tally.Warnings, "warning")}, {Of(tally.Infos, "note")} in {Of(tally.Drafts, "draft")}"
        + (tally.Known > 0 ? $"; {Of(tally.Known)} more in the baseline" : "");
}
