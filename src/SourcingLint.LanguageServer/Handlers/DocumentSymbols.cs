using Microsoft.CodeAnalysis.Text;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Text;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>The outline of a draft: headline, cross-heads, paragraphs, and in each paragraph who says what.</summary>
internal static class DocumentSymbols
{
    public static object? Handle(DocumentSnapshot document, DocumentParams parameters, RequestContext context)
    {
        var root = new Node("", null, 0, default, -1);
        var open = new Stack<Node>([root]);
        var paragraphs = new Dictionary<int, Node>();
        var draft = document.Draft;
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone is ZoneKind.Chrome or ZoneKind.FrontMatter or ZoneKind.Byline or ZoneKind.Table)
            {
                continue;
            }

            var (kind, level) = paragraph.Zone switch
            {
                ZoneKind.Headline => (SymbolKind.Module, 0),
                ZoneKind.Crosshead => (SymbolKind.Namespace, 1),
                _ => (SymbolKind.String, 2),
            };
            while (open.Peek().Level >= level)
            {
                open.Pop();
            }

            var node = new Node(Wording.Of(draft, paragraph.Span), null, kind, paragraph.Span, level);
            open.Peek().Children.Add(node);
            open.Push(node);
            paragraphs.Add(paragraph.Index, node);
        }

        foreach (var attribution in draft.Model.Attributions)
        {
            if (attribution.Source is { } source && paragraphs.TryGetValue(draft.Sentences[attribution.Sentence].Paragraph, out var paragraph)
                && paragraph.Span.Contains(source))
            {
                var content = attribution.Content.IsEmpty ? null : Wording.Of(draft, attribution.Content[0]);
                var node = new Node(Wording.Of(draft, source), content, SymbolKind.Event, source, 3);
                paragraph.Children.Insert(paragraph.Claims++, node);
            }
        }

        return context.Client.NestsSymbols
            ? root.Children.Select(node => node.ToSymbol(document)).ToArray()
            : root.Flatten(document, null).ToArray();
    }

    /// <summary>A symbol while its children are gathered. It reaches to the end of its last child.</summary>
    private sealed record Node(string Name, string? Detail, int Kind, TextSpan Span, int Level)
    {
        public List<Node> Children { get; } = [];

        public int Claims { get; set; }

        private int End => Children.Count > 0 ? Math.Max(Span.End, Children[^1].End) : Span.End;

        public DocumentSymbol ToSymbol(DocumentSnapshot document) => new(
            Name,
            Detail,
            Kind,
            ToProtocol.RangeOf(document, TextSpan.FromBounds(Span.Start, End)),
            ToProtocol.RangeOf(document, Span),
            Children.Count > 0 ? [.. Children.Select(child => child.ToSymbol(document))] : null);

        public IEnumerable<SymbolInformation> Flatten(DocumentSnapshot document, string? container)
        {
            foreach (var child in Children)
            {
                yield return new SymbolInformation(child.Name, child.Kind, ToProtocol.LocationOf(document, child.Span), container);
                foreach (var inner in child.Flatten(document, child.Name))
                {
                    yield return inner;
                }
            }
        }
    }
}
