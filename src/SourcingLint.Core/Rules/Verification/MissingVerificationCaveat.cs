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
        DiagnosticSeverity.Info);

    /// <summary>The sentence that a desk adds, with its name.</summary>
    public static string CaveatOf(LintOptions options) => (options.Outlet ?? "[OUTLET]") + " could not independently verify the claim.";

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var claims = context.Model.Claims;
        if (claims.IsEmpty)
        {
            return;
        }

        var covered = new HashSet<int>();
        var caveats = new HashSet<int>();
        foreach (var caveat in context.Model.Caveats)
        {
            covered.UnionWith(caveat.Covers);
            caveats.Add(context.Draft.Sentences[context.Draft.SentenceAt(caveat.Span.Start)].Paragraph);
        }

        var silent = new HashSet<int>();
        foreach (var claim in claims)
        {
            var paragraph = context.Draft.Sentences[claim.Sentence].Paragraph;
            if (covered.Contains(claim.Attribution) || Enumerable.Range(paragraph, ReachInParagraphs + 1).Any(caveats.Contains))
            {
                silent.Add(claim.Party);
            }
        }

        var asked = new HashSet<int>(); // one question a paragraph, whoever speaks there
        var quotedOn = new HashSet<int>(context.Model.Quotations.Where(q => !q.IsClosed).Select(q => q.Paragraph));
        foreach (var claim in claims)
        {
            if (!claim.IsSettled && !claim.IsInPassing && silent.Add(claim.Party) && asked.Add(context.Draft.Sentences[claim.Sentence].Paragraph))
            {
                var fixes = quotedOn.Contains(context.Draft.Sentences[claim.Sentence].Paragraph) ? ImmutableArray<CodeFix>.Empty : FixesFor(context, claim);
                context.Report(new Report(claim.Span, context.Draft.TextOf(claim.Span)) { Fixes = fixes });
            }
        }
    }

    private static ImmutableArray<CodeFix> FixesFor(DraftAnalysisContext context, Claim claim)
    {
        var draft = context.Draft;
        var paragraph = draft.ParagraphOf(draft.Sentences[claim.Sentence]);
        // Markup that closes after the last printed character, as of bold type, stays outside the new sentence.
        var text = draft.Source.ToString();
        var end = paragraph.Span.End;
        while (end < text.Length && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        return ImmutableArray.Create(CodeFix.Insert("Say that the claim could not be verified", end, " " + CaveatOf(context.Options)));
    }
}
