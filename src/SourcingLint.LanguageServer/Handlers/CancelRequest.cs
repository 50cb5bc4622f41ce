using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes back a request.</summary>
internal static class CancelRequest
{
    public static void Handle(ServerLoop server, CancelParams parameters)
    {
        if (RequestId.Read(parameters.Id) is { } id)
        {
            server.Cancel(id);
        }
    }
}
