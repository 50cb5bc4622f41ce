using System.Globalization;
using System.Text.Json;
using SourcingLint.Model;

namespace SourcingLint.Training;

/// <summary>Learns the weights of <see cref="FigureQuestion"/> from articles that editors have read: a logistic regression with an L2 penalty, by Newton's method.</summary>
internal static class QuestionTrainer
{
    /// <summary>What an editor asks where nobody answers for a figure or a claim; any of them in a figure's sentence means that the question was asked.</summary>
    private static readonly string[] Questions =
    [
        "unattributed-figure", "unattributed-toll", "attribution-out-of-reach", "sourceless-passive", "hedge-without-source",
        "unsupported-superlative", "headline-attribution-missing", "fact-after-caveat",
    ];

    private const double Penalty = 100;
    private const int Rounds = 30;
    private const int Folds = 10;

    private sealed record Example(int Article, int Sentence, Dictionary<string, double> Clues, bool IsAsked, bool IsBare);

    /// <summary>Writes the weights, and reports what they do on articles that were left out, fold by fold.</summary>
    /// <param name="articles">A folder of articles.</param>
    /// <param name="readings">Files of JSON lines, an editor's each: <c>file</c> and <c>queries</c> with <c>rules</c>, <c>t</c> and <c>ctx</c>.</param>
    /// <param name="output">Where the weights go.</param>
    /// <param name="log">Where the report goes.</param>
    public static void Train(string articles, IReadOnlyList<string> readings, string output, TextWriter log)
    {
        var examples = Read(articles, readings);
        var names = examples.SelectMany(example => example.Clues.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        log.WriteLine($"{examples.Select(example => example.Article).Distinct().Count()} articles, {examples.Count} figures that rest on nothing, {examples.Count(example => example.IsAsked)} of them asked about, {names.Length} clues");
        Report(examples, names, log);
        File.WriteAllText(output, Write(Fit(examples, names)));
    }

    private static List<Example> Read(string folder, IReadOnlyList<string> readings)
    {
        var queries = readings.SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement).ToLookup(row => row.GetProperty("file").GetString()!, StringComparer.Ordinal);
        var examples = new List<Example>();
        var article = 0;
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (!queries.Contains(Path.GetFileName(file)))
            {
                continue;
            }

            var draft = Draft.Parse(File.ReadAllText(file), file);
            var asked = queries[Path.GetFileName(file)].SelectMany(row => AskedSentences(draft, row)).ToHashSet();
            var evidence = new FigureEvidence(draft, draft.Model);
            var bare = draft.Model.BareFigures.Select(figure => figure.Figure).ToHashSet();
            for (var i = 0; i < draft.Model.Figures.Length; i++)
            {
                var figure = draft.Model.Figures[i];
                if (draft.Model.FigureSupports[i] is null && !draft.Model.Coverage.IsInMarks(figure.Number.Start))
                {
                    examples.Add(new Example(article, figure.Sentence, evidence.Of(i).ToDictionary(StringComparer.Ordinal), asked.Contains(figure.Sentence), bare.Contains(i)));
                }
            }

            article++;
        }

        return examples;
    }

    private static IEnumerable<int> AskedSentences(Draft draft, JsonElement row)
    {
        var text = draft.Source.ToString();
        foreach (var query in row.GetProperty("queries").EnumerateArray())
        {
            var words = query.GetProperty("t").GetString()!;
            var context = query.TryGetProperty("ctx", out var around) ? text.IndexOf(around.GetString()!, StringComparison.Ordinal) : 0;
            var start = context < 0 ? -1 : text.IndexOf(words, context, StringComparison.Ordinal);
            if (start < 0 || !query.GetProperty("rules").EnumerateArray().Any(rule => Questions.Contains(rule.GetString())))
            {
                continue;
            }

            for (var s = draft.SentenceAt(start); s < draft.Sentences.Length && draft.Sentences[s].Span.Start < start + words.Length; s++)
            {
                yield return s;
            }
        }
    }

    /// <summary>Learns on nine articles in ten, asks of the tenth, ten times; counts sentences with a bare figure, as the linter reports them.</summary>
    private static void Report(List<Example> examples, string[] names, TextWriter log)
    {
        var asked = new List<(double Odds, bool IsAsked)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit(examples.Where(example => example.Article % Folds != fold).ToList(), names);
            asked.AddRange(examples.Where(example => example.Article % Folds == fold && example.IsBare)
                .GroupBy(example => (example.Article, example.Sentence))
                .Select(sentence => (sentence.Max(example => OddsOf(example, weights)), sentence.First().IsAsked)));
        }

        log.WriteLine($"on articles left out, of {asked.Count} sentences with a bare figure, {asked.Count(sentence => sentence.IsAsked)} of them asked about:");
        foreach (var least in new[] { 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7 })
        {
            var said = asked.Where(sentence => sentence.Odds >= least).ToList();
            log.WriteLine(FormattableString.Invariant($"  odds from {least:F2}: {said.Count} reported, {said.Count(sentence => sentence.IsAsked)} of them asked about"));
        }
    }

    private static double OddsOf(Example example, Dictionary<string, double> weights) =>
        1 / (1 + Math.Exp(-(weights[FigureQuestion.AnyFigure] + example.Clues.Sum(clue => weights.GetValueOrDefault(clue.Key) * clue.Value))));

    /// <summary>The weight of each clue, and of any figure, before its clues.</summary>
    private static Dictionary<string, double> Fit(List<Example> examples, string[] names)
    {
        var count = names.Length;
        var columns = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var rows = examples.ConvertAll(example =>
        {
            var row = new double[count + 1];
            row[count] = 1;
            foreach (var clue in example.Clues)
            {
                row[columns[clue.Key]] = clue.Value;
            }

            return row;
        });

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
                    slope[a] += rows[i][a] * (odds - (examples[i].IsAsked ? 1 : 0));
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

        var result = new Dictionary<string, double>(StringComparer.Ordinal) { [FigureQuestion.AnyFigure] = weights[count] };
        for (var c = 0; c < count; c++)
        {
            if (spread[c] > 0)
            {
                result[names[c]] = weights[c] / spread[c];
                result[FigureQuestion.AnyFigure] -= weights[c] / spread[c] * means[c];
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

    private static string Write(Dictionary<string, double> weights) =>
        "# How much each clue of FigureEvidence says for or against asking whose a figure is.\n"
        + "# Columns: clue, weight. Written by tests/SourcingLint.Training questions; do not edit by hand.\n"
        + string.Concat(weights.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, Weight: pair.Value.ToString("0.000", CultureInfo.InvariantCulture)))
            .Where(pair => pair.Weight is not ("0.000" or "-0.000"))
            .Select(pair => pair.Key + "\t" + pair.Weight + "\n"));
}
