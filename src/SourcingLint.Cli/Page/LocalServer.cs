using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SourcingLint.Cli.Page;

/// <summary>What a browser asks for.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">What stands behind the question mark; empty when nothing does.</param>
/// <param name="Body">What it sends.</param>
internal sealed record PageRequest(string Method, string Path, string Query, byte[] Body);

/// <summary>What it gets.</summary>
/// <param name="Status">The status, 200 when all is well.</param>
/// <param name="Type">What the body is.</param>
/// <param name="Body">The body.</param>
internal sealed record PageAnswer(int Status, string Type, byte[] Body)
{
    /// <summary>A line of text for somebody who asks for the wrong thing.</summary>
    public static PageAnswer Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));
}

/// <summary>
/// A server for one browser on this machine: as much of HTTP as a page of our own needs, one request a connection. It
/// listens to this machine alone, and answers nobody who does not name it by its own address: a page from elsewhere that a
/// browser shows may send requests here, but not with our host and origin.
/// </summary>
/// <param name="port">The port; 0 for any that is free.</param>
/// <param name="answer">Answers a request; called from several threads.</param>
internal sealed class LocalServer(int port, Func<PageRequest, PageAnswer> answer) : IDisposable
{
    /// <summary>The longest draft that is taken, in bytes.</summary>
    public const int LongestBody = 8 << 20;

    private const int LongestHead = 16 << 10;
    private const int MostConnections = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly TcpListener _listener = new(IPAddress.Loopback, port);
    private readonly SemaphoreSlim _free = new(MostConnections);

    /// <summary>The host as a browser names it.</summary>
    public string Host => "127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Opens the port.</summary>
    /// <exception cref="SocketException">Another program has it.</exception>
    public void Open() => _listener.Start();

    /// <summary>Answers until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await _free.WaitAsync(stop);
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(stop));
            }
            catch (SocketException)
            {
                // A browser that leaves before it is let in, or a system short of handles: neither is the end.
                _free.Release();
                await Task.Delay(Breath, stop);
            }
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _free.Dispose();
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                await WriteAsync(stream, await AnswerAsync(stream, patience.Token), patience.Token);
                await DrainAsync(client, stream);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser has left, or sends too slowly to be one.
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task<PageAnswer> AnswerAsync(Stream stream, CancellationToken patience)
    {
        var buffer = new byte[LongestHead];
        var length = 0;
        int end;
        while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (length == buffer.Length)
            {
                return PageAnswer.Text(431, "The request is too long.");
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), patience);
            if (read == 0)
            {
                return PageAnswer.Text(400, "The request is cut off.");
            }

            length += read;
        }

        var lines = Encoding.Latin1.GetString(buffer, 0, end).Split("\r\n");
        if (lines[0].Split(' ') is not [("GET" or "POST") and var method, ['/', ..] and var target, "HTTP/1.1"])
        {
            return PageAnswer.Text(400, "Not a request that this page makes.");
        }

        if (HeadersOf(lines) is not { } headers || headers.ContainsKey("Transfer-Encoding"))
        {
            return PageAnswer.Text(400, "Not a request that this page makes.");
        }

        if (!IsOurs(headers, method))
        {
            return PageAnswer.Text(403, "This page answers itself alone.");
        }

        var body = Array.Empty<byte>();
        if (method == "POST")
        {
            if (!headers.TryGetValue("Content-Length", out var text) || !int.TryParse(text, System.Globalization.NumberStyles.None, null, out var size))
            {
                return PageAnswer.Text(411, "The request does not say how long it is.");
            }

            if (size > LongestBody)
            {
                return PageAnswer.Text(413, "This is longer than any story: 8 MB at most.");
            }

            body = new byte[size];
            var rest = buffer.AsMemory(end + 4, Math.Min(length - end - 4, size));
            rest.CopyTo(body);
            await stream.ReadExactlyAsync(body.AsMemory(rest.Length), patience);
        }

        var question = target.IndexOf('?', StringComparison.Ordinal);
        return answer(new PageRequest(method, question < 0 ? target : target[..question], question < 0 ? "" : target[(question + 1)..], body));
    }

    /// <summary>The headers; null when a line is none, or says again what another has said.</summary>
    private static Dictionary<string, string>? HeadersOf(string[] lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).IndexOfAny(' ', '\t') >= 0 || !headers.TryAdd(line[..colon], line[(colon + 1)..].Trim()))
            {
                return null;
            }
        }

        return headers;
    }

    /// <summary>Whether a request comes from our own page. Browsers send the origin with everything that is posted.</summary>
    private bool IsOurs(Dictionary<string, string> headers, string method) =>
        headers.TryGetValue("Host", out var host) && host == Host
        && (headers.TryGetValue("Origin", out var origin) ? origin == "http://" + Host : method == "GET")
        && (!headers.TryGetValue("Sec-Fetch-Site", out var site) || site is "same-origin" or "none");

    /// <summary>Takes what is still under way: a connection that is closed before that takes the answer with it.</summary>
    private static async Task DrainAsync(TcpClient client, Stream stream)
    {
        client.Client.Shutdown(SocketShutdown.Send);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var rest = new byte[64 << 10];
        while (await stream.ReadAsync(rest, patience.Token) > 0)
        {
        }
    }

    private static async Task WriteAsync(Stream stream, PageAnswer answer, CancellationToken patience)
    {
        var reason = answer.Status == 200 ? "OK" : "No";
        var head = $"HTTP/1.1 {answer.Status} {reason}\r\nContent-Type: {answer.Type}\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n"
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n"
            + "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src 'self'; img-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), patience);
        await stream.WriteAsync(answer.Body, patience);
        await stream.FlushAsync(patience);
    }
}
