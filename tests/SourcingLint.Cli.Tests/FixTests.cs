using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private const string Before = "The mayor of Irbil spoke in Erbil on Monday.\r\n\r\nSources said the quay is shut.\r\n";
    private const string After = "The mayor of Irbil spoke in Irbil on Monday.\r\n\r\nSources said the quay is shut.\r\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n[*.md]\nsourcinglint.stylebook = ap\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fix_makes_the_safe_changes_and_reports_the_rest()
    {
        var run = _folder.With("a.md", Before).Run("check", "a.md", "--fix");
        Assert.Equal(After, _folder.TextOf("a.md"));
        Assert.Equal(1, run.Status);
        Assert.Contains("bare-source", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Erbil", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(" fixed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_keeps_the_encoding()
    {
        _folder.With("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Before)]).Run("check", "--fix");
        Assert.Equal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(After)], File.ReadAllBytes(_folder.PathOf("a.md")));
    }

    [Fact]
    public void Fix_again_changes_nothing()
    {
        _folder.With("a.md", Before).Run("check", "--fix");
        File.SetLastWriteTimeUtc(_folder.PathOf("a.md"), DateTime.UnixEpoch);
        _folder.Run("check", "--fix");
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_folder.PathOf("a.md")));
    }

    [Fact]
    public void Fixed_standard_input_goes_to_standard_output()
    {
        var run = _folder.Run(Encoding.UTF8.GetBytes(Before), "check", "-", "--fix");
        Assert.Equal(After, run.Output);
        Assert.Contains("bare-source", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_shows_what_fix_would_do_and_does_nothing()
    {
        var run = _folder.With("a.md", Before).Run("check", "--diff");
        Assert.Equal(Before, _folder.TextOf("a.md"));
        Assert.Equal(1, run.Status);
        Assert.Equal(
            "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n-The mayor of Irbil spoke in Erbil on Monday.\r\n+The mayor of Irbil spoke in Irbil on Monday.\r\n"
            + " \r\n Sources said the quay is shut.\r\n",
            run.Output);
    }
}
