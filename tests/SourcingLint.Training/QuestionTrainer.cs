using System.Text.Json;
using SourcingLint.Model;

namespace SourcingLint.Training;

/// <summary>Learns the weights of <see cref="FigureQuestion"/>: which figures that rest on nothing an editor asks about.</summary>
internal static class QuestionTrainer
{
    /// <summary>What an editor asks where nobody answers for a figure or a claim; any of them in a figure's sentence means that the question was asked.</summary>
    private static readonly string[] Questions =
    [
        "unattributed-figure", "unattributed-toll", "attribution-out-of-reach", "sourceless-passive", "hedge-without-source",
        "unsupported-superlative", "headline-attribution-missing", "fact-after-caveat",
    ];

    /// <summary>Writes the weights, and reports what they do on articles that were left out, fold by fold.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="output">Where the weights go.</param>
    /// <param name="log">Where the report goes.</param>
    public static void Train(IReadOnlyList<EditorReading> articles, string output, TextWriter log)
    {
        var examples = new List<Example>();
        var places = new List<(int Sentence, bool IsBare)>();
        for (var a = 0; a < articles.Count; a++)
        {
            var model = articles[a].Draft.Model;
            var asked = AskedSentences(articles[a]).ToHashSet();
            var evidence = new FigureEvidence(articles[a].Draft, model);
            var bare = model.BareFigures.Select(figure => figure.Figure).ToHashSet();
            for (var i = 0; i < model.Figures.Length; i++)
            {
                if (model.FigureSupports[i] is null && !model.Coverage.IsInMarks(model.Figures[i].Number.Start))
                {
                    examples.Add(new Example(a, evidence.Of(i).ToDictionary(StringComparer.Ordinal), asked.Contains(model.Figures[i].Sentence)));
                    places.Add((model.Figures[i].Sentence, bare.Contains(i)));
                }
            }
        }

        log.WriteLine($"{articles.Count} articles, {examples.Count} figures that rest on nothing, {examples.Count(example => example.IsSo)} of them asked about");
        Report(examples, places, log);
        ClueTrainer.Write(examples, output, "How much each clue of FigureEvidence says for or against asking whose a figure is.");
    }

    private static IEnumerable<int> AskedSentences(EditorReading article)
    {
        foreach (var query in article.Readings.SelectMany(reading => reading.GetProperty("queries").EnumerateArray()))
        {
            if (article.PlaceOf(query) is not { } place || !query.GetProperty("rules").EnumerateArray().Any(rule => Questions.Contains(rule.GetString())))
            {
                continue;
            }

            for (var s = article.Draft.SentenceAt(place.Start); s < article.Draft.Sentences.Length && article.Draft.Sentences[s].Span.Start < place.End; s++)
            {
                yield return s;
            }
        }
    }

    /// <summary>Counts sentences with a bare figure, as the linter reports them.</summary>
    private static void Report(List<Example> examples, List<(int Sentence, bool IsBare)> places, TextWriter log)
    {
        var odds = ClueTrainer.OddsLeftOut(examples);
        var asked = Enumerable.Range(0, examples.Count).Where(i => places[i].IsBare)
            .GroupBy(i => (examples[i].Article, places[i].Sentence))
            .Select(sentence => (Odds: sentence.Max(i => odds[i]), examples[sentence.First()].IsSo))
            .ToList();
        log.WriteLine($"on articles left out, of {asked.Count} sentences with a bare figure, {asked.Count(sentence => sentence.IsSo)} of them asked about:");
        foreach (var least in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7 })
        {
            var said = asked.Where(sentence => sentence.Odds >= least).ToList();
            log.WriteLine(FormattableString.Invariant($"  odds from {least:F2}: {said.Count} reported, {said.Count(sentence => sentence.IsSo)} of them asked about"));
        }
    }
}
