using System.Collections.Immutable;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>
/// How likely each token of a paragraph is part of what somebody says, over all sequences of states and not only the best one
/// (the forward and backward sums of a conditional random field: Lafferty, McCallum and Pereira, 2001).
/// </summary>
internal sealed class ContentMarginals
{
    private const int Lanes = TagStates.Lanes;

    /// <summary>Steps of a score to one unit of log-odds, as the weights were packed.</summary>
    private const double Scale = 24;

    private readonly TaggerFeatures _features;
    private readonly EmissionSums _sums;
    private readonly double[] _steps; // of each table, from each state to each
    private double[] _emissions = new double[128 * Lanes];
    private double[] _forward = new double[128 * Lanes];
    private int[] _tables = new int[128];

    private ContentMarginals(Draft draft)
    {
        var weights = TaggerWeights.Shared;
        _features = new TaggerFeatures(draft, weights.Words);
        _sums = new EmissionSums(weights);
        _steps = new double[weights.Transitions.Length];
        for (var i = 0; i < _steps.Length; i++)
        {
            _steps[i] = weights.Transitions[i] <= TaggerWeights.Never ? 0 : Math.Exp(weights.Transitions[i] / Scale);
        }
    }

    /// <summary>By token of a draft: the probability, from 0 to 1, that it is part of what somebody says; 0 in paragraphs without a figure, which nobody asks about.</summary>
    public static double[] OfFigures(Draft draft, ImmutableArray<Figure> figures)
    {
        var said = new double[draft.Tokens.Length];
        var marginals = new ContentMarginals(draft);
        var read = -1;
        foreach (var figure in figures)
        {
            var paragraph = draft.ParagraphOf(draft.Sentences[figure.Sentence]);
            if (paragraph.Index > read)
            {
                read = paragraph.Index;
                marginals.Read(draft, paragraph, said);
            }
        }

        return said;
    }

    /// <summary>Reads a paragraph; paragraphs must be read in order.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="paragraph">One of its paragraphs.</param>
    /// <param name="content">By token of the draft: the probability, from 0 to 1, that it is part of what somebody says. Those of the paragraph are written.</param>
    private void Read(Draft draft, Paragraph paragraph, double[] content)
    {
        if (paragraph.EndSentence == paragraph.FirstSentence)
        {
            return;
        }

        var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
        var count = draft.Sentences[paragraph.EndSentence - 1].EndToken - first;
        if (_tables.Length < count)
        {
            _tables = new int[count * 2];
            _emissions = new double[count * 2 * Lanes];
            _forward = new double[count * 2 * Lanes];
        }

        for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
        {
            ReadSentence(draft.Sentences[s], s == paragraph.FirstSentence, first);
        }

        Forward(count);
        Backward(count, first, content);
    }

    private void ReadSentence(Sentence sentence, bool startsParagraph, int first)
    {
        _features.ReadSentence(sentence, startsParagraph);
        _sums.Read(_features, sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            _tables[i - first] = _features.TransitionTo(i) * Lanes * Lanes;
            var at = (i - sentence.FirstToken) * EmissionSums.Width;
            var zero = (short)_sums.Sums[at];
            for (var s = 0; s < TagStates.Count; s++)
            {
                _emissions[((i - first) * Lanes) + s] = Math.Exp(((short)(_sums.Sums[at + (s / 4)] >> (16 * (s % 4))) - zero) / Scale);
            }
        }
    }

    private void Forward(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var total = 0.0;
            for (var s = 0; s < TagStates.Count; s++)
            {
                var sum = i == 0 ? _steps[_tables[i] + s] : 0; // a paragraph starts as if after the reporter's own words
                for (var p = 0; p < TagStates.Count && i > 0; p++)
                {
                    sum += _forward[((i - 1) * Lanes) + p] * _steps[_tables[i] + (p * Lanes) + s];
                }

                total += _forward[(i * Lanes) + s] = sum * _emissions[(i * Lanes) + s];
            }

            for (var s = 0; s < TagStates.Count; s++)
            {
                _forward[(i * Lanes) + s] /= total;
            }
        }
    }

    private void Backward(int count, int first, double[] content)
    {
        Span<double> after = stackalloc double[TagStates.Count];
        Span<double> before = stackalloc double[TagStates.Count];
        for (var s = 0; s < TagStates.Count; s++)
        {
            after[s] = _steps[(TransitionTables.Last * Lanes * Lanes) + s];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var all = 0.0;
            var inside = 0.0;
            for (var s = 0; s < TagStates.Count; s++)
            {
                var likely = _forward[(i * Lanes) + s] * after[s];
                all += likely;
                inside += s >= (int)TagState.ContentStartBeforeCue ? likely : 0;
            }

            content[first + i] = all > 0 ? inside / all : 0;
            var total = 0.0;
            for (var p = 0; p < TagStates.Count; p++)
            {
                var sum = 0.0;
                for (var s = 0; s < TagStates.Count; s++)
                {
                    sum += _steps[_tables[i] + (p * Lanes) + s] * _emissions[(i * Lanes) + s] * after[s];
                }

                total += before[p] = sum;
            }

            for (var p = 0; p < TagStates.Count; p++)
            {
                after[p] = before[p] / total;
            }
        }
    }
}
