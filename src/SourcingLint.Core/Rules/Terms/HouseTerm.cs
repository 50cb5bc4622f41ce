using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Rules;

/// <summary>SL4010: a term that the desk's own list asks writers to avoid.</summary>
public sealed class HouseTerm : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4010", "house-term", "Term that your desk avoids",
        "'{0}' is on your terms list. {1}",
        "What a desk has decided once, nobody should have to remember.",
        DiagnosticSeverity.Error); // each line of the list says how much less it matters

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var match in context.Options.Terms.Find(context.Draft))
        {
            var written = context.Draft.TextOf(match.Span);
            var replacements = match.Term.Replacements.Select(replacement => TermWording.Fit(replacement, match, written)).Where(text => text != written).ToImmutableArray();
            context.Report(new Report(match.Span, written, MessageOf(match.Term, replacements))
            {
                Fixes = replacements.Select(text => CodeFix.Replace("Change to '" + text + "'", match.Span, text, FixSafety.Suggestion)).ToImmutableArray(),
                Tier = match.Term.Severity,
            });
        }
    }

    private static string MessageOf(ListedTerm term, ImmutableArray<string> replacements) =>
        term.Message.Length > 0 ? Sentence(term.Message)
        : "Write '" + string.Join("' or '", replacements) + "'.";

    private static string Sentence(string message) => message[message.Length - 1] is '.' or '!' or '?' ? message : message + ".";
}
