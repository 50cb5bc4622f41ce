using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class DraftReaderTests
{
    private const string Text = "Crews in Zürich pulled “12” boats ashore 🚢.\r\nNobody was hurt.\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8, marked", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16, little end first, marked", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16, big end first, marked", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16, little end first", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads(string name, byte[] bytes)
    {
        var file = Decode(bytes, out var problem);
        Assert.Null(problem);
        Assert.True(Text == file!.Text, name);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Writes_back_what_was_read(string name, byte[] bytes)
    {
        var file = Decode(bytes, out _)!;
        Assert.True(bytes.SequenceEqual(file.Encoding.GetBytes(file.Text)), name);
    }

    [Fact]
    public void Empty_file_is_an_empty_draft() => Assert.Equal("", Decode([], out _)!.Text);

    [Fact]
    public void Latin_letters_of_an_old_encoding_are_named_by_line()
    {
        Assert.Null(Decode([.. "First line.\nCaf"u8, 0xE9, .. " owner\n"u8], out var problem));
        Assert.Equal("draft.md:2: a character here is not UTF-8. Save the file as UTF-8.", problem!.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 1 }, "a binary file")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-' }, "a PDF")]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' }, "a binary file")]
    [InlineData(new byte[] { 0, 0, 0, 0 }, "a binary file")]
    [InlineData(new byte[] { 0, 1, 0, 2 }, "a binary file")]
    public void Binary_file_is_a_problem(byte[] bytes, string kind)
    {
        Assert.Null(Decode(bytes, out var problem));
        Assert.StartsWith("draft.md: not text but " + kind, problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_utf16_is_a_problem()
    {
        Assert.Null(Decode([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], out var problem));
        Assert.Contains("not valid UTF-16", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_file_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(DraftReader.Read(new DraftPath("gone.md", folder.PathOf("gone.md")), out var problem));
        Assert.Equal("gone.md: no such file. Check the path.", problem!.ToString());
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            Assert.True(Decode(bytes, out var problem) is null == problem is not null);
        }
    }

    private static DraftFile? Decode(byte[] bytes, out Problem? problem) => DraftReader.Decode(new DraftPath("draft.md", "/draft.md"), bytes, out problem);
}
