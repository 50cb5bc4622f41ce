using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourcingLint.Diagnostics;

/// <summary>What the linter reports about itself and about the comments that steer it.</summary>
internal static class ToolRules
{
    public static DiagnosticDescriptor RuleFailed { get; } = Rule.Create(
        "SL9001", "rule-failed", "A rule failed",
        "The rule {0} failed on this draft ({1}); its findings are missing. Please report it.",
        "The other rules ran; nothing else is lost.", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor SuppressionWithoutReason { get; } = Rule.Create(
        "SL9002", "suppression-without-reason", "Comment that gives no reason",
        "Say why, after a colon: 'sourcinglint-{0} {1}: counted by our reporter on site'. Without a reason this comment does nothing.",
        "The next editor cannot tell a judgment from an oversight unless the comment says which it was.", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor UnknownSuppressedRule { get; } = Rule.Create(
        "SL9003", "unknown-suppressed-rule", "Comment that names no known rule",
        "No rule is called '{0}', so nothing is turned off. 'sourcinglint rules' lists the rules.",
        "A mistyped name turns nothing off, and nobody notices.", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor UnusedSuppression { get; } = Rule.Create(
        "SL9004", "unused-suppression", "Comment with no effect",
        "{0} has nothing to report here. Delete this from the comment, or move the comment to where it belongs.",
        "A comment left behind hides the next real problem in the same place.", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor MalformedSuppression { get; } = Rule.Create(
        "SL9005", "malformed-suppression", "Comment that cannot be followed",
        "{0}",
        "A comment that is not understood does nothing, and its writer believes that it does.", DiagnosticSeverity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        RuleFailed, SuppressionWithoutReason, UnknownSuppressedRule, UnusedSuppression, MalformedSuppression);
}
