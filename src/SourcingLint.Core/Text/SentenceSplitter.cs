using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Splits a paragraph's tokens into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>How many words may stand between <c>"Stop!"</c> and <c>said</c>.</summary>
    private const int LongestSpeaker = 5;

    /// <summary>
    /// Nobody writes sentences this long, in tokens; hostile text has them. Cutting there keeps every later step linear,
    /// since each looks no further than its sentence.
    /// </summary>
    private const int LongestSentence = 400;

    private static readonly int Morning = Vocabulary.Shared.Require("a.m.");
    private static readonly int Afternoon = Vocabulary.Shared.Require("p.m.");

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to <paramref name="end"/>, and marks where they start.</summary>
    public static void Split(string prose, ImmutableArray<Token>.Builder tokens, int first, int end, int paragraph, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (!EndsSentence(prose, tokens, i) || (i == first + 1 && tokens[first].Kind == TokenKind.Number))
            {
                continue;
            }

            var last = CloserEnd(prose, tokens, i, end);
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
        for (; end - start > LongestSentence; start += LongestSentence)
        {
            AddPiece(tokens, start, start + LongestSentence, paragraph, sentences);
        }

        AddPiece(tokens, start, end, paragraph, sentences);
    }

    private static void AddPiece(ImmutableArray<Token>.Builder tokens, int start, int end, int paragraph, ImmutableArray<Sentence>.Builder sentences)
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

    /// <summary>The last of the marks that go with a full stop: more stops, closing quotation marks and brackets, a footnote's number.</summary>
    private static int CloserEnd(string prose, ImmutableArray<Token>.Builder tokens, int stop, int end)
    {
        var last = stop;
        while (last + 1 < end && !tokens[last + 1].Has(TokenShape.SpaceBefore))
        {
            var next = tokens[last + 1];
            var mark = prose[next.Start];
            if ((next.Kind == TokenKind.Quote && !IsOpeningQuote(mark))
                || (next.Kind == TokenKind.Bracket && mark is ')' or ']')
                || (next.Kind == TokenKind.Punctuation && mark is '.' or '!' or '?')
                || (next.Kind == TokenKind.Number && tokens[stop].Kind == TokenKind.Punctuation && IsFollowedBySpace(tokens, last + 2, end)))
            {
                last++;
            }
            else if (next.Kind == TokenKind.Bracket && mark == '[' && last + 3 < end && tokens[last + 2].Kind == TokenKind.Number && prose[tokens[last + 3].Start] == ']')
            {
                last += 3;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    private static bool IsFollowedBySpace(ImmutableArray<Token>.Builder tokens, int index, int end) => index >= end || tokens[index].Has(TokenShape.SpaceBefore);

    private static bool IsOpeningQuote(char mark) => mark is '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '\u201A';

    private static bool StartsSentence(string prose, ImmutableArray<Token>.Builder tokens, int stop, int next, int end)
    {
        var first = next;
        while (first + 1 < end && tokens[first].Kind is TokenKind.Quote or TokenKind.Bracket)
        {
            first++;
        }

        var starter = tokens[first];
        if (!tokens[next].Has(TokenShape.SpaceBefore))
        {
            return tokens[stop].Kind == TokenKind.Punctuation && IsGluedStart(prose, tokens, stop, next, first);
        }

        if (tokens[stop].Kind == TokenKind.Punctuation)
        {
            return starter.Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Symbol
                || (starter.Kind == TokenKind.Word && HasCapitalOrDigit(prose, starter) && !NamesSpeaker(prose, tokens, stop, next, end));
        }

        if (starter.Kind != TokenKind.Word || !starter.Has(TokenShape.Capitalized))
        {
            return false;
        }

        if (tokens[stop].Kind == TokenKind.Ellipsis)
        {
            return starter.Is(WordClass.Starter) || first > next;
        }

        // An initial or a shortened word: the next word decides.
        if (tokens[stop].Length == 2)
        {
            return starter.Length > 2 && starter.Is(WordClass.Starter) && starter.Is(WordClass.Pronoun | WordClass.Determiner | WordClass.Conjunction);
        }

        if (tokens[stop].Word == Morning || tokens[stop].Word == Afternoon)
        {
            return !starter.Is(WordClass.Weekday | WordClass.Month) && !starter.Has(TokenShape.AllCaps) && !IsTimeZone(prose, tokens, first, end);
        }

        return starter.Is(WordClass.Starter) || first > next;
    }

    /// <summary>Whether <c>The</c> in <c>end.The</c> opens a sentence: a space was forgotten.</summary>
    private static bool IsGluedStart(string prose, ImmutableArray<Token>.Builder tokens, int stop, int next, int first) =>
        stop > 0
        && tokens[stop - 1] is { Kind: TokenKind.Word, Length: > 1 } before && !before.Has(TokenShape.Capitalized) && before.End == tokens[stop].Start
        && tokens[first] is { Kind: TokenKind.Word, Length: > 1 } starter && starter.Has(TokenShape.Capitalized)
        && (first == next || IsOpeningQuote(prose[tokens[next].Start]));

    private static bool HasCapitalOrDigit(string prose, Token word)
    {
        if (word.Has(TokenShape.Capitalized) || word.Has(TokenShape.HasDigit))
        {
            return true;
        }

        var limit = Math.Min(word.End, word.Start + 5); // iPhone, al-Bashir
        for (var i = word.Start + 1; i < limit; i++)
        {
            if (char.IsUpper(prose[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <c>Maria Lopez asked</c> follows <c>"Did they?"</c>.</summary>
    private static bool NamesSpeaker(string prose, ImmutableArray<Token>.Builder tokens, int stop, int next, int end)
    {
        if (prose[tokens[stop].Start] == '.' || next == stop + 1 || tokens[next - 1].Kind != TokenKind.Quote)
        {
            return false;
        }

        var limit = Math.Min(end, next + LongestSpeaker);
        for (var i = next; i < limit && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (tokens[i].Is(WordClass.CueVerb) && i > next)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <c>Eastern time</c> stands here.</summary>
    private static bool IsTimeZone(string prose, ImmutableArray<Token>.Builder tokens, int first, int end) =>
        first + 1 < end && tokens[first + 1].TextIn(prose).Equals("time".AsSpan(), StringComparison.OrdinalIgnoreCase);
}
