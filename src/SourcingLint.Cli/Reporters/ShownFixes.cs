using SourcingLint.Diagnostics;

namespace SourcingLint.Cli.Reporters;

/// <summary>Which fixes a report shows.</summary>
internal static class ShownFixes
{
    /// <summary>A finding's fixes as <c>--fixes</c> asks for them.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="which"><c>all</c>, <c>safe</c> or <c>none</c>.</param>
    public static IEnumerable<CodeFix> Of(Finding finding, string which) =>
        finding.Fixes.Where(fix => which == "all" || (which == "safe" && fix.Safety == FixSafety.Safe));
}
