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
        using var report = JsonDocument.Parse(InventedReport.Write(output => new SarifReporter(output, new ReportRoot("/desk"), "all"), All));
        var run = report.RootElement.GetProperty("runs")[0];
        Assert.Equal(Diagnostics.RuleCatalog.Descriptors.Length, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        Snapshot.Match(JsonSerializer.Serialize(run.GetProperty("results"), Indented) + "\n" + JsonSerializer.Serialize(run.GetProperty("invocations"), Indented) + "\n");
    }

    [Fact]
    public void Gitlab() => Snapshot.Match(InventedReport.Write(output => new GitLabReporter(output, new ReportRoot("/desk")), All));

    [Fact]
    public void Gitlab_fingerprints_are_unique() => Assert.Distinct(
        JsonDocument.Parse(InventedReport.Write(output => new GitLabReporter(output, new ReportRoot("/desk")), All)).RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()));

    [Fact]
    public void Rdjson() => Snapshot.Match(InventedReport.Write(output => new RdjsonReporter(output, new ReportRoot("/desk"), "all"), All));

    [Fact]
    public void Junit() => Snapshot.Match(InventedReport.Write(output => new JUnitReporter(output, new ReportRoot("/desk"), DiagnosticSeverity.Error), All));

    [Fact]
    public void Junit_fails_when_check_does()
    {
        Assert.Equal(4, FailuresAt(DiagnosticSeverity.Error));
        Assert.Equal(6, FailuresAt(DiagnosticSeverity.Info));
        Assert.Equal(0, FailuresAt(null));

        static int FailuresAt(DiagnosticSeverity? failOn) =>
            XDocument.Parse(InventedReport.Write(output => new JUnitReporter(output, new ReportRoot("/desk"), failOn), All)).Descendants("failure").Count();
    }

    [Fact]
    public void Github()
    {
        var report = InventedReport.Write(output => new GitHubReporter(output, Job("summary.md"), new ReportRoot("/desk")), All);
        Snapshot.Match(report + "\n--- job summary\n" + _folder.TextOf("summary.md"));
    }

    [Fact]
    public void Github_shows_errors_first_and_ten_of_each_severity()
    {
        var lines = InventedReport.Write(output => new GitHubReporter(output, Job("summary.md"), new ReportRoot("/desk")), Enumerable.Repeat(InventedReport.Plain, 9).SelectMany(drafts => drafts)).Split('\n');
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

    [Theory]
    [InlineData("", "", "drafts/a.md")]
    [InlineData("", "news", "a.md")]
    [InlineData("GITHUB_WORKSPACE=.", "news", "news/a.md")]
    [InlineData("CI_PROJECT_DIR=.", "news", "news/a.md")]
    [InlineData("GITHUB_WORKSPACE=elsewhere", "news", "a.md")]
    [InlineData(".git", "news", "news/a.md")]
    [InlineData(".git", "news/desk", "news/desk/a.md")]
    [InlineData("GITHUB_WORKSPACE=news .git", "news/desk", "desk/a.md")]
    public void Files_are_named_from_the_top_of_the_repository(string around, string standing, string name)
    {
        var draft = standing.Length == 0 ? "drafts/a.md" : "a.md";
        _folder.With(Path.Combine(standing, draft), "Sources said so.\n");
        var variables = new Dictionary<string, string>();
        foreach (var word in around.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ".git")
            {
                Directory.CreateDirectory(_folder.PathOf(word));
            }
            else
            {
                variables.Add(word.Split('=')[0], Path.GetFullPath(word.Split('=')[1], _folder.FullPath));
            }
        }

        string Report(string format) => CommandLineTester.RunInside(
            Path.Combine(_folder.FullPath, standing), host => host with { Variable = variables.GetValueOrDefault }, "check", draft, "--format", format).Output;
        Assert.Contains($"::error file={name},", Report("github"), StringComparison.Ordinal);
        Assert.Contains($"\"uri\":\"{name}\"", Report("sarif"), StringComparison.Ordinal);
        foreach (var format in (string[])["gitlab", "rdjson"])
        {
            Assert.Contains($"\"path\":\"{name}\"", Report(format), StringComparison.Ordinal);
        }

        Assert.Contains($"file=\"{name}\"", Report("junit"), StringComparison.Ordinal);
        Assert.StartsWith(draft + "\n", Report("text"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_outside_the_repository_has_its_whole_path_and_standard_input_its_name()
    {
        _folder.With("other/a.md", "Sources said so.\n").With("repository/.git/HEAD", "");
        var other = Path.GetFullPath("other/a.md", _folder.FullPath).Replace('\\', '/');
        Assert.Contains($"\"path\":\"{other}\"", CommandLineTester.RunInside(_folder.PathOf("repository"), host => host, "check", "../other/a.md", "--format", "gitlab").Output, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"stdin\"", CommandLineTester.RunInside(_folder.PathOf("repository"), host => host with { Input = () => new MemoryStream([.. "Sources said so.\n"u8]) }, "check", "-", "--format", "gitlab").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_links_to_drafts_from_where_the_page_lies_and_has_the_day_that_the_environment_names()
    {
        _folder.With("drafts/a b.md", "Sources said so.\n").With("drafts/c.md", "It rained.\n").With("out/x", "");
        CommandLineTester.RunInside(
            _folder.FullPath, host => host with { Variable = name => name == "SOURCE_DATE_EPOCH" ? "1772582400" : null }, "check", "drafts", "--format", "html", "-o", "out/page.html");
        var page = _folder.TextOf("out/page.html");
        Assert.Contains("<a href=\"../drafts/a%20b.md\">drafts/a b.md</a>", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"../drafts/c.md\">drafts/c.md</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-03-04\">March 4, 2026</time>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_shows_a_heading_without_its_mark()
    {
        _folder.With("a.md", "## Sources said so\n\nSources said the pier # 4 is shut.\n");
        var page = _folder.Run("check", "a.md", "--format", "html").Output;
        Assert.DoesNotContain("##", page[page.IndexOf("<main>", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("pier # 4", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_of_several_drafts_has_an_index()
    {
        const string index = "<nav><h1>Attribution map of 2 drafts</h1>\n<ol>\n<li><a href=\"#d";
        _folder.With("a.md", "It rained.\n").With("b.md", "It rained.\n");
        Assert.Contains(index, _folder.Run("inspect", "--format", "html").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav>", _folder.Run("inspect", "--format", "html", "a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics() => Snapshot.Match(
        InventedReport.Write(output => new StatisticsReporter(output, asJson: false, default), All)
        + InventedReport.Write(output => new StatisticsReporter(output, asJson: true, default), All));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JsonWriting.Options.Encoder };

    private static IEnumerable<CheckedDraft> All => [.. InventedReport.Plain, InventedReport.Hostile];

    private static string Page() => InventedReport.Write(output => new HtmlReporter(output, "all", new DateOnly(2026, 3, 4), draft => ReportRoot.LinkTo(draft, "/desk/out")), All);

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
