using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourcingLint.Diagnostics;

/// <summary>A rule. It reads a draft and reports; it keeps no state and knows no other rule.</summary>
public abstract class DraftAnalyzer
{
    /// <summary>The rule's id, name, words and default severity.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The settings it reads.</summary>
    public virtual ImmutableArray<RuleOption> Options => ImmutableArray<RuleOption>.Empty;

    /// <summary>Reports what it finds in a draft.</summary>
    public abstract void Analyze(DraftAnalysisContext context);
}
