using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli;

/// <summary>Which findings a user asks for. What is left out is neither reported nor fixed, and makes nothing fail.</summary>
/// <param name="Only">Rules by name, id or the beginning of an id; none for all.</param>
/// <param name="Skip">Rules to leave out, called in the same ways.</param>
/// <param name="Lowest">The least severity.</param>
internal sealed record FindingFilter(IReadOnlyList<string> Only, IReadOnlyList<string> Skip, DiagnosticSeverity Lowest)
{
    private readonly HashSet<string> _skipped = IdsOf(Skip);
    private readonly HashSet<string>? _only = Only.Count == 0 ? null : IdsOf(Only);

    /// <summary>Everything.</summary>
    public static FindingFilter None { get; } = new([], [], DiagnosticSeverity.Hidden);

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsActive => Only.Count > 0 || Skip.Count > 0 || Lowest > DiagnosticSeverity.Info;

    /// <summary>The rules asked for by their own name or id: these run even where they are off. The beginning of an id turns nothing on.</summary>
    public ImmutableArray<DiagnosticDescriptor> TurnedOn { get; } = [.. Only.Select(RuleCatalog.Describe).OfType<DiagnosticDescriptor>()];

    /// <summary>The rules that a word stands for.</summary>
    /// <param name="word">A name, an id, or the beginning of an id such as <c>SL5</c>, in any case.</param>
    public static IEnumerable<DiagnosticDescriptor> RulesCalled(string word) =>
        RuleCatalog.Describe(word) is { } rule ? [rule]
        : word.Length > 1 ? RuleCatalog.Descriptors.Where(rule => rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        : [];

    /// <summary>What is left of the findings in a draft.</summary>
    public CheckedDraft Apply(CheckedDraft draft) => !IsActive ? draft : draft with
    {
        Findings = Apply(draft.Findings),
        Suppressed = [.. draft.Suppressed.Where(suppressed => Shows(suppressed.Finding))],
    };

    /// <summary>The findings that were asked for.</summary>
    public ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings) => IsActive ? [.. findings.Where(Shows)] : findings;

    /// <summary>A rule that failed might have found what was asked for, so that is always told, unless by those who skip it.</summary>
    private bool Shows(Finding finding) =>
        !_skipped.Contains(finding.Diagnostic.Id)
        && (finding.RuleName == "rule-failed" || ((_only is null || _only.Contains(finding.Diagnostic.Id)) && finding.Diagnostic.Severity >= Lowest));

    private static HashSet<string> IdsOf(IReadOnlyList<string> words) => [.. words.SelectMany(RulesCalled).Select(rule => rule.Id)];
}
