using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Behind every figure whom it rests on. Only for those who turned it on.</summary>
internal static class InlayHints
{
    public static object? Handle(DocumentSnapshot document, RangeParams parameters, RequestContext context)
    {
        if (!context.Session.Settings.InlayHints)
        {
            return Array.Empty<InlayHint>();
        }

        var draft = document.Draft;
        var model = draft.Model;
        var start = document.Lines.OffsetOf(parameters.Range.Start);
        var end = document.Lines.OffsetOf(parameters.Range.End);
        var sources = Wording.SourcesOfFigures(draft);
        var unsourced = model.UnsourcedFigures.ToHashSet();
        var hints = new List<InlayHint>();
        for (var i = 0; i < model.Figures.Length; i++)
        {
            var figure = model.Figures[i];
            var zone = draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone;
            if (figure.Class == FigureClass.Exempt || zone is ZoneKind.Chrome or ZoneKind.FrontMatter || figure.Span.End < start || figure.Span.End > end)
            {
                continue;
            }

            if (sources[i] is { } source)
            {
                hints.Add(new InlayHint(document.Lines.PositionOf(figure.Span.End), "← " + source, "Who answers for this figure.", PaddingLeft: true));
            }
            else if (unsourced.Contains(i))
            {
                hints.Add(new InlayHint(document.Lines.PositionOf(figure.Span.End), "← nobody", "Nobody answers for this figure.", PaddingLeft: true));
            }
            else if (Wording.SourceFurtherUp(draft, i) is { } before)
            {
                hints.Add(new InlayHint(document.Lines.PositionOf(figure.Span.End), "← " + before + ", further up", "Who seems to answer for this figure, in a paragraph before.", PaddingLeft: true));
            }
        }

        return hints.ToArray();
    }
}
