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
        var quoted = new List<long>(quotations.Length);
        foreach (var quotation in quotations)
        {
            if (quotation.Kind != QuotationKind.Term)
            {
                quoted.Add(Pack(quotation.Span));
            }
        }

        _quoted = Merge(quoted);
        var sourced = new List<Attribution>(attributions.Length);
        var contents = new List<long>(attributions.Length);
        foreach (var attribution in attributions)
        {
            if (Reliance.Answers(draft, attribution))
            {
                sourced.Add(attribution);
                foreach (var content in attribution.Content)
                {
                    contents.Add(Pack(content));
                }
            }
        }

        _attributed = Merge(contents);
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

    /// <summary>A span as one number, its start first: numbers sort without code that is compiled at every start.</summary>
    private static long Pack(TextSpan span) => ((long)span.Start << 32) | (uint)span.End;

    private static ImmutableArray<TextSpan> Merge(List<long> packed)
    {
        packed.Sort();
        var merged = ImmutableArray.CreateBuilder<TextSpan>(packed.Count);
        foreach (var number in packed)
        {
            var span = TextSpan.FromBounds((int)(number >> 32), (int)(uint)number);
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
