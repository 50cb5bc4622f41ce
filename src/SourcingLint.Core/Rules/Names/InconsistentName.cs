using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4001: one name in two spellings.</summary>
public sealed class InconsistentName : DraftAnalyzer
{
    private static readonly RuleOption<bool> Accents = new(
        "sourcinglint.inconsistent-name.accents", true, "Whether forms that differ in accents alone count: Orban, Orbán.");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4001", "inconsistent-name", "Name written in two ways",
        "'{0}' here, '{1}' elsewhere in this draft. Write '{2}' throughout: {3}.",
        "Two forms of one name look careless, defeat a search, and can make one person or place look like two.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options { get; } = ImmutableArray.Create<RuleOption>(NameReview.Quotations, Accents);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var problem in context.Model.NameProblems(context.Options).AddRange(VariantReview.Of(context.Draft, context.Options, sure: true)))
        {
            if (problem.IsMixed && !problem.IsAboutAcronyms && (context.Get(Accents) || !problem.IsAboutAccents))
            {
                context.Report(new Report(problem.Span, problem.Written, problem.Other!, problem.Target, Reason(problem.Cause))
                {
                    Fixes = problem.Fixes,
                    Related = ImmutableArray.Create(problem.OtherSpan),
                    Tier = problem.IsMinor ? DiagnosticSeverity.Info : null,
                });
            }
        }
    }

    private static string Reason(NameCause cause) => cause switch
    {
        NameCause.HouseList => "it is the form on your names list",
        NameCause.Stylebook => "it is your stylebook's form",
        NameCause.Misspelling => "the other is a misspelling",
        NameCause.Russian => "the other is made from the Russian name",
        NameCause.Slip => "the other looks like a slip of the keys",
        NameCause.Majority => "the draft has it more often",
        NameCause.First => "it stands first",
        NameCause.Story => "the story has it, the headline the other",
        _ => "it looks like the right one",
    };
}
