using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Finds sources by name through every draft in the editor's folders: who else was told something by the coast guard.</summary>
internal static class WorkspaceSymbols
{
    public static object? Handle(WorkspaceSymbolParams parameters, RequestContext context)
    {
        using var progress = new Progress(context, parameters.WorkDoneToken, "Looking for sources");
        var found = context.Session.OnDisk.Reports(context.Session, context, progress.Step)
            .SelectMany(draft => draft.Sources)
            .Where(source => Matches(source.Name, parameters.Query))
            .ToArray();
        if (parameters.PartialResultToken is { } token)
        {
            Progress.SendPart(context, token, found);
            return Array.Empty<SymbolInformation>();
        }

        return found;
    }

    /// <summary>Whether a name has the letters of a query in their order, as editors' own lists do it.</summary>
    private static bool Matches(string name, string query)
    {
        var at = 0;
        foreach (var letter in query)
        {
            at = char.IsWhiteSpace(letter) ? at : name.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0 && !char.IsWhiteSpace(letter))
            {
                return false;
            }
        }

        return true;
    }
}
