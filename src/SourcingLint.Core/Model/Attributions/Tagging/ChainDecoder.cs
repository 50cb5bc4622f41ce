using System.Collections.Immutable;
using System.Numerics;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Finds the best sequence of states for a paragraph, token by token (Viterbi, 1967).</summary>
internal sealed class ChainDecoder(TaggerWeights weights)
{
    private const int Lanes = TagStates.Lanes;
    private const int BetweenLevelings = 4;
    private readonly EmissionSums _emissions = new(weights);
    private short[] _scores = new short[Lanes];
    private short[] _next = new short[Lanes];
    private short[] _back = new short[Lanes * 128];
    private int _count;

    /// <summary>Goes on with the next sentence of the paragraph.</summary>
    public void Read(TaggerFeatures features, Sentence sentence, bool startsParagraph)
    {
        features.ReadSentence(sentence, startsParagraph);
        _emissions.Read(features, sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Step(features.TransitionTo(i) * Lanes * Lanes, (i - sentence.FirstToken) * EmissionSums.Width);
        }
    }

    /// <summary>Writes the labels of the paragraph, whose tokens start at <paramref name="first"/>, and gets ready for the next.</summary>
    public void Decode(ImmutableArray<SpanLabel>.Builder labels, int first)
    {
        var state = 0;
        var last = weights.Transitions.AsSpan(TransitionTables.Last * Lanes * Lanes, Lanes);
        for (var s = 1; s < TagStates.Count; s++)
        {
            if (_scores[s] + last[s] > _scores[state] + last[state])
            {
                state = s;
            }
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            var before = i == 0 ? 0 : _back[(i * Lanes) + state];
            labels[first + i] = TagStates.LabelOf(state, before);
            state = before;
        }

        _count = 0;
    }

    private void Step(int table, int sums)
    {
        var back = _count * Lanes;
        if (back + Lanes > _back.Length)
        {
            Array.Resize(ref _back, _back.Length * 2);
        }

        if (_count == 0)
        {
            // A paragraph starts as if after the reporter's own words.
            for (var s = 0; s < Lanes; s++)
            {
                _scores[s] = s == 0 ? (short)0 : TaggerWeights.Never;
            }
        }

        if (Vector<short>.Count <= Lanes)
        {
            for (var lane = 0; lane < Lanes; lane += Vector<short>.Count)
            {
                Advance(table + lane, lane, sums, back + lane);
            }
        }
        else
        {
            AdvanceOneByOne(table, sums, back);
        }

        (_scores, _next) = (_next, _scores);
        if (++_count % BetweenLevelings == 0)
        {
            Level();
        }
    }

    /// <summary>Brings the best score back to zero, so that sixteen bits hold them all however long the paragraph.</summary>
    private void Level()
    {
        var best = _scores[0];
        for (var s = 1; s < TagStates.Count; s++)
        {
            best = Math.Max(best, _scores[s]);
        }

        for (var s = 0; s < TagStates.Count; s++)
        {
            _scores[s] = (short)Math.Max(TaggerWeights.Never, _scores[s] - best);
        }
    }

    private void Advance(int table, int lane, int sums, int back)
    {
        var transitions = weights.Transitions;
        var scores = _scores;
        var best = new Vector<short>(scores[0]) + new Vector<short>(transitions, table);
        var from = Vector<short>.Zero;
        for (var p = 1; p < TagStates.Count; p++)
        {
            var score = new Vector<short>(scores[p]) + new Vector<short>(transitions, table + (p * Lanes));
            from = Vector.ConditionalSelect(Vector.GreaterThan(score, best), new Vector<short>((short)p), from);
            best = Vector.Max(score, best);
        }

        // Sums are shifted alike for all states; taken from that of the first, they are small.
        var emissions = Vector.AsVectorInt16(new Vector<ulong>(_emissions.Sums, sums + (lane / 4))) - new Vector<short>((short)_emissions.Sums[sums]);
        Vector.Max(best + emissions, new Vector<short>(TaggerWeights.Never)).CopyTo(_next, lane);
        from.CopyTo(_back, back);
    }

    private void AdvanceOneByOne(int table, int sums, int back)
    {
        var first = (short)_emissions.Sums[sums];
        for (var s = 0; s < Lanes; s++)
        {
            var best = int.MinValue;
            for (var p = 0; p < TagStates.Count; p++)
            {
                var score = _scores[p] + weights.Transitions[table + (p * Lanes) + s];
                if (score > best)
                {
                    best = score;
                    _back[back + s] = (short)p;
                }
            }

            var emission = (short)(_emissions.Sums[sums + (s / 4)] >> (16 * (s % 4))) - first;
            _next[s] = (short)Math.Max(TaggerWeights.Never, best + emission);
        }
    }
}
