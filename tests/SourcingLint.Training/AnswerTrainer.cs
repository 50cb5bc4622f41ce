using SourcingLint.Model;

namespace SourcingLint.Training;

/// <summary>Learns the weights of <see cref="AnswerFinder"/>: for which figures somebody answers.</summary>
internal static class AnswerTrainer
{
    /// <summary>Writes the weights, and reports what they do on articles that were left out, fold by fold, beside what the candidates alone say.</summary>
    /// <param name="articles">The articles; figures on which their editors differ, or for which they need no source, teach nothing.</param>
    /// <param name="output">Where the weights go.</param>
    /// <param name="log">Where the report goes.</param>
    public static void Train(IReadOnlyList<EditorReading> articles, string output, TextWriter log)
    {
        var examples = new List<Example>();
        var candidates = new List<double>();
        for (var a = 0; a < articles.Count; a++)
        {
            var model = articles[a].Draft.Model;
            var evidence = new AnswerEvidence(articles[a].Draft, model);
            var marks = articles[a].Readings.SelectMany(reading => reading.GetProperty("figures").EnumerateArray())
                .Select(mark => (Place: articles[a].PlaceOf(mark), Status: mark.GetProperty("status").GetString()))
                .Where(mark => mark.Place is not null).ToList();
            for (var i = 0; i < model.Figures.Length; i++)
            {
                var clues = evidence.Of(i).ToDictionary(StringComparer.Ordinal);
                var said = marks.Where(mark => mark.Place!.Value.Start < model.Figures[i].Span.End && model.Figures[i].Span.Start < mark.Place.Value.End).Select(mark => mark.Status).Distinct().ToList();
                if (said is ["attributed"] or ["unattributed"])
                {
                    examples.Add(new Example(a, clues, said[0] == "attributed"));
                    candidates.Add(model.FigureCandidates[i] is null ? 0 : 1);
                }
            }
        }

        log.WriteLine($"{articles.Count} articles, {examples.Count} figures, somebody answers for {examples.Count(example => example.IsSo)}");
        log.WriteLine("by the candidates alone:");
        Report(examples, candidates, [0.5], log);
        log.WriteLine("on articles left out:");
        Report(examples, ClueTrainer.OddsLeftOut(examples), [0.3, 0.4, 0.5, 0.6, 0.7], log);
        ClueTrainer.Write(examples, output, "How much each clue of AnswerEvidence says for or against somebody answering for a figure.");
    }

    private static void Report(List<Example> examples, IReadOnlyList<double> odds, double[] thresholds, TextWriter log)
    {
        foreach (var least in thresholds)
        {
            var (somebody, nobody) = (Score(true), Score(false));
            log.WriteLine(FormattableString.Invariant($"  odds from {least:F2}: somebody P {somebody.Precision:F2} R {somebody.Recall:F2}, nobody P {nobody.Precision:F2} R {nobody.Recall:F2}"));

            (double Precision, double Recall) Score(bool answer)
            {
                var given = Enumerable.Range(0, examples.Count).Where(i => odds[i] >= least == answer).ToList();
                var right = given.Count(i => examples[i].IsSo == answer);
                return (right / (double)Math.Max(1, given.Count), right / (double)examples.Count(example => example.IsSo == answer));
            }
        }
    }
}
