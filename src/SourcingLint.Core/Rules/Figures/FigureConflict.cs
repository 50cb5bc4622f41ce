using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5008: six officers died, and a paragraph on "the eight officers" are buried.</summary>
public sealed class FigureConflict : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5008", "figure-conflict", "Two figures for one thing",
        "'{0}' here, '{1}' further up: which is it?",
        "Readers who notice one contradiction doubt every other figure in the story.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var (first, second) in FigureContradiction.Find(context.Draft))
        {
            context.Report(new Report(second, context.Draft.TextOf(second), context.Draft.TextOf(first)) { Related = ImmutableArray.Create(first) });
        }
    }
}
