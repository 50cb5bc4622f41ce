using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL6003: words in quotation marks in the headline that nobody says in the story.</summary>
public sealed class HeadlineQuoteMismatch : DraftAnalyzer
{
    private const int LongestShown = 80;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL6003", "headline-quote-mismatch", "Headline quotation that the story does not have",
        "Nobody says this in the story{0}. Quote the exact words, or take the marks away.",
        "Words in quotation marks are the speaker's own, in the largest type most of all.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var (above, nearest) in HeadlineQuotation.FindMissing(context.Draft))
        {
            context.Report(nearest is null
                ? new Report(above.Span, "")
                : new Report(above.Span, ", where the words are " + Shortened(OneLine.Of(context.Draft.TextOf(nearest.Span)))) { Related = ImmutableArray.Create(nearest.Span) });
        }
    }

    private static string Shortened(string quotation)
    {
        quotation = quotation.Length > 2 && quotation[quotation.Length - 2] is '.' or ',' ? quotation.Remove(quotation.Length - 2, 1) : quotation;
        if (quotation.Length <= LongestShown)
        {
            return quotation;
        }

        var end = quotation.LastIndexOf(' ', LongestShown);
        return (end > 0 ? quotation.Substring(0, end) + " …" : OneLine.Of(quotation, LongestShown)) + quotation[quotation.Length - 1];
    }
}
