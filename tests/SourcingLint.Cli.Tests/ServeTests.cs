using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The page for those who have no editor: what it answers, whom, and what a browser makes of it.</summary>
public sealed class ServeTests(ServeTests.PageServer server) : IClassFixture<ServeTests.PageServer>
{
    private const string Bad = "Sources said so.\n";

    private readonly TemporaryFolder _folder = server.Folder;
    private readonly Uri _address = server.Address;

    private string Host => $"127.0.0.1:{_address.Port}";

    [Fact]
    public void Address_is_this_machines_alone_and_has_a_token()
    {
        Assert.Equal("127.0.0.1", _address.Host);
        Assert.Matches("^/[0-9a-f]{32}/$", _address.AbsolutePath);
        var others = Dns.GetHostAddresses(Dns.GetHostName()).Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.All(others, address => Assert.Throws<SocketException>(() => new TcpClient().Connect(address, _address.Port)));
    }

    [Fact]
    public void Draft_is_checked_with_the_settings_of_the_folder_and_not_kept()
    {
        Assert.Contains("\"id\":\"SL3001\"", Post("check", Bad), StringComparison.Ordinal);
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.bare-source.severity = none\n");
        Assert.Contains("\"diagnostics\":[]", Post("check", Bad), StringComparison.Ordinal);
        _folder.With(".editorconfig", "root = true\n");
        Assert.Equal([".editorconfig"], Directory.EnumerateFileSystemEntries(_folder.FullPath).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("GET {root} HTTP/1.1\r\nHost: {host}", 200)]
    [InlineData("GET {root}Desk.js HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: {host}", 404)]
    [InlineData("GET /00000000000000000000000000000000/ HTTP/1.1\r\nHost: {host}", 404)]
    [InlineData("GET {root}../etc/hostname HTTP/1.1\r\nHost: {host}", 404)]
    [InlineData("GET {root}Page.css HTTP/1.1\r\nHost: {host}", 404)]
    [InlineData("GET {root} HTTP/1.1\r\nHost: evil.example", 403)]
    [InlineData("GET {root} HTTP/1.1\r\nHost: localhost", 403)]
    [InlineData("GET {root} HTTP/1.1", 403)]
    [InlineData("GET {root} HTTP/1.1\r\nHost: {host}\r\nHost: {host}", 400)]
    [InlineData("GET {root} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example", 403)]
    [InlineData("GET {root} HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site", 403)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: 0", 200)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0", 403)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nOrigin: null\r\nContent-Length: 0", 403)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}", 411)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: -1", 411)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: 99999999", 413)]
    [InlineData("POST {root}check HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nTransfer-Encoding: chunked", 400)]
    [InlineData("POST {root} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: 0", 404)]
    [InlineData("DELETE {root} HTTP/1.1\r\nHost: {host}", 400)]
    [InlineData("nonsense", 400)]
    public void Only_its_own_page_is_answered(string request, int status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", Send(request.Replace("{root}", _address.AbsolutePath, StringComparison.Ordinal).Replace("{host}", Host, StringComparison.Ordinal) + "\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public void Answers_forbid_what_the_page_does_not_need()
    {
        var answer = Send($"GET {_address.AbsolutePath} HTTP/1.1\r\nHost: {Host}\r\n\r\n");
        foreach (var header in (string[])["Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "default-src 'none'; script-src 'self';", "frame-ancestors 'none'"])
        {
            Assert.Contains(header, answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Head_without_end_is_refused_and_the_next_request_answered()
    {
        Assert.StartsWith("HTTP/1.1 431 ", Send("GET / HTTP/1.1\r\nX: " + new string('x', 20_000)), StringComparison.Ordinal);
        Assert.Contains("\"diagnostics\":[]", Post("check", "It rained.\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_answer()
    {
        Assert.StartsWith("HTTP/1.1 400 ", Send(RequestFor("check", [0xC3, 0x28])), StringComparison.Ordinal);
        Assert.Contains("..%2Fphoto.md: not text but a binary file."[6..], Send(RequestFor("read?..%2Fphoto.md", [1, 0, 2])), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_document_becomes_the_text_that_it_holds()
    {
        Assert.EndsWith("\r\n\r\nThe quay is shut.\n\nSources said so.", Send(RequestFor("read?story.docx", WordFile.Of("The quay is shut.", "Sources said so."))).TrimEnd('\n'), StringComparison.Ordinal);
        Assert.Contains("story.docx: an archive without a Word document in it.", Send(RequestFor("read?story.docx", WordFile.OfParts(("a.txt", "a")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Port_that_is_taken_gives_status_2()
    {
        var run = _folder.Run("serve", "--port", _address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(2, run.Status);
        Assert.Contains("cannot be opened", run.Error, StringComparison.Ordinal);
        Assert.Contains("--port is a number from 0 to 65535.", _folder.Run("serve", "--port", "70000").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Browser_can_be_used_by_hand_by_keyboard_on_a_phone_and_in_the_dark()
    {
        ForeignTool.Need(ForeignTool.IsThere("node") && ForeignTool.IsThere("chromium"), "node or chromium is not installed.");
        var pictures = Directory.CreateDirectory(Repository.PathOf("artifacts/page")).FullName;
        var chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).First(File.Exists);
        var (status, report) = ForeignTool.Run("node", ForeignTool.Validators(), "page.mjs", _address.ToString(), chromium, pictures);
        Assert.True(status == 0, report);
        Assert.Contains("all well", report, StringComparison.Ordinal);
    }

    private string Post(string what, string text) => Send(RequestFor(what, Encoding.UTF8.GetBytes(text)));

    private byte[] RequestFor(string what, byte[] body) =>
        [.. Encoding.UTF8.GetBytes($"POST {_address.AbsolutePath}{what} HTTP/1.1\r\nHost: {Host}\r\nOrigin: http://{Host}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private string Send(string request) => Send(Encoding.UTF8.GetBytes(request));

    private string Send(byte[] request)
    {
        using var client = new TcpClient("127.0.0.1", _address.Port);
        var stream = client.GetStream();
        stream.Write(request);
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The program while it serves, standing in a folder of its own.</summary>
    public sealed class PageServer : IDisposable
    {
        private readonly Process _server;

        public PageServer()
        {
            _server = Process.Start(TheProgram.StartInfo(Folder.FullPath, "serve"))!;
            Address = new Uri(_server.StandardOutput.ReadLine()!.Split(' ')[1]);
        }

        public TemporaryFolder Folder { get; } = new TemporaryFolder().With(".editorconfig", "root = true\n");

        public Uri Address { get; }

        public void Dispose()
        {
            _server.Kill(entireProcessTree: true);
            _server.WaitForExit();
            _server.Dispose();
            Folder.Dispose();
        }
    }
}
