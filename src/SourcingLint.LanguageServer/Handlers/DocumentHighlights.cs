using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Lights up a name in all its forms.</summary>
internal static class DocumentHighlights
{
    public static object? Handle(DocumentSnapshot document, PositionParams parameters, RequestContext context) =>
        NameRequests.AllAt(document, parameters.Position)
            .Select(place => new DocumentHighlight(ToProtocol.RangeOf(document, place.Span), DocumentHighlight.Text))
            .ToArray();
}
