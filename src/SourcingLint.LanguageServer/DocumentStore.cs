using System.Collections.Immutable;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>The documents open in the editor, each as its newest snapshot. Changed by the server's loop alone.</summary>
internal sealed class DocumentStore
{
    /// <summary>The newest snapshots, by what the client calls them.</summary>
    public ImmutableSortedDictionary<string, DocumentSnapshot> Documents { get; private set; } =
        ImmutableSortedDictionary.Create<string, DocumentSnapshot>(StringComparer.Ordinal);

    /// <summary>What is known of the draft that was typed in last, so that a keystroke has little read again.</summary>
    public ParagraphMemory Typed { get; } = new();

    /// <summary>The newest snapshot of a document; null when it is not open.</summary>
    public DocumentSnapshot? Find(string uri) => Documents.GetValueOrDefault(uri);

    /// <summary>Takes in a snapshot; the one before it is no longer worked on.</summary>
    public void Put(DocumentSnapshot document)
    {
        Find(document.Uri)?.Supersede();
        Documents = Documents.SetItem(document.Uri, document);
    }

    /// <summary>Forgets a document.</summary>
    /// <returns>False when it was not open.</returns>
    public bool Remove(string uri)
    {
        Find(uri)?.Supersede();
        var had = Documents.ContainsKey(uri);
        Documents = Documents.Remove(uri);
        return had;
    }

    /// <summary>A text after edits, one after the other.</summary>
    public static string Edit(DocumentSnapshot document, TextDocumentContentChangeEvent[] changes)
    {
        var text = document.Text;
        var lines = document.Lines;
        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i].Range is not { } range)
            {
                text = changes[i].Text;
            }
            else
            {
                lines = i == 0 ? lines : new LspLineIndex(text, document.Encoding);
                var start = lines.OffsetOf(range.Start);
                var end = lines.OffsetOf(range.End);
                (start, end) = start <= end ? (start, end) : (end, start);
                text = string.Concat(text.AsSpan(0, start), changes[i].Text, text.AsSpan(end));
            }
        }

        return text;
    }
}
