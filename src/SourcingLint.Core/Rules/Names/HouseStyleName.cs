using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4002: a name in a form that the desk does not print.</summary>
public sealed class HouseStyleName : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4002", "house-style-name", "Name not in the house form",
        "'{0}' {1}. Write '{2}'.",
        "How a desk spells a name is its decision, sometimes a political one; a stray form reads as another decision.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var noted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var problem in context.Model.NameProblems(context.Options))
        {
            // Where the desk has decided nothing, a form that is used throughout is one question.
            if (!problem.IsMixed && (problem.Cause != NameCause.Russian || noted.Add(problem.Written)))
            {
                context.Report(new Report(problem.Span, problem.Written, Fault(problem.Cause), problem.Target)
                {
                    Fixes = problem.Fixes,
                    Tier = problem.IsMinor || !IsOfDesk(problem.Cause) ? DiagnosticSeverity.Info : null,
                });
            }
        }
    }

    /// <summary>Whether the desk has chosen the form; where it has not, another form is only worth a look.</summary>
    private static bool IsOfDesk(NameCause cause) => cause is NameCause.HouseList or NameCause.Stylebook;

    private static string Fault(NameCause cause) => cause switch
    {
        NameCause.HouseList => "is not the form on your names list",
        NameCause.Stylebook => "is not your stylebook's form",
        NameCause.Misspelling => "is a misspelling",
        _ => "is made from the Russian name of a Ukrainian place",
    };
}
