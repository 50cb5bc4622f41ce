using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Lists where a draft writes a name, in all its forms. The first place counts as its declaration.</summary>
internal static class References
{
    public static object? Handle(DocumentSnapshot document, ReferenceParams parameters, RequestContext context) =>
        NameRequests.AllAt(document, parameters.Position)
            .Skip(parameters.Context.IncludeDeclaration ? 0 : 1)
            .Select(place => ToProtocol.LocationOf(document, place.Span))
            .ToArray();
}
