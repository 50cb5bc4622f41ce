using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>Turns Markdown into blocks and a mask of its prose; the only file that knows Markdig.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The blocks of a draft, its prose on blanks, and its HTML comments.</summary>
    public readonly record struct Reading(char[] Mask, ImmutableArray<Block> Blocks, ImmutableArray<TextSpan> Comments);

    /// <summary>Reads a draft. What Markdig refuses (nesting without end) is read as plain text.</summary>
    public static Reading Read(string draft)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(draft, Pipeline);
        }
        catch (ArgumentException)
        {
            return ReadPlain(draft);
        }

        var mask = new char[draft.Length];
        for (var i = 0; i < draft.Length; i++)
        {
            mask[i] = draft[i] is '\n' or '\r' ? draft[i] : ' ';
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        var comments = ImmutableArray.CreateBuilder<TextSpan>();
        var pending = new Stack<(MarkdownObject Node, BlockKind Kind)>();
        pending.Push((document, BlockKind.Paragraph));
        while (pending.Count > 0)
        {
            var (node, kind) = pending.Pop();
            switch (node)
            {
                case YamlFrontMatterBlock yaml:
                    blocks.Add(new Block(BlockKind.FrontMatter, SpanOf(yaml, draft)));
                    break;
                case HtmlBlock html:
                    if (html.Type == HtmlBlockType.Comment)
                    {
                        comments.Add(SpanOf(html, draft));
                    }

                    break;
                case LeafBlock leaf when leaf.Inline is not null:
                    var hasImage = CopyProse(leaf.Inline, draft, mask, comments);
                    blocks.Add(leaf is HeadingBlock heading
                        ? new Block(BlockKind.Heading, SpanOf(leaf, draft), heading.Level, hasImage)
                        : new Block(kind, SpanOf(leaf, draft), 0, hasImage));
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

        return new Reading(mask, blocks.ToImmutable(), comments.ToImmutable());
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseFootnotes();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>(); // pasted paragraphs are indented too
        return builder.Build();
    }

    private static TextSpan SpanOf(MarkdownObject node, string draft)
    {
        var start = Math.Max(0, Math.Min(node.Span.Start, draft.Length));
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(node.Span.End + 1, draft.Length)));
    }

    private static bool CopyProse(ContainerInline root, string draft, char[] mask, ImmutableArray<TextSpan>.Builder comments)
    {
        var hasImage = false;
        var pending = new Stack<Inline>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var inline = pending.Pop();
            switch (inline)
            {
                case LiteralInline literal:
                    CopyLiteral(literal, draft, mask);
                    break;
                case HtmlEntityInline entity when entity.Transcoded.Length == 1 && entity.Span.Start < mask.Length:
                    mask[entity.Span.Start] = entity.Transcoded.CurrentChar;
                    break;
                case HtmlInline html when html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    comments.Add(SpanOf(html, draft));
                    break;
                case LinkInline { IsImage: true }:
                    hasImage = true;
                    break;
                case ContainerInline container:
                    for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
                    {
                        pending.Push(child);
                    }

                    break;
            }
        }

        return hasImage;
    }

    private static void CopyLiteral(LiteralInline literal, string draft, char[] mask)
    {
        var content = literal.Content;
        var span = SpanOf(literal, draft);
        var length = content.Length;
        if (length <= 0 || length > span.Length)
        {
            return;
        }

        // An escape (\*) and a padded table cell have a span longer than what they say.
        var at = string.CompareOrdinal(draft, span.Start, content.Text, content.Start, length) == 0
            ? span.Start
            : draft.IndexOf(content.Text.Substring(content.Start, length), span.Start, span.Length, StringComparison.Ordinal);
        if (at >= 0)
        {
            draft.CopyTo(at, mask, at, length);
        }
    }

    private static Reading ReadPlain(string draft)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        for (var i = 0; i <= draft.Length; i++)
        {
            if (i == draft.Length || draft[i] is '\n')
            {
                if (!string.IsNullOrWhiteSpace(draft.Substring(start, i - start)))
                {
                    blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(start, i)));
                }

                start = i + 1;
            }
        }

        return new Reading(draft.ToCharArray(), blocks.ToImmutable(), ImmutableArray<TextSpan>.Empty);
    }
}
