namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Ends the session; the program ends with the notification that follows.</summary>
internal static class Shutdown
{
    public static object? Handle(ServerLoop server)
    {
        server.ShutDown();
        return null;
    }
}
