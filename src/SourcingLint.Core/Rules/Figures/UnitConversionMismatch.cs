using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5001: an amount in a second unit that is not the first amount.</summary>
public sealed class UnitConversionMismatch : DraftAnalyzer
{
    private const FigureForm Loose = FigureForm.Approximate | FigureForm.AtLeast | FigureForm.AtMost;

    private static readonly int By = Vocabulary.Shared.Require("by");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5001", "unit-conversion-mismatch", "Wrong conversion",
        "{0} is {1}, not {2}. Correct the number that is wrong.",
        "Readers see both numbers side by side, and one of them is wrong.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var read = 0;
        foreach (var figure in context.Model.Figures)
        {
            if (figure.Value is null || !UnitTable.MayFollow(draft.Tokens, draft.TokenAt(figure.Number.End)))
            {
                continue;
            }

            var sentence = draft.Sentences[figure.Sentence];
            var number = draft.TokenAt(figure.Number.Start);
            if (number < read || !QuantityReader.TryRead(draft, number, sentence.FirstToken, sentence.EndToken, (figure.Form & Loose) != 0, out var quantity))
            {
                continue;
            }

            var isDifference = number > sentence.FirstToken && draft.Tokens[number - 1].Word == By;
            read = quantity.End; // the inches of "5 feet, 10 inches" are no height of their own
            for (var i = AfterCompound(draft, quantity, sentence); QuantityReader.TryReadBeside(draft, i, sentence.EndToken, out var beside); i = beside.End)
            {
                if (quantity.PairWith(beside) is var (from, to) && !quantity.Agrees(beside, isDifference))
                {
                    double Converted(double value) => isDifference || quantity.IsNearerAsDifference(beside, from, to) ? from.DifferenceTo(to, value) : from.To(to, value);
                    Report(context, quantity, beside, Converted(quantity.Value), quantity.Upper is { } upper ? Converted(upper) : null);
                }
            }
        }
    }

    /// <summary>The index after <c>10-mile</c>, or after the noun it describes in <c>a 10-mile stretch (16 km)</c>.</summary>
    private static int AfterCompound(Draft draft, Quantity quantity, Sentence sentence)
    {
        var tokens = draft.Tokens;
        var isCompound = draft.Prose.Text.IndexOf('-', quantity.Number.End, quantity.Span.End - quantity.Number.End) >= 0;
        return isCompound && quantity.End + 1 < sentence.EndToken && tokens[quantity.End].Kind == TokenKind.Word
            && draft.Prose.Text[tokens[quantity.End + 1].Start] == '(' ? quantity.End + 1 : quantity.End;
    }

    private static void Report(DraftAnalysisContext context, Quantity quantity, Quantity beside, double value, double? upper)
    {
        var draft = context.Draft;
        var written = draft.TextOf(beside.Number);
        var unit = draft.TextOf(TextSpan.FromBounds(beside.Number.End, beside.Span.End));
        var isRange = upper is not null && beside.Upper is not null;
        var right = Rounding.WriteLike(value, beside.Place) + (isRange ? " to " + Rounding.WriteLike(upper!.Value, beside.Place) : "");
        var isCorrectable = !context.Model.Coverage.IsQuoted(beside.Number.Start) && beside.Value >= 0 && value >= 0 && right != written && !unit.Any(char.IsDigit);
        context.Report(new Report(beside.Span, draft.TextOf(quantity.Span), right + unit, written)
        {
            Related = ImmutableArray.Create(quantity.Span),
            Fixes = isCorrectable
                ? ImmutableArray.Create(CodeFix.Replace("Change to '" + right + unit + "'", beside.Number, right, FixSafety.Suggestion))
                : ImmutableArray<CodeFix>.Empty,
        });
    }
}
