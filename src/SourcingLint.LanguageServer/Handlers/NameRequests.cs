using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Finds a name through all its forms: for <see cref="DocumentHighlights"/>, <see cref="References"/> and <see cref="Rename"/>.</summary>
internal static class NameRequests
{
    /// <summary>The name at a position; null when none stands there.</summary>
    public static NamePlace? At(DocumentSnapshot document, Position position)
    {
        var offset = document.Lines.OffsetOf(position);
        NamePlace? found = null;
        foreach (var place in NameIndex.Of(document.Draft, document.Options))
        {
            if (place.Span.Start <= offset && offset <= place.Span.End)
            {
                found = place; // between two names that touch, the one that begins
            }
        }

        return found;
    }

    /// <summary>A name to write, as a user gives it, without space around it.</summary>
    /// <exception cref="ResponseException">It is none.</exception>
    public static string NewName(string given) =>
        given.Trim() is { Length: > 0 } name && name.AsSpan().IndexOfAny('\r', '\n') < 0 ? name : throw new ResponseException(ErrorCode.InvalidParams, "A name is words on one line.");

    /// <summary>Every place of the name at a position, in order; empty when none stands there.</summary>
    public static IEnumerable<NamePlace> AllAt(DocumentSnapshot document, Position position) =>
        At(document, position) is { } name ? NameIndex.Of(document.Draft, document.Options).Where(place => place.Group == name.Group) : [];
}
