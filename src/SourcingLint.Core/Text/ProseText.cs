using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>
/// The draft with everything that is not prose blanked out, character for character: markup, code, addresses, HTML and
/// front matter become spaces. Every index into it is an index into the draft.
/// </summary>
public sealed class ProseText
{
    private ProseText(string text, ImmutableArray<Block> blocks, ImmutableArray<TextSpan> comments, FrontMatter frontMatter)
    {
        Text = text;
        Blocks = blocks;
        Comments = comments;
        FrontMatter = frontMatter;
    }

    /// <summary>The prose; as long as the draft.</summary>
    public string Text { get; }

    /// <summary>Where HTML comments stand, marks included, in order.</summary>
    public ImmutableArray<TextSpan> Comments { get; }

    /// <summary>The YAML block at the top; empty when the draft has none.</summary>
    public FrontMatter FrontMatter { get; }

    internal ImmutableArray<Block> Blocks { get; }

    /// <summary>Reads a draft: Markdown, or plain text pasted from anywhere. Never fails.</summary>
    public static ProseText Read(string draft)
    {
        var reading = MarkdownReader.Read(draft);
        return new ProseText(new string(reading.Mask), reading.Blocks, reading.Comments, FrontMatter.Read(draft, reading.FrontMatter));
    }
}
