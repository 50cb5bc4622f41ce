using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Benchmarks;

/// <summary>One draft of 6 KB. The model works each part out once, so each part is timed with the parsing before it and whatever it builds on.</summary>
[MemoryDiagnoser]
public class DraftBenchmarks
{
    private readonly SourceText _text = SourceText.From(ReadDraft());

    /// <summary>How much text one call reads, in bytes of UTF-8.</summary>
    public static long Size { get; } = Encoding.UTF8.GetByteCount(ReadDraft());

    /// <summary>What an editor waits for after a key is pressed.</summary>
    [Benchmark(Baseline = true)]
    public object Relint() => DraftLinter.Lint(Draft.Parse(_text), LintOptions.Default);

    /// <summary>Markdown, zones, sentences and tokens.</summary>
    [Benchmark]
    public object Parse() => Draft.Parse(_text);

    /// <summary>Everything in quotation marks.</summary>
    [Benchmark]
    public object Quotations() => Draft.Parse(_text).Model.Quotations;

    /// <summary>Every number with what it counts.</summary>
    [Benchmark]
    public object Figures() => Draft.Parse(_text).Model.Figures;

    /// <summary>Every name.</summary>
    [Benchmark]
    public object Mentions() => Draft.Parse(_text).Model.Mentions;

    /// <summary>Who says what: grammar and tagger.</summary>
    [Benchmark]
    public object Attributions() => Draft.Parse(_text).Model.Attributions;

    /// <summary>What each figure rests on.</summary>
    [Benchmark]
    public object FigureSupports() => Draft.Parse(_text).Model.FigureSupports;

    /// <summary>Every "could not verify".</summary>
    [Benchmark]
    public object Caveats() => Draft.Parse(_text).Model.Caveats;

    /// <summary>Every source with what rests on it.</summary>
    [Benchmark]
    public object Sources() => Draft.Parse(_text).Model.Sources;

    private static string ReadDraft()
    {
        using var stream = typeof(DraftBenchmarks).Assembly.GetManifestResourceStream("river-crest.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
