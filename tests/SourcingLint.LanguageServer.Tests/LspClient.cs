using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>An editor: talks to a server over real bytes, with framing of its own.</summary>
internal sealed class LspClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Stream _toServer;
    private readonly Stream _fromServer;
    private readonly Task<int> _exit;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Method, TaskCompletionSource<JsonElement> Answer)> _asked = new(StringComparer.Ordinal);
    private readonly List<(string Method, JsonElement Params)> _told = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastId;

    private LspClient(Stream toServer, Stream fromServer, Task<int> exit)
    {
        _toServer = toServer;
        _fromServer = fromServer;
        _exit = exit;
        new Thread(Listen) { IsBackground = true }.Start();
    }

    /// <summary>The exit status, once the server is done.</summary>
    public Task<int> Exit => _exit.WaitAsync(Patience);

    /// <summary>What the client says when asked for the user's settings.</summary>
    public object? Settings { get; set; }

    /// <summary>The error answers without an id.</summary>
    public List<int> Refusals { get; } = [];

    /// <summary>A server on a pair of pipes, in this process; the program itself where one is named, unless it is to lint in another way.</summary>
    public static LspClient OverPipes(Lint? lint = null)
    {
        if (lint is null && ProgramUnderTest.Named is not null)
        {
            return OverStdio();
        }

        var up = new AnonymousPipeServerStream(PipeDirection.Out);
        var down = new AnonymousPipeServerStream(PipeDirection.In);
        var input = new AnonymousPipeClientStream(PipeDirection.In, up.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, down.ClientSafePipeHandle);
        var exit = new TaskCompletionSource<int>();
        new Thread(() =>
        {
            exit.SetResult(LspServer.Run(input, output, lint ?? DraftLinter.Lint));
            output.Dispose();
        })
        { IsBackground = true }.Start();
        return new LspClient(up, down, exit.Task);
    }

    /// <summary>The program itself, as an editor starts it.</summary>
    public static LspClient OverStdio()
    {
        var start = ProgramUnderTest.Start("server", "--stdio");
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        return new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, ExitOf(process));

        static async Task<int> ExitOf(Process process)
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    /// <summary>A session that has begun, with a client that can do everything.</summary>
    public static async Task<LspClient> Begin(Lint? lint = null, string? folder = null, string[]? encodings = null, object? options = null, object? capabilities = null)
    {
        var client = OverPipes(lint);
        await client.Initialize(folder, encodings, options, capabilities);
        return client;
    }

    /// <summary>Begins the session.</summary>
    public async Task<JsonElement> Initialize(string? folder = null, string[]? encodings = null, object? options = null, object? capabilities = null, int? processId = null)
    {
        var result = await Request("initialize", new
        {
            processId = processId ?? Environment.ProcessId,
            rootUri = (string?)null,
            workspaceFolders = folder is null ? null : new[] { new { uri = new Uri(folder).AbsoluteUri, name = "drafts" } },
            initializationOptions = options,
            capabilities = capabilities ?? Capable.Of(encodings ?? ["utf-16"]),
        });
        Notify("initialized", new { });
        return result;
    }

    /// <summary>Opens a document.</summary>
    public void Open(string uri, string text, int version = 1) =>
        Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = "markdown", version, text } });

    /// <summary>Replaces a whole document.</summary>
    public void Change(string uri, int version, string text) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = new[] { new { text } } });

    /// <summary>Replaces a piece of a document.</summary>
    public void Change(string uri, int version, object range, string text) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = new[] { new { range, text } } });

    /// <summary>The findings of a version of a document.</summary>
    public async Task<JsonElement> Diagnostics(string uri, int version) =>
        (await Told("textDocument/publishDiagnostics", told =>
            told.GetProperty("uri").GetString() == uri && told.TryGetProperty("version", out var found) && found.GetInt32() == version)).GetProperty("diagnostics");

    /// <summary>Asks about the first place where some words stand in a document.</summary>
    public Task<JsonElement> At(string method, string uri, string text, string words, object? more = null)
    {
        var (line, character) = Text.PositionOf(text, text.IndexOf(words, StringComparison.Ordinal));
        var parameters = new Dictionary<string, object?> { ["textDocument"] = new { uri }, ["position"] = new { line, character } };
        foreach (var property in more?.GetType().GetProperties() ?? [])
        {
            parameters[property.Name] = property.GetValue(more);
        }

        return Request(method, parameters);
    }

    /// <summary>Asks and waits for the answer.</summary>
    /// <exception cref="LspError">The answer is an error.</exception>
    public Task<JsonElement> Request(string method, object? parameters) => Ask(method, parameters, out _).WaitAsync(Patience);

    /// <summary>Asks.</summary>
    public Task<JsonElement> Ask(string method, object? parameters, out int id)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        id = Interlocked.Increment(ref _lastId);
        lock (_lock)
        {
            _asked.Add(id.ToString(), (method, answer));
        }

        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        return answer.Task;
    }

    /// <summary>Expects an answer to an id that is sent by hand.</summary>
    public Task<JsonElement> Expect(string method, string id)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _asked.Add(id, (method, answer));
        }

        return answer.Task.WaitAsync(Patience);
    }

    /// <summary>Tells.</summary>
    public void Notify(string method, object? parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>Waits for something that the server tells or asks, told already or not.</summary>
    public async Task<JsonElement> Told(string method, Func<JsonElement, bool>? isIt = null)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var from = 0;
        while (true)
        {
            Task news;
            lock (_lock)
            {
                for (; from < _told.Count; from++)
                {
                    if (_told[from].Method == method && (isIt is null || isIt(_told[from].Params)))
                    {
                        return _told[from].Params;
                    }
                }

                news = _news.Task;
            }

            await news.WaitAsync(timeout.Token);
        }
    }

    /// <summary>All that was told or asked so far under a method.</summary>
    public IReadOnlyList<JsonElement> AllTold(string method)
    {
        lock (_lock)
        {
            return [.. _told.Where(told => told.Method == method).Select(told => told.Params)];
        }
    }

    /// <summary>Waits until the server has taken in all that was sent before.</summary>
    public async Task Settle() => Assert.Equal(-32601, (await Assert.ThrowsAsync<LspError>(() => Request("test/unknown", null))).Code);

    /// <summary>Ends the session properly.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> End()
    {
        await Request("shutdown", null);
        Notify("exit", null);
        return await Exit;
    }

    public void Send(object message) => SendBytes(Frame(JsonSerializer.SerializeToUtf8Bytes(message, Options)));

    /// <summary>Sends a message that is text already.</summary>
    public void SendText(string json) => SendBytes(Frame(Encoding.UTF8.GetBytes(json)));

    public void SendBytes(ReadOnlySpan<byte> bytes)
    {
        lock (_toServer)
        {
            _toServer.Write(bytes);
            _toServer.Flush();
        }
    }

    /// <summary>Sends bytes one by one.</summary>
    public void SendSlowly(ReadOnlySpan<byte> bytes)
    {
        lock (_toServer)
        {
            foreach (var b in bytes)
            {
                SendBytes([b]);
            }
        }
    }

    /// <summary>A message with its header.</summary>
    public static byte[] Frame(byte[] body) => [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body];

    /// <summary>Lets go of the server without a word.</summary>
    public void HangUp() => _toServer.Dispose();

    public async ValueTask DisposeAsync()
    {
        HangUp();
        await Exit;
    }

    private void Listen()
    {
        var input = new BufferedStream(_fromServer);
        try
        {
            while (ReadHeader(input) is { } length)
            {
                var body = new byte[length];
                input.ReadExactly(body);
                Take(JsonDocument.Parse(body).RootElement);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int? ReadHeader(Stream input)
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = input.ReadByte();
            if (next < 0)
            {
                return null;
            }

            header.Append((char)next);
        }

        return int.Parse(header.ToString()["Content-Length: ".Length..].Trim());
    }

    private void Take(JsonElement message)
    {
        Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString());
        if (message.TryGetProperty("method", out var method))
        {
            var parameters = message.TryGetProperty("params", out var given) ? given : default;
            var isRequest = message.TryGetProperty("id", out var id);
            Transcript.Add(isRequest ? "request" : "notification", method.GetString()!, parameters);
            if (isRequest)
            {
                Send(new { jsonrpc = "2.0", id, result = AnswerTo(method.GetString()!) });
            }

            lock (_lock)
            {
                _told.Add((method.GetString()!, parameters));
                var news = _news;
                _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
                news.SetResult();
            }
        }
        else
        {
            TakeAnswer(message);
        }
    }

    private object? AnswerTo(string method) => method switch
    {
        "workspace/configuration" => new[] { Settings },
        "workspace/applyEdit" => new { applied = true },
        "window/showDocument" => new { success = true },
        _ => null,
    };

    private void TakeAnswer(JsonElement message)
    {
        var id = message.GetProperty("id").ToString();
        (string Method, TaskCompletionSource<JsonElement> Answer) asked;
        lock (_lock)
        {
            if (!_asked.Remove(id, out asked))
            {
                Refusals.Add(message.GetProperty("error").GetProperty("code").GetInt32());
                return;
            }
        }

        if (message.TryGetProperty("error", out var error))
        {
            Transcript.Add("error", asked.Method, error);
            asked.Answer.SetException(new LspError(error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()!));
        }
        else
        {
            Transcript.Add("result", asked.Method, message.GetProperty("result"));
            asked.Answer.SetResult(message.GetProperty("result"));
        }
    }
}
