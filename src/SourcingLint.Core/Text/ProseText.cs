using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>
/// The draft with everything that is not prose blanked out, character for character: code, addresses and front matter
/// become spaces, and what stands within the words but is not seen (markup, escapes, soft hyphens) becomes
/// U+2060, the rest of a character written with several (an entity) U+2061. Every index into it is an index into the draft.
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

    /// <summary>The YAML, TOML or JSON block at the top; empty when the draft has none.</summary>
    public FrontMatter FrontMatter { get; }

    internal ImmutableArray<Block> Blocks { get; }

    /// <summary>Reads a draft: Markdown, or plain text pasted from anywhere. Never fails.</summary>
    public static ProseText Read(string draft)
    {
        var reading = MarkdownReader.Read(draft);
        return new ProseText(new string(reading.Mask), reading.Blocks, reading.Comments, reading.FrontMatter);
    }

    /// <summary>Takes a text whose blocks are known, as a word processor knows them: no character of it is markup.</summary>
    /// <param name="text">The text; a vertical tab breaks a line inside a paragraph.</param>
    /// <param name="blocks">Its blocks, in order and apart from each other.</param>
    public static ProseText Of(string text, ImmutableArray<Block> blocks)
    {
        var prose = text.ToCharArray();
        Typography.Settle(prose);
        Addresses.Blank(prose);
        for (var i = 0; i < prose.Length; i++)
        {
            prose[i] = prose[i] switch { '\v' => RawMarkup.HardBreak, '\0' => ' ', var c => c };
        }

        return new ProseText(new string(prose), blocks, ImmutableArray<TextSpan>.Empty, FrontMatter.Read(""));
    }

    /// <summary>What readers see of a span: what is unseen left out, one space for each run of blanks and line ends.</summary>
    internal string Seen(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (Typography.IsUnseen(Text[i]) || (char.IsWhiteSpace(Text[i]) && (Text[i] != ' ' || (i > span.Start && Text[i - 1] == ' '))))
            {
                return Tidy(span);
            }
        }

        return Text.Substring(span.Start, span.Length);
    }

    /// <summary>How many characters <see cref="Seen"/> gives.</summary>
    internal int SeenLength(TextSpan span)
    {
        var length = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            length += Typography.IsUnseen(Text[i]) || (i > span.Start && char.IsWhiteSpace(Text[i]) && char.IsWhiteSpace(Text[i - 1])) ? 0 : 1;
        }

        return length;
    }

    /// <summary>The last characters that <see cref="Seen"/> gives of a span, as many as asked for or all of them.</summary>
    internal TextSpan LastSeen(TextSpan span, int count)
    {
        var start = span.End;
        while (count > 0 && start > span.Start)
        {
            start--;
            count -= Typography.IsUnseen(Text[start]) ? 0 : 1;
        }

        return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>The first place at or after an index where something is seen; the text's end when nothing is.</summary>
    internal int NextSeen(int index)
    {
        while (index < Text.Length && Typography.IsUnseen(Text[index]))
        {
            index++;
        }

        return index;
    }

    private string Tidy(TextSpan span)
    {
        var tidy = new StringBuilder(span.Length);
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsWhiteSpace(Text[i]))
            {
                if (tidy.Length == 0 || tidy[tidy.Length - 1] != ' ')
                {
                    tidy.Append(' ');
                }
            }
            else if (!Typography.IsUnseen(Text[i]))
            {
                tidy.Append(Text[i]);
            }
        }

        return tidy.ToString();
    }
}
