using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>init</c>: the first settings, and nothing lost.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Flags_are_written_and_hold()
    {
        var run = _folder.Run("init", "--outlet", "The Valley Post", "--stylebook", "ap");
        Assert.Equal((0, ".editorconfig written. 'sourcinglint config' shows what holds.\n", ""), (run.Status, run.Output, run.Error));
        var config = _folder.Run("config", "a.md").Output;
        Assert.Contains("sourcinglint.outlet = The Valley Post", config, StringComparison.Ordinal);
        Assert.Contains("sourcinglint.stylebook = ap", config, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_given_stands_there_as_a_comment()
    {
        _folder.Run("init");
        Assert.Contains("\n# sourcinglint.outlet = The Valley Post\n", _folder.TextOf(".editorconfig"), StringComparison.Ordinal);
        Assert.Equal((0, ""), (_folder.With("a.md", "It rained.\n").Run("check").Status, _folder.Run("check").Error));
    }

    [Theory]
    [InlineData("root = true\n\n[*.cs]\nindent_size = 4\n", "\n")]
    [InlineData("root = true\r\n[*.cs]\r\nindent_size = 4", "\r\n")]
    [InlineData("\uFEFFroot = true\n", "\n")]
    public void What_stands_there_stays(string before, string lineEnd)
    {
        _folder.With(".editorconfig", before);
        var run = _folder.Run("init", "--outlet", "The Valley Post");
        Assert.Equal((0, ".editorconfig has a new section at its end. 'sourcinglint config' shows what holds.\n"), (run.Status, run.Output));
        var after = Encoding.UTF8.GetString(File.ReadAllBytes(_folder.PathOf(".editorconfig")));
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains(lineEnd + "sourcinglint.outlet = The Valley Post" + lineEnd, after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[*.md]\nsourcinglint.outlet = The Hill Post\n")]
    [InlineData("[*.md]\n  DOTNET_DIAGNOSTIC.SL1001.severity = none\n")]
    public void Settings_that_are_there_are_never_written_over(string before)
    {
        var run = _folder.With(".editorconfig", before).Run("init", "--outlet", "The Valley Post");
        Assert.Equal((2, "sourcinglint: .editorconfig:2: there are settings for drafts already. Change them there; 'sourcinglint config' shows what holds.\n"), (run.Status, run.Error));
        Assert.Equal(before, _folder.TextOf(".editorconfig"));
    }

    [Fact]
    public void File_that_is_no_text_is_left_alone()
    {
        var run = _folder.With(".editorconfig", [1, 0, 2]).Run("init");
        Assert.Equal((2, "sourcinglint: .editorconfig: not text but a binary file. Save it as plain text.\n"), (run.Status, run.Error));
        Assert.Equal([1, 0, 2], File.ReadAllBytes(_folder.PathOf(".editorconfig")));
    }

    [Fact]
    public void Somebody_at_a_terminal_is_asked_until_the_answer_makes_sense()
    {
        var run = Answer("The Valley Post\ncnn\nap\n");
        Assert.Contains("Your newsroom's name", run.Output, StringComparison.Ordinal);
        Assert.Contains("'cnn' is no stylebook; write ap, reuters", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nsourcinglint.outlet = The Valley Post\n", _folder.TextOf(".editorconfig"), StringComparison.Ordinal);
        Assert.Contains("\nsourcinglint.stylebook = ap\n", _folder.TextOf(".editorconfig"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("")]
    public void No_answer_sets_nothing(string answers)
    {
        Assert.Equal(0, Answer(answers).Status);
        Assert.Contains("\n# sourcinglint.stylebook = ap\n", _folder.TextOf(".editorconfig"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--stylebook", "cnn", "'cnn' is no stylebook; write ap, reuters, bbc, guardian, nyt, wapo, afp or none.")]
    [InlineData("--outlet", "Post # one", "cannot hold a number sign")]
    [InlineData("--outlet", "a\nsourcinglint.names = x", "cannot hold a number sign, a semicolon or a line break")]
    [InlineData("--outlet", " ", "sourcinglint.outlet is empty")]
    public void Value_that_makes_no_sense_writes_nothing(string option, string value, string message)
    {
        var run = _folder.Run("init", option, value);
        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf(".editorconfig")));
    }

    private Outcome Answer(string answers) =>
        CommandLineTester.RunInside(_folder.FullPath, host => host with { CanAsk = true, Input = () => new MemoryStream(Encoding.UTF8.GetBytes(answers)) }, "init");
}
