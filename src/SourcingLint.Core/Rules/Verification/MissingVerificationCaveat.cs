using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL2001: a claim by one side of a conflict, and not a word on whether anybody could check it.</summary>
public sealed class MissingVerificationCaveat : DraftAnalyzer
{
    private const int ReachInParagraphs = 3;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL2001", "missing-verification-caveat", "Contested claim without a word on checking",
        "'{0}': nobody outside this side of the conflict bears the claim out. Add who else confirms it, or say that it could not be verified.",
        "Readers take a warring side's claim for fact unless they are told that nobody could check it.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var claims = context.Model.Claims;
        if (claims.IsEmpty)
        {
            return;
        }

        var silent = new HashSet<int>();
        foreach (var claim in claims)
        {
            if (IsCovered(context, claim))
            {
                silent.Add(claim.Party);
            }
        }

        foreach (var claim in claims)
        {
            if (!claim.IsSettled && silent.Add(claim.Party))
            {
                context.Report(new Report(claim.Span, context.Draft.TextOf(claim.Span)) { Fixes = FixesFor(context, claim) });
            }
        }
    }

    private static bool IsCovered(DraftAnalysisContext context, Claim claim)
    {
        var paragraph = context.Draft.Sentences[claim.Sentence].Paragraph;
        foreach (var caveat in context.Model.Caveats)
        {
            var distance = context.Draft.Sentences[context.Draft.SentenceAt(caveat.Span.Start)].Paragraph - paragraph;
            if (caveat.Covers.Contains(claim.Attribution) || distance is >= 0 and <= ReachInParagraphs)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<CodeFix> FixesFor(DraftAnalysisContext context, Claim claim)
    {
        var draft = context.Draft;
        var paragraph = draft.ParagraphOf(draft.Sentences[claim.Sentence]);
        if (context.Model.Quotations.Any(q => q.Paragraph == paragraph.Index && !q.IsClosed))
        {
            return ImmutableArray<CodeFix>.Empty;
        }

        // Markup that closes after the last printed character, as of bold type, stays outside the new sentence.
        var text = draft.Source.ToString();
        var end = paragraph.Span.End;
        while (end < text.Length && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        var caveat = (context.Options.Outlet ?? "[OUTLET]") + " could not independently verify the claim.";
        return ImmutableArray.Create(CodeFix.Insert("Say that the claim could not be verified", end, " " + caveat));
    }
}
