using System.Globalization;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Text;

namespace SourcingLint.Cli.Reporters;

/// <summary>Where the other side stands of what a finding compares: <c>'Odesa' on line 1</c>.</summary>
internal static class OtherPlaces
{
    private const int Most = 3;
    private const int Longest = 40;

    /// <summary>The places that a finding points to, the first few; null when it points to none but its own.</summary>
    /// <param name="draft">The draft that it stands in.</param>
    /// <param name="finding">The finding.</param>
    public static string? Of(CheckedDraft draft, Finding finding)
    {
        var places = finding.Diagnostic.AdditionalLocations.Select(location => location.SourceSpan)
            .Where(span => span.Length > 0 && !span.OverlapsWith(finding.Span)).Distinct().OrderBy(span => span.Start).ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var shown = string.Join(", ", places.Take(Most).Select(span => string.Create(
            CultureInfo.InvariantCulture, $"'{OneLine.Of(draft.Text.ToString(span), Longest)}' on {draft.LineName} {draft.Lines.PositionOf(span.Start).Line + 1}")));
        return places.Length > Most ? $"{shown} and {Counting.Of(places.Length - Most, "more place")}" : shown;
    }
}
