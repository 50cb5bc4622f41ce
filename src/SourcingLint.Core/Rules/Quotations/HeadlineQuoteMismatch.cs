using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL6003: words in quotation marks in the headline that nobody says in the story.</summary>
public sealed class HeadlineQuoteMismatch : DraftAnalyzer
{
    private const int FewestWords = 2;

    /// <summary>No headline quotes more, in UTF-16 code units or in quotations; hostile text does.</summary>
    private const int LongestQuotation = 300;
    private const int MostQuotations = 6;

    /// <summary>So many words in a row may be the same by chance, or a name.</summary>
    private const int LongestChance = 2;

    private const int LongestShown = 80;
    private const double Likeness = 0.5;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL6003", "headline-quote-mismatch", "Headline quotation that the story does not have",
        "Nobody says this in the story, where the words are {0}. Quote the exact words, or take the marks away.",
        "Words in quotation marks are the speaker's own, in the largest type most of all.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var left = MostQuotations;
        QuotedWords? compare = null;
        List<string>? story = null;
        foreach (var quotation in context.Model.Quotations)
        {
            if (draft.Paragraphs[quotation.Paragraph].Zone is not ZoneKind.Headline || !quotation.IsClosed || quotation.Depth > 0 || quotation.Span.Length > LongestQuotation || left-- <= 0)
            {
                continue;
            }

            var isDouble = draft.Prose.Text[quotation.Span.Start] is '"' or '\u201C';
            if (!isDouble && !StandsAfterSpeaker(draft, quotation))
            {
                continue;
            }

            compare ??= new QuotedWords(draft);
            story ??= compare.WordsOfStory();
            foreach (var piece in compare.PiecesOf(quotation))
            {
                if (piece.Count >= (isDouble ? FewestWords : FewestWords + 1) && !QuotedWords.StandsIn(piece, story) && NearestTo(context, compare, piece) is { } nearest)
                {
                    context.Report(new Report(quotation.Span, Shortened(draft.TextOf(nearest.Span))) { Related = ImmutableArray.Create(nearest.Span) });
                    break;
                }
            }
        }
    }

    /// <summary>Whether single marks hold a speaker's words, <c>Minister: 'We lied to you'</c>, and no claim at arm's length.</summary>
    private static bool StandsAfterSpeaker(Draft draft, Quotation quotation) =>
        draft.TokenAt(quotation.Span.Start) is var mark && mark > 0 && draft.Prose.Text[draft.Tokens[mark - 1].Start] == ':';

    private static string Shortened(string quotation)
    {
        quotation = quotation.Length > 2 && quotation[quotation.Length - 2] is '.' or ',' ? quotation.Remove(quotation.Length - 2, 1) : quotation;
        return quotation.Length <= LongestShown ? quotation : quotation.Substring(0, quotation.LastIndexOf(' ', LongestShown)) + " …" + quotation[quotation.Length - 1];
    }

    /// <summary>The story's quotation that shares most words; null when none shares half of them, or three in a row: the words may be nobody's.</summary>
    private static Quotation? NearestTo(DraftAnalysisContext context, QuotedWords compare, List<string> piece)
    {
        Quotation? nearest = null;
        var best = 0.0;
        foreach (var other in context.Model.Quotations)
        {
            if (context.Draft.Paragraphs[other.Paragraph].Zone is not (ZoneKind.Body or ZoneKind.BlockQuote) || other.Depth > 0)
            {
                continue;
            }

            var share = compare.ShareIn(piece, other) + (compare.SharesRun(piece, other, LongestChance + 1) ? Likeness : 0);
            if (share > best)
            {
                (nearest, best) = (other, share);
            }
        }

        return best >= Likeness ? nearest : null;
    }
}
