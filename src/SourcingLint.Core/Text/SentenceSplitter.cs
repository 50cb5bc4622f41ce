using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Splits a paragraph's tokens into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to <paramref name="end"/>, and marks where they start.</summary>
    public static void Split(string prose, ImmutableArray<Token>.Builder tokens, int first, int end, int paragraph, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!EndsSentence(prose, tokens, i))
            {
                continue;
            }

            var last = i;
            while (last + 1 < end && IsCloser(prose, tokens[last + 1]))
            {
                last++;
            }

            if (last + 1 < end && !StartsSentence(prose, tokens, i, last + 1, end))
            {
                continue;
            }

            Add(tokens, start, last + 1, paragraph, sentences);
            start = last + 1;
            i = last;
        }

        if (start < end)
        {
            Add(tokens, start, end, paragraph, sentences);
        }
    }

    private static void Add(ImmutableArray<Token>.Builder tokens, int start, int end, int paragraph, ImmutableArray<Sentence>.Builder sentences)
    {
        sentences.Add(new Sentence(TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].End), start, end, paragraph));
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Quote or TokenKind.Bracket or TokenKind.Ellipsis))
            {
                tokens[i] = tokens[i] with { Shape = tokens[i].Shape | TokenShape.SentenceStart };
                break;
            }
        }
    }

    private static bool EndsSentence(string prose, ImmutableArray<Token>.Builder tokens, int index)
    {
        var token = tokens[index];
        return token.Kind switch
        {
            TokenKind.Punctuation => prose[token.Start] is '.' or '!' or '?',
            TokenKind.Ellipsis => true,
            TokenKind.Word => token.Has(TokenShape.Abbreviation) && !token.Is(WordClass.AbbreviationBefore),
            _ => false,
        };
    }

    private static bool IsCloser(string prose, Token token) =>
        !token.Has(TokenShape.SpaceBefore)
        && (token.Kind == TokenKind.Quote
            || (token.Kind == TokenKind.Bracket && prose[token.Start] is ')' or ']')
            || (token.Kind == TokenKind.Punctuation && prose[token.Start] is '.' or '!' or '?'));

    private static bool StartsSentence(string prose, ImmutableArray<Token>.Builder tokens, int stop, int next, int end)
    {
        var first = next;
        while (first + 1 < end && tokens[first].Kind is TokenKind.Quote or TokenKind.Bracket)
        {
            first++;
        }

        if (!tokens[next].Has(TokenShape.SpaceBefore))
        {
            return false;
        }

        var starter = tokens[first];
        if (tokens[stop].Kind == TokenKind.Punctuation)
        {
            return starter.Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Symbol or TokenKind.Dash
                || (starter.Kind == TokenKind.Word && (starter.Has(TokenShape.Capitalized) || starter.Has(TokenShape.HasDigit)));
        }

        if (tokens[stop].Kind == TokenKind.Ellipsis)
        {
            return starter.Kind == TokenKind.Word && starter.Has(TokenShape.Capitalized) && (starter.Is(WordClass.Starter) || first > next);
        }

        // An initial or a shortened word: the next word decides.
        return starter.Kind == TokenKind.Word && starter.Has(TokenShape.Capitalized) && starter.Is(WordClass.Starter)
            && !(tokens[stop].Length == 2 && !starter.Is(WordClass.Pronoun));
    }
}
