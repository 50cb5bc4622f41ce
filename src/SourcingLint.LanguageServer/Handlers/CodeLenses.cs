using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Text;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Over the headline: how many figures, how many without a source, how many sources and caveats.</summary>
internal static class CodeLenses
{
    public static object? Handle(DocumentSnapshot document, DocumentParams parameters, RequestContext context)
    {
        var draft = document.Draft;
        if (draft.Paragraphs.IsEmpty)
        {
            return Array.Empty<CodeLens>();
        }

        var first = 0;
        while (first < draft.Paragraphs.Length && draft.Paragraphs[first].Zone != ZoneKind.Headline)
        {
            first++;
        }

        var span = draft.Paragraphs[first < draft.Paragraphs.Length ? first : 0].Span;
        return new[] { new CodeLens(ToProtocol.RangeOf(document, span), new Command(Wording.OfDraft(draft), ExecuteCommand.ShowSources, [document.Uri])) };
    }
}
