namespace SourcingLint.Text;

/// <summary>What an HTML tag does to the text around it.</summary>
internal enum HtmlTagKind : byte
{
    /// <summary>Nothing: <c>em</c>, <c>a</c>.</summary>
    Inline,

    /// <summary>It ends a line: <c>br</c>.</summary>
    Break,

    /// <summary>It ends a paragraph: <c>p</c>, <c>div</c>.</summary>
    Block,

    /// <summary>It opens a heading.</summary>
    Heading,

    /// <summary>It opens an item of a list.</summary>
    Item,

    /// <summary>What stands in it is no prose: <c>script</c>, <c>style</c>.</summary>
    Code,
}

/// <summary>The tags of HTML; anything else in angle brackets is text: <c>&lt;inaudible&gt;</c>.</summary>
internal static class HtmlTags
{
    /// <summary>Every tag by its lower-case name.</summary>
    public static Dictionary<string, HtmlTagKind> All { get; } = Create();

    private static Dictionary<string, HtmlTagKind> Create()
    {
        var tags = new Dictionary<string, HtmlTagKind>(StringComparer.Ordinal);
        Add(HtmlTagKind.Inline, "a abbr b bdi bdo big cite data del dfn em font i img input ins kbd label mark meta link picture q s small source span strike strong sub sup time tt u wbr o:p");
        Add(HtmlTagKind.Break, "br");
        Add(HtmlTagKind.Block, "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form header hr html main nav ol p section select summary table tbody td tfoot th thead title tr ul video audio iframe embed object");
        Add(HtmlTagKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(HtmlTagKind.Item, "li");
        Add(HtmlTagKind.Code, "script style pre code samp template noscript svg textarea head math");
        return tags;

        void Add(HtmlTagKind kind, string names)
        {
            foreach (var name in names.Split(' '))
            {
                tags[name] = kind;
            }
        }
    }
}
