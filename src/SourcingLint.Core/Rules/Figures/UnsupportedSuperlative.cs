using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5013: "the worst flood since 1953", and nobody says so.</summary>
public sealed class UnsupportedSuperlative : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5013", "unsupported-superlative", "Superlative without a source",
        "Who says '{0}'? Name who keeps the record, or leave the claim out.",
        "First, largest and worst are the words that papers correct most: they are wrong as soon as one other case turns up.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var coverage = context.Model.Coverage;
        var sentence = -1;
        var sourced = new HashSet<int>(context.Model.Attributions.Where(a => Reliance.Answers(context.Draft, a)).Select(a => a.Sentence));
        foreach (var superlative in context.Model.Superlatives)
        {
            var start = superlative.Span.Start;
            if (superlative.Sentence == sentence || sourced.Contains(superlative.Sentence) || coverage.IsQuoted(start) || coverage.IsAttributed(start))
            {
                continue;
            }

            sentence = superlative.Sentence;
            context.Report(new Report(superlative.Span, context.Draft.TextOf(superlative.Span))
            {
                Tier = superlative.IsSoft ? DiagnosticSeverity.Info : null,
                Fixes = ImmutableArray.Create(CodeFix.Insert("Add a source", superlative.Span.End, ", according to [SOURCE],")),
            });
        }
    }
}
