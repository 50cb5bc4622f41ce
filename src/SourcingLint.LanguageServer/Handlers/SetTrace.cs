using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Sets how much of its work the server tells.</summary>
internal static class SetTrace
{
    public static void Handle(ServerLoop server, SetTraceParams parameters) => server.Trace = parameters.Value;
}
