using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5005: a percentage or a fraction that its own counts contradict.</summary>
public sealed class RatioPercentMismatch : DraftAnalyzer
{
    /// <summary>How far a fraction in words may be off: a third of the seats, 34 of 100.</summary>
    private const double FractionSlack = 0.025;

    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5005", "ratio-percent-mismatch", "Percentage that its counts contradict",
        "{0} is {1}, not {2}. Correct the number that is wrong.",
        "Both numbers stand side by side, and readers can divide.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var figure in context.Model.Figures)
        {
            if (figure.Value is not { } value || figure.UpperValue is not null)
            {
                continue;
            }

            var end = draft.Sentences[figure.Sentence].EndToken;
            if (figure.Unit == "%")
            {
                var ratio = RatioReader.RatioAfter(draft, draft.TokenAt(figure.Span.End), end) ?? RatioReader.RatioBefore(draft, figure);
                if (ratio is { } found && !Agrees(figure.Form, value / 100, found.Part / found.Whole, PlaceOf(draft, figure) / 100))
                {
                    ReportPercent(context, figure, found);
                }
            }
            else if (value < 1 && figure.Unit is null)
            {
                CheckFraction(context, figure, value, end);
            }
        }
    }

    private static void CheckFraction(DraftAnalysisContext context, Figure figure, double value, int end)
    {
        var draft = context.Draft;
        var index = draft.TokenAt(figure.Number.End);
        if (!draft.Tokens[index - 1].Is(WordClass.NumberWord | WordClass.OrdinalWord) || !NumberReader.TryRead(draft, draft.TokenAt(figure.Number.Start), 0, end, out var phrase)
            || phrase.Kind != NumberKind.Fraction || phrase.End - phrase.First > 2 || index >= end)
        {
            return; // "one in five", "130 out of 200"
        }

        if (draft.Tokens[index].Word != Of)
        {
            if (RatioReader.RatioAfter(draft, index, end, isFraction: true) is { } ratio && !Agrees(figure.Form, value, ratio.Part / ratio.Whole, FractionSlack + (1 / ratio.Whole)))
            {
                Report(context, figure, ratio, Percent(ratio.Part / ratio.Whole, 1), draft.TextOf(figure.Number));
            }

            return;
        }

        if (Ratio.TryReadWhole(draft, index + 1, end, out var whole) && RatioReader.CountAfter(draft, whole.End, end, out var count) is { } part && part < whole.Value
            && !Agrees(figure.Form, value, part / whole.Value.Value, FractionSlack + (1 / whole.Value.Value)))
        {
            var half = draft.TextOf(figure.Number) + " of " + Rounding.Write(whole.Value.Value);
            context.Report(TextSpanOf(draft, figure, count), Capitalized(half), Rounding.Write(Math.Round(value * whole.Value.Value)), Rounding.Write(part));
        }
    }

    /// <summary>Whether a stated share may stand for the true one.</summary>
    private static bool Agrees(FigureForm form, double stated, double actual, double slack)
    {
        const double Least = 1e-9;
        if ((form & FigureForm.AtLeast) != 0)
        {
            return actual > stated - slack;
        }

        if ((form & FigureForm.AtMost) != 0)
        {
            return actual < stated + slack;
        }

        var loose = (form & FigureForm.Approximate) != 0 ? Math.Max(slack, Math.Max(0.02, stated / 10)) : slack;
        return Math.Abs(stated - actual) < loose + Least;
    }

    private static double PlaceOf(Draft draft, Figure figure)
    {
        var digits = draft.TextOf(figure.Number);
        return digits.IndexOf('.') is var point and >= 0 ? Math.Pow(10, point + 1 - digits.Length) : 1;
    }

    private static void ReportPercent(DraftAnalysisContext context, Figure figure, Ratio ratio) =>
        Report(context, figure, ratio, Percent(ratio.Part / ratio.Whole, PlaceOf(context.Draft, figure)), context.Draft.TextOf(figure.Number) + "%");

    private static void Report(DraftAnalysisContext context, Figure figure, Ratio ratio, string right, string wrong)
    {
        var draft = context.Draft;
        var digits = draft.Tokens[draft.TokenAt(figure.Number.Start)];
        var fixes = figure.Unit is not null && digits.Kind == TokenKind.Number && !context.Model.Coverage.IsQuoted(digits.Start)
            ? ImmutableArray.Create(CodeFix.Replace("Change to '" + right + "'", figure.Number, right.TrimEnd('%'), FixSafety.Suggestion))
            : ImmutableArray<CodeFix>.Empty;
        context.Report(new Report(figure.Number, $"{Rounding.Write(ratio.Part, PlaceIn(ratio.Part))} of {Rounding.Write(ratio.Whole, PlaceIn(ratio.Whole))}", right, wrong) { Fixes = fixes });
    }

    private static double PlaceIn(double value) => value == Math.Floor(value) ? 1 : 0.1;

    private static string Percent(double share, double place) => Rounding.Write(Math.Round(share * 100 / place) * place, place) + "%";

    private static TextSpan TextSpanOf(Draft draft, Figure figure, int count) =>
        TextSpan.FromBounds(figure.Number.Start, draft.Tokens[count].End);

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
