using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>Turns Markdown into blocks and a mask of its prose; the only file that knows Markdig.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The blocks of a draft in order, its prose on blanks, its HTML comments and its front matter.</summary>
    public readonly record struct Reading(char[] Mask, ImmutableArray<Block> Blocks, ImmutableArray<TextSpan> Comments, FrontMatter FrontMatter);

    /// <summary>Reads a draft. What Markdig refuses (nesting without end) is read as plain text.</summary>
    public static Reading Read(string draft)
    {
        var frontMatter = FrontMatter.Read(draft);
        var markup = RawMarkup.Clear(draft, frontMatter.Span);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (!frontMatter.Span.IsEmpty)
        {
            blocks.Add(new Block(BlockKind.FrontMatter, frontMatter.Span));
        }

        char[] mask;
        try
        {
            var document = Markdown.Parse(markup.Text, Pipeline);
            mask = BlankCopyOf(markup.Text);
            ReadBlocks(document, draft, markup, mask, blocks);
        }
        catch (ArgumentException)
        {
            mask = PlainCopyOf(markup.Text, draft);
            ReadLines(markup.Text, blocks);
        }

        if (!frontMatter.Title.IsEmpty && !HasHeadline(blocks))
        {
            AddTitle(draft, frontMatter, mask, blocks);
        }

        Typography.Settle(mask);
        Addresses.Blank(mask);
        return new Reading(mask, blocks.ToImmutable(), markup.Comments, frontMatter);
    }

    private static bool HasHeadline(ImmutableArray<Block>.Builder blocks)
    {
        foreach (var block in blocks)
        {
            if (block is { Kind: BlockKind.Heading, Level: 1 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes the front matter's title the headline: the page that a site builds shows it as one.</summary>
    private static void AddTitle(string draft, FrontMatter frontMatter, char[] mask, ImmutableArray<Block>.Builder blocks)
    {
        var title = frontMatter.Title;
        var isSingle = draft[title.Start - 1] == '\'';
        for (var i = title.Start; i < title.End; i++)
        {
            mask[i] = isSingle && draft[i] == '\'' && draft[i - 1] == '\'' && i > title.Start ? Typography.Rest : draft[i];
        }

        blocks[0] = new Block(BlockKind.FrontMatter, TextSpan.FromBounds(frontMatter.Span.Start, title.Start));
        blocks.Insert(1, new Block(BlockKind.Heading, title, 1));
        if (title.End < frontMatter.Span.End)
        {
            blocks.Insert(2, new Block(BlockKind.FrontMatter, TextSpan.FromBounds(title.End, frontMatter.Span.End)));
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>(); // pasted paragraphs are indented too
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>(); // half a fence would take the rest of the draft
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false; // a line of dashes ends most pasted stories
        return builder.Build();
    }

    /// <summary>A text of which nothing is seen but its line ends.</summary>
    private static char[] BlankCopyOf(string text)
    {
        var mask = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            mask[i] = text[i] is '\n' or '\r' ? text[i] : Typography.Unseen;
        }

        return mask;
    }

    private static char[] PlainCopyOf(string text, string draft)
    {
        var mask = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            mask[i] = Unmasked(text, draft, i);
        }

        return mask;
    }

    /// <summary>What the draft says where <see cref="RawMarkup"/> took a mark from Markdig only to spare it.</summary>
    private static char Unmasked(string text, string draft, int index) => text[index] == RawMarkup.Spared ? draft[index] : text[index];

    private static void ReadBlocks(MarkdownDocument document, string draft, RawMarkup.Result markup, char[] mask, ImmutableArray<Block>.Builder blocks)
    {
        var pending = new Stack<(MarkdownObject Node, BlockKind Kind)>();
        pending.Push((document, BlockKind.Paragraph));
        while (pending.Count > 0)
        {
            var (node, kind) = pending.Pop();
            switch (node)
            {
                case LeafBlock { Inline: not null } leaf:
                    var span = SpanOf(leaf, draft);
                    var (style, hasImage) = CopyProse(leaf.Inline, draft, markup.Text, mask);
                    if (span.Start > 0 && mask[span.Start - 1] == Typography.Unseen)
                    {
                        mask[span.Start - 1] = ' '; // two cells of a table are two words
                    }

                    if (leaf is HeadingBlock heading)
                    {
                        blocks.Add(new Block(BlockKind.Heading, span, heading.Level, hasImage, style));
                    }
                    else if (kind == BlockKind.Paragraph && markup.Underlined.TryGetValue(span.Start, out var level))
                    {
                        blocks.Add(new Block(BlockKind.Heading, span, level, hasImage, style));
                    }
                    else
                    {
                        blocks.Add(new Block(kind, span, 0, hasImage, style));
                    }

                    break;
                case LinkReferenceDefinition definition when !IsAddress(definition.Url):
                    // [Smith]: No. is an answer, not an address.
                    var text = SpanOf(definition, draft);
                    draft.CopyTo(text.Start, mask, text.Start, text.Length);
                    blocks.Add(new Block(kind, text));
                    break;
                case ContainerBlock container:
                    var inner = container switch
                    {
                        QuoteBlock => BlockKind.Quote,
                        ListItemBlock => BlockKind.ListItem,
                        TableCell => BlockKind.TableCell,
                        _ => kind,
                    };
                    for (var i = container.Count - 1; i >= 0; i--)
                    {
                        pending.Push((container[i], inner));
                    }

                    break;
            }
        }

        if (!IsInOrder(blocks))
        {
            blocks.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    private static bool IsInOrder(ImmutableArray<Block>.Builder blocks)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (blocks[i].Span.Start < blocks[i - 1].Span.Start)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(string? url) => url is not null && url.IndexOfAny(['/', '#', '@', '\\', '.']) is >= 0 and var at && at < url.Length - 1;

    private static TextSpan SpanOf(MarkdownObject node, string draft)
    {
        var start = Math.Max(0, Math.Min(node.Span.Start, draft.Length));
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(node.Span.End + 1, draft.Length)));
    }

    private static (BlockStyle Style, bool HasImage) CopyProse(ContainerInline root, string draft, string text, char[] mask)
    {
        var images = new List<LinkInline>();
        var styles = BlockStyle.None;
        var hasText = false;
        var pending = new Stack<(Inline Inline, BlockStyle Style)>();
        PushChildren(root, BlockStyle.Plain, pending);
        while (pending.Count > 0)
        {
            var (inline, style) = pending.Pop();
            switch (inline)
            {
                case LiteralInline literal:
                    if (CopyLiteral(literal, draft, text, mask))
                    {
                        styles |= style;
                        hasText = true;
                    }

                    break;
                case HtmlEntityInline { Transcoded.Length: 1 } entity:
                    CopyEntity(SpanOf(entity, draft), entity.Transcoded.CurrentChar, mask);
                    break;
                case LineBreakInline { IsBackslash: true } lineBreak:
                    BreakLine(SpanOf(lineBreak, draft).Start, mask);
                    break;
                case CodeInline code when code.Content.IndexOf('\'') >= 0:
                    // `So it is' was typed for quotation marks.
                    var span = SpanOf(code, draft);
                    draft.CopyTo(span.Start, mask, span.Start, span.Length);
                    styles |= style;
                    hasText = true;
                    break;
                case CodeInline or AutolinkInline:
                    Part(SpanOf(inline, draft), mask);
                    break;
                case LinkInline { IsImage: true } image:
                    Part(SpanOf(image, draft), mask);
                    images.Add(image);
                    break;
                case LinkInline link:
                    PushChildren(link, BlockStyle.Link, pending);
                    break;
                case EmphasisInline emphasis:
                    PushChildren(emphasis, style != BlockStyle.Plain ? style : emphasis.DelimiterCount == 2 ? BlockStyle.Bold : BlockStyle.Italic, pending);
                    break;
                case DelimiterInline mark:
                    CopyMark(mark, draft, text, mask); // a bracket or star that found no partner
                    PushChildren(mark, style, pending);
                    break;
                case ContainerInline container:
                    PushChildren(container, style, pending);
                    break;
            }
        }

        // A picture's own words are copy only where no other words stand by it.
        for (var i = 0; !hasText && i < images.Count; i++)
        {
            foreach (var literal in images[i].Descendants<LiteralInline>())
            {
                CopyLiteral(literal, draft, text, mask);
            }
        }

        return (styles, images.Count > 0);
    }

    private static void PushChildren(ContainerInline container, BlockStyle style, Stack<(Inline Inline, BlockStyle Style)> pending)
    {
        for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
        {
            pending.Push((child, style));
        }
    }

    /// <summary>One character stands for <c>&amp;rsquo;</c>; what is left over must not cut <c>don&amp;rsquo;t</c> in two.</summary>
    private static void CopyEntity(TextSpan span, char c, char[] mask)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            mask[i] = i == span.Start ? c : Typography.Rest;
        }
    }

    /// <summary>A backslash at a line's end breaks the line and not the paragraph.</summary>
    private static void BreakLine(int start, char[] mask)
    {
        for (var i = start; i < mask.Length && i <= start + 1; i++)
        {
            if (mask[i] is '\n' or '\r')
            {
                mask[i] = RawMarkup.HardBreak;
            }
        }
    }

    /// <summary>Code, addresses and pictures stand between words.</summary>
    private static void Part(TextSpan span, char[] mask)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            mask[i] = mask[i] is '\n' or '\r' ? mask[i] : ' ';
        }
    }

    private static void CopyMark(DelimiterInline mark, string draft, string text, char[] mask)
    {
        var literal = mark.ToLiteral();
        var start = mark.Span.Start;
        for (var i = start; i >= 0 && i < start + literal.Length && i < text.Length && text[i] == literal[i - start]; i++)
        {
            mask[i] = Unmasked(text, draft, i);
        }
    }

    /// <summary>Copies what a literal says, and tells whether it says anything.</summary>
    private static bool CopyLiteral(LiteralInline literal, string draft, string text, char[] mask)
    {
        var content = literal.Content;
        var span = SpanOf(literal, draft);
        var length = content.Length;
        if (length <= 0 || length > span.Length)
        {
            return false;
        }

        // An escape (\*) and a padded table cell have a span longer than what they say.
        var at = string.CompareOrdinal(text, span.Start, content.Text, content.Start, length) == 0
            ? span.Start
            : text.IndexOf(content.Text.Substring(content.Start, length), span.Start, span.Length, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var says = false;
        for (var i = at; i < at + length; i++)
        {
            mask[i] = Unmasked(text, draft, i);
            says |= char.IsLetterOrDigit(mask[i]);
        }

        return says;
    }

    private static void ReadLines(string text, ImmutableArray<Block>.Builder blocks)
    {
        var start = -1;
        var lineStart = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            var first = lineStart;
            while (first < i && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            if (first < i)
            {
                start = start < 0 ? first : start;
            }

            if (start >= 0 && (first == i || i == text.Length))
            {
                blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(start, first == i ? lineStart : i)));
                start = -1;
            }

            lineStart = i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n' ? ++i + 1 : i + 1;
        }
    }
}
