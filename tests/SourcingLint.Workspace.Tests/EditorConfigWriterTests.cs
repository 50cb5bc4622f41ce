using Xunit;

namespace SourcingLint.Workspace.Tests;

/// <summary>How a setting gets into an <c>.editorconfig</c> that somebody else wrote the rest of.</summary>
public sealed class EditorConfigWriterTests : IDisposable
{
    private const string Stylebook = "sourcinglint.stylebook";

    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n")]
    [InlineData("root = true\n\n[*.cs]\nindent_size = 2\n", "root = true\n\n[*.cs]\nindent_size = 2\n\n[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n")]
    [InlineData("[*]\nindent_size = 2\n", "[*]\nindent_size = 2\n\n[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n")]
    [InlineData("[old.md]\nx = y\n", "[old.md]\nx = y\n\n[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n")]
    [InlineData("[archive/*.md]\nx = y\n", "[archive/*.md]\nx = y\n\n[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n")]
    public void File_without_a_section_for_drafts_gets_one_at_its_end(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("[*.md]\n# ours\nindent_size = 2\n\n# theirs\n[*.cs]\nx = y\n", "[*.md]\n# ours\nindent_size = 2\nsourcinglint.stylebook = ap\n\n# theirs\n[*.cs]\nx = y\n")]
    [InlineData("[*.{md,markdown}]\nx = y", "[*.{md,markdown}]\nx = y\nsourcinglint.stylebook = ap\n")]
    [InlineData("[**.md]\nx = y\n", "[**.md]\nx = y\nsourcinglint.stylebook = ap\n")]
    [InlineData("[*.md]\n", "[*.md]\nsourcinglint.stylebook = ap\n")]
    [InlineData("[*.md]\r\nx = y\r\n", "[*.md]\r\nx = y\r\nsourcinglint.stylebook = ap\r\n")]
    public void Setting_goes_behind_the_others_of_its_section(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("[*.md]\n  SourcingLint.Stylebook: bbc  # since May\nx = y\n", "[*.md]\n  SourcingLint.Stylebook: ap  # since May\nx = y\n")]
    [InlineData("[*.md]\nsourcinglint.stylebook=bbc\n", "[*.md]\nsourcinglint.stylebook=ap\n")]
    [InlineData("[*]\nsourcinglint.stylebook = bbc\n", "[*]\nsourcinglint.stylebook = ap\n")]
    [InlineData("[*.md]\nsourcinglint.stylebook = bbc\n[*.md]\nsourcinglint.stylebook = nyt\n", "[*.md]\nsourcinglint.stylebook = bbc\n[*.md]\nsourcinglint.stylebook = ap\n")]
    public void Setting_that_is_there_is_changed_in_place(string before, string after) => Becomes(before, after);

    [Fact]
    public void What_holds_for_other_files_or_is_a_comment_is_left_alone() => Becomes(
        "[*.txt]\nsourcinglint.stylebook = bbc\n[*.md]\n# sourcinglint.stylebook = nyt\n",
        "[*.txt]\nsourcinglint.stylebook = bbc\n[*.md]\nsourcinglint.stylebook = ap\n# sourcinglint.stylebook = nyt\n");

    [Theory]
    [InlineData("[*.md]\nx = y\nsourcinglint.stylebook = ap\n", "[*.md]\nx = y\n")]
    [InlineData("[*.md]\nx = y\n", "[*.md]\nx = y\n")]
    [InlineData("", "")]
    public void No_value_takes_the_setting_out(string before, string after) => Becomes(before, after, value: "");

    [Fact]
    public void Narrower_section_further_down_does_not_have_the_last_word() => Becomes(
        "[*.md]\nx = y\n\n[news/*.md]\nsourcinglint.stylebook = bbc\n",
        "[*.md]\nx = y\nsourcinglint.stylebook = ap\n\n[news/*.md]\nsourcinglint.stylebook = bbc\n\n[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n",
        draft: "news/storm.md");

    [Fact]
    public void Rule_that_is_set_by_its_id_is_set_by_name_which_stands_above() => Assert.Equal(
        "[*.md]\ndotnet_diagnostic.SL3002.severity = error\nsourcinglint.vague-officials.severity = none\n",
        EditorConfigWriter.With("[*.md]\ndotnet_diagnostic.SL3002.severity = error\n", PathOf(".editorconfig"), PathOf("a.md"), "sourcinglint.vague-officials.severity", "none"));

    [Fact]
    public void Section_must_hold_for_the_kind_of_file_that_the_draft_is() => Becomes(
        "[*.md]\nx = y\n", "[*.md]\nx = y\n\n[*.{md,markdown,txt}]\nsourcinglint.stylebook = ap\n", draft: "note.txt");

    [Theory]
    [InlineData("ap # ours")]
    [InlineData("ap; ours")]
    [InlineData("ap\n[*]")]
    [InlineData("harvard")]
    public void Value_that_would_not_hold_is_refused(string value) => Assert.NotNull(EditorConfigWriter.ProblemWith(Stylebook, value));

    [Fact]
    public void Nearest_file_is_changed_and_a_new_one_stands_at_the_top()
    {
        Directory.CreateDirectory(PathOf("desk/night"));
        Assert.Equal(PathOf(".editorconfig"), EditorConfigWriter.FileFor(PathOf("desk/night/a.md"), [_folder]));
        Assert.Equal(PathOf("desk/night/.editorconfig"), EditorConfigWriter.FileFor(PathOf("desk/night/a.md"), []));
        Assert.Equal(PathOf("desk/night/.editorconfig"), EditorConfigWriter.FileFor(PathOf("desk/night/a.md"), [_folder + "/other"]));
        File.WriteAllText(PathOf("desk/.editorconfig"), "");
        Assert.Equal(PathOf("desk/.editorconfig"), EditorConfigWriter.FileFor(PathOf("desk/night/a.md"), [PathOf("desk"), _folder]));
    }

    [Fact]
    public void File_that_is_a_link_out_of_the_folder_is_not_changed()
    {
        Directory.CreateDirectory(PathOf("desk"));
        File.WriteAllText(PathOf("profile"), "secret");
        File.CreateSymbolicLink(PathOf("desk/.editorconfig"), PathOf("profile"));
        Assert.Null(EditorConfigWriter.Read(PathOf("desk/.editorconfig"), out var problem));
        Assert.Contains("a link out of its folder", problem!.Message, StringComparison.Ordinal);
        File.Delete(PathOf("profile"));
        Assert.Null(EditorConfigWriter.Read(PathOf("desk/.editorconfig"), out problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void File_that_is_none_is_not_changed()
    {
        Directory.CreateDirectory(PathOf("desk/.editorconfig"));
        Assert.Null(EditorConfigWriter.Read(PathOf("desk/.editorconfig"), out var problem));
        Assert.NotNull(problem);
        Assert.Null(EditorConfigWriter.Read(PathOf(".editorconfig"), out problem));
        Assert.Null(problem);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Becomes(string before, string after, string value = "ap", string draft = "a.md") =>
        Assert.Equal(after, EditorConfigWriter.With(before, PathOf(".editorconfig"), PathOf(draft), Stylebook, value));
}
