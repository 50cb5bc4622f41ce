using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Which stretches of a draft somebody answers for: what stands in quotation marks, what a source is given for.</summary>
internal sealed class Coverage
{
    private readonly ImmutableArray<TextSpan> _quoted;
    private readonly ImmutableArray<TextSpan> _attributed;
    private readonly int[] _firstAttributedSentence;
    private readonly Draft _draft;
    private readonly Lazy<bool[]> _courts;

    public Coverage(Draft draft, ImmutableArray<Quotation> quotations, ImmutableArray<Attribution> attributions)
    {
        _draft = draft;
        _courts = new Lazy<bool[]>(FindCourts);
        _quoted = Merge(quotations.Where(quotation => quotation.Kind != QuotationKind.Term).Select(quotation => quotation.Span));
        var sourced = attributions.Where(attribution => Reliance.Answers(draft, attribution)).ToList();
        _attributed = Merge(sourced.SelectMany(attribution => attribution.Content));
        _firstAttributedSentence = new int[draft.Paragraphs.Length];
        for (var i = 0; i < _firstAttributedSentence.Length; i++)
        {
            _firstAttributedSentence[i] = int.MaxValue;
        }

        foreach (var attribution in sourced)
        {
            var paragraph = draft.Sentences[attribution.Sentence].Paragraph;
            _firstAttributedSentence[paragraph] = Math.Min(_firstAttributedSentence[paragraph], attribution.Sentence);
        }
    }

    /// <summary>Whether <paramref name="position"/> stands in quoted speech, terms held at arm's length not counted.</summary>
    public bool IsQuoted(int position) => Holds(_quoted, position);

    /// <summary>Whether <paramref name="position"/> lies in what a source is given for.</summary>
    public bool IsAttributed(int position) => Holds(_attributed, position);

    /// <summary>Whether an earlier sentence of its paragraph names a source.</summary>
    /// <param name="sentence">The index of the sentence in <see cref="Draft.Sentences"/>.</param>
    /// <param name="paragraph">The index of its paragraph.</param>
    public bool IsCarriedTo(int sentence, int paragraph) => _firstAttributedSentence[paragraph] < sentence;

    /// <summary>Whether a paragraph speaks of an arrest, a charge or a court.</summary>
    public bool IsOfCourts(int paragraph) => _courts.Value[paragraph];

    private bool[] FindCourts()
    {
        var courts = new bool[_draft.Paragraphs.Length];
        foreach (var sentence in _draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken && !courts[sentence.Paragraph]; i++)
            {
                courts[sentence.Paragraph] = _draft.Tokens[i].Is(WordClass.Charge);
            }
        }

        return courts;
    }

    private static bool Holds(ImmutableArray<TextSpan> spans, int position)
    {
        var low = 0;
        var high = spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < spans.Length && spans[low].Start <= position;
    }

    private static ImmutableArray<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && merged[merged.Count - 1].End >= span.Start)
            {
                var last = merged[merged.Count - 1];
                merged[merged.Count - 1] = TextSpan.FromBounds(last.Start, Math.Max(last.End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }
}
