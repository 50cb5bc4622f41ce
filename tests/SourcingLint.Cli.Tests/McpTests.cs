using System.Diagnostics;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>A session of the program with the protocol's own client.</summary>
public sealed class McpTests(McpTests.Session session) : IClassFixture<McpTests.Session>
{
    private const string Bad = "# Ferry\n\nSources said the pier would be closed by Easter.\n";

    private readonly TemporaryFolder _folder = session.Folder;
    private readonly McpClient _client = session.Client;

    [Fact]
    public async Task Tools_are_the_four_and_none_writes()
    {
        Assert.Equal("sourcinglint", _client.ServerInfo!.Name);
        Assert.Contains("do not invent a source", _client.ServerInstructions!, StringComparison.Ordinal);
        var tools = await _client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["check", "inspect", "explain", "names"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
    }

    [Fact]
    public async Task Check_answers_for_people_and_for_programs()
    {
        var answer = await Call("check", ("text", Bad));
        Assert.Contains("bare-source SL3001", TextOf(answer), StringComparison.Ordinal);
        var finding = answer.StructuredContent!.Value.GetProperty("diagnostics")[0];
        Assert.Equal(("SL3001", 3), (finding.GetProperty("id").GetString(), finding.GetProperty("start").GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Draft_in_the_folder_is_read_with_its_settings()
    {
        Assert.Contains("a.md", TextOf(await Call("check", ("path", "a.md"))), StringComparison.Ordinal);
        Assert.Contains("a.md", TextOf(await Call("check", ("path", _folder.PathOf("desk/a.md")))), StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder.PathOf("desk/.editorconfig"), "root = true\n[*.md]\nsourcinglint.bare-source.severity = none\n", TestContext.Current.CancellationToken);
        Assert.Contains("nothing to report", TextOf(await Call("check", ("path", "a.md"))), StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder.PathOf("desk/.editorconfig"), "root = true\n", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Inspect_explain_and_names_answer()
    {
        Assert.Contains("Petr Olin: 1 statement", TextOf(await Call("inspect", ("path", "deep/b.txt"))), StringComparison.Ordinal);
        Assert.StartsWith("# SL3001: bare-source", TextOf(await Call("explain", ("rule", "bare-source"))), StringComparison.Ordinal);
        Assert.Contains("Petr Olin", TextOf(await Call("names", ("folder", "."))), StringComparison.Ordinal);
        Assert.Contains("Petr Olin", TextOf(await Call("names", ("text", "Petr Olin said so."))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_document_in_the_folder_is_read()
    {
        Assert.Contains("paragraph 2 error", TextOf(await Call("check", ("path", "story.docx"))), StringComparison.Ordinal);
        Assert.Contains("Petr Olin: 1 statement", TextOf(await Call("inspect", ("path", "story.docx"))), StringComparison.Ordinal);
        Assert.Contains("an archive without a Word document in it", TextOf(await Call("check", ("path", "archive.docx"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Every_version_of_the_protocol_is_spoken(string version)
    {
        using var server = Process.Start(TheProgram.StartInfo(_folder.FullPath, "mcp", "desk"))!;
        var transport = new StreamClientTransport(server.StandardInput.BaseStream, server.StandardOutput.BaseStream);
        await using (var client = await McpClient.CreateAsync(transport, new McpClientOptions { ProtocolVersion = version }, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal((version, "sourcinglint"), (client.NegotiatedProtocolVersion, client.ServerInfo!.Name));
            Assert.Equal(4, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
            var answer = await client.CallToolAsync("check", new Dictionary<string, object?> { ["text"] = Bad }, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Contains("bare-source SL3001", TextOf(answer), StringComparison.Ordinal);
        }

        server.StandardInput.Close();
        Assert.True(server.WaitForExit(TheProgram.Patience), "mcp does not end with its input.");
        Assert.Equal((0, ""), (server.ExitCode, await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("../outside/d.md")]
    [InlineData("deep/../../outside/d.md")]
    [InlineData("outside")]
    [InlineData("link.md")]
    [InlineData("out/d.md")]
    [InlineData("env.md")]
    [InlineData(".env")]
    [InlineData(".secret/c.md")]
    [InlineData("notes.pdf")]
    [InlineData("../outside/none.md")]
    [InlineData("//host/share/a.md")]
    [InlineData("a.md\0")]
    [InlineData("")]
    [InlineData("/etc/hostname")]
    public async Task Nothing_else_can_be_read(string path)
    {
        foreach (var tool in (string[])["check", "inspect", "names"])
        {
            var answer = await Call(tool, ("path", path.StartsWith("outside", StringComparison.Ordinal) ? _folder.PathOf("outside/d.md") : path));
            Assert.True(answer.IsError);
            Assert.Contains("not read. Only drafts (*.md, *.markdown, *.txt, *.docx) inside these folders are: ", TextOf(answer), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("..")]
    [InlineData("out")]
    [InlineData(".secret")]
    [InlineData("/")]
    public async Task No_other_folder_can_be_listed(string folder) => Assert.True((await Call("names", ("folder", folder))).IsError);

    [Fact]
    public async Task Names_of_a_folder_leave_out_what_links_lead_to()
    {
        await File.WriteAllTextAsync(_folder.PathOf("outside/d.md"), "Lena Brandt said so.\n", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Brandt", TextOf(await Call("names", ("folder", "."))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_assistant_gets_wrong_is_an_answer()
    {
        Assert.Contains("check takes one of: text, path.", TextOf(await Call("check")), StringComparison.Ordinal);
        Assert.Contains("check takes one of: text, path.", TextOf(await Call("check", ("text", "a"), ("path", "a.md"))), StringComparison.Ordinal);
        Assert.Contains("check has no argument 'file'.", TextOf(await Call("check", ("file", "a.md"))), StringComparison.Ordinal);
        Assert.Contains("(did you mean bare-source?)", TextOf(await Call("explain", ("rule", "bare-sauce"))), StringComparison.Ordinal);
        Assert.Contains("there is no tool 'fix'. Tools: check, inspect, explain, names.", TextOf(await Call("fix")), StringComparison.Ordinal);
        Assert.Contains("gone.md: no such file", TextOf(await Call("check", ("path", "gone.md"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_not_there_gives_status_2()
    {
        var run = _folder.Run("mcp", "gone");
        Assert.Equal((2, "sourcinglint: gone: no such folder. Check the path.\n"), (run.Status, run.Error));
    }

    private static string TextOf(CallToolResult answer) => string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private async Task<CallToolResult> Call(string tool, params (string Name, string Value)[] arguments) =>
        await _client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The program with a client, in a folder with what it may read and what it may not.</summary>
    public sealed class Session : IAsyncLifetime
    {
        private Process? _server;
        private McpClient? _client;

        public TemporaryFolder Folder { get; } = new TemporaryFolder()
            .With("desk/.editorconfig", "root = true\n").With("desk/a.md", Bad).With("desk/deep/b.txt", "Petr Olin said so.\n")
            .With("desk/.secret/c.md", Bad).With("desk/.env", "KEY=1\n").With("desk/notes.pdf", Bad).With("outside/d.md", Bad)
            .With("desk/story.docx", WordFile.Of("Petr Olin said so.", "Sources said the pier would be closed by Easter.")).With("desk/archive.docx", WordFile.OfParts(("a.txt", "a")));

        public McpClient Client => _client!;

        public async ValueTask InitializeAsync()
        {
            if (!OperatingSystem.IsWindows())
            {
                File.CreateSymbolicLink(Folder.PathOf("desk/link.md"), Folder.PathOf("outside/d.md"));
                File.CreateSymbolicLink(Folder.PathOf("desk/env.md"), Folder.PathOf("desk/.env"));
                File.CreateSymbolicLink(Folder.PathOf("desk/out"), Folder.PathOf("outside"));
            }

            _server = Process.Start(TheProgram.StartInfo(Folder.FullPath, "mcp", "desk"))!;
            _client = await McpClient.CreateAsync(new StreamClientTransport(_server.StandardInput.BaseStream, _server.StandardOutput.BaseStream), cancellationToken: TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await Client.DisposeAsync();
            _server!.StandardInput.Close();
            Assert.True(_server.WaitForExit(TheProgram.Patience), "mcp does not end with its input.");
            _server.Dispose();
            Folder.Dispose();
        }
    }
}
