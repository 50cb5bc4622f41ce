using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Works out the edit of an action once the user picks it.</summary>
internal static class ResolveCodeAction
{
    public static object? Handle(CodeAction action, RequestContext context)
    {
        if (action.Edit is not null || action.Data is null)
        {
            return action; // an action that has all it needs
        }

        if (action.Kind != CodeActions.FixAll)
        {
            throw new ResponseException(ErrorCode.InvalidParams, "No action of this server has this kind and no edit.");
        }

        var document = context.Open(action.Data.Uri);
        return action with { Edit = CodeActions.FixAllEdit(document, context) };
    }
}
