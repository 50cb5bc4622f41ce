using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5007: a number in the headline that the story contradicts.</summary>
public sealed class HeadlineBodyNumberMismatch : DraftAnalyzer
{
    /// <summary>No headline has more numbers; hostile text does.</summary>
    private const int MostNumbers = 20;

    private static readonly WordSet Remainders = WordSet.Read("remainder-words");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5007", "headline-body-number-mismatch", "Headline number that the story contradicts",
        "The {0} says {1}, the story says {2}. Correct the one that is out of date.",
        "A headline is read more often than its story, and updates forget it.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var left = MostNumbers;
        List<Figure>? story = null;
        foreach (var figure in context.Model.Figures)
        {
            var zone = ZoneOf(draft, figure);
            if (zone is not (ZoneKind.Headline or ZoneKind.Deck))
            {
                if (zone == ZoneKind.Body)
                {
                    return; // the story has begun
                }

                continue;
            }

            if (left-- <= 0 || figure.Value is not >= 2 || IsPart(draft, figure) || figure.UpperValue is not null || figure.Class is FigureClass.Exempt or FigureClass.Measure)
            {
                continue;
            }

            story ??= context.Model.Figures.Where(f => ZoneOf(draft, f) is ZoneKind.Body or ZoneKind.List or ZoneKind.Caption or ZoneKind.Table or ZoneKind.BlockQuote).ToList();
            if (story.FirstOrDefault(other => other.Value >= 2 && FigureComparison.CountTheSame(draft, figure, other)) is { } contrary && !FigureComparison.IsBorneOut(draft, figure, story))
            {
                Report(context, figure, contrary, zone);
            }
        }
    }

    /// <summary><c>4 guards, 23 others dead</c>: each is part of a number that stands elsewhere.</summary>
    private static bool IsPart(Draft draft, Figure figure)
    {
        var sentence = draft.Sentences[figure.Sentence];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Remainders.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static ZoneKind ZoneOf(Draft draft, Figure figure) => draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone;

    private static void Report(DraftAnalysisContext context, Figure figure, Figure contrary, ZoneKind zone)
    {
        var draft = context.Draft;
        var ours = draft.TextOf(figure.Number);
        var theirs = draft.TextOf(contrary.Number);
        context.Report(new Report(figure.Number, zone == ZoneKind.Headline ? "headline" : "line under the headline", ours, theirs)
        {
            Related = ImmutableArray.Create(contrary.Number),
            Fixes = context.Model.Coverage.IsQuoted(figure.Number.Start)
                ? ImmutableArray<CodeFix>.Empty
                : ImmutableArray.Create(CodeFix.Replace("Change to '" + theirs + "'", figure.Number, theirs, FixSafety.Suggestion)),
        });
    }
}
