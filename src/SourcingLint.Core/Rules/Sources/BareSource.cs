using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Rules;

/// <summary>SL3001: "sources said", and nothing more about them.</summary>
public sealed class BareSource : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3001", "bare-source", "Source without a description",
        "'{0}' tells readers nothing about who is speaking. Say what kind of person it is and how they know: 'an aide to the minister'.",
        "Readers cannot weigh a claim when they know nothing about who makes it, and nobody can be held to it.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
    }
}
