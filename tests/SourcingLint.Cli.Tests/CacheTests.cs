using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>--cache</c>: faster, and never different.</summary>
public sealed class CacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(".editorconfig", "root = true\n")
        .With("a.md", "Sources said Odesa was calm. Odessa is near.\n\n<!-- sourcinglint-disable-next bare-source: known -->\nSources said {0} so.\n")
        .With("b.md", "It rained.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("rdjson")]
    [InlineData("html")]
    public void Report_is_the_same_with_it_and_without(string format)
    {
        var without = _folder.Run("check", "--format", format);
        var cold = _folder.Run("check", "--format", format, "--cache", ".cache");
        var warm = _folder.Run("check", "--format", format, "--cache", ".cache");
        Assert.Equal(without.Output, cold.Output);
        Assert.Equal(without.Output, warm.Output);
        Assert.Equal(without.Status, warm.Status);
    }

    [Fact]
    public void It_is_used()
    {
        Check();
        var entries = Entries();
        Assert.Equal(2, entries.Length);
        Check();
        Assert.Equal(entries.Select(File.GetLastWriteTimeUtc), Entries().Select(File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void Changed_text_and_changed_settings_are_linted()
    {
        Check();
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.bare-source.severity = none\n");
        Assert.DoesNotContain("bare-source", Check(), StringComparison.Ordinal);
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.names = names.tsv\n").With("names.tsv", "Lviv\tLvov\n");
        var first = Check();
        _folder.With("names.tsv", "Odessa\tOdesa\n");
        Assert.NotEqual(first, Check());
    }

    [Fact]
    public void Damaged_and_foreign_entries_are_ignored_and_replaced()
    {
        var right = Check();
        var entries = Entries();
        foreach (var damage in (Func<byte[], byte[]>[])[
            _ => [], bytes => bytes[..20], bytes => bytes[..^1], bytes => [.. bytes, 0], bytes => [.. bytes[..^1], (byte)~bytes[^1]],
            bytes => [.. bytes[..60], (byte)~bytes[60], .. bytes[61..]], _ => File.ReadAllBytes(Entries()[0])])
        {
            foreach (var entry in entries)
            {
                File.WriteAllBytes(entry, damage(File.ReadAllBytes(entry)));
            }

            Assert.Equal(right, Check());
        }

        Assert.Equal(entries, Entries());
        Assert.DoesNotContain(Entries(), entry => entry.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Folder_that_cannot_be_made_gives_status_2()
    {
        var run = _folder.Run("check", "--cache", "a.md");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.StartsWith("sourcinglint: a.md: cannot be used as a cache", run.Error, StringComparison.Ordinal);
    }

    private string Check() => _folder.Run("check", "--cache", ".cache").Output;

    private string[] Entries() => [.. Directory.EnumerateFiles(_folder.PathOf(".cache/.sourcinglint-cache"), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetDirectoryName(file) != _folder.PathOf(".cache/.sourcinglint-cache")).Order(StringComparer.Ordinal)];
}
