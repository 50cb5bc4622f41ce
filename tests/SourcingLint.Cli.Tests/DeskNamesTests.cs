using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>Drafts compared with their desk: which ones, and the same with a cache as without.</summary>
public sealed class DeskNamesTests : IDisposable
{
    private const string On = "root = true\n[*]\ndotnet_diagnostic.SL4007.severity = warning\n";

    private readonly Desk _desk = new Desk()
        .With(".editorconfig", On)
        .With("city/a.md", "Guests met Khaled Mansour in Oslo. Later Mansour left.\n")
        .With("city/b.md", "Guests met Khaled Mansoor in Oslo.\n")
        .With("world/c.md", "Guests met Khaled Mansour.\n");

    private TemporaryFolder Folder => _desk.Folder;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Desk_must_ask_for_it()
    {
        _desk.With(".editorconfig", "root = true\n");
        Assert.DoesNotContain("SL4007", Check("."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "city/b.md")]
    [InlineData("", "city")]
    [InlineData("", ".")]
    [InlineData("city", "b.md")]
    [InlineData("world", "../city/b.md")]
    public void Draft_is_compared_with_the_whole_desk_whatever_is_checked_and_from_where(string directory, string path)
    {
        var run = CommandLineTester.Run(Path.TrimEndingDirectorySeparator(Folder.PathOf(directory)), host => host, "check", "--format", "github", path);
        Assert.Contains("'Khaled Mansoor' here, 'Khaled Mansour' in 2 other drafts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_draft_is_compared_with_the_unchanged_ones()
    {
        File.Delete(Folder.PathOf("city/b.md"));
        _desk.Commit().With("city/d.md", "Guests met Khaled Mansoor.\n");
        Assert.Equal(["city/d.md:1"], _desk.Lines("--since", "HEAD"));
    }

    [Fact]
    public void Other_endings_count_when_they_are_asked_for()
    {
        File.Delete(Folder.PathOf("world/c.md"));
        _desk.With("world/c.txt", "Guests met Khaled Mansour.\n");
        Assert.DoesNotContain("other drafts", Check("city"), StringComparison.Ordinal);
        Assert.Contains("in 2 other drafts", Check("city", "--ext", "txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_on_standard_input_is_compared_by_its_name()
    {
        var draft = "Guests met Khaled Mansoor.\n"u8.ToArray();
        Assert.Contains("in 2 other drafts", Folder.Run(draft, "check", "-", "--stdin-filename", "city/b.md").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other drafts", Folder.Run(draft, "check", "-", "--stdin-filename", "city/a.md").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other drafts", Folder.Run(draft, "check", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cached_findings_follow_the_other_drafts()
    {
        Assert.Contains("in 2 other drafts", Check(".", "--cache", "kept"), StringComparison.Ordinal);
        _desk.With("world/c.md", "Nobody came.\n");
        Assert.DoesNotContain("other drafts", Check(".", "--cache", "kept"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_whose_names_nobody_changed_stays_cached()
    {
        Check(".", "--cache", "kept");
        Assert.Equal(3, Entries());
        _desk.With("world/c.md", "Guests met Khaled Mansour. It rained.\n").With("world/d.md", "Rain fell in Bergen.\n");
        Check(".", "--cache", "kept");
        Assert.Equal(5, Entries()); // the two drafts themselves
        _desk.With("world/d.md", "Guests met Khaled Mansour at noon.\n");
        Assert.Contains("in 3 other drafts", Check(".", "--cache", "kept"), StringComparison.Ordinal);
        Assert.Equal(7, Entries()); // the draft itself, and the one that it speaks against
    }

    [Fact]
    public void Drafts_that_come_change_move_and_go_give_the_same_with_a_cache_as_without()
    {
        string[] names = ["Khaled Mansour", "Khaled Mansoor", "Falluja", "Fallujah", "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Michael Thornbury", "Micheal Thornbury", "Obergruenau", "Obergrünau"];
        var random = new Random(4007);
        var clock = DateTime.UtcNow.AddDays(-1);
        for (var step = 0; step < 60; step++)
        {
            for (var edits = random.Next(3); edits >= 0; edits--)
            {
                Edit();
            }

            Assert.Equal(Check(".", "--format", "json"), Check(".", "--format", "json", "--cache", "kept"));
            Assert.Equal(Folder.Run("names").Output, Folder.Run("names", "--cache", "kept").Output);
        }

        void Edit()
        {
            var drafts = Directory.GetFiles(Folder.FullPath, "*.md", SearchOption.AllDirectories);
            var one = drafts[random.Next(drafts.Length)];
            var name = $"{"xyz"[random.Next(3)]}/{random.Next(12)}.md";
            switch (random.Next(4))
            {
                case 0:
                    var other = Folder.PathOf(name);
                    Directory.CreateDirectory(Path.GetDirectoryName(other)!);
                    File.Move(one, other, overwrite: true);
                    break;
                case 1 when drafts.Length > 4:
                    File.Delete(one);
                    break;
                default:
                    _desk.With(name, $"Guests met {names[random.Next(names.Length)]} in {names[random.Next(names.Length)]}.\n");
                    if (random.Next(2) == 0)
                    {
                        File.SetLastWriteTimeUtc(Folder.PathOf(name), clock = clock.AddSeconds(1));
                    }

                    break;
            }
        }
    }

    private string Check(params string[] arguments) => Folder.Run(["check", .. arguments]).Output;

    private int Entries() => Directory.EnumerateDirectories(Folder.PathOf("kept/.sourcinglint-cache")).Sum(folder => Directory.GetFiles(folder).Length);
}
