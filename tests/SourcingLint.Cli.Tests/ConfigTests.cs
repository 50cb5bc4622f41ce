using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>config</c>: what holds for a draft, and which line says so.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(".editorconfig", "root = true\n[*.md]\nsourcinglint.outlet = The Valley Post\ndotnet_diagnostic.SL1001.severity = error\n[*.txt]\nsourcinglint.outlet = The Wire\n")
        .With("drafts/.editorconfig", "[*.md]\nsourcinglint.outlet = The Hill Post\n\nsourcinglint.unattributed-figure.severity = note\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nearest_file_holds_and_the_line_it_stands_above_is_named()
    {
        var run = _folder.Run("config", "drafts/a.md");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.StartsWith(
            """
            drafts/a.md

              sourcinglint.outlet = The Hill Post               drafts/.editorconfig:2
                instead of The Valley Post in .editorconfig:3
              sourcinglint.unattributed-figure.severity = note  drafts/.editorconfig:4
                instead of error in .editorconfig:4


            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Name_of_a_rule_stands_above_its_id_wherever_they_stand()
    {
        _folder.With("drafts/.editorconfig", "[*.md]\ndotnet_diagnostic.SL1001.severity = none\n").With(".editorconfig", "root = true\n[*.md]\nsourcinglint.unattributed-figure.severity = note\n");
        var setting = Assert.Single(Json("drafts/a.md").GetProperty("settings").EnumerateArray());
        Assert.Equal(("note", ".editorconfig", 3), (setting.GetProperty("value").GetString(), setting.GetProperty("file").GetString(), setting.GetProperty("line").GetInt32()));
        Assert.Equal("info", SeverityOf("drafts/a.md", "SL1001"));
    }

    [Theory]
    [InlineData("a.md", "error")]
    [InlineData("drafts/a.md", "info")]
    [InlineData("a.txt", "warning")]
    [InlineData("drafts", "info")]
    public void Severity_is_the_one_that_check_uses(string file, string severity) => Assert.Equal(severity, SeverityOf(file, "SL1001"));

    [Fact]
    public void Without_a_file_it_is_this_folder() => Assert.StartsWith("draft.md\n", _folder.Run("config").Output, StringComparison.Ordinal);

    [Fact]
    public void Setting_that_makes_no_sense_is_marked_and_gives_status_2()
    {
        var run = _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.stylebok = ap\n").Run("config", "a.md");
        Assert.Equal(2, run.Status);
        Assert.Contains("sourcinglint.stylebok = ap  .editorconfig:3\n    makes no sense: the default holds\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("(did you mean sourcinglint.stylebook?)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_that_a_search_leaves_out_is_told()
    {
        _folder.With(".sourcinglintignore", "old/\n");
        Assert.Contains("A search of this folder leaves the file out", _folder.Run("config", "old/a.md").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("leaves the file out", _folder.Run("config", "a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_set_leads_to_init()
    {
        using var bare = new TemporaryFolder().With(".editorconfig", "root = true\n");
        Assert.Contains("Nothing is set. 'sourcinglint init' writes the first settings.", bare.Run("config").Output, StringComparison.Ordinal);
    }

    private JsonElement Json(string file) => JsonDocument.Parse(_folder.Run("config", "--format", "json", file).Bytes).RootElement;

    private string SeverityOf(string file, string id) => Json(file).GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id).GetProperty("severity").GetString()!;
}
