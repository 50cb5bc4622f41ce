using System.Collections.Immutable;
using System.Numerics;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Finds the best sequence of states for a paragraph, token by token (Viterbi, 1967).</summary>
internal sealed class ChainDecoder(TaggerWeights weights)
{
    private const int Lanes = TagStates.Lanes;
    private readonly uint[] _features = new uint[TaggerFeatures.Most];
    private readonly ulong[] _sums = new ulong[Lanes / 4];
    private readonly short[] _emissions = new short[Lanes];
    private readonly short[] _scores = new short[Lanes];
    private short[] _back = new short[Lanes * 128];
    private int _count;

    /// <summary>Goes on with the next sentence of the paragraph.</summary>
    public void Read(TaggerFeatures features, Sentence sentence, bool startsParagraph)
    {
        ulong sentence0 = 0, sentence1 = 0, sentence2 = 0, sentence3 = 0;
        var shared = features.ReadSentence(sentence, startsParagraph, _features);
        weights.Add(_features, shared, ref sentence0, ref sentence1, ref sentence2, ref sentence3);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ulong sum0 = sentence0, sum1 = sentence1, sum2 = sentence2, sum3 = sentence3;
            var count = features.ReadToken(i, _features);
            weights.Add(_features, count, ref sum0, ref sum1, ref sum2, ref sum3);
            _sums[0] = sum0;
            _sums[1] = sum1;
            _sums[2] = sum2;
            _sums[3] = sum3;
            Buffer.BlockCopy(_sums, 0, _emissions, 0, Lanes * sizeof(short));
            Step(features.TransitionOf(i) * Lanes * Lanes);
        }
    }

    /// <summary>Writes the labels of the paragraph, whose tokens start at <paramref name="first"/>, and gets ready for the next.</summary>
    public void Decode(ImmutableArray<SpanLabel>.Builder labels, int first)
    {
        var state = 0;
        var last = weights.Transitions.AsSpan(TaggerFeatures.LastTable * Lanes * Lanes, Lanes);
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

    private void Step(int table)
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

        // What was best so far is in _scores while every state's best is put together in _emissions.
        if (Vector<short>.Count <= Lanes)
        {
            for (var lane = 0; lane < Lanes; lane += Vector<short>.Count)
            {
                Advance(table + lane, lane, back + lane);
            }
        }
        else
        {
            AdvanceOneByOne(table, back);
        }

        // Scores stay near zero, so that sixteen bits hold them however long the paragraph.
        var best = _emissions[0];
        for (var s = 1; s < TagStates.Count; s++)
        {
            best = Math.Max(best, _emissions[s]);
        }

        for (var s = 0; s < TagStates.Count; s++)
        {
            _scores[s] = (short)Math.Max(TaggerWeights.Never, _emissions[s] - best);
        }

        _count++;
    }

    private void Advance(int table, int lane, int back)
    {
        var transitions = weights.Transitions;
        var best = new Vector<short>(short.MinValue);
        var from = Vector<short>.Zero;
        for (var p = 0; p < TagStates.Count; p++)
        {
            var score = new Vector<short>(_scores[p]) + new Vector<short>(transitions, table + (p * Lanes));
            from = Vector.ConditionalSelect(Vector.GreaterThan(score, best), new Vector<short>((short)p), from);
            best = Vector.Max(score, best);
        }

        (best + new Vector<short>(_emissions, lane)).CopyTo(_emissions, lane);
        from.CopyTo(_back, back);
    }

    private void AdvanceOneByOne(int table, int back)
    {
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

            _emissions[s] = (short)(best + _emissions[s]);
        }
    }
}
