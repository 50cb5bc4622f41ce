using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>How a session begins and ends, and what the server does with messages that make no sense.</summary>
public sealed class LifecycleTests
{
    private const string Uri = "untitled:Untitled-1";

    [Fact]
    public async Task Proper_end_gives_status_0()
    {
        var client = await LspClient.Begin();
        Assert.Equal(0, await client.End());
    }

    [Fact]
    public async Task The_program_serves_on_standard_input_and_output()
    {
        var client = LspClient.OverStdio();
        var result = await client.Initialize();
        Assert.Equal("sourcinglint", result.GetProperty("serverInfo").GetProperty("name").GetString());
        client.Open(Uri, "Sources said so.");
        Assert.Equal("SL3001", (await client.Diagnostics(Uri, 1))[0].GetProperty("code").GetString());
        Assert.Equal(0, await client.End());
    }

    [Fact]
    public async Task Exit_without_shutdown_gives_status_1()
    {
        var client = await LspClient.Begin();
        client.Notify("exit", null);
        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task Exit_before_the_beginning_gives_status_1()
    {
        var client = LspClient.OverPipes();
        client.Notify("exit", null);
        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task Client_that_vanishes_gives_status_1()
    {
        var client = await LspClient.Begin();
        client.HangUp();
        Assert.Equal(1, await client.Exit);
    }

    /// <summary>No process has such a number, so no editor runs under it.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task Editor_that_does_not_run_gives_status_1(int processId)
    {
        var client = LspClient.OverPipes();
        try
        {
            await client.Initialize(processId: processId);
        }
        catch (IOException)
        {
            // It was gone before the client had said that it is ready.
        }

        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task Client_that_does_not_listen_any_more_gives_status_1()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the console does not tell there");
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sourcinglint.dll"), "server"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        server.StandardOutput.Close();
        server.StandardInput.BaseStream.Write(LspClient.Frame("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"""u8.ToArray()));
        server.StandardInput.BaseStream.Flush();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public async Task Requests_before_initialize_are_refused()
    {
        await using var client = LspClient.OverPipes();
        Assert.Equal(-32002, await Refusal(client.Request("textDocument/hover", new { })));
        client.Open(Uri, "Sources said so."); // a notification is dropped
        await client.Initialize();
        client.Open(Uri, "Sources said so.", 2);
        await client.Diagnostics(Uri, 2);
        Assert.Single(client.AllTold("textDocument/publishDiagnostics"));
    }

    [Fact]
    public async Task Session_begins_once()
    {
        await using var client = await LspClient.Begin();
        Assert.Equal(-32600, await Refusal(client.Request("initialize", new { capabilities = new { } })));
    }

    [Fact]
    public async Task Nothing_is_answered_after_shutdown()
    {
        await using var client = await LspClient.Begin();
        await client.Request("shutdown", null);
        Assert.Equal(-32600, await Refusal(client.Request("textDocument/codeAction", new { })));
        Assert.Equal(-32600, await Refusal(client.Request("shutdown", null)));
    }

    [Fact]
    public async Task Unknown_methods_are_told_apart()
    {
        await using var client = await LspClient.Begin();
        Assert.Equal(-32601, await Refusal(client.Request("textDocument/fold", new { })));
        Assert.Equal(-32601, await Refusal(client.Request("$/unknown", new { })));
        client.Notify("$/unknown", new { });
        client.Notify("textDocument/unknown", new { });
        await client.Settle();
        Assert.Empty(client.AllTold("window/logMessage"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"textDocument\":null}")]
    [InlineData("{\"textDocument\":{\"uri\":7}}")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    public async Task Wrong_parameters_are_refused_and_the_session_goes_on(string parameters)
    {
        await using var client = await LspClient.Begin();
        var isJson = parameters != "{";
        var answer = isJson ? client.Expect("textDocument/codeAction", "99") : null;
        client.SendText($"{{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"textDocument/codeAction\",\"params\":{parameters}}}");
        client.SendText($"{{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{parameters}}}");
        await client.Settle();
        if (answer is not null)
        {
            Assert.Equal(-32602, await Refusal(answer));
            Assert.Single(client.AllTold("window/logMessage"));
        }
        else
        {
            Assert.Equal([-32700, -32700], client.Refusals);
        }
    }

    [Theory]
    [InlineData("not json", -32700)]
    [InlineData("", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}]", -32600)]
    [InlineData("7", -32600)]
    [InlineData("{\"id\":null,\"method\":\"shutdown\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"shutdown\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":7}", -32600)]
    public async Task What_is_no_message_is_refused(string body, int code)
    {
        await using var client = await LspClient.Begin();
        if (body.Length > 0)
        {
            client.SendText(body);
            await client.Settle();
            Assert.Equal([code], client.Refusals);
        }
        else
        {
            client.SendText(body); // an empty message asks for nothing
            await client.Settle();
            Assert.Empty(client.Refusals);
        }
    }

    [Fact]
    public async Task Deep_nesting_is_refused_and_the_session_goes_on()
    {
        await using var client = await LspClient.Begin();
        client.SendText(new string('[', 100_000));
        client.SendText("{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}");
        await client.Settle();
        Assert.Equal([-32700, -32700], client.Refusals);
    }

    [Fact]
    public async Task Ids_may_be_texts()
    {
        await using var client = await LspClient.Begin();
        var answer = client.Expect("textDocument/codeAction", "a-1");
        client.SendText("{\"jsonrpc\":\"2.0\",\"id\":\"a-1\",\"method\":\"textDocument/codeAction\"}");
        Assert.Equal(-32602, await Refusal(answer));
    }

    [Fact]
    public async Task Messages_may_come_byte_by_byte()
    {
        await using var client = await LspClient.Begin();
        var answer = client.Expect("test/unknown", "77");
        client.SendSlowly(LspClient.Frame("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"test/ünknown\"}"u8.ToArray()));
        Assert.Equal(-32601, await Refusal(answer));
    }

    [Fact]
    public async Task Messages_may_come_together()
    {
        await using var client = await LspClient.Begin();
        var answers = Enumerable.Range(1000, 50).Select(id => client.Expect("test/unknown", id.ToString())).ToArray();
        client.SendBytes(Enumerable.Range(1000, 50).SelectMany(id =>
            LspClient.Frame(Encoding.UTF8.GetBytes($"{{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":\"test/unknown\"}}"))).ToArray());
        foreach (var answer in answers)
        {
            Assert.Equal(-32601, await Refusal(answer));
        }
    }

    [Theory]
    [InlineData("content-length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{1}", 0)]
    [InlineData("Content-Type: application/json\r\nContent-Length:{0}\r\n\r\n{1}", 0)]
    [InlineData("\r\n\r\nContent-Length: {0}\r\n\r\n{1}", 0)]
    [InlineData("Content-Length: {0}\n\n{1}", 0)]
    [InlineData("garbage\r\nContent-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("garbageContent-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("Content-Type: text/plain\r\n\r\nContent-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("Content-Length: many\r\n\r\nContent-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("Content-Length: -5\r\n\r\nContent-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("Content-Length: 99999999999\r\n\r\nContent-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("Content-Length: 2000000000\r\n\r\n{{\"jsonrpc\":\"2.0\"}}Content-Length: {0}\r\n\r\n{1}", 1)]
    [InlineData("Content-Length: 9\r\n\r\n{1}Content-Length: {0}\r\n\r\n{1}", 1)]
    public async Task Broken_headers_cost_no_more_than_their_message(string bytes, int faults)
    {
        await using var client = await LspClient.Begin();
        const string Body = "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"test/unknown\"}";
        var answer = client.Expect("test/unknown", "77");
        client.SendBytes(Encoding.UTF8.GetBytes(string.Format(bytes, Body.Length, Body)));
        Assert.Equal(-32601, await Refusal(answer));
        await client.Settle();
        Assert.InRange(client.AllTold("window/logMessage").Count, faults, faults + 1);
    }

    [Fact]
    public async Task Length_too_great_costs_the_messages_that_it_swallows()
    {
        await using var client = await LspClient.Begin();
        var body = "{\"jsonrpc\":\"2.0\",\"method\":\"test/unknown\"}";
        client.SendBytes(Encoding.UTF8.GetBytes($"Content-Length: {body.Length + 30}\r\n\r\n{body}"));
        client.SendText("{\"jsonrpc\":\"2.0\",\"method\":\"test/swallowed\"}");
        await client.Settle();
        Assert.Equal([-32700], client.Refusals);
    }

    [Fact]
    public async Task Megabytes_of_garbage_are_skipped()
    {
        await using var client = await LspClient.Begin();
        var garbage = new byte[3_000_000];
        new Random(1).NextBytes(garbage);
        client.SendBytes(garbage);
        await client.Settle();
    }

    [Fact]
    public async Task Stream_that_ends_inside_a_message_ends_the_session()
    {
        var client = await LspClient.Begin();
        client.SendBytes("Content-Length: 100\r\n\r\n{\"json"u8);
        client.HangUp();
        Assert.Equal(1, await client.Exit);
    }

    [Fact]
    public async Task Crash_in_a_request_is_an_error_and_a_message()
    {
        await using var client = await LspClient.Begin((draft, options, cancellation) =>
            draft.Source.ToString().Contains("boom", StringComparison.Ordinal) ? throw new InvalidCastException("it broke") : DraftLinter.Lint(draft, options, cancellation));
        client.Open(Uri, "Sources said boom.");
        Assert.Contains("it broke", (await client.Told("window/logMessage")).GetProperty("message").GetString());
        var position = new { line = 0, character = 0 };
        var request = client.Request("textDocument/codeAction", new { textDocument = new { uri = Uri }, range = new { start = position, end = position }, context = new { diagnostics = Array.Empty<object>() } });
        Assert.Equal(-32603, await Refusal(request));
        client.Change(Uri, 2, "Sources said so.");
        Assert.Equal(1, (await client.Diagnostics(Uri, 2)).GetArrayLength());
    }

    [Fact]
    public async Task Answer_that_nobody_asked_for_is_logged()
    {
        await using var client = await LspClient.Begin();
        client.SendText("{\"jsonrpc\":\"2.0\",\"id\":12345,\"result\":null}");
        client.SendText("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"what?\"}}");
        await client.Settle();
        Assert.Equal(2, client.AllTold("window/logMessage").Count);
    }

    [Fact]
    public async Task Trace_tells_what_comes_in()
    {
        await using var client = await LspClient.Begin();
        client.Notify("$/setTrace", new { value = "verbose" });
        client.Open(Uri, "Sources said so.");
        var told = await client.Told("$/logTrace");
        Assert.Equal("Received notification 'textDocument/didOpen'.", told.GetProperty("message").GetString());
        Assert.Contains("Sources said so.", told.GetProperty("verbose").GetString());
        client.Notify("$/setTrace", new { value = "off" });
        await client.Settle();
        Assert.Equal(2, client.AllTold("$/logTrace").Count);
    }

    [Fact]
    public async Task Server_says_what_it_can()
    {
        await using var client = LspClient.OverPipes();
        var capabilities = (await client.Initialize(encodings: ["utf-7", "utf-8", "utf-16"])).GetProperty("capabilities");
        Assert.Equal("utf-8", capabilities.GetProperty("positionEncoding").GetString());
        Assert.Equal(2, capabilities.GetProperty("textDocumentSync").GetProperty("change").GetInt32());
        var registered = await client.Told("client/registerCapability");
        Assert.Equal(JsonValueKind.Array, registered.GetProperty("registrations").ValueKind);
    }

    private static async Task<int> Refusal(Task<JsonElement> request) => (await Assert.ThrowsAsync<LspError>(() => request)).Code;
}
