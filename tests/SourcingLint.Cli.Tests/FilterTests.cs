using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>Less and exactly: which rules, how severe, which drafts.</summary>
public sealed class FilterTests : IDisposable
{
    /// <summary>An error (SL3001), a warning (SL1001) and a sum that is an error (SL5003).</summary>
    private const string Draft = "Sources said the pier would be closed by Easter.\n\nRepairs to the pier cost $2.4 million.\n\nThe 30 passengers were 12 men, 11 women and 8 children, the operator said.\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n").With("a.md", Draft);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "SL3001 SL1001 SL5003")]
    [InlineData("--only bare-source", "SL3001")]
    [InlineData("--only sl3001,SL5003", "SL3001 SL5003")]
    [InlineData("--only SL3001 --only part-whole-mismatch", "SL3001 SL5003")]
    [InlineData("--only SL5", "SL5003")]
    [InlineData("--only SL", "SL3001 SL1001 SL5003")]
    [InlineData("--skip SL5 --skip unattributed-figure", "SL3001")]
    [InlineData("--only SL1,SL3 --skip SL1001", "SL3001")]
    [InlineData("--min-severity error", "SL3001 SL5003")]
    [InlineData("--min-severity warning", "SL3001 SL1001 SL5003")]
    [InlineData("--min-severity info", "SL3001 SL1001 SL5003")]
    public void Findings_are_those_asked_for(string options, string ids) => Assert.Equal(ids, string.Join(' ', Ids(options)));

    [Fact]
    public void Rule_by_its_name_runs_even_if_it_is_off_and_a_prefix_turns_nothing_on()
    {
        _folder.With("a.md", "The SRVC closed the pier. The SRVC will open it again.\n");
        Assert.DoesNotContain("SL4004", Ids(""));
        Assert.DoesNotContain("SL4004", Ids("--only SL4"));
        Assert.Contains("SL4004", Ids("--only acronym-undefined"));
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.acronym-undefined.severity = none\n");
        Assert.Contains("SL4004", Ids("--only SL4004"));
    }

    [Fact]
    public void What_is_left_out_makes_nothing_fail()
    {
        Assert.Equal(1, _folder.Run("check", "a.md").Status);
        Assert.Equal(0, _folder.Run("check", "a.md", "--only", "unattributed-figure").Status);
        Assert.Equal(1, _folder.Run("check", "a.md", "--only", "unattributed-figure", "--fail-on", "warning").Status);
    }

    [Fact]
    public void What_is_left_out_is_not_fixed()
    {
        const string text = "The mayor of Irbil spoke in Erbil on Monday.\n";
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.stylebook = ap\n").With("a.md", text);
        _folder.Run("check", "--fix", "--skip", "inconsistent-name", "a.md");
        Assert.Equal(text, _folder.TextOf("a.md"));
        _folder.Run("check", "--fix", "--only", "inconsistent-name", "a.md");
        Assert.Equal(text.Replace("Erbil", "Irbil", StringComparison.Ordinal), _folder.TextOf("a.md"));
    }

    [Fact]
    public void Cache_holds_what_a_filter_leaves_out()
    {
        Assert.Equal(["SL5003"], Ids("--only SL5 --cache kept"));
        Assert.Equal(["SL3001", "SL1001", "SL5003"], Ids("--cache kept"));
    }

    [Fact]
    public void Baseline_keeps_what_a_filter_leaves_out()
    {
        _folder.Run("check", "a.md", "--baseline", "known.json", "--update-baseline");
        var run = _folder.Run("check", "a.md", "--baseline", "known.json", "--only", "SL5");
        Assert.Equal((0, ""), (run.Status, run.Error));
    }

    [Theory]
    [InlineData("--only bare-sauce", "--only: no rule is called 'bare-sauce' (did you mean bare-source?). 'sourcinglint rules' lists them.")]
    [InlineData("--skip SL59", "--skip: no rule is called 'SL59'.")]
    [InlineData("--only S", "--only: no rule is called 'S'.")]
    [InlineData("--min-severity error --fail-on warning", "--fail-on warning fails on what --min-severity error hides: give both the same.")]
    [InlineData("--only SL5 --update-baseline --baseline known.json", "--update-baseline looks at all findings")]
    [InlineData("--stdin-filename b.md", "--stdin-filename names the draft on standard input: give '-' as the path.")]
    public void Filter_that_makes_no_sense_gives_status_2_and_one_line(string options, string message)
    {
        var run = _folder.Run(["check", "a.md", .. options.Split(' ')]);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void Note_and_info_are_one_word()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.bare-source.severity = note\n").With("a.md", "Sources said so.\n");
        Assert.Contains("1 draft, 1 note\n", _folder.Run("check").Output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (_folder.Run("check", "--fail-on", "note").Status, _folder.Run("check", "--fail-on", "info").Status, _folder.Run("check", "--fail-on", "warning").Status));
    }

    [Fact]
    public void Concise_is_a_line_a_finding_as_compilers_write_it()
    {
        var lines = _folder.Run("check", "--format", "concise").Output.Split('\n');
        Assert.Matches(@"^a\.md:1:1: error: .+ \[bare-source SL3001\]$", lines[0]);
        Assert.Matches(@"^a\.md:3:26: warning: .+ \[unattributed-figure SL1001\]$", lines[1]);
        Assert.Equal(["2 errors, 1 warning, 0 notes in 1 draft", ""], lines[3..]);
    }

    [Fact]
    public void Concise_line_is_one_line_whatever_a_file_is_called()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        var lines = _folder.With("::error::\nb.md", Draft).Run("check", "-q", "--format", "concise").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[^:].*\.md:\d+:\d+: (error|warning): ", line));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    public void Quiet_prints_findings_and_no_counts(string format)
    {
        Assert.DoesNotContain("draft", _folder.With("a.md", "It rained.\n").Run("check", "--quiet", "--format", format).Output, StringComparison.Ordinal);
        Assert.Contains("bare-source", _folder.With("a.md", Draft).Run("check", "-q", "--format", format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_names_the_line_of_the_other_place()
    {
        _folder.With("a.md", "The ferry to Odesa sails.\n\nIt rained.\n\nThe train to Odessa left.\n");
        Assert.Contains("See: 'Odesa' on line 1\n", _folder.Run("check", "--only", "inconsistent-name").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.md drafts --exclude drafts/old", "b.md drafts/a.md")]
    [InlineData(". --exclude *.md", "")]
    [InlineData("b.md a.md --exclude b.md", "a.md")]
    [InlineData("drafts/old/c.md b.md --exclude old/", "b.md")]
    [InlineData("drafts --exclude a.md --exclude c.md", "")]
    [InlineData("drafts/*.md --exclude /a.md", "drafts/a.md")]
    public void Excluded_drafts_are_left_out_however_they_are_asked_for(string words, string drafts)
    {
        _folder.With("b.md", Draft).With("drafts/a.md", Draft).With("drafts/old/c.md", Draft);
        Assert.Equal(drafts, string.Join(' ', Paths(words)));
    }

    [Theory]
    [InlineData("a.md drafts/b.md", "a.md drafts/b.md")]
    [InlineData("a.md drafts/b.md --force-exclude", "a.md")]
    [InlineData("drafts/b.md --force-exclude", "")]
    public void Ignored_draft_that_is_named_is_left_out_when_asked(string words, string drafts)
    {
        _folder.With(".sourcinglintignore", "drafts/b.md\n").With("drafts/b.md", Draft);
        Assert.Equal(drafts, string.Join(' ', Paths(words)));
    }

    [Fact]
    public void Nothing_left_of_what_was_named_is_no_failure()
    {
        var run = _folder.With(".sourcinglintignore", "a.md\n").Run("check", "a.md", "--force-exclude");
        Assert.Equal((0, "", ""), (run.Status, run.Output, run.Error));
    }

    [Fact]
    public void Broken_pattern_is_told() => Assert.Equal(
        "sourcinglint: --exclude [a: leaves out nothing: the pattern is broken. Write \\[ for a bracket.\n", _folder.Run("check", "a.md", "--exclude", "[a").Error);

    [Theory]
    [InlineData("inspect", "a.md")]
    [InlineData("names", "a.md")]
    public void Report_of_every_command_goes_to_a_file_when_asked(string command, string draft)
    {
        var plain = _folder.Run(command, draft);
        var run = _folder.Run(command, draft, "-o", "report.txt");
        Assert.Equal((0, "", ""), (run.Status, run.Output, run.Error));
        Assert.Equal(plain.Output, _folder.TextOf("report.txt"));
        run = _folder.Run(command, draft, "-o", draft);
        Assert.Equal((2, $"sourcinglint: {draft}: --output would write over a draft that is checked. Name another file.\n"), (run.Status, run.Error));
        Assert.Equal(Draft, _folder.TextOf(draft));
    }

    private string[] Ids(string options) => [.. Files(["check", "a.md", "--format", "json", .. Words(options)]).SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Select(finding => finding.GetProperty("id").GetString()!)];

    private string[] Paths(string words) => [.. Files(["check", "--format", "json", .. Words(words)]).Select(file => file.GetProperty("path").GetString()!)];

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private JsonElement.ArrayEnumerator Files(string[] arguments) => JsonDocument.Parse(_folder.Run(arguments).Bytes).RootElement.GetProperty("files").EnumerateArray();
}
