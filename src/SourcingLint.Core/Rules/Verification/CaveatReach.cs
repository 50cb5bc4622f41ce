using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL2002: "could not be verified", far from the claim, or about another side's.</summary>
public sealed class CaveatReach : DraftAnalyzer
{
    private const int ReachInParagraphs = 3;

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
        var claims = context.Model.Claims;
        if (claims.IsEmpty || context.Model.Caveats.IsEmpty)
        {
            return;
        }

        var place = BodyPlaces(draft);
        var byAttribution = new Dictionary<int, Claim>();
        foreach (var claim in claims)
        {
            byAttribution[claim.Attribution] = claim;
        }

        int PlaceOf(int sentence) => place[draft.Sentences[sentence].Paragraph];
        foreach (var caveat in context.Model.Caveats)
        {
            var sentence = draft.SentenceAt(caveat.Span.Start);
            if (IsWide(draft, draft.Sentences[sentence]))
            {
                return; // it speaks of all claims
            }

            var nearest = caveat.Covers.Where(byAttribution.ContainsKey).Select(a => byAttribution[a]).OrderBy(c => Math.Abs(PlaceOf(c.Sentence) - PlaceOf(sentence))).FirstOrDefault();
            if (nearest is not null && PlaceOf(sentence) - PlaceOf(nearest.Sentence) > ReachInParagraphs)
            {
                context.Report(new Report(caveat.Span, $"This stands {PlaceOf(sentence) - PlaceOf(nearest.Sentence)} paragraphs after the claim, '{draft.TextOf(nearest.Span)}'")
                {
                    Related = ImmutableArray.Create(nearest.Span),
                    Fixes = Move(draft, caveat.Span, draft.ParagraphOf(draft.Sentences[nearest.Sentence]).Span.End),
                });
            }
        }

        ReportOtherSides(context, byAttribution, PlaceOf);
    }

    /// <summary>A claim with a caution beside it that names another side's claims.</summary>
    private static void ReportOtherSides(DraftAnalysisContext context, Dictionary<int, Claim> byAttribution, Func<int, int> placeOf)
    {
        var claims = context.Model.Claims;
        var caveats = context.Model.Caveats;
        var covered = new HashSet<int>(context.Model.Caveats.SelectMany(c => c.Covers));
        var next = 0; // the first caveat that is not before the claim
        var settled = new HashSet<int>(claims.Where(c => c.IsSettled || covered.Contains(c.Attribution)).Select(c => c.Party));
        foreach (var claim in claims)
        {
            if (settled.Contains(claim.Party))
            {
                continue;
            }

            while (next < caveats.Length && caveats[next].Span.End <= claim.Span.Start)
            {
                next++;
            }

            if (next < caveats.Length && caveats[next] is var caveat)
            {
                var apart = placeOf(context.Draft.SentenceAt(caveat.Span.Start)) - placeOf(claim.Sentence);
                if (apart <= ReachInParagraphs && caveat.Covers.Any(a => byAttribution.TryGetValue(a, out var other) && other.Party != claim.Party))
                {
                    settled.Add(claim.Party);
                    context.Report(new Report(claim.Span, $"The caution below speaks of another side's claim, not of '{context.Draft.TextOf(claim.Span)}'") { Related = ImmutableArray.Create(caveat.Span) });
                }
            }
        }
    }

    /// <summary>For each paragraph how many of the story's own stand before it: captions and menus lie between without parting anything.</summary>
    private static int[] BodyPlaces(Draft draft)
    {
        var places = new int[draft.Paragraphs.Length];
        var seen = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            seen += paragraph.Zone is ZoneKind.Body or ZoneKind.List ? 1 : 0;
            places[paragraph.Index] = seen;
        }

        return places;
    }

    private static bool IsWide(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((CaveatReader.RoleOf(draft.Tokens[i]) & CaveatRole.Scope) != 0)
            {
                return true;
            }
        }

        return false;
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
