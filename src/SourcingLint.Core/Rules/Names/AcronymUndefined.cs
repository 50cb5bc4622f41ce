using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4004: an acronym that nobody has explained yet.</summary>
public sealed class AcronymUndefined : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4004", "acronym-undefined", "Acronym that is not spelled out",
        "'{0}' stands here {1}. Spell it out where it first stands.",
        "Readers who do not know an acronym stop at it; most of them do not go on.",
        DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var use in context.Model.UnexplainedAcronyms)
        {
            context.Report(new Report(use.Span, use.Text, use.IsExplainedLater ? "before the draft says what it is" : "and nothing says what it is")
            {
                Fixes = use.Expansion is { } expansion
                    ? ImmutableArray.Create(CodeFix.Replace("Write '" + expansion + " (" + use.Text + ")'", use.Span, expansion + " (" + use.Text + ")", FixSafety.Suggestion))
                    : ImmutableArray<CodeFix>.Empty,
            });
        }
    }
}
