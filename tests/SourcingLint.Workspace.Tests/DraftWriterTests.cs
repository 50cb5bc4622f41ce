using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class DraftWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Encoding_and_mark_stay()
    {
        _folder.With("a.md", [0xFE, 0xFF, 0, (byte)'o', 0, (byte)'l', 0, (byte)'d']);
        Assert.Null(DraftWriter.Write(Read("a.md"), "new"));
        Assert.Equal([0xFE, 0xFF, 0, (byte)'n', 0, (byte)'e', 0, (byte)'w'], File.ReadAllBytes(_folder.PathOf("a.md")));
    }

    [Fact]
    public void Nothing_else_is_left_in_the_folder()
    {
        _folder.With("a.md", "old");
        DraftWriter.Write(Read("a.md"), "new");
        Assert.Equal([_folder.PathOf("a.md")], Directory.GetFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public void Permissions_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions");
        _folder.With("a.md", "old");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
#pragma warning disable CA1416 // skipped on Windows above
        File.SetUnixFileMode(_folder.PathOf("a.md"), mode);
        DraftWriter.Write(Read("a.md"), "new");
        Assert.Equal(mode, File.GetUnixFileMode(_folder.PathOf("a.md")));
#pragma warning restore CA1416
    }

    [Fact]
    public void Link_stays_a_link()
    {
        _folder.With("real/a.md", "old");
        File.CreateSymbolicLink(_folder.PathOf("a.md"), _folder.PathOf("real/a.md"));
        Assert.Null(DraftWriter.Write(Read("a.md"), "new"));
        Assert.Equal("new", _folder.TextOf("real/a.md"));
        Assert.NotNull(new FileInfo(_folder.PathOf("a.md")).LinkTarget);
    }

    [Fact]
    public void File_that_is_gone_is_a_problem()
    {
        _folder.With("a.md", "old");
        var file = Read("a.md");
        File.Delete(_folder.PathOf("a.md"));
        Assert.StartsWith("a.md: cannot be written: ", DraftWriter.Write(file, "new")!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_that_changed_since_it_was_read_is_left_alone()
    {
        _folder.With("a.md", "old");
        var file = Read("a.md");
        _folder.With("a.md", "saved meanwhile");
        Assert.Equal("a.md: not written: it has changed since it was read. Run again.", DraftWriter.Write(file, "new")!.ToString());
        Assert.Equal("saved meanwhile", _folder.TextOf("a.md"));
        Assert.Equal([_folder.PathOf("a.md")], Directory.GetFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public void File_that_lies_where_the_new_text_would_go_first_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        _folder.With("a.md", "old").With("victim", "mine");
        var file = Read("a.md");
        foreach (var number in Enumerable.Range(1, 2000))
        {
            File.CreateSymbolicLink(_folder.PathOf($".sl-{Environment.ProcessId}-{number}.tmp"), _folder.PathOf("victim"));
        }

        Assert.Null(DraftWriter.Write(file, "new"));
        Assert.Equal(("new", "mine"), (_folder.TextOf("a.md"), _folder.TextOf("victim")));
    }

    [Fact]
    public void Other_names_of_a_file_stay_its_names()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        _folder.With("a.md", "a longer old text");
        System.Diagnostics.Process.Start("ln", [_folder.PathOf("a.md"), _folder.PathOf("b.md")]).WaitForExit();
        Assert.Null(DraftWriter.Write(Read("a.md"), "new"));
        Assert.Equal(("new", "new"), (_folder.TextOf("a.md"), _folder.TextOf("b.md")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.FullPath).Length);
    }

    private DraftFile Read(string name) => DraftReader.Read(new DraftPath(name, _folder.PathOf(name)), out _)!;
}
