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
    private const int LongestNoun = 4;
    private const int LongestRatio = 12;

    /// <summary>How far a fraction in words may be off: a third of the seats, 34 of 100.</summary>
    private const double FractionSlack = 0.025;

    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");

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
                var ratio = RatioAfter(draft, draft.TokenAt(figure.Span.End), end) ?? RatioBefore(draft, figure);
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

    /// <summary>The ratio in <c>64% (4,344 of 6,745)</c> and <c>64%, or 4,344 of 6,745</c>; after a fraction a comma is enough.</summary>
    private static Ratio? RatioAfter(Draft draft, int index, int end, bool isFraction = false)
    {
        for (var i = index; i < end && i <= index + LongestNoun; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                continue;
            }

            var mark = draft.Prose.Text[token.Start];
            var next = mark == '(' || token.Kind == TokenKind.Dash ? i + 1 : mark == ',' && i + 1 < end && draft.Tokens[i + 1].Word == Or ? i + 2 : mark == ',' && isFraction ? i + 1 : end;
            return next < end && NumberReader.MayStart(draft.Tokens[next]) && Ratio.TryRead(draft, next, end, out var ratio) ? ratio : null;
        }

        return null;
    }

    /// <summary>The ratio in <c>4,344 of 6,745 ballots (64%)</c> and <c>4,344 of 6,745 ballots, or 64%</c>.</summary>
    private static Ratio? RatioBefore(Draft draft, Figure figure)
    {
        var tokens = draft.Tokens;
        var first = draft.Sentences[figure.Sentence].FirstToken;
        var mark = draft.TokenAt(figure.Span.Start) - 1;
        mark -= mark > first && tokens[mark].Word == Or ? 1 : 0;
        if (mark <= first || draft.Prose.Text[tokens[mark].Start] is not ('(' or ',') || (draft.Prose.Text[tokens[mark].Start] == ',' && tokens[mark + 1].Word != Or))
        {
            return null;
        }

        for (var i = mark - 1; i >= first && i >= mark - LongestRatio; i--)
        {
            if (tokens[i].Kind is TokenKind.Punctuation or TokenKind.Bracket)
            {
                return null;
            }

            if (NumberReader.MayStart(tokens[i]) && Ratio.TryRead(draft, i, mark, out var ratio))
            {
                return mark - ratio.End <= LongestNoun && !(i > first && tokens[i - 1].Is(WordClass.Approximator)) ? ratio : null;
            }
        }

        return null;
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
            if (RatioAfter(draft, index, end, isFraction: true) is { } ratio && !Agrees(figure.Form, value, ratio.Part / ratio.Whole, FractionSlack + (1 / ratio.Whole)))
            {
                Report(context, figure, ratio, Percent(ratio.Part / ratio.Whole, 1), draft.TextOf(figure.Number));
            }

            return;
        }

        if (Ratio.TryReadWhole(draft, index + 1, end, out var whole) && CountAfter(draft, whole.End, end, out var count) is { } part && part < whole.Value
            && !Agrees(figure.Form, value, part / whole.Value.Value, FractionSlack + (1 / whole.Value.Value)))
        {
            var half = draft.TextOf(figure.Number) + " of " + Rounding.Write(whole.Value.Value);
            context.Report(TextSpanOf(draft, figure, count), Capitalized(half), Rounding.Write(Math.Round(value * whole.Value.Value)), Rounding.Write(part));
        }
    }

    /// <summary>The count in <c>half of the 84 members, or 48</c>.</summary>
    private static double? CountAfter(Draft draft, int index, int end, out int count)
    {
        count = index;
        while (count < end && count < index + LongestNoun && draft.Tokens[count].Kind == TokenKind.Word)
        {
            count++;
        }

        if (count + 2 >= end || draft.Prose.Text[draft.Tokens[count].Start] != ',' || draft.Tokens[count + 1].Word != Or)
        {
            return null;
        }

        count += 2;
        return NumberReader.MayStart(draft.Tokens[count]) && NumberReader.TryRead(draft, count, count, end, out var phrase)
            && phrase is { Kind: NumberKind.Plain or NumberKind.Scaled, Upper: null } && !(phrase.End < end && draft.Tokens[phrase.End].Is(WordClass.MeasureUnit | WordClass.CurrencyName))
            ? phrase.Value
            : null;
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
