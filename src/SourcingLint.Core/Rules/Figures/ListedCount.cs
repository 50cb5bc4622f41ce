using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5015: a list that is longer or shorter than the line before it says.</summary>
public sealed class ListedCount : DraftAnalyzer
{
    private const int LongestLead = 5;
    private const double LongestList = 30;

    private static readonly WordSet Partial = WordSet.Read("partial-words");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5015", "listed-count", "List of another length than announced",
        "The list has {0} items, not {1}. Correct the number, or the list.",
        "Readers count along, and look for the item that is missing.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        for (var i = 1; i < draft.Paragraphs.Length; i++)
        {
            if (draft.Paragraphs[i].Zone == ZoneKind.List && draft.Paragraphs[i - 1].Zone is ZoneKind.Body or ZoneKind.Deck && Announced(draft, draft.Paragraphs[i - 1]) is { } figure)
            {
                var items = ListLength.CountItems(draft, i);
                if (items > 1 && items != figure.Value)
                {
                    context.Report(figure.Number, items, draft.TextOf(figure.Number));
                }
            }
        }
    }

    /// <summary>The figure in <c>The council set five conditions:</c>; null when the line announces no number of items, or not all of them.</summary>
    private static Figure? Announced(Draft draft, Paragraph paragraph)
    {
        var sentence = draft.Sentences[paragraph.EndSentence - 1];
        if (draft.Prose.Text[draft.Tokens[sentence.EndToken - 1].Start] != ':')
        {
            return null;
        }

        var figures = draft.Model.Figures;
        for (var i = FigureIndex.FirstAt(draft, sentence.Span.Start); i < figures.Length && figures[i].Span.Start < sentence.Span.End; i++)
        {
            if (sentence.EndToken - 1 - draft.TokenAt(figures[i].Span.End) <= LongestLead)
            {
                return figures[i] is { Value: >= 2 and <= LongestList, UpperValue: null, Unit: null, Form: FigureForm.Exact, Noun.Length: > 0 } && IsWhole(draft, sentence, figures[i]) ? figures[i] : null;
            }
        }

        return null;
    }

    private static bool IsWhole(Draft draft, Sentence sentence, Figure figure)
    {
        var start = draft.TokenAt(figure.Span.Start);
        if (start > sentence.FirstToken && draft.Tokens[start - 1].Word == Of)
        {
            return false; // "the first of five"
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Partial.Contains(draft.Tokens[i].Word))
            {
                return false;
            }
        }

        return true;
    }
}
