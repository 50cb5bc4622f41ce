using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class NameStoreTests : IDisposable
{
    private const string Early = "Guests met Khaled Mansour in Oslo.\n";
    private const string Late = "Guests met Khaled Mansoor in Oslo.\n";

    private static readonly DateTime LongAgo = new(2031, 5, 4, 3, 2, 1, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_that_looks_the_same_is_not_opened()
    {
        Write(Early, Yesterday);
        Assert.Equal("Khaled Mansour, Oslo", NamesIn(Open()));
        Write(Late, Yesterday);
        Assert.Equal("Khaled Mansour, Oslo", NamesIn(Open()));
    }

    [Theory]
    [InlineData(Late, 1)]
    [InlineData("Oslo slept. Khaled Mansoor did not.\n", 0)]
    public void File_that_looks_otherwise_is_read(string text, int hoursLater)
    {
        Write(Early, Yesterday);
        NamesIn(Open());
        Write(text, Yesterday.AddHours(hoursLater));
        Assert.Contains("Khaled Mansoor", NamesIn(Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void File_written_just_now_may_be_written_again_and_look_the_same()
    {
        var now = DateTime.UtcNow;
        Write(Early, now);
        NamesIn(Open());
        Write(Late, now);
        Assert.Equal("Khaled Mansoor, Oslo", NamesIn(Open()));
    }

    [Fact]
    public void File_from_the_future_vouches_for_nothing()
    {
        Write(Early, LongAgo.AddYears(100));
        NamesIn(Open());
        Write(Late, LongAgo.AddYears(100));
        Assert.Equal("Khaled Mansoor, Oslo", NamesIn(Open()));
    }

    [Fact]
    public void Same_text_is_not_parsed_again()
    {
        var store = new NameStore();
        Write(Early, Yesterday);
        var first = store.NamesOf(Draft, out _);
        Write(Early, Yesterday.AddHours(1));
        Assert.Equal(first, store.NamesOf(Draft, out _)); // the very same list
    }

    [Fact]
    public void Damaged_and_foreign_files_count_as_none()
    {
        Write(Early, Yesterday);
        NamesIn(Open());
        var right = File.ReadAllBytes(Kept);
        Write(Late, Yesterday);
        foreach (var damage in (Func<byte[], byte[]>[])[
            _ => [], bytes => bytes[..20], bytes => bytes[..^1], bytes => [.. bytes, 0], bytes => [.. bytes[..^1], (byte)~bytes[^1]],
            bytes => [(byte)~bytes[0], .. bytes[1..]], bytes => [.. bytes[..10], (byte)~bytes[10], .. bytes[11..]], bytes => [.. bytes[..60], (byte)~bytes[60], .. bytes[61..]]])
        {
            File.WriteAllBytes(Kept, damage(right));
            Assert.Equal("Khaled Mansoor, Oslo", NamesIn(Open()));
        }
    }

    [Fact]
    public void File_of_another_build_counts_as_none()
    {
        Write(Early, Yesterday);
        NamesIn(Open());
        Write(Late, Yesterday);
        Assert.Equal("Khaled Mansoor, Oslo", NamesIn(NameStore.Open(Kept, [1, 2, 4])));
    }

    [Fact]
    public void Drafts_that_nobody_asks_for_stay_while_their_files_are_there()
    {
        Write(Early, Yesterday);
        _folder.With("b.md", Early).With("c.md", Early);
        var store = Open();
        store.NamesOf(Draft, out _);
        store.NamesOf(DraftCalled("b.md"), out _);
        store.NamesOf(DraftCalled("c.md"), out _);
        store.Save();
        File.Delete(_folder.PathOf("c.md"));
        Write(Late, Yesterday.AddHours(1));
        NamesIn(Open());
        var kept = File.ReadAllText(Kept);
        Assert.Contains(_folder.PathOf("b.md"), kept, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.PathOf("c.md"), kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_when_nothing_changed()
    {
        Write(Early, Yesterday);
        NamesIn(Open());
        File.SetLastWriteTimeUtc(Kept, LongAgo);
        NamesIn(Open());
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Kept));
    }

    [Fact]
    public void Runs_at_the_same_time_do_each_other_no_harm()
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.With($"{i}.md", Early);
        }

        Parallel.For(0, 16, run =>
        {
            var store = Open();
            for (var i = 0; i < 40; i++)
            {
                Assert.Equal(2, store.NamesOf(DraftCalled($"{(i + run) % 40}.md"), out _)!.Value.Length);
            }

            store.Save();
        });
        Assert.Equal([Kept], Directory.GetFiles(_folder.FullPath, "names*"));
    }

    [Fact]
    public void File_that_is_gone_has_no_names()
    {
        Assert.Null(new NameStore().NamesOf(DraftCalled("gone.md"), out var problem));
        Assert.Equal("gone.md: no such file. Check the path.", problem!.ToString());
    }

    private static DateTime Yesterday { get; } = DateTime.UtcNow.AddDays(-1);

    private DraftPath Draft => DraftCalled("a.md");

    private string Kept => _folder.PathOf("names");

    private DraftPath DraftCalled(string name) => new(name, _folder.PathOf(name));

    private NameStore Open() => NameStore.Open(Kept, [1, 2, 3]);

    private void Write(string text, DateTime written)
    {
        _folder.With("a.md", text);
        File.SetLastWriteTimeUtc(_folder.PathOf("a.md"), written);
    }

    private string NamesIn(NameStore store)
    {
        var names = store.NamesOf(Draft, out _)!.Value;
        store.Save();
        return string.Join(", ", names.Select(name => name.Text).Order(StringComparer.Ordinal));
    }
}
