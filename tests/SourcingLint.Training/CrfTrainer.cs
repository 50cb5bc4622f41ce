using System.Numerics;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Training;

/// <summary>
/// Trains a linear-chain conditional random field by stochastic gradient descent on its log-likelihood with a quadratic
/// penalty (Lafferty, McCallum and Pereira, 2001; steps as in Bottou, 2010), and averages the weights of the last passes.
/// The order of paragraphs is shuffled by a seed, so that the same texts always give the same weights.
/// </summary>
internal sealed class CrfTrainer
{
    private const int Lanes = TagStates.Lanes;
    private const int States = TagStates.Count;
    private const float CommonShare = 0.2f;
    private const int Tables = TransitionTables.Count;
    private readonly TrainingSet _set;
    private readonly float[] _weights;
    private readonly float[] _sum;
    private readonly float[] _transitions = new float[Tables * Lanes * Lanes];
    private readonly float[] _transitionSum = new float[Tables * Lanes * Lanes];
    private readonly bool[] _allowed = new bool[Tables * Lanes * Lanes];
    private readonly float[] _expTransitions = new float[Tables * Lanes * Lanes];
    private float[] _emissions = new float[Lanes * 1024];
    private float[] _alpha = new float[Lanes * 1024];
    private float[] _beta = new float[Lanes * 1024];
    private readonly float[] _common = new float[Lanes * Lanes];
    private readonly uint _hidden;
    private readonly float _upscale;
    private bool[] _kept = [];
    private uint _noise = 2463534242;
    private int _averaged;

    /// <summary>Starts with all weights zero.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="hidden">The share of features hidden at each token.</param>
    public CrfTrainer(TrainingSet set, float hidden)
    {
        _hidden = (uint)(hidden * uint.MaxValue);
        _upscale = 1f / (1f - hidden);
        _set = set;
        _weights = new float[set.Hashes.Length * Lanes];
        _sum = new float[_weights.Length];
        FindSteps();
    }

    /// <summary>The averaged weight of each feature and state.</summary>
    public float[] Weights => _sum.Select(w => w / _averaged).ToArray();

    /// <summary>The averaged score of each step from state to state; minus infinity for one never seen.</summary>
    public float[] Transitions => _transitionSum.Select((w, i) => _allowed[i] ? w / _averaged : float.NegativeInfinity).ToArray();

    /// <summary>Makes passes over all paragraphs.</summary>
    /// <param name="passes">How many.</param>
    /// <param name="averaged">How many of the last ones count in the average.</param>
    /// <param name="rate">The first step's size.</param>
    /// <param name="penalty">The weight of the penalty for the whole set.</param>
    /// <param name="log">Told of each pass.</param>
    public void Train(int passes, int averaged, float rate, float penalty, Action<string> log)
    {
        var order = Enumerable.Range(0, _set.Chains.Count).ToArray();
        var random = new Random(1);
        var decay = penalty / order.Length;
        var scale = 1f;
        var step = 0L;
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            var likelihood = 0.0;
            foreach (var index in order)
            {
                var size = rate / (1f + (rate * decay * 30 * step++));
                scale *= 1f - (size * decay);
                likelihood += Learn(_set.Chains[index], size, scale);
                if (step % 64 == 0)
                {
                    Refresh(1f - (64 * size * decay));
                }
            }

            for (var i = 0; i < _weights.Length; i++)
            {
                _weights[i] *= scale;
            }

            scale = 1f;
            if (pass >= passes - averaged)
            {
                _averaged++;
                for (var i = 0; i < _weights.Length; i++)
                {
                    _sum[i] += _weights[i];
                }

                for (var i = 0; i < _transitions.Length; i++)
                {
                    _transitionSum[i] += Score(i);
                }
            }

            log($"pass {pass + 1}: log-likelihood {likelihood:F0}");
        }
    }

    /// <summary>A step is allowed when the training texts hold it, whatever the table.</summary>
    private void FindSteps()
    {
        var seen = new bool[Lanes * Lanes];
        var seenFirst = new bool[Lanes];
        var seenLast = new bool[Lanes];
        foreach (var chain in _set.Chains)
        {
            seenFirst[chain.States[0]] = true;
            seenLast[chain.States[^1]] = true;
            for (var i = 1; i < chain.States.Length; i++)
            {
                seen[(chain.States[i - 1] * Lanes) + chain.States[i]] = true;
            }
        }

        for (var table = 0; table < Tables; table++)
        {
            for (var s = 0; s < Lanes * Lanes; s++)
            {
                _allowed[(table * Lanes * Lanes) + s] = table < 2 ? s < Lanes && seenFirst[s] : table == TransitionTables.Last ? s < Lanes && seenLast[s] : seen[s];
            }
        }

        for (var i = 0; i < _expTransitions.Length; i++)
        {
            _expTransitions[i] = _allowed[i] ? 1f : 0f;
        }
    }

    private double Learn(Chain chain, float size, float scale)
    {
        var length = chain.States.Length;
        if (length * Lanes > _emissions.Length)
        {
            _emissions = new float[length * Lanes * 2];
            _alpha = new float[length * Lanes * 2];
            _beta = new float[length * Lanes * 2];
        }

        var likelihood = 0.0;
        Emit(chain, scale);
        for (var i = 0; i < length; i++)
        {
            likelihood += _emissions[(i * Lanes) + chain.States[i]];
        }

        // Emissions become factors, shifted so that the largest is 1.
        var shift = 0.0;
        for (var i = 0; i < length; i++)
        {
            var e = _emissions.AsSpan(i * Lanes, Lanes);
            var most = e[0];
            for (var s = 1; s < States; s++)
            {
                most = Math.Max(most, e[s]);
            }

            for (var s = 0; s < States; s++)
            {
                e[s] = MathF.Exp(Math.Max(e[s] - most, -40f)); // no state becomes impossible
            }

            e[States] = 0;
            shift += most;
        }

        // Forward, each token's factors scaled to sum to 1.
        for (var i = 0; i < length; i++)
        {
            var table = chain.Tables[i] * Lanes * Lanes;
            var alpha = _alpha.AsSpan(i * Lanes, Lanes);
            alpha.Clear();
            if (i == 0)
            {
                for (var s = 0; s < States; s++)
                {
                    alpha[s] = _expTransitions[table + s];
                }
            }
            else
            {
                for (var p = 0; p < States; p++)
                {
                    MultiplyAdd(alpha, _expTransitions.AsSpan(table + (p * Lanes), Lanes), _alpha[((i - 1) * Lanes) + p]);
                }
            }

            var total = 0f;
            for (var s = 0; s < Lanes; s++)
            {
                alpha[s] *= _emissions[(i * Lanes) + s];
                total += alpha[s];
            }

            for (var s = 0; s < Lanes; s++)
            {
                alpha[s] /= total;
            }

            shift += Math.Log(total);
        }

        // Backward, and both gradients on the way.
        Span<float> beta = stackalloc float[Lanes];
        Span<float> carried = stackalloc float[Lanes];
        Span<float> gradient = stackalloc float[Lanes];
        const int last = TransitionTables.Last * Lanes * Lanes;
        var ending = Dot(_alpha.AsSpan((length - 1) * Lanes, Lanes), _expTransitions.AsSpan(last, Lanes));
        for (var s = 0; s < Lanes; s++)
        {
            beta[s] = _expTransitions[last + s];
        }

        likelihood += Score(last + chain.States[^1]);
        shift += Math.Log(ending);
        for (var s = 0; s < States; s++)
        {
            MoveStep(last + s, -size * _alpha[((length - 1) * Lanes) + s] * beta[s] / ending);
        }

        MoveStep(last + chain.States[^1], size);
        for (var i = length - 1; i >= 0; i--)
        {
            var alpha = _alpha.AsSpan(i * Lanes, Lanes);
            var total = 0f;
            for (var s = 0; s < Lanes; s++)
            {
                gradient[s] = alpha[s] * beta[s];
                total += gradient[s];
            }

            for (var s = 0; s < Lanes; s++)
            {
                gradient[s] *= -size / total;
            }

            gradient[chain.States[i]] += size;
            Move(chain, i, gradient, 1f / scale);

            var table = chain.Tables[i] * Lanes * Lanes;
            for (var s = 0; s < Lanes; s++)
            {
                carried[s] = beta[s] * _emissions[(i * Lanes) + s];
            }

            if (i == 0)
            {
                total = 0f;
                for (var s = 0; s < States; s++)
                {
                    total += _expTransitions[table + s] * carried[s];
                }

                for (var s = 0; s < States; s++)
                {
                    MoveStep(table + s, -size * _expTransitions[table + s] * carried[s] / total);
                }

                likelihood += Score(table + chain.States[0]);
                MoveStep(table + chain.States[0], size);
                break;
            }

            var before = _alpha.AsSpan((i - 1) * Lanes, Lanes);
            total = 0f;
            for (var p = 0; p < States; p++)
            {
                var row = _expTransitions.AsSpan(table + (p * Lanes), Lanes);
                beta[p] = Dot(row, carried);
                total += before[p] * beta[p];
            }

            var largest = 0f;
            for (var p = 0; p < States; p++)
            {
                var factor = -size * before[p] / total;
                if (before[p] > 1e-5f)
                {
                    for (var s = 0; s < States; s++)
                    {
                        var at = table + (p * Lanes) + s;
                        if (_expTransitions[at] > 0 && carried[s] > 1e-8f)
                        {
                            MoveStep(at, factor * _expTransitions[at] * carried[s]);
                        }
                    }
                }

                largest = Math.Max(largest, beta[p]);
            }

            var gold = table + (chain.States[i - 1] * Lanes) + chain.States[i];
            likelihood += Score(gold);
            MoveStep(gold, size);
            for (var p = 0; p < Lanes; p++)
            {
                beta[p] /= largest;
            }
        }

        return likelihood - shift;
    }

    private void MoveStep(int at, float change)
    {
        if (Math.Abs(change) < 1e-7f)
        {
            return;
        }

        _transitions[at] += change;
        if (IsShared(at))
        {
            _common[at % (Lanes * Lanes)] += change * CommonShare;
        }

        _expTransitions[at] = MathF.Exp(Score(at));
    }

    private float Score(int at) => _transitions[at] + (IsShared(at) ? _common[at % (Lanes * Lanes)] : 0);

    /// <summary>Tables inside a paragraph share a part, so that rare ones learn from the rest.</summary>
    private static bool IsShared(int at) => at / (Lanes * Lanes) is >= 2 and < TransitionTables.Last;

    private void Refresh(float keep)
    {
        for (var i = 0; i < _transitions.Length; i++)
        {
            if (_allowed[i])
            {
                _transitions[i] *= keep;
                _expTransitions[i] = MathF.Exp(Score(i));
            }
        }
    }

    /// <summary>Hides features at random, so that each learns to do without the others (Srivastava et al., 2014).</summary>
    private void Hide(Chain chain)
    {
        if (_kept.Length < chain.Features.Length)
        {
            _kept = new bool[chain.Features.Length * 2];
        }

        for (var f = 0; f < chain.Features.Length; f++)
        {
            _noise ^= _noise << 13;
            _noise ^= _noise >> 17;
            _noise ^= _noise << 5;
            _kept[f] = _noise >= _hidden;
        }
    }

    private void Emit(Chain chain, float scale)
    {
        Hide(chain);
        var from = 0;
        for (var i = 0; i < chain.Ends.Length; i++)
        {
            var e = _emissions.AsSpan(i * Lanes, Lanes);
            e.Clear();
            for (var f = from; f < chain.Ends[i]; f++)
            {
                if (_kept[f])
                {
                    MultiplyAdd(e, _weights.AsSpan(chain.Features[f] * Lanes, Lanes), scale * _upscale);
                }
            }

            from = chain.Ends[i];
        }
    }

    private void Move(Chain chain, int i, Span<float> gradient, float factor)
    {
        for (var f = i == 0 ? 0 : chain.Ends[i - 1]; f < chain.Ends[i]; f++)
        {
            if (_kept[f])
            {
                MultiplyAdd(_weights.AsSpan(chain.Features[f] * Lanes, Lanes), gradient, factor);
            }
        }
    }

    private static void MultiplyAdd(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        for (var s = 0; s < Lanes; s += Vector<float>.Count)
        {
            (new Vector<float>(to[s..]) + (new Vector<float>(from[s..]) * factor)).CopyTo(to[s..]);
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        for (var s = 0; s < Lanes; s += Vector<float>.Count)
        {
            sum += new Vector<float>(a[s..]) * new Vector<float>(b[s..]);
        }

        return Vector.Sum(sum);
    }
}
