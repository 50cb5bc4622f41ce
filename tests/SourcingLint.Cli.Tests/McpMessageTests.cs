using System.Text;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>What the server of the Model Context Protocol makes of single lines, whoever sends them.</summary>
public sealed class McpMessageTests : IDisposable
{
    private const string Ping = """{"jsonrpc":"2.0","id":"after","method":"ping"}""";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("2025-11-25", "2025-11-25")]
    [InlineData("1999-01-01", "2025-11-25")]
    [InlineData("2026-07-28", "2025-11-25")]
    [InlineData("", "2025-11-25")]
    public void Handshake_settles_on_a_version_that_has_one(string wanted, string spoken) =>
        Assert.Equal(spoken, Result($$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"{{{{wanted}}}}","capabilities":{}}}""").GetProperty("protocolVersion").GetString());

    [Fact]
    public void Version_that_is_not_spoken_is_answered_with_those_that_are()
    {
        var error = Error("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2030-01-01"}}}""");
        Assert.Equal(-32022, error.GetProperty("code").GetInt32());
        Assert.Equal("""{"supported":["2026-07-28"],"requested":"2030-01-01"}""", error.GetProperty("data").GetRawText());
    }

    [Fact]
    public void Ping_is_answered_with_nothing() => Assert.Equal("{}", Result("""{"jsonrpc":"2.0","id":1,"method":"ping"}""").GetRawText());

    [Fact]
    public void Tools_say_what_they_take_and_that_they_change_nothing()
    {
        var explain = Result("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""").GetProperty("tools")[2];
        Assert.Equal("explain", explain.GetProperty("name").GetString());
        Assert.Equal(["rule"], explain.GetProperty("inputSchema").GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("""{"readOnlyHint":true,"idempotentHint":true,"openWorldHint":false}""", explain.GetProperty("annotations").GetRawText());
    }

    [Theory]
    [InlineData("not json", -32700)]
    [InlineData("{", -32700)]
    [InlineData("\u00FF\u0000", -32700)]
    [InlineData("7", -32600)]
    [InlineData("null", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", -32600)]
    [InlineData("""{"id":1,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":2.0,"id":1,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":7}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"resources/list"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":7}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":7}}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":7}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":["a"]}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":"a"}}""", -32602)]
    public void Message_that_makes_no_sense_is_an_error_and_the_next_is_answered(string line, int code)
    {
        var answers = Answers(line, Ping);
        Assert.Equal(code, answers[0].GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal("after", answers[1].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"slow"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":"x"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"check"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"error":{"code":1,"message":"no"}}""")]
    [InlineData("")]
    [InlineData(" \t\r")]
    public void What_asks_nothing_is_not_answered(string line) => Assert.Equal("after", Assert.Single(Answers(line, Ping)).GetProperty("id").GetString());

    [Theory]
    [InlineData("""{"name":"check","arguments":{"text":7}}""", "'text' is no string.")]
    [InlineData("""{"name":"check","arguments":null}""", "check takes one of: text, path.")]
    [InlineData("""{"name":"check","arguments":{"text":"a","mood":"grim"}}""", "check has no argument 'mood'. It takes text or path.")]
    public void Arguments_of_the_wrong_kind_are_told_to_the_assistant(string parameters, string said)
    {
        var result = Result($$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{{parameters}}}""");
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Equal(said, TextOf(result));
    }

    [Fact]
    public void Fields_that_are_not_known_are_passed_over()
    {
        var result = Result("""{"trace":[1],"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","task":{},"arguments":{"text":"Sources said so."},"_meta":{"progressToken":1}}}""");
        Assert.Contains("bare-source SL3001", TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_no_depth_that_ends_the_session()
    {
        var answers = Answers(new string('[', 1_000_000), """{"jsonrpc":"2.0","id":1,"method":"ping","params":""" + string.Concat(Enumerable.Repeat("""{"a":""", 100_000)), Ping);
        Assert.Equal([-32700, -32700], answers[..2].Select(answer => answer.GetProperty("error").GetProperty("code").GetInt32()));
        Assert.Equal("after", answers[2].GetProperty("id").GetString());
    }

    [Fact]
    public void Line_longer_than_any_message_is_refused_and_the_next_is_answered()
    {
        var answers = Answers(new string('x', 33 << 20), Ping);
        Assert.Equal("The longest message taken is 32 MB.", answers[0].GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("after", answers[1].GetProperty("id").GetString());
    }

    [Fact]
    public void Text_longer_than_any_story_is_told_to_the_assistant() =>
        Assert.StartsWith("the text is longer than any story", TextOf(Result(CallOf("check", new string('x', (4 << 20) + 1)))), StringComparison.Ordinal);

    [Fact]
    public void Half_an_emoji_is_read_as_one_unknown_character() =>
        Assert.Contains("bare-source SL3001", TextOf(Result("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":{"text":"Sources said so \ud83d."}}}""")), StringComparison.Ordinal);

    [Fact]
    public void Lines_may_end_as_on_Windows_and_the_last_not_at_all()
    {
        var run = _folder.Run(Encoding.UTF8.GetBytes(Ping + "\r\n" + Ping), "mcp");
        Assert.Equal((0, 2, ""), (run.Status, run.Output.Count(character => character == '\n'), run.Error));
    }

    private static string CallOf(string tool, string text) =>
        $$$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{{tool}}}}","arguments":{"text":"{{{{text}}}}"}}}""";

    private static string TextOf(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString()!;

    private JsonElement Result(string line) => Assert.Single(Answers(line)).GetProperty("result");

    private JsonElement Error(string line) => Assert.Single(Answers(line)).GetProperty("error");

    /// <summary>What the server answers to these lines, an answer a line, until its input ends.</summary>
    private JsonElement[] Answers(params string[] lines)
    {
        var run = _folder.Run(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "mcp");
        Assert.Equal((0, ""), (run.Status, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}
