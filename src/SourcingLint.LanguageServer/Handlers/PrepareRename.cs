using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Says whether a name stands at a place, and which.</summary>
internal static class PrepareRename
{
    public static object? Handle(DocumentSnapshot document, PositionParams parameters, RequestContext context) =>
        NameRequests.At(document, parameters.Position) is { IsQuoted: false } place
            ? new PrepareRenameResult(ToProtocol.RangeOf(document, place.Span), document.Text.Substring(place.Span.Start, place.Span.Length))
            : null;
}
