using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4009: a person who is first named by surname alone.</summary>
public sealed class MissingGivenName : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4009", "missing-given-name", "First reference without a given name",
        "'{0}' is first named here by surname alone; the full name, '{1}', comes later. Give it here.",
        "Until the full name comes readers do not know who is meant.",
        DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var (surname, fullName) in FirstReferences.WithoutGivenName(context.Draft))
        {
            var name = context.Draft.TextOf(fullName);
            context.Report(new Report(surname, context.Draft.TextOf(surname), name)
            {
                Fixes = ImmutableArray.Create(CodeFix.Replace("Write '" + name + "'", surname, name, FixSafety.Suggestion)),
                Related = ImmutableArray.Create(fullName),
            });
        }
    }
}
