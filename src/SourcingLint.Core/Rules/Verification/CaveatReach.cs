using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL2002: "could not be verified", far from the claim, or about another side's.</summary>
public sealed class CaveatReach : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL2002", "caveat-reach", "Word on checking out of reach of its claim",
        "{0}. Move it next to the claim, or say that none of the claims could be verified.",
        "A caution that readers do not meet beside the claim does not warn them.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var stray in StrayCaveatFinder.Find(draft, context.Model))
        {
            context.Report(stray.Apart > 0
                ? new Report(stray.Caveat, $"This stands {stray.Apart} paragraphs after the claim, '{draft.TextOf(stray.Claim)}'")
                {
                    Related = ImmutableArray.Create(stray.Claim),
                    Fixes = Move(draft, stray.Caveat, stray.ClaimEnd),
                }
                : new Report(stray.Claim, $"The caution below speaks of another side's claim, not of '{draft.TextOf(stray.Claim)}'") { Related = ImmutableArray.Create(stray.Caveat) });
        }
    }

    private static ImmutableArray<CodeFix> Move(Draft draft, TextSpan caveat, int to)
    {
        var text = draft.Source.ToString();
        var start = caveat.Start > 0 && text[caveat.Start - 1] == ' ' ? caveat.Start - 1 : caveat.Start;
        return ImmutableArray.Create(new CodeFix(
            "Move it next to the claim",
            ImmutableArray.Create(new TextChange(new TextSpan(to, 0), " " + text.Substring(caveat.Start, caveat.Length)), new TextChange(TextSpan.FromBounds(start, caveat.End), "")),
            FixSafety.Suggestion));
    }
}
