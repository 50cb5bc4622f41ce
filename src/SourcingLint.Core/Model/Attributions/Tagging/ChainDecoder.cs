using System.Numerics;

namespace SourcingLint.Model.Tagging;

/// <summary>Finds the best sequence of states for a paragraph, token by token (Viterbi, 1967).</summary>
internal sealed class ChainDecoder(TaggerWeights weights)
{
    private const int Lanes = TagStates.Lanes;
    private const int BetweenLevelings = 4;
    private short[] _scores = new short[Lanes];
    private short[] _next = new short[Lanes];
    private short[] _back = new short[Lanes * 128];

    /// <summary>Writes the labels of a paragraph.</summary>
    /// <param name="sums">The sums of its tokens.</param>
    /// <param name="labels">The labels of the draft, by token.</param>
    /// <param name="first">The index of the paragraph's first token.</param>
    public void Decode(EmissionSums sums, SpanLabel[] labels, int first)
    {
        if (_back.Length < sums.Count * Lanes)
        {
            _back = new short[sums.Count * Lanes * 2];
        }

        // A paragraph starts as if after the reporter's own words.
        for (var s = 0; s < Lanes; s++)
        {
            _scores[s] = s == 0 ? (short)0 : TaggerWeights.Never;
        }

        for (var i = 0; i < sums.Count; i++)
        {
            Step(sums, i);
        }

        var state = 0;
        var last = weights.Transitions.AsSpan(TransitionTables.Last * Lanes * Lanes, Lanes);
        for (var s = 1; s < TagStates.Count; s++)
        {
            if (_scores[s] + last[s] > _scores[state] + last[state])
            {
                state = s;
            }
        }

        for (var i = sums.Count - 1; i >= 0; i--)
        {
            var before = i == 0 ? 0 : _back[(i * Lanes) + state];
            labels[first + i] = TagStates.LabelOf(state, before);
            state = before;
        }
    }

    private void Step(EmissionSums sums, int i)
    {
        if (Vector<short>.Count <= Lanes)
        {
            for (var lane = 0; lane < Lanes; lane += Vector<short>.Count)
            {
                Advance(sums.Steps[i] + lane, lane, sums.Sums, i * EmissionSums.Width, (i * Lanes) + lane);
            }
        }
        else
        {
            AdvanceOneByOne(sums.Steps[i], sums.Sums, i * EmissionSums.Width, i * Lanes);
        }

        (_scores, _next) = (_next, _scores);
        if ((i + 1) % BetweenLevelings == 0)
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

    private void Advance(int table, int lane, ulong[] sums, int at, int back)
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
        var emissions = Vector.AsVectorInt16(new Vector<ulong>(sums, at + (lane / 4))) - new Vector<short>((short)sums[at]);
        Vector.Max(best + emissions, new Vector<short>(TaggerWeights.Never)).CopyTo(_next, lane);
        from.CopyTo(_back, back);
    }

    private void AdvanceOneByOne(int table, ulong[] sums, int at, int back)
    {
        var first = (short)sums[at];
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

            var emission = (short)(sums[at + (s / 4)] >> (16 * (s % 4))) - first;
            _next[s] = (short)Math.Max(TaggerWeights.Never, best + emission);
        }
    }
}
