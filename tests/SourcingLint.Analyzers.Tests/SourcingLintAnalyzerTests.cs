using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Analyzers.Tests;

/// <summary>The compiler sees what every other host sees.</summary>
public sealed class SourcingLintAnalyzerTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Reports_what_the_linter_finds(string path)
    {
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var expected = DraftLinter.Lint(Draft.Parse(text, path), LintOptions.Default, TestContext.Current.CancellationToken).Select(finding => Describe(finding.Diagnostic));
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Compile(new DraftFile(path, text))).Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Leaves_files_that_are_no_drafts_alone() =>
        Assert.Empty(await Compile(new DraftFile("settings.txt", "Sources said the harbor was for sale.")));

    private static async Task<ImmutableArray<Diagnostic>> Compile(AdditionalText file) =>
        await CSharpCompilation.Create("desk")
            .WithAnalyzers([new SourcingLintAnalyzer()], new AnalyzerOptions([file]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Location.SourceSpan} {diagnostic.GetMessage()}";

    private sealed class DraftFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
