using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5006: a rise or a fall that its own two values contradict, or percent where percentage points are meant.</summary>
public sealed class ChangeMathMismatch : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5006", "change-math-mismatch", "Change or difference that its values contradict",
        "{0}. Correct the number that is wrong.",
        "Readers can do this sum, and two percent is not two percentage points.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var changes = ChangeReader.Find(context.Draft);
        foreach (var claim in changes)
        {
            if (claim.MixesPointsAndPercent(context.Draft))
            {
                Report(context, claim, $"{PointsOf(context, claim)}, and {PercentOf(context, claim)}: write 'percentage points', not percent", PointsFix(context, claim.Size));
            }
            else if (!claim.Fits(context.Draft))
            {
                Report(context, claim, SumOf(context, claim), claim.Size.Kind == AmountKind.Percent ? PercentFix(context, claim) : ImmutableArray<CodeFix>.Empty);
            }
        }

        ReportSums(context, changes);
        ReportGaps(context);
        ReportRanks(context);
    }

    /// <summary>"48,200, 44,900 and 41,000 are more than 39,600, so it is not third."</summary>
    private static void ReportRanks(DraftAnalysisContext context)
    {
        foreach (var rank in RankFinder.Find(context.Draft))
        {
            var ahead = rank.Ahead.Select(amount => amount.Write(context.Draft, amount.Value)).ToArray();
            context.Report(rank.Span, $"{string.Join(", ", ahead)} {(ahead.Length == 1 ? "is" : "are")} more than {rank.Own.Write(context.Draft, rank.Own.Value)}, which leaves no room for '{context.Draft.TextOf(rank.Span)}'");
        }
    }

    /// <summary>What adds up or is left over is a matter of parts, <c>part-whole-mismatch</c>.</summary>
    private static void ReportSums(DraftAnalysisContext context, ImmutableArray<ChangeClaim> known)
    {
        foreach (var sum in SumFinder.Find(context.Draft).Concat(ExchangeFinder.Find(context.Draft)))
        {
            if (!sum.Fits && sum.Kind is not (SumKind.Total or SumKind.Rest) && !known.Any(claim => claim.Size.Number == sum.Stated.Number))
            {
                context.Report(sum.SpanIn(context.Draft), sum.Write(context.Draft));
            }
        }
    }

    /// <summary>"4:05 to 4:11 is 6 seconds, not 16 seconds."</summary>
    private static void ReportGaps(DraftAnalysisContext context)
    {
        foreach (var gap in ClockSpanFinder.Find(context.Draft, isOfDay: false))
        {
            if (!gap.Fits)
            {
                context.Report(gap.Number, $"{gap.From} is {gap.Right}, not {context.Draft.TextOf(gap.Number)}");
            }
        }
    }

    private static string SumOf(DraftAnalysisContext context, ChangeClaim claim)
    {
        var stated = context.Draft.TextOf(claim.SpanIn(context.Draft));
        return claim switch
        {
            { IsFactor: true } => $"{SumClaim.TimesOf(claim.Change.Factor)} as much, not what '{stated}' says",
            { Size.Kind: AmountKind.Points, Change.IsPercent: true } => PointsOf(context, claim) + ", not " + context.Draft.TextOf(claim.Size.NumberIn(context.Draft)),
            { Size.Kind: AmountKind.Percent } => PercentOf(context, claim) + ", not " + stated + "%",
            { Size.Kind: AmountKind.Fraction } => PercentOf(context, claim) + ", not " + stated,
            _ => Written(claim.Change.Difference) + ", not " + stated,
        };
    }

    private static string PointsOf(DraftAnalysisContext context, ChangeClaim claim)
    {
        var points = claim.Change.Difference;
        return Rounding.Write(points, points == Math.Floor(points) ? 1 : Math.Min(claim.Size.Place, 0.1)) + (points == 1 ? " percentage point" : " percentage points");
    }

    private static string PercentOf(DraftAnalysisContext context, ChangeClaim claim)
    {
        var place = claim.Size.Place;
        return Rounding.Write(Math.Round(claim.Change.Percent / place) * place, place) + "%";
    }

    private static string Written(double value) => Rounding.Write(value, value == Math.Floor(value) ? 1 : 0.01);

    /// <summary><c>a 2% drop</c> becomes <c>a 2-percentage-point drop</c>, <c>a drop of 2%</c> one of <c>2 percentage points</c>.</summary>
    private static ImmutableArray<CodeFix> PointsFix(DraftAnalysisContext context, Amount size)
    {
        var tokens = context.Draft.Tokens;
        var describes = size.End < tokens.Length && (ChangeReader.RoleOf(tokens[size.End]) & ChangeRole.Noun) != 0;
        var text = describes ? "-percentage-point" : size.Value == 1 ? " percentage point" : " percentage points";
        return Fix(context, "Write 'percentage points'", TextSpan.FromBounds(size.NumberIn(context.Draft).End, tokens[size.End - 1].End), text, FixSafety.Safe);
    }

    private static ImmutableArray<CodeFix> PercentFix(DraftAnalysisContext context, ChangeClaim claim) =>
        PercentOf(context, claim) is var right && context.Draft.Tokens[claim.Size.Number].Kind == TokenKind.Number
            ? Fix(context, "Change to '" + right + "'", claim.Size.NumberIn(context.Draft), right.TrimEnd('%'), FixSafety.Suggestion)
            : ImmutableArray<CodeFix>.Empty;

    private static ImmutableArray<CodeFix> Fix(DraftAnalysisContext context, string title, TextSpan span, string text, FixSafety safety) =>
        context.Model.Coverage.IsQuoted(span.Start) || context.Draft.TextOf(span) == text
            ? ImmutableArray<CodeFix>.Empty
            : ImmutableArray.Create(CodeFix.Replace(title, span, text, safety));

    /// <summary>A value as the copy writes it, or the like of it.</summary>
    private static string ValueOf(Draft draft, Amount amount, Amount like, string unit)
    {
        var number = amount.IsReckoned ? Written(amount.Value) : draft.TextOf(amount.NumberIn(draft));
        return like.Kind == AmountKind.Money && like.Number > 0 && draft.Tokens[like.Number - 1].Kind == TokenKind.Symbol ? draft.TextOf(draft.Tokens[like.Number - 1].Span) + number : number + unit;
    }

    private static void Report(DraftAnalysisContext context, ChangeClaim claim, string sum, ImmutableArray<CodeFix> fixes)
    {
        var tokens = context.Draft.Tokens;
        var unit = claim.Change.IsPercent ? "%" : "";
        var before = ValueOf(context.Draft, claim.Change.Before, claim.Change.Before.IsReckoned ? claim.Change.After : claim.Change.Before, unit);
        context.Report(new Report(claim.SpanIn(context.Draft), $"From {before} to {ValueOf(context.Draft, claim.Change.After, claim.Change.After, unit)} is {sum}")
        {
            Related = ImmutableArray.Create(TextSpan.FromBounds(tokens[claim.Change.First].Start, tokens[claim.Change.End - 1].End)),
            Fixes = fixes,
        });
    }
}
