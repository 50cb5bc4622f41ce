using System.Collections.Immutable;
using System.CommandLine;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Assistants;

/// <summary><c>mcp</c>: the same checks for writing assistants, over the Model Context Protocol on standard input and output.</summary>
internal sealed record McpCommand(Host Host, ImmutableArray<string> Folders)
{
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
        try
        {
            new McpServer(Host.Input(), Host.Output, new DraftTools(Host.Directory, new DraftFolders(Folders)), Host.Tell).Run();
            return ExitCode.Clean;
        }
        catch (IOException)
        {
            return ExitCode.Failure; // nobody reads any more
        }
    }
}
