using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5006: a rise or a fall that its own two values contradict, or percent where percentage points are meant.</summary>
public sealed class ChangeMathMismatch : DraftAnalyzer
{
    private static readonly int From = Vocabulary.Shared.Require("from");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5006", "change-math-mismatch", "Change that its values contradict",
        "From {0} to {1} is {2}. Correct the number that is wrong.",
        "Readers can do this sum, and two percent is not two percentage points.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (draft.Tokens[i].Word == From && ChangeReader.TryRead(draft, i, sentence.EndToken, out var change) && !ChangeReader.IsAdjusted(draft, sentence))
                {
                    Check(context, sentence, change);
                    i = change.End - 1;
                }
            }
        }
    }

    private static void Check(DraftAnalysisContext context, Sentence sentence, Change change)
    {
        var draft = context.Draft;
        if (ChangeReader.FactorBefore(draft, sentence, change) is var (word, factor))
        {
            var loose = draft.Tokens[Math.Max(sentence.FirstToken, word - 1)].Is(WordClass.Approximator) ? 0.25 : 0.12;
            var ratio = change.After / change.Before;
            var isMore = word - 2 >= sentence.FirstToken && draft.TextOf(TextSpan.FromBounds(draft.Tokens[word - 2].Start, draft.Tokens[word - 1].End)) == "more than";
            if (isMore ? ratio < factor * 0.97 : Math.Abs(ratio - factor) > factor * loose)
            {
                Report(context, change, draft.Tokens[word].Span, $"{Rounding.Write(ratio, 0.1)} times as much, not what '{draft.TextOf(draft.Tokens[word].Span)}' says");
            }

            return;
        }

        if (ChangeReader.PercentBeside(draft, sentence, change) is { } percent)
        {
            CheckPercent(context, change, percent);
        }
    }

    private static void CheckPercent(DraftAnalysisContext context, Change change, Figure percent)
    {
        var draft = context.Draft;
        var stated = percent.Value!.Value;
        var place = draft.TextOf(percent.Number).IndexOf('.') is var point and >= 0 ? Math.Pow(10, point + 1 - percent.Number.Length) : 1;
        var slack = (percent.Form & (FigureForm.Approximate | FigureForm.AtLeast | FigureForm.AtMost)) != 0 ? Math.Max(place, stated / 10) : place;
        var points = Math.Abs(change.After - change.Before);
        var pointsSlack = change.BeforeSlack + change.AfterSlack + (slack / 2);
        var (least, most) = change.PercentBounds;
        var isRelative = stated > least - slack && stated < most + slack;
        if (percent.Unit == "pp")
        {
            if (Math.Abs(points - stated) > pointsSlack)
            {
                Report(context, change, percent.Span, PointsOf(points, place) + ", not " + draft.TextOf(percent.Number));
            }
        }
        else if (change.IsPercent && Math.Abs(points - stated) < place / 2 && Math.Abs(Math.Abs(change.Percent) - stated) > place)
        {
            Report(context, change, percent.Number, $"{PointsOf(points, place)}, and {Share(change, place)}: write 'percentage points', not percent", PointsFix(context, percent));
        }
        else if (!isRelative)
        {
            var right = Share(change, place);
            Report(context, change, percent.Number, $"{right}, not {draft.TextOf(percent.Number)}%", ValueFix(context, percent, right.TrimEnd('%')));
        }
    }

    private static string PointsOf(double points, double place) => Rounding.Write(points, points == Math.Floor(points) ? 1 : Math.Min(place, 0.1)) + (points == 1 ? " percentage point" : " percentage points");

    private static string Share(Change change, double place) => Rounding.Write(Math.Round(Math.Abs(change.Percent) / place) * place, place) + "%";

    /// <summary><c>a 2% drop</c> becomes <c>a 2-percentage-point drop</c>, <c>a drop of 2%</c> one of <c>2 percentage points</c>.</summary>
    private static ImmutableArray<CodeFix> PointsFix(DraftAnalysisContext context, Figure percent)
    {
        var draft = context.Draft;
        var end = ChangeReader.PercentEnd(draft.Tokens, draft.TokenAt(percent.Number.End), draft.Tokens.Length);
        if (end == 0 || context.Model.Coverage.IsQuoted(percent.Number.Start))
        {
            return ImmutableArray<CodeFix>.Empty;
        }

        var describes = end < draft.Tokens.Length && (ChangeReader.RoleOf(draft.Tokens[end]) & ChangeRole.Noun) != 0;
        var text = describes ? "-percentage-point" : percent.Value == 1 ? " percentage point" : " percentage points";
        return ImmutableArray.Create(CodeFix.Replace(
            "Write 'percentage points'", TextSpan.FromBounds(percent.Number.End, draft.Tokens[end - 1].End), text, FixSafety.Safe));
    }

    private static ImmutableArray<CodeFix> ValueFix(DraftAnalysisContext context, Figure percent, string right) =>
        context.Model.Coverage.IsQuoted(percent.Number.Start) || context.Draft.TextOf(percent.Number) == right
            ? ImmutableArray<CodeFix>.Empty
            : ImmutableArray.Create(CodeFix.Replace("Change to '" + right + "%'", percent.Number, right, FixSafety.Suggestion));

    private static void Report(DraftAnalysisContext context, Change change, TextSpan span, string sum, ImmutableArray<CodeFix> fixes = default)
    {
        var draft = context.Draft;
        var unit = change.IsPercent ? "%" : "";
        var place = change.Before == Math.Floor(change.Before) && change.After == Math.Floor(change.After) ? 1 : 0.1;
        context.Report(new Report(span, Rounding.Write(change.Before, place) + unit, Rounding.Write(change.After, place) + unit, sum)
        {
            Related = ImmutableArray.Create(TextSpan.FromBounds(draft.Tokens[change.First].Start, draft.Tokens[change.End - 1].End)),
            Fixes = fixes,
        });
    }
}
