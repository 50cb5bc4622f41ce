using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5016: a range whose lower end is the higher number.</summary>
public sealed class RangeInverted : DraftAnalyzer
{
    /// <summary>Small numbers may be hours, goals or seats: between 11 and 2.</summary>
    private const double LeastPlain = 25;

    private static readonly WordSet Contrasts = WordSet.Read("contrast-words");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Between = Vocabulary.Shared.Require("between");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5016", "range-inverted", "Range upside down",
        "The range runs from {0} down to {1}. Write the lower number first, or correct the one that is wrong.",
        "A range upside down is mostly a slip in one of its numbers.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var figure in context.Model.Figures)
        {
            if (figure.Value is null || figure.UpperValue is not null)
            {
                continue;
            }

            var sentence = draft.Sentences[figure.Sentence];
            var index = draft.TokenAt(figure.Number.Start);
            var start = index - (index > sentence.FirstToken && draft.Tokens[index - 1].Kind == TokenKind.Symbol ? 1 : 0);
            if (start > sentence.FirstToken && draft.Tokens[start - 1].Word == Between
                && !(start - 1 > sentence.FirstToken && Contrasts.Contains(draft.Tokens[start - 2].Word)))
            {
                Check(context, sentence, start, index, figure);
            }
        }
    }

    private static void Check(DraftAnalysisContext context, Sentence sentence, int start, int index, Figure figure)
    {
        var draft = context.Draft;
        var tokens = draft.Tokens;
        var end = sentence.EndToken;
        if (!NumberReader.TryRead(draft, index, index, end, out var lower) || lower.Kind is NumberKind.Code or NumberKind.Fraction)
        {
            return;
        }

        var link = draft.TokenAt(figure.Span.End);
        link = link > lower.End && link < end && tokens[link].Word == And ? link : lower.End;
        if (link + 1 >= end || tokens[link].Word != And)
        {
            return;
        }

        var second = link + (tokens[link + 1].Kind == TokenKind.Symbol && tokens[link + 1].Is(WordClass.CurrencyName) ? 2 : 1);
        if (second >= end || !NumberReader.MayStart(tokens[second]) || !NumberReader.TryRead(draft, second, second, end, out var upper)
            || upper.Kind is NumberKind.Code or NumberKind.Fraction || upper.Upper is not null || upper.Value is not { } high || lower.Value is not { } low || low <= high)
        {
            return;
        }

        // "between 5 and $6 million" leaves its scale to the second number; hours and scores stand alone.
        var isMoney = second > link + 1;
        var isCounted = isMoney || (upper.End < end && tokens[upper.End].Kind is TokenKind.Word or TokenKind.Symbol
            && !tokens[upper.End].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.TimeUnit | WordClass.Weekday | WordClass.Month));
        if (!isCounted || (low < LeastPlain && !isMoney && !tokens[upper.End].Is(WordClass.MeasureUnit | WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.CurrencyName | WordClass.Toll)))
        {
            return;
        }

        var first = TextSpan.FromBounds(tokens[start].Start, tokens[lower.End - 1].End);
        var last = TextSpan.FromBounds(tokens[link + 1].Start, tokens[upper.End - 1].End);
        context.Report(new Report(TextSpan.FromBounds(first.Start, last.End), draft.TextOf(first), draft.TextOf(last))
        {
            Fixes = context.Model.Coverage.IsQuoted(first.Start) ? ImmutableArray<CodeFix>.Empty : ImmutableArray.Create(new CodeFix(
                "Swap the numbers",
                ImmutableArray.Create(new TextChange(first, draft.TextOf(last)), new TextChange(last, draft.TextOf(first))),
                FixSafety.Suggestion)),
        });
    }
}
