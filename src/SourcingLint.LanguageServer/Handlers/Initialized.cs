using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Asks the client for what it must tell from now on, once it listens.</summary>
internal static class Initialized
{
    // Settings, the names lists that they may point to, what a search leaves out, and the drafts that are not open.
    private static readonly string[] Watched =
        ["**/.editorconfig", "**/*.tsv", "**/.gitignore", "**/.sourcinglintignore", "**/*.md", "**/*.markdown"];

    public static void Handle(ServerLoop server)
    {
        var registrations = new List<Registration>();
        if (server.Features.WatchesFiles)
        {
            registrations.Add(new Registration(
                "files", "workspace/didChangeWatchedFiles", new RegisterOptions(Watchers: [.. Watched.Select(glob => new Watcher(glob))])));
        }

        if (server.Features.RegistersConfiguration)
        {
            registrations.Add(new Registration("settings", "workspace/didChangeConfiguration", new RegisterOptions(Section: "sourcinglint")));
        }

        if (registrations.Count > 0)
        {
            server.Client.Ask("client/registerCapability", new RegistrationParams([.. registrations]));
        }

        DidChangeConfiguration.AskSettings(server);
        Task.Run(() => server.Linter.WarmUp());
    }
}
