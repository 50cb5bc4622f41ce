using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Which stretches of a draft somebody answers for: what stands in quotation marks, what a source is given for.</summary>
internal sealed class Coverage
{
    private readonly SpanSet _quoted;
    private readonly SpanSet _inMarks;
    private readonly SpanSet _attributed;
    private readonly int[] _firstAttributedSentence;
    private readonly Draft _draft;
    private readonly Lazy<bool[]> _courts;

    public Coverage(Draft draft, ImmutableArray<Quotation> quotations, ImmutableArray<Attribution> attributions)
    {
        _draft = draft;
        _courts = new Lazy<bool[]>(FindCourts);
        var quoted = new SpanSet.Builder();
        var inMarks = new SpanSet.Builder();
        foreach (var quotation in quotations)
        {
            inMarks.Add(quotation.Span);
            if (quotation.Kind != QuotationKind.Term)
            {
                quoted.Add(quotation.Span);
            }
        }

        _quoted = quoted.ToSet();
        _inMarks = inMarks.ToSet();
        var sourced = new List<Attribution>(attributions.Length);
        var contents = new SpanSet.Builder();
        foreach (var attribution in attributions)
        {
            if (Reliance.Answers(draft, attribution))
            {
                sourced.Add(attribution);
                foreach (var content in attribution.Content)
                {
                    contents.Add(content);
                }
            }
        }

        _attributed = contents.ToSet();
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
    public bool IsQuoted(int position) => _quoted.Hold(position);

    /// <summary>Whether <paramref name="position"/> stands in quotation marks of any kind: held at arm's length, a word is nobody's here.</summary>
    public bool IsInMarks(int position) => _inMarks.Hold(position);

    /// <summary>Whether <paramref name="position"/> lies in what a source is given for.</summary>
    public bool IsAttributed(int position) => _attributed.Hold(position);

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
}
