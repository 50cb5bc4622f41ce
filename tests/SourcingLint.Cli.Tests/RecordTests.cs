using System.Text;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>--stdin-jsonl</c> and <c>--format jsonl</c>: a line in, a line out.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_record_gets_the_line_that_its_draft_gets_from_a_folder()
    {
        var records = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            var text = i % 3 == 0 ? $"Sources said {i} boats – “all” – sank.\n" : "It rained.\n";
            _folder.With($"{i:000}.md", text);
            records.Append(JsonSerializer.Serialize(new { path = $"{i:000}.md", text })).Append('\n');
        }

        var run = Stream(records.ToString());
        Assert.Equal((1, ""), (run.Status, run.Error));
        Assert.Equal(_folder.Run("check", "--format", "jsonl").Output, run.Output);
    }

    [Fact]
    public void Settings_of_the_path_hold()
    {
        _folder.With("wire/.editorconfig", "[*.md]\nsourcinglint.bare-source.severity = none\n");
        Assert.Equal(0, Stream("""{"path": "wire/2019/a.md", "text": "Sources said so."}""").Status);
    }

    [Fact]
    public void Bad_record_has_its_line_too_and_the_rest_is_linted()
    {
        var run = Stream("""
            {"text": "Sources said so."}

            {"path": "b.md"}
            nonsense
            {"path": "c.md", "text": 7}
            [1]
            {"path": "d.md", "text": "It rained.", "desk": 7}
            """);
        Assert.Equal(2, run.Status);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["line 1", "line 3", "line 4", "line 5", "line 6", "d.md"], lines.Select(line => line.GetProperty("path").GetString()));
        Assert.Equal([false, true, true, true, true, false], lines.Select(line => line.TryGetProperty("error", out _)));
        Assert.Equal(4, run.Error.Count(c => c == '\n'));
    }

    /// <summary>A program that cuts a text inside an emoji escapes what is left of it.</summary>
    [Theory]
    [InlineData("""{"path": "a.md", "text": "\ud83d\n\nSources said so."}""", "a.md")]
    [InlineData("""{"path": "a.md", "text": "\uDE00\n\nSources said so."}""", "a.md")]
    [InlineData("""{"path": "\ud83d.md", "text": "x\n\nSources said so."}""", "\uFFFD.md")]
    public void Half_an_emoji_counts_as_one_character_and_the_rest_is_linted(string record, string path)
    {
        var run = Stream(record);
        Assert.Equal((1, ""), (run.Status, run.Error));
        var result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(path, result.GetProperty("path").GetString());
        Assert.Equal(3, result.GetProperty("diagnostics")[0].GetProperty("span").GetProperty("start").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n")]
    public void Nothing_in_is_nothing_out(string input) => Assert.Equal((0, "", ""), (Stream(input).Status, Stream(input).Output, Stream(input).Error));

    [Fact]
    public void Byte_order_mark_and_line_ends_of_windows_are_no_trouble() =>
        Assert.Equal(0, Stream("\uFEFF{\"text\": \"It rained.\"}\r\n{\"text\": \"It rained.\"}\r\n").Status);

    /// <summary>A program at the other end may wait for each answer before it asks again.</summary>
    [Fact]
    public async Task Answer_does_not_wait_for_the_next_record()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var input = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, pipe.ClientSafePipeHandle);
        using var back = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        using var output = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, back.ClientSafePipeHandle);
        var host = new Host(_folder.FullPath, () => input, output, TextWriter.Null);
        var run = Task.Run(() => CommandLine.Run(["check", "--stdin-jsonl"], host), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(back);
        for (var i = 0; i < 3; i++)
        {
            pipe.Write("{\"text\": \"It rained.\"}\n"u8);
            pipe.Flush();
            Assert.Contains("diagnostics", await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        pipe.Dispose();
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    private Outcome Stream(string records) => _folder.Run(Encoding.UTF8.GetBytes(records), "check", "--stdin-jsonl");
}
