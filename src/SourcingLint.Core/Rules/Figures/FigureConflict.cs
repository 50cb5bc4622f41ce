using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5008: six officers died, and a paragraph on "the eight officers" are buried.</summary>
public sealed class FigureConflict : DraftAnalyzer
{
    private const int Reach = 6; // paragraphs back to what "the" points to

    private static readonly ImmutableHashSet<int> PointBack =
        ImmutableHashSet.CreateRange(new[] { "the", "these", "those" }.Select(Vocabulary.Shared.Require));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5008", "figure-conflict", "Two figures for one thing",
        "'{0}' here, '{1}' further up: which is it?",
        "Readers who notice one contradiction doubt every other figure in the story.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var told = new Dictionary<string, List<(double Value, int Figure)>>(StringComparer.OrdinalIgnoreCase);
        for (var f = 0; f < context.Model.Figures.Length; f++)
        {
            var figure = context.Model.Figures[f];
            if (figure.Value is not { } value || WhatOf(draft, figure) is not { } what || figure.Form != FigureForm.Exact || context.Model.Coverage.IsQuoted(figure.Span.Start)
                || draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            var before = told.TryGetValue(what, out var list) ? list : told[what] = [];
            if (PointsBack(draft, figure) && before.Count == 1 && context.Model.Figures[before[0].Figure].Class is FigureClass.Toll or FigureClass.Money && before[0].Value != value
                && draft.Sentences[figure.Sentence].Paragraph - draft.Sentences[context.Model.Figures[before[0].Figure].Sentence].Paragraph <= Reach)
            {
                var first = context.Model.Figures[before[0].Figure].Span;
                context.Report(new Report(figure.Span, draft.TextOf(figure.Span), draft.TextOf(first)) { Related = ImmutableArray.Create(first) });
            }

            // Once there are two numbers for it, nobody can say which "the" points back to.
            if (before.Count < 2 && !before.Exists(b => b.Value == value))
            {
                before.Add((value, f));
            }
        }
    }

    /// <summary>What is counted, in the same words: <c>police officers</c>, <c>USD grant</c>; null when nothing is named.</summary>
    private static string? WhatOf(Draft draft, Figure figure)
    {
        if (figure.Class is FigureClass.Percent or FigureClass.Measure or FigureClass.Exempt && figure.Noun.IsEmpty)
        {
            return null;
        }

        if (figure.Class == FigureClass.Money)
        {
            var next = draft.TokenAt(figure.Span.End);
            return next < draft.Sentences[figure.Sentence].EndToken && draft.Tokens[next] is { Kind: TokenKind.Word } noun
                && !noun.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative | WordClass.Determiner | WordClass.Adverb | WordClass.Modal)
                ? figure.Unit + " " + draft.TextOf(noun.Span) : null;
        }

        return figure.Unit is null && !figure.Noun.IsEmpty ? draft.TextOf(TextSpan.FromBounds(figure.Number.End, figure.Span.End)).Trim() : null;
    }

    /// <summary>"The eight officers": those that readers know of; "the 13 towns where it rained" are introduced here.</summary>
    private static bool PointsBack(Draft draft, Figure figure)
    {
        var first = draft.TokenAt(figure.Span.Start);
        var next = draft.TokenAt(figure.Span.End);
        return first > draft.Sentences[figure.Sentence].FirstToken && PointBack.Contains(draft.Tokens[first - 1].Word)
            && !(next < draft.Sentences[figure.Sentence].EndToken && draft.Tokens[next].Is(WordClass.Relative | WordClass.Preposition));
    }
}
