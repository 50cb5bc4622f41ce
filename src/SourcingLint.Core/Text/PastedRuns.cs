using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Finds what a web page left inside sentences: the panel behind a linked name, the word of a link that is gone.</summary>
internal static class PastedRuns
{
    private const int LongestName = 8;
    private const int LongestPanel = 90;
    private const int ShortestName = 3; // in characters

    private static readonly int More = Vocabulary.Shared.Require("more");
    private static readonly int Here = Vocabulary.Shared.Require("here");

    /// <summary>The runs of a paragraph of running text, in order.</summary>
    public static IEnumerable<TextSpan> Find(Draft draft, Paragraph paragraph)
    {
        if (paragraph.FirstSentence == paragraph.EndSentence)
        {
            yield break;
        }

        var tokens = draft.Tokens;
        var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
        var end = draft.Sentences[paragraph.EndSentence - 1].EndToken;
        for (var i = first; i < end; i++)
        {
            if (PanelAt(draft, i, first, end) is var (start, last) && last > 0)
            {
                yield return TextSpan.FromBounds(tokens[start].Start, tokens[last].End);
                i = last;
            }
            else if (tokens[i].Word == Here && i > first && i + 1 < end && IsDeadLink(draft, i))
            {
                yield return TextSpan.FromBounds(tokens[i - 1].Start, tokens[i + 1].End);
            }
        }
    }

    /// <summary><c>Senator Brandt [Ida Marie BrandtBridge to close Port to open MORE] said</c>: a name told again and grown together with the titles below it.</summary>
    private static (int Start, int Last) PanelAt(Draft draft, int index, int first, int end)
    {
        var seam = SeamIn(draft.TextOf(draft.Tokens[index]));
        if (seam < ShortestName)
        {
            return default;
        }

        var name = draft.TextOf(draft.Tokens[index]).Slice(0, seam);
        for (var start = index; start > first && index - start <= LongestName && (start == index || draft.Tokens[start].Has(TokenShape.Capitalized) || draft.Tokens[start].Kind is TokenKind.Bracket or TokenKind.Punctuation); start--)
        {
            if (start < index && draft.TextOf(draft.Tokens[start - 1]).SequenceEqual(name))
            {
                return (start, MoreAfter(draft, index, end));
            }
        }

        return default;
    }

    /// <summary>Where a capital or a digit stands behind a small letter; 0 when none does.</summary>
    private static int SeamIn(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsLower(word[i - 1]) && (char.IsUpper(word[i]) || char.IsDigit(word[i])))
            {
                return i;
            }
        }

        return 0;
    }

    private static int MoreAfter(Draft draft, int index, int end)
    {
        for (var i = index + 1; i < end && i - index <= LongestPanel; i++)
        {
            if (draft.Tokens[i].Word == More && draft.Tokens[i].Has(TokenShape.AllCaps))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary><c>The letter is public. ( here )</c>, with nothing behind the word any more.</summary>
    private static bool IsDeadLink(Draft draft, int here) =>
        draft.Prose.Text[draft.Tokens[here - 1].Start] == '(' && draft.Prose.Text[draft.Tokens[here + 1].Start] == ')'
        && draft.Source[draft.Tokens[here].Start - 1] != '[';
}
