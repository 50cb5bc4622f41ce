using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Quotations that lose a mark or their speaker.</summary>
internal static class QuotationFaults
{
    public static IEnumerable<FaultOperator> All =>
    [
        new("drop-closing-mark", ["unbalanced-quote"], (draft, _) => Whole(draft).Where(q => !MayRunOn(draft, q)).Select(q => Fault.Replace(new(q.Span.End - 1, 1), ""))),
        new("drop-opening-mark", ["unbalanced-quote"], (draft, _) => Whole(draft).Select(q => Fault.Replace(new(q.Span.Start, 1), ""))),
        new("remove-speaker", ["unattributed-quote"], RemoveSpeaker),
    ];

    /// <summary>Whether it ends its paragraph and the next one opens with a mark: without its own closing mark it is a speech of two paragraphs, and no fault.</summary>
    private static bool MayRunOn(Draft draft, Quotation quotation) =>
        draft.Paragraphs[quotation.Paragraph].Span.End == quotation.Span.End && quotation.Paragraph + 1 < draft.Paragraphs.Length
        && draft.Source[draft.Paragraphs[quotation.Paragraph + 1].Span.Start] is '"' or '\u201C';

    /// <summary>Quotations of paragraphs whose marks all have their partners.</summary>
    private static IEnumerable<Quotation> Whole(Draft draft) => draft.Model.Quotations.Where(q =>
        q is { IsClosed: true, Depth: 0, Continues: false } && draft.Paragraphs[q.Paragraph].Zone == ZoneKind.Body
        && Place.Text(draft, draft.Paragraphs[q.Paragraph].Span).Count(c => c is '"' or '\u201C' or '\u201D') % 2 == 0
        && draft.Source[q.Span.Start] is '"' or '\u201C' && draft.Source[q.Span.End - 1] is '"' or '\u201D');

    /// <summary>Takes away who says a quotation of its own paragraph, where nobody speaks in the paragraphs beside it.</summary>
    private static IEnumerable<Fault> RemoveSpeaker(Draft draft, Random random)
    {
        foreach (var quotation in Whole(draft).Where(q => q.Kind == QuotationKind.Direct))
        {
            var paragraph = draft.Paragraphs[quotation.Paragraph];
            var isAlone = quotation.Span.Start == paragraph.Span.Start && paragraph.Span.End - quotation.Span.End is > 4 and < 60
                && !Speaks(draft, paragraph.Index - 1) && !Speaks(draft, paragraph.Index + 1);
            var body = draft.Source.ToString(quotation.Span);
            if (isAlone && body.Count(c => c == ' ') >= 6)
            {
                // The comma before the mark becomes the stop.
                var last = quotation.Span.End - 2;
                yield return new Fault([new(new(last, 1), draft.Source[last] == ',' ? "." : draft.Source.ToString(new(last, 1))), new(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(quotation.Span.End, paragraph.Span.End), "")]);
            }
        }
    }

    private static bool Speaks(Draft draft, int paragraph) =>
        paragraph < 0 || paragraph >= draft.Paragraphs.Length
        || draft.Model.Attributions.Any(a => draft.Sentences[a.Sentence].Paragraph == paragraph)
        || draft.Model.Quotations.Any(q => q.Paragraph == paragraph);
}
