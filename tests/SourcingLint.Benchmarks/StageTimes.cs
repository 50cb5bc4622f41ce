using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Core.Tests;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint.Benchmarks;

/// <summary>Times each stage and each rule by itself, on one thread, over every draft of a folder: in the thread's own time and the best of several passes, so that a busy machine shows little.</summary>
internal sealed class StageTimes
{
    private const int WarmUps = 3;
    private const int Passes = 9;

    private readonly List<(string Name, Action<Draft> Run)> _stages = [];
    private readonly long[] _ticks;
    private readonly long[] _bytes;

    private StageTimes()
    {
        Part("quotations", model => model.Quotations);
        _stages.Add(("tagger", draft => AttributionTagger.Tag(draft)));
        Part("attributions, the tagger again", model => model.Attributions);
        Part("mentions", model => model.Mentions);
        Part("figures", model => model.Figures);
        Part("figure supports", model => model.FigureSupports);
        Part("figure tiers", model => model.FigureTiers);
        Part("coverage", model => model.Coverage);
        Part("claims", model => model.Claims);
        Part("caveats", model => model.Caveats);
        Part("bare figures", model => model.BareFigures);
        Part("sources", model => model.Sources);
        Part("anonymities", model => model.Anonymities);
        Part("superlatives", model => model.Superlatives);
        Part("poll", model => model.Poll);
        Part("restated doubts", model => model.RestatedDoubts);
        Part("responses", model => model.Responses);
        Part("name problems", model => model.NameProblems(LintOptions.Default));
        Part("name variants", model => model.NameVariants);
        Part("acronyms", model => model.UnexplainedAcronyms);
        foreach (var rule in RuleCatalog.Analyzers.Where(rule => rule.Descriptor.IsEnabledByDefault))
        {
            _stages.Add((rule.Descriptor.Id + " " + rule.Descriptor.RuleName(), draft => DraftLinter.Lint(draft, LintOptions.Default, [rule])));
        }

        _ticks = new long[_stages.Count + 1];
        _bytes = new long[_stages.Count + 1];
    }

    /// <summary>Prints nanoseconds and bytes of memory a character, stage by stage, the slowest first.</summary>
    public static void Print(string folder)
    {
        var texts = ArchiveBenchmarks.ReadAll(folder).Select(text => SourceText.From(text)).ToArray();
        var characters = texts.Sum(text => (long)text.Length);
        var best = new StageTimes();
        Array.Fill(best._ticks, long.MaxValue);
        long whole = long.MaxValue;
        for (var pass = 0; pass < WarmUps + Passes; pass++)
        {
            var times = new StageTimes();
            foreach (var text in texts)
            {
                times.Read(text);
            }

            var start = ThreadTime.Now.Ticks;
            foreach (var text in texts)
            {
                DraftLinter.Lint(Draft.Parse(text), LintOptions.Default);
            }

            if (pass >= WarmUps)
            {
                whole = Math.Min(whole, ThreadTime.Now.Ticks - start);
                for (var i = 0; i < best._ticks.Length; i++)
                {
                    best._ticks[i] = Math.Min(best._ticks[i], times._ticks[i]);
                    best._bytes[i] = times._bytes[i];
                }
            }
        }

        var names = best._stages.Select(stage => stage.Name).Prepend("parse").ToArray();
        var sum = best._ticks.Sum();
        Line("stage", "ns/char", "share", "bytes/char");
        foreach (var i in Enumerable.Range(0, names.Length).OrderByDescending(i => best._ticks[i]))
        {
            Line(names[i], Number(Nanoseconds(best._ticks[i])), Number(100.0 * best._ticks[i] / sum), Number((double)best._bytes[i] / characters));
        }

        Line("all of them", Number(Nanoseconds(sum)), "100.00", Number((double)best._bytes.Sum() / characters));
        Line("a lint", Number(Nanoseconds(whole)), "", "");

        double Nanoseconds(long ticks) => ticks * 100.0 / characters;
    }

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(string name, string time, string share, string memory) => Console.WriteLine($"{name,-45}{time,10}{share,10}{memory,12}");

    private void Part<T>(string name, Func<DraftModel, T> read) => _stages.Add((name, draft => read(draft.Model)));

    private void Read(SourceText text)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadTime.Now.Ticks;
        var draft = Draft.Parse(text);
        for (var i = 0; ; i++)
        {
            var now = ThreadTime.Now.Ticks;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            _ticks[i] += now - start;
            _bytes[i] += allocated - bytes;
            if (i == _stages.Count)
            {
                return;
            }

            bytes = GC.GetAllocatedBytesForCurrentThread();
            start = ThreadTime.Now.Ticks;
            _stages[i].Run(draft);
        }
    }
}
