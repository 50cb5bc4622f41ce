using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The reports for other programs, on drafts that are plain and on one that tries to break out of them.</summary>
public sealed class ReporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_lines() => Snapshot.Match(InventedReport.Write(output => new JsonLinesReporter(output, "all"), All));

    /// <summary>Without the catalogue, which has tests of its own.</summary>
    [Fact]
    public void Sarif()
    {
        using var report = JsonDocument.Parse(InventedReport.Write(output => new SarifReporter(output, "/desk", "all"), All));
        var run = report.RootElement.GetProperty("runs")[0];
        Assert.Equal(Diagnostics.RuleCatalog.Descriptors.Length, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        Snapshot.Match(JsonSerializer.Serialize(run.GetProperty("results"), Indented) + "\n" + JsonSerializer.Serialize(run.GetProperty("invocations"), Indented) + "\n");
    }

    [Fact]
    public void Gitlab() => Snapshot.Match(InventedReport.Write(output => new GitLabReporter(output, "/desk"), All));

    [Fact]
    public void Gitlab_fingerprints_are_unique() => Assert.Distinct(
        JsonDocument.Parse(InventedReport.Write(output => new GitLabReporter(output, "/desk"), All)).RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()));

    [Fact]
    public void Rdjson() => Snapshot.Match(InventedReport.Write(output => new RdjsonReporter(output, "/desk", "all"), All));

    [Fact]
    public void Junit() => Snapshot.Match(InventedReport.Write(output => new JUnitReporter(output, "/desk", DiagnosticSeverity.Error), All));

    [Fact]
    public void Junit_fails_when_check_does()
    {
        Assert.Equal(4, FailuresAt(DiagnosticSeverity.Error));
        Assert.Equal(6, FailuresAt(DiagnosticSeverity.Info));
        Assert.Equal(0, FailuresAt(null));

        static int FailuresAt(DiagnosticSeverity? failOn) =>
            XDocument.Parse(InventedReport.Write(output => new JUnitReporter(output, "/desk", failOn), All)).Descendants("failure").Count();
    }

    [Fact]
    public void Github()
    {
        var report = InventedReport.Write(output => new GitHubReporter(output, Job("summary.md")), All);
        Snapshot.Match(report + "\n--- job summary\n" + _folder.TextOf("summary.md"));
    }

    [Fact]
    public void Github_shows_errors_first_and_ten_of_each_severity()
    {
        var lines = InventedReport.Write(output => new GitHubReporter(output, Job("summary.md")), Enumerable.Repeat(InventedReport.Plain, 9).SelectMany(drafts => drafts)).Split('\n');
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error file=drafts/fire.md", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.True(Array.FindLastIndex(lines, line => line.StartsWith("::error file=drafts/fire.md", StringComparison.Ordinal)) < Array.FindIndex(lines, line => line.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.Equal(36, _folder.TextOf("summary.md").Split('\n').Count(line => line.Contains("-word |", StringComparison.Ordinal)));
    }

    /// <summary>Without the style and the script, which are files of their own.</summary>
    [Fact]
    public void Html()
    {
        var page = Page();
        Snapshot.Match(page[..page.IndexOf("<style>", StringComparison.Ordinal)] + page[page.IndexOf("<header>", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Html_holds_all_that_it_needs_and_nothing_in_a_draft_runs()
    {
        var page = Page();
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.Equal(HtmlPage.Asset("HtmlReporter.js"), page[(page.IndexOf("<script>", StringComparison.Ordinal) + 8)..page.IndexOf("</script>", StringComparison.Ordinal)]);
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-", page, StringComparison.Ordinal);
        foreach (var way in (string[])["src=", "http:", "https:", "url(", "@import", "<link", "<img", "<b onload", "onclick"])
        {
            Assert.DoesNotContain(way, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Html_cuts_long_copy_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("It rained again. ", 200)) + "Sources said so. " + string.Concat(Enumerable.Repeat("It rained again. ", 200)) + "\n";
        _folder.With(".editorconfig", "root = true\n").With("a.md", text);
        var page = _folder.Run("check", "--format", "html").Output;
        var copy = page[page.IndexOf("<p class=\"copy\">", StringComparison.Ordinal)..page.IndexOf("<ol class=\"notes\">", StringComparison.Ordinal)];
        Assert.InRange(copy.Length, 900, 1500);
        Assert.Matches(@"^<p class=""copy"">… (It|rained|again\.) .*(It|rained|again\.) …</p>", copy);
    }

    [Fact]
    public void Statistics() => Snapshot.Match(
        InventedReport.Write(output => new StatisticsReporter(output, asJson: false, default), All)
        + InventedReport.Write(output => new StatisticsReporter(output, asJson: true, default), All));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JsonWriting.Options.Encoder };

    private static IEnumerable<CheckedDraft> All => [.. InventedReport.Plain, InventedReport.Hostile];

    private static string Page() => InventedReport.Write(output => new HtmlReporter(output, "all"), All);

    private Host Job(string summary) => new("/desk", () => Stream.Null, Stream.Null, TextWriter.Null)
    {
        Variable = name => name switch
        {
            "GITHUB_STEP_SUMMARY" => _folder.PathOf(summary),
            "GITHUB_SERVER_URL" => "https://github.com",
            "GITHUB_REPOSITORY" => "valley-post/drafts",
            "GITHUB_SHA" => "0123456789abcdef",
            _ => null,
        },
    };
}
