using System.Collections.Immutable;
using System.CommandLine;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SourcingLint.Cli.Reporters;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Assistants;

/// <summary><c>mcp</c>: the same checks for writing assistants, over the Model Context Protocol on standard input and output.</summary>
internal sealed record McpCommand(Host Host, ImmutableArray<string> Folders)
{
    private const string Instructions =
        "Checks the sourcing of news drafts. Each finding is a question that an editor would ask, not a correction: do not invent a source, a figure or a name to settle it; ask the writer, or leave a placeholder such as [SOURCE].";

    /// <summary>The command as the command line has it.</summary>
    public static Command Define(Host host)
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders whose drafts may be read by name; without one, this folder.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("mcp", "Serve a writing assistant: the Model Context Protocol, on standard input and output.") { folders };
        command.SetAction(result => Start(host, result.GetValue(folders) ?? []));
        return command;
    }

    private static int Start(Host host, string[] folders)
    {
        var full = folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, host.Directory))).ToImmutableArray();
        if (full.Zip(folders).FirstOrDefault(pair => !Directory.Exists(pair.First)) is { Second: { } missing })
        {
            host.Tell($"{missing}: no such folder. Check the path.");
            return ExitCode.Failure;
        }

        // Assistants start servers wherever they please; nobody means all files of the machine, or of their owner.
        var isAnywhere = host.Directory == Path.GetPathRoot(host.Directory) || host.Directory == Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (full.IsEmpty && isAnywhere)
        {
            host.Tell("no drafts are read from here by name: name a folder behind 'mcp' to allow it.");
        }

        return new McpCommand(host, !full.IsEmpty ? full : isAnywhere ? [] : [host.Directory]).Run();
    }

    private int Run()
    {
        var tools = new DraftTools(Host.Directory, new DraftFolders(Folders));
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "sourcinglint", Version = JsonWriting.Version },
            ServerInstructions = Instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. DraftTools.All] }),
                CallToolHandler = (request, _) => ValueTask.FromResult(tools.Call(request.Params!.Name, request.Params.Arguments)),
            },
        };
        RunAsync(options).GetAwaiter().GetResult();
        return ExitCode.Clean;
    }

    private async Task RunAsync(McpServerOptions options)
    {
        await using var transport = new StreamServerTransport(Host.Input(), Host.Output, "sourcinglint");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync();
    }
}
