using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5005: a percentage or a fraction that its own counts contradict.</summary>
public sealed class RatioPercentMismatch : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5005", "ratio-percent-mismatch", "Percentage that its counts contradict",
        "{0} is {1}, not {2}. Correct the number that is wrong.",
        "Both numbers stand side by side, and readers can divide.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var ratio in ShareFinder.Find(context.Draft))
        {
            if (ratio.Fits(context.Draft))
            {
                continue;
            }

            if (ratio.NamesPart)
            {
                ReportPart(context, ratio);
            }
            else
            {
                ReportShare(context, ratio);
            }
        }
    }

    /// <summary>"Half of 84 is 42, not 48."</summary>
    private static void ReportPart(DraftAnalysisContext context, Ratio ratio)
    {
        var draft = context.Draft;
        var share = draft.TextOf(ratio.Share.SpanIn(draft)) + " of " + ratio.Whole.Write(draft, ratio.Whole.Value);
        var span = TextSpan.FromBounds(draft.Tokens[ratio.Share.Number].Start, draft.Tokens[ratio.Part.End - 1].End);
        context.Report(span, Capitalized(share), ratio.Whole.Write(draft, Math.Round(ratio.Stated * ratio.Whole.Value)), ratio.Part.Write(draft, ratio.Part.Value));
    }

    /// <summary>"130 of 200 is 65%, not 70%."</summary>
    private static void ReportShare(DraftAnalysisContext context, Ratio ratio)
    {
        var draft = context.Draft;
        var place = ratio.Share.Place;
        var right = Rounding.Write(Math.Round(ratio.Actual * 100 / place) * place, place);
        var number = ratio.Share.NumberIn(draft);
        var isPercent = ratio.Share.Kind == AmountKind.Percent;
        var isCorrectable = isPercent && draft.Tokens[ratio.Share.Number].Kind == TokenKind.Number && !context.Model.Coverage.IsQuoted(number.Start) && right != draft.TextOf(number);
        var counts = ratio.Part.Kind == AmountKind.Fraction ? Capitalized(draft.TextOf(ratio.Part.SpanIn(draft))) : $"{ratio.Part.Write(draft, ratio.Part.Value)} of {ratio.Whole.Write(draft, ratio.Whole.Value)}";
        var stated = isPercent && draft.Tokens[ratio.Share.Number].Kind == TokenKind.Number ? draft.TextOf(number) + "%" : draft.TextOf(ratio.Share.SpanIn(draft)).ToLowerInvariant();
        context.Report(new Report(number, counts, right + "%", stated)
        {
            Fixes = isCorrectable
                ? ImmutableArray.Create(CodeFix.Replace("Change to '" + right + "%'", number, right, FixSafety.Suggestion))
                : ImmutableArray<CodeFix>.Empty,
        });
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
