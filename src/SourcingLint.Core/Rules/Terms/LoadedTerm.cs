using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4006: "terrorists", "regime", in the paper's own voice.</summary>
public sealed class LoadedTerm : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4006", "loaded-term", "One side's word in the paper's voice",
        "'{0}' is a judgment. Say whose word it is, or use a plain one: {1}.",
        "A paper that takes over one side's words takes its side.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var (plain, places) in LoadedTermFinder.Find(context.Draft, context.Model))
        {
            context.Report(new Report(places[0], context.Draft.TextOf(places[0]), plain) { Related = places.Skip(1).ToImmutableArray() });
        }
    }
}
