using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL1003: a figure that carries on an account whose source was named a paragraph ago.</summary>
public sealed class AttributionOutOfReach : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1003", "attribution-out-of-reach", "Source only in an earlier paragraph",
        "The source of '{0}' stands in a paragraph before. Name it again here: '{1}'.",
        "Readers skim, and a paragraph quoted alone loses the source that the one before it named.",
        DiagnosticSeverity.Info, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var told = -1;
        foreach (var bare in context.Model.BareFigures)
        {
            var figure = context.Model.Figures[bare.Figure];
            var paragraph = context.Draft.Sentences[figure.Sentence].Paragraph;
            if (bare.Near < 0 || paragraph == told)
            {
                continue; // one source answers for all of a paragraph
            }

            told = paragraph;
            var attribution = context.Model.Attributions[bare.Near];
            var source = SourceNaming.SpanOf(context.Draft, attribution);
            var words = SourceNaming.ClauseOf(context.Draft, attribution, source);
            var slot = AttributionSlot.After(context.Draft, figure);
            context.Report(new Report(figure.Span, context.Draft.TextOf(figure.Span), ", " + words)
            {
                Related = ImmutableArray.Create(source),
                Fixes = slot.Position < 0
                    ? ImmutableArray<CodeFix>.Empty
                    : ImmutableArray.Create(CodeFix.Insert("Name the source again", slot.Position, slot.Fill(words))),
            });
        }
    }
}
