using System.Globalization;
using SourcingLint.Model;

namespace SourcingLint.Training;

/// <summary>Something asked of a figure, with its clues and the answer of those who have read the article.</summary>
/// <param name="Article">Which article it stands in; those of one article are learned from, or left out, together.</param>
/// <param name="Clues">What speaks for and against, by name.</param>
/// <param name="IsSo">The answer.</param>
internal sealed record Example(int Article, IReadOnlyDictionary<string, double> Clues, bool IsSo);

/// <summary>Learns what each clue says: a logistic regression with an L2 penalty, by Newton's method. The same examples give the same weights on any machine.</summary>
internal static class ClueTrainer
{
    private const double Penalty = 250;
    private const int Rounds = 30;
    private const int Folds = 10;

    /// <summary>How likely each example is so by weights that were learned without its article.</summary>
    public static double[] OddsLeftOut(IReadOnlyList<Example> examples)
    {
        var odds = new double[examples.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit(examples.Where(example => example.Article % Folds != fold).ToList());
            for (var i = 0; i < odds.Length; i++)
            {
                odds[i] = examples[i].Article % Folds == fold ? OddsOf(examples[i], weights) : odds[i];
            }
        }

        return odds;
    }

    /// <summary>Writes what was learned of all examples, as <see cref="ClueWeights"/> reads it.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="path">Where the list goes.</param>
    /// <param name="title">Its first line: what the weights are of.</param>
    public static void Write(IReadOnlyList<Example> examples, string path, string title) =>
        File.WriteAllText(path, "# " + title + "\n# Columns: clue, weight. Written by tests/SourcingLint.Training; do not edit by hand.\n"
            + string.Concat(Fit(examples).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, Weight: pair.Value.ToString("0.000", CultureInfo.InvariantCulture)))
                .Where(pair => pair.Weight is not ("0.000" or "-0.000"))
                .Select(pair => pair.Key + "\t" + pair.Weight + "\n")));

    private static double OddsOf(Example example, Dictionary<string, double> weights) =>
        1 / (1 + Math.Exp(-(weights[ClueWeights.Anything] + example.Clues.Sum(clue => weights.GetValueOrDefault(clue.Key) * clue.Value))));

    /// <summary>The weight of each clue, and of what holds before any clue.</summary>
    private static Dictionary<string, double> Fit(IReadOnlyList<Example> examples)
    {
        var names = examples.SelectMany(example => example.Clues.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var count = names.Length;
        var columns = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var rows = examples.Select(example =>
        {
            var row = new double[count + 1];
            row[count] = 1;
            foreach (var clue in example.Clues)
            {
                row[columns[clue.Key]] = clue.Value;
            }

            return row;
        }).ToList();

        // Each clue is measured in its own spread, so that the penalty treats all alike.
        var spread = new double[count + 1];
        for (var c = 0; c < count; c++)
        {
            var mean = rows.Average(row => row[c]);
            spread[c] = Math.Sqrt(rows.Average(row => (row[c] - mean) * (row[c] - mean)));
            rows.ForEach(row => row[c] = spread[c] > 0 ? (row[c] - mean) / spread[c] : 0);
        }

        var means = names.Select((_, c) => examples.Average(example => example.Clues.GetValueOrDefault(names[c]))).ToArray();
        var weights = new double[count + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[count + 1];
            var curve = new double[count + 1, count + 1];
            for (var i = 0; i < rows.Count; i++)
            {
                var odds = 1 / (1 + Math.Exp(-Dot(rows[i], weights)));
                for (var a = 0; a <= count; a++)
                {
                    slope[a] += rows[i][a] * (odds - (examples[i].IsSo ? 1 : 0));
                    for (var b = 0; b <= a; b++)
                    {
                        curve[a, b] += rows[i][a] * rows[i][b] * odds * (1 - odds);
                    }
                }
            }

            for (var c = 0; c < count; c++)
            {
                slope[c] += Penalty * weights[c];
                curve[c, c] += Penalty;
            }

            var step = Solve(curve, slope);
            for (var c = 0; c <= count; c++)
            {
                weights[c] -= step[c];
            }
        }

        var result = new Dictionary<string, double>(StringComparer.Ordinal) { [ClueWeights.Anything] = weights[count] };
        for (var c = 0; c < count; c++)
        {
            if (spread[c] > 0)
            {
                result[names[c]] = weights[c] / spread[c];
                result[ClueWeights.Anything] -= weights[c] / spread[c] * means[c];
            }
        }

        return result;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Solves a symmetric, positive system whose lower half is given (Cholesky).</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[j, j];
            }
        }

        var solution = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                solution[i] -= lower[i, k] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                solution[i] -= lower[k, i] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        return solution;
    }
}
