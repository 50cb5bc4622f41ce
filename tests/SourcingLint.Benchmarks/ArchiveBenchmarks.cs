using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Benchmarks;

/// <summary>Every draft of a folder, read into memory before the clock starts.</summary>
public class ArchiveBenchmarks
{
    private SourceText[] _texts = [];

    /// <summary>Where the drafts are; null when there is no such folder and nothing to time.</summary>
    public static string? Folder { get; set; } = Environment.GetEnvironmentVariable("SOURCINGLINT_ARCHIVE") is { Length: > 0 } folder ? folder : null;

    /// <summary>How much text one call reads, in bytes of UTF-8.</summary>
    public static long Size => ReadAll(Folder!).Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    /// <summary>Reads the drafts.</summary>
    [GlobalSetup]
    public void Read() => _texts = [.. ReadAll(Folder!).Select(text => SourceText.From(text))];

    /// <summary>On one core.</summary>
    [Benchmark(Baseline = true)]
    public int LintOneByOne() => _texts.Sum(text => Lint(text));

    /// <summary>On every core.</summary>
    [Benchmark]
    public int LintSideBySide() => _texts.AsParallel().Sum(Lint);

    private static int Lint(SourceText text) => DraftLinter.Lint(Draft.Parse(text), LintOptions.Default).Length;

    /// <summary>The text of every draft under a folder, in order of path.</summary>
    internal static IEnumerable<string> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".md" or ".txt")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}
