using System.Collections.Immutable;
using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Page;

/// <summary><c>serve</c>: a page for those who have no editor. Drafts come and go with the requests; none is kept, and no file is read.</summary>
internal sealed record ServeCommand(Host Host)
{
    // The runtime takes these from the system's own source of random numbers.
    private readonly string _root = $"/{Guid.NewGuid():N}/";

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The command as the command line has it.</summary>
    public static Command Define(Host host)
    {
        var port = new Option<int>("--port") { Description = "The port to listen on; without one, any that is free.", HelpName = "NUMBER" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, out var number) || number is < 0 or > 65535))
            {
                result.AddError("--port is a number from 0 to 65535.");
            }
        });
        var command = new Command("serve", "Open a page in your browser: paste a draft, see what an editor would query. It stays on this machine.") { port };
        command.SetAction((result, stop) => new ServeCommand(host) { Port = result.GetValue(port) }.RunAsync(stop));
        return command;
    }

    /// <summary>Answers until somebody stops it.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var server = new LocalServer(Port, Answer);
        try
        {
            server.Open();
        }
        catch (SocketException taken)
        {
            Host.Tell($"port {Port} cannot be opened: {taken.Message}. Leave --port out to take one that is free.");
            return ExitCode.Failure;
        }

        Host.Output.Write(Encoding.UTF8.GetBytes($"Open http://{server.Host}{_root} in your browser. Nobody else can. Press Ctrl+C to stop.\n"));
        Host.Output.Flush();
        try
        {
            await server.RunAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        return ExitCode.Clean;
    }

    /// <summary>Answers a request. The token in the address is what other programs and pages on this machine do not know.</summary>
    public PageAnswer Answer(PageRequest request)
    {
        if (request.Path.Length < _root.Length || !IsToken(request.Path[.._root.Length]))
        {
            return PageAnswer.Text(404, "There is nothing here. Open the whole address that the program has printed.");
        }

        return (request.Method, request.Path[_root.Length..]) switch
        {
            ("GET", "") => new PageAnswer(200, "text/html; charset=utf-8", Asset("Desk.html")),
            ("GET", "Desk.css") => new PageAnswer(200, "text/css; charset=utf-8", [.. Asset("Page.css"), .. Asset("Desk.css")]),
            ("GET", "Desk.js") => new PageAnswer(200, "text/javascript; charset=utf-8", Asset("Desk.js")),
            ("GET", "rules") => new PageAnswer(200, "application/json", RulesJson.Write()),
            ("POST", "read") => Read(request),
            ("POST", "check") => OnText(request, Check),
            ("POST", "map") => OnText(request, text => new PageAnswer(
                200, "text/html; charset=utf-8", AttributionMap.Page([AttributionMap.Of(Draft.Parse(text, "Draft"), DraftLinter.Lint(Draft.Parse(text, "Draft"), Options))]))),
            _ => PageAnswer.Text(404, "There is nothing here."),
        };
    }

    /// <summary>Compares by hash, so that how long it takes tells nobody how much of a guess is right.</summary>
    private bool IsToken(string guess) => Sha256.HashOf(Encoding.UTF8.GetBytes(guess)).AsSpan().SequenceEqual(Sha256.HashOf(Encoding.UTF8.GetBytes(_root)));

    /// <summary>What holds for Markdown in the folder that the program stands in.</summary>
    private LintOptions Options => new EditorConfigLoader(Host.Directory).OptionsFor(Path.Combine(Host.Directory, "draft.md"));

    private static byte[] Asset(string name) => Encoding.UTF8.GetBytes(HtmlPage.Asset(name));

    /// <summary>The text of a file that somebody dropped on the page: whatever is a draft on disk is one here.</summary>
    private static PageAnswer Read(PageRequest request)
    {
        var name = Path.GetFileName(Uri.UnescapeDataString(request.Query)) is { Length: > 0 } given ? given : "draft.md";
        return DraftReader.Decode(new DraftPath(name, name), request.Body, out var problem) is { } file
            ? new PageAnswer(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(file.Text))
            : PageAnswer.Text(415, Excerpt.Printable(problem!.ToString()));
    }

    private static PageAnswer OnText(PageRequest request, Func<string, PageAnswer> answer)
    {
        try
        {
            return answer(DraftEncoding.Utf8.Encoding.GetString(request.Body));
        }
        catch (DecoderFallbackException)
        {
            return PageAnswer.Text(400, "The text is not UTF-8.");
        }
    }

    private PageAnswer Check(string text)
    {
        var source = SourceText.From(text);
        var draft = new CheckedDraft(new DraftFile(new DraftPath("draft", "draft"), text, DraftEncoding.Utf8), source, source, DraftLinter.Lint(Draft.Parse(source, "draft"), Options));
        var output = new MemoryStream();
        using (var reporter = new JsonLinesReporter(output, "all"))
        {
            reporter.Add(draft);
        }

        return new PageAnswer(200, "application/json", output.ToArray());
    }
}
