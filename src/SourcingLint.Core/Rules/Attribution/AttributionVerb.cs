using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL1008: "pointed out", "revealed": the verb says that the source is right.</summary>
public sealed class AttributionVerb : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1008", "attribution-verb", "Verb that takes a side",
        "'{0}' takes a side. Write '{1}', and let readers judge.",
        "The verb decides whom readers believe, and that is not the reporter's to decide.",
        DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var verbs = LoadedVerbFinder.Find(context.Draft, context.Model);
        foreach (var claim in verbs.Where(v => v.IsClaim))
        {
            Report(context, claim, null, ImmutableArray<TextSpan>.Empty);
        }

        // Elsewhere it is the writer's habit: told once, with the other places beside it.
        var habit = verbs.Where(v => !v.IsClaim).ToList();
        if (habit.Count > 0)
        {
            Report(context, habit[0], DiagnosticSeverity.Info, habit.Skip(1).Select(v => v.Span).ToImmutableArray());
        }
    }

    private static void Report(DraftAnalysisContext context, LoadedVerb verb, DiagnosticSeverity? tier, ImmutableArray<TextSpan> related) =>
        context.Report(new Report(verb.Span, context.Draft.TextOf(verb.Span), verb.Plain)
        {
            Tier = tier,
            Related = related,
            Fixes = ImmutableArray.Create(CodeFix.Replace($"Change to '{verb.Plain}'", verb.Span, verb.Plain, FixSafety.Suggestion)),
        });
}
