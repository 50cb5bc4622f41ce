using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4007: a name spelled otherwise than in most drafts of the desk.</summary>
public sealed class InconsistentNameAcrossDrafts : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4007", "inconsistent-name-across-drafts", "Name spelled otherwise than in other drafts",
        "'{0}' here, '{1}' in {2} other drafts. Write '{1}', or put the form you want on your names list.",
        "Readers meet the same person or place in two stories of one day; so does whoever searches the archive.",
        DiagnosticSeverity.Warning, enabled: false); // it needs every draft of the desk to be read

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var (span, written, form) in DeskReview.Of(context.Draft, context.Options))
        {
            context.Report(new Report(span, written, form.Text, form.Drafts)
            {
                Fixes = ImmutableArray.Create(CodeFix.Replace("Change to '" + form.Text + "'", span, form.Text, FixSafety.Suggestion)),
            });
        }
    }
}
