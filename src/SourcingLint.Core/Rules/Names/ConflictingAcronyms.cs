using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4008: one body under two acronyms.</summary>
public sealed class ConflictingAcronyms : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4008", "conflicting-acronyms", "One body under two acronyms",
        "'{0}' is the body that this draft calls '{1}' elsewhere. Use one acronym, or say that they are one.",
        "Readers take two acronyms for two bodies.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var problem in context.Model.NameProblems(context.Options))
        {
            if (problem.IsMixed && problem.IsAboutAcronyms)
            {
                context.Report(new Report(problem.Span, problem.Written, problem.Other!)
                {
                    Fixes = problem.Fixes,
                    Related = ImmutableArray.Create(problem.OtherSpan),
                });
            }
        }
    }
}
