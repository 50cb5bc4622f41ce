using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Sentences of the story that stand in it twice, word for word.</summary>
/// <param name="First">Where they stand first.</param>
/// <param name="Second">Where they come back.</param>
/// <param name="Sentences">How many they are.</param>
internal readonly record struct RepeatedPassage(TextSpan First, TextSpan Second, int Sentences)
{
    /// <summary>Shorter sentences come back on purpose, in tokens: "They did not respond."</summary>
    private const int FewestTokens = 12;

    private const int LongestDivider = 3;

    /// <summary>Every passage that comes back, in order. Words that are quoted from end to end are no passage, and what stands behind a divider may repeat what stands before it.</summary>
    public static ImmutableArray<RepeatedPassage> Find(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<RepeatedPassage>();
        var seen = new Dictionary<ulong, int>();
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            if (IsDivider(draft, draft.Sentences[s]))
            {
                seen.Clear();
            }
            else if (Counts(draft, draft.Sentences[s]))
            {
                var key = KeyOf(draft, draft.Sentences[s]);
                if (!seen.TryGetValue(key, out var earlier))
                {
                    seen.Add(key, s);
                }
                else if (LengthOf(draft, earlier, s) is var length and > 0)
                {
                    found.Add(new RepeatedPassage(SpanOf(draft, earlier, length), SpanOf(draft, s, length), length));
                    s += length - 1;
                }
            }
        }

        return found.ToImmutable();
    }

    private static TextSpan SpanOf(Draft draft, int first, int length) =>
        TextSpan.FromBounds(draft.Sentences[first].Span.Start, draft.Sentences[first + length - 1].Span.End);

    /// <summary>A line that parts a running report or a summary from what follows: <c>8:35 p.m.</c>, <c>* * *</c>, <c>FULL TEXT</c>.</summary>
    private static bool IsDivider(Draft draft, Sentence sentence)
    {
        var paragraph = draft.ParagraphOf(sentence);
        var words = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = draft.Tokens[i];
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            if (words > LongestDivider
                || (token.Kind == TokenKind.Word && !token.Has(TokenShape.AllCaps) && !token.Has(TokenShape.Abbreviation) && !token.Is(WordClass.TimeUnit)))
            {
                return false;
            }
        }

        return paragraph.EndSentence == paragraph.FirstSentence + 1;
    }

    private static bool Counts(Draft draft, Sentence sentence) =>
        sentence.EndToken - sentence.FirstToken >= FewestTokens && draft.ParagraphOf(sentence).Zone == ZoneKind.Body
        && !(draft.Model.Coverage.IsQuoted(sentence.Span.Start) && draft.Model.Coverage.IsQuoted(sentence.Span.End - 2));

    /// <summary>A number that sentences of the same words share and few others do.</summary>
    private static ulong KeyOf(Draft draft, Sentence sentence)
    {
        var key = 14695981039346656037UL;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            key = (key ^ (((ulong)draft.Tokens[i].Word << 16) | (uint)draft.Tokens[i].Length)) * 1099511628211UL;
        }

        return key;
    }

    /// <summary>How many sentences from one on are the same as those from an earlier one on, within its paragraph; 0 when the first is not.</summary>
    private static int LengthOf(Draft draft, int earlier, int later)
    {
        var length = 0;
        while (later + length < draft.Sentences.Length && earlier + length < later && draft.Sentences[later + length].Paragraph == draft.Sentences[later].Paragraph
            && AreSame(draft, draft.Sentences[earlier + length], draft.Sentences[later + length]))
        {
            length++;
        }

        return length;
    }

    private static bool AreSame(Draft draft, Sentence one, Sentence other)
    {
        if (one.EndToken - one.FirstToken != other.EndToken - other.FirstToken)
        {
            return false;
        }

        for (var i = 0; i < one.EndToken - one.FirstToken; i++)
        {
            if (!IsSameWord(draft.TextOf(draft.Tokens[one.FirstToken + i]), draft.TextOf(draft.Tokens[other.FirstToken + i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same letters, whichever way their apostrophes bend.</summary>
    private static bool IsSameWord(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var i = 0; i < one.Length && one.Length == other.Length; i++)
        {
            if (one[i] != other[i] && !(one[i] is '\'' or '\u2019' && other[i] is '\'' or '\u2019') && !(Tokenizer.IsQuote(one[i]) && Tokenizer.IsQuote(other[i])))
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }
}
