using System.Numerics;

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

    /// <summary>Scores from minus this to this are turned into odds beforehand: few lie beyond.</summary>
    private const int MostListed = 1024;

    private static readonly double[] Listed = ListOdds();
    private static readonly double[] Steps = ReadSteps(); // of each table, from each state to each
    private static readonly double[] StepsBack = Transpose(Steps); // of each table, to each state from each

    private double[] _after = new double[Lanes];
    private double[] _before = new double[Lanes];
    private readonly double[] _here = new double[Lanes];
    private double[] _emissions = new double[128 * Lanes];
    private double[] _forward = new double[128 * Lanes];

    /// <summary>Reads a paragraph.</summary>
    /// <param name="sums">The sums of its tokens, by the embedded weights.</param>
    /// <param name="content">By token of the draft: the probability, from 0 to 1, that it is part of what somebody says. Those of the paragraph are written.</param>
    /// <param name="first">The index of the paragraph's first token.</param>
    public void Read(EmissionSums sums, double[] content, int first)
    {
        if (_emissions.Length < sums.Count * Lanes)
        {
            _emissions = new double[sums.Count * 2 * Lanes];
            _forward = new double[sums.Count * 2 * Lanes];
        }

        for (var i = 0; i < sums.Count; i++)
        {
            var at = i * EmissionSums.Width;
            var zero = (short)sums.Sums[at];
            for (var s = 0; s < TagStates.Count; s++)
            {
                _emissions[(i * Lanes) + s] = OddsOf((short)(sums.Sums[at + (s / 4)] >> (16 * (s % 4))) - zero);
            }
        }

        Forward(sums);
        Backward(sums, first, content);
    }

    private void Forward(EmissionSums sums)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            var at = i * Lanes;
            for (var lane = 0; lane < Lanes; lane += Vector<double>.Count)
            {
                // A paragraph starts as if after the reporter's own words.
                var sum = i == 0 ? new Vector<double>(Steps, sums.Steps[i] + lane) : Vector<double>.Zero;
                for (var p = 0; p < TagStates.Count && i > 0; p++)
                {
                    sum += new Vector<double>(_forward[at - Lanes + p]) * new Vector<double>(Steps, sums.Steps[i] + (p * Lanes) + lane);
                }

                (sum * new Vector<double>(_emissions, at + lane)).CopyTo(_forward, at + lane);
            }

            Level(_forward, at);
        }
    }

    private void Backward(EmissionSums sums, int first, double[] content)
    {
        Array.Copy(Steps, TransitionTables.Last * Lanes * Lanes, _after, 0, Lanes);
        for (var i = sums.Count - 1; i >= 0; i--)
        {
            var at = i * Lanes;
            var all = 0.0;
            var inside = 0.0;
            for (var s = 0; s < TagStates.Count; s++)
            {
                var likely = _forward[at + s] * _after[s];
                _here[s] = _emissions[at + s] * _after[s];
                all += likely;
                inside += s >= (int)TagState.ContentStartBeforeCue ? likely : 0;
            }

            content[first + i] = all > 0 ? inside / all : 0;
            for (var lane = 0; lane < Lanes; lane += Vector<double>.Count)
            {
                var sum = Vector<double>.Zero;
                for (var s = 0; s < TagStates.Count; s++)
                {
                    sum += new Vector<double>(StepsBack, sums.Steps[i] + (s * Lanes) + lane) * new Vector<double>(_here[s]);
                }

                sum.CopyTo(_before, lane);
            }

            Level(_before, 0);
            (_after, _before) = (_before, _after);
        }
    }

    /// <summary>Brings the sum over all states back to 1, so that no paragraph is too long for the numbers.</summary>
    private static void Level(double[] states, int at)
    {
        var total = 0.0;
        for (var s = 0; s < TagStates.Count; s++)
        {
            total += states[at + s];
        }

        for (var lane = 0; lane < Lanes; lane += Vector<double>.Count)
        {
            (new Vector<double>(states, at + lane) / new Vector<double>(total)).CopyTo(states, at + lane);
        }
    }

    private static double OddsOf(int score) => score is >= -MostListed and <= MostListed ? Listed[score + MostListed] : Math.Exp(score / Scale);

    private static double[] ListOdds()
    {
        var odds = new double[(MostListed * 2) + 1];
        for (var score = -MostListed; score <= MostListed; score++)
        {
            odds[score + MostListed] = Math.Exp(score / Scale);
        }

        return odds;
    }

    private static double[] ReadSteps()
    {
        var transitions = TaggerWeights.Shared.Transitions;
        var steps = new double[transitions.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = transitions[i] <= TaggerWeights.Never ? 0 : OddsOf(transitions[i]);
        }

        return steps;
    }

    private static double[] Transpose(double[] steps)
    {
        var back = new double[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var (table, from, to) = (i / (Lanes * Lanes), i / Lanes % Lanes, i % Lanes);
            back[(((table * Lanes) + to) * Lanes) + from] = steps[i];
        }

        return back;
    }
}
