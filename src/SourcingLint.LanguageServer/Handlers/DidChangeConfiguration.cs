using System.Text.Json;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes in what the user set in the editor, and reads the settings on disk again.</summary>
internal static class DidChangeConfiguration
{
    public static void Handle(ServerLoop server, DidChangeConfigurationParams parameters)
    {
        if (server.Features.Configuration)
        {
            AskSettings(server);
        }
        else if (parameters.Settings.ValueKind == JsonValueKind.Object)
        {
            server.SetSettings(FromProtocol.SettingsOf(parameters.Settings));
        }

        server.RereadSettings();
    }

    /// <summary>Asks a client that can be asked.</summary>
    public static void AskSettings(ServerLoop server)
    {
        if (server.Features.Configuration)
        {
            server.Client.Ask("workspace/configuration", new ConfigurationParams([new ConfigurationItem("sourcinglint")]), answer =>
            {
                if (answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() == 1 && answer[0].ValueKind == JsonValueKind.Object)
                {
                    server.SetSettings(FromProtocol.SettingsOf(answer[0]));
                }
            });
        }
    }
}
