using Microsoft.CodeAnalysis.Text;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>
/// Writes a name otherwise throughout: in every spelling, and a person's surname where it stands alone. Other words for the same
/// thing stay, an acronym beside its body's name; so do names in quotation marks, which are somebody else's words.
/// </summary>
internal static class Rename
{
    public static object? Handle(DocumentSnapshot document, RenameParams parameters, RequestContext context)
    {
        var newName = NameRequests.NewName(parameters.NewName);
        if (NameRequests.At(document, parameters.Position) is not { } name)
        {
            throw new ResponseException(ErrorCode.RequestFailed, "No name stands here.");
        }

        if (name.IsQuoted)
        {
            throw new ResponseException(ErrorCode.RequestFailed, "This name stands in a quotation, which is somebody else's words. Rename it elsewhere in the draft.");
        }

        var changes = new List<TextChange>();
        var spellings = new NameSpellings(document.Draft, document.Options);
        foreach (var place in NameIndex.Of(document.Draft, document.Options))
        {
            if (place.Group == name.Group && !place.IsQuoted && ChangeOf(document, spellings, name, place, newName) is { } change
                && document.Text.AsSpan(change.Span.Start, change.Span.Length) is var old && !old.SequenceEqual(change.NewText))
            {
                changes.Add(change);
            }
        }

        return ToProtocol.EditOf(document, ToProtocol.EditsOf(document, changes), context.Client);
    }

    private static TextChange? ChangeOf(DocumentSnapshot document, NameSpellings spellings, NamePlace name, NamePlace place, string newName)
    {
        var selected = TextOf(document, name.Span);
        var written = TextOf(document, place.Span);
        if (spellings.AreOne(selected, written))
        {
            return new TextChange(place.Span, newName);
        }

        if (place.Kind != MentionKind.Person)
        {
            return null;
        }

        var surname = LastWord(selected);
        var isSameSurname = spellings.AreOne(surname, LastWord(written));
        if (!isSameSurname)
        {
            return null;
        }

        // "Ada Brandt" to "Ada Brant" makes "Brandt" "Brant"; "Brandt" to "Brant" makes "Ada Brandt" "Ada Brant".
        var newSurname = LastWord(newName);
        var isFullBesideFull = selected.Contains(' ', StringComparison.Ordinal) && written.Contains(' ', StringComparison.Ordinal);
        return isFullBesideFull && selected == written
            ? new TextChange(place.Span, newName)
            : new TextChange(TextSpan.FromBounds(place.Span.End - LastWord(written).Length, place.Span.End), newSurname);
    }

    private static string TextOf(DocumentSnapshot document, TextSpan span) => document.Text.Substring(span.Start, span.Length).Replace('\u2019', '\'');

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
