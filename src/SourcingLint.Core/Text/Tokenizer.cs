using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Splits prose into tokens in one pass.</summary>
internal static class Tokenizer
{
    private const WordClass AbbreviationClasses = WordClass.Abbreviation | WordClass.AbbreviationBefore;

    /// <summary>No listed abbreviation or elision has more letters.</summary>
    private const int LongestAbbreviation = 8;

    private static readonly bool[] OnlyBeforeNumbers = WordDetails.Read("abbreviations", "abbreviation-before").Map(row => row[0] == "number");

    /// <summary>Shortened states that are words too: <c>Ala.</c> in <c>Mobile, Ala.</c>.</summary>
    private static readonly bool[] OnlyAfterComma = WordDetails.Read("abbreviations", "abbreviation").Map(row => row[0] == "state");

    /// <summary>Appends the tokens of <paramref name="span"/> to <paramref name="tokens"/>.</summary>
    public static void Tokenize(string prose, TextSpan span, ImmutableArray<Token>.Builder tokens)
    {
        if (prose.AsSpan(span.Start, span.Length).IndexOfAny(Typography.Unseen, Typography.Rest) < 0)
        {
            TokenizeSeen(prose, span, tokens);
        }
        else
        {
            TokenizeAcrossUnseen(prose, span, tokens);
        }
    }

    /// <summary>Reads what is seen as one text, and puts each token back where it stands.</summary>
    private static void TokenizeAcrossUnseen(string prose, TextSpan span, ImmutableArray<Token>.Builder tokens)
    {
        var seen = new SeenText(prose, span);
        var read = ImmutableArray.CreateBuilder<Token>();
        TokenizeSeen(seen.Text, new TextSpan(0, seen.Text.Length), read);
        foreach (var token in read)
        {
            var place = seen.PlaceOf(token.Start, token.Length);
            tokens.Add(token with { Start = place.Start, Filler = (ushort)(place.Length - token.Length) });
        }
    }

    private static void TokenizeSeen(string prose, TextSpan span, ImmutableArray<Token>.Builder tokens)
    {
        var vocabulary = Vocabulary.Shared;
        var space = true;
        var i = span.Start;
        while (i < span.End)
        {
            var c = prose[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                i++;
                continue;
            }

            if (PlainWord.TryRead(prose, i, span.End, vocabulary, out var plain))
            {
                tokens.Add(new Token(
                    i, plain.End - i, TokenKind.Word, plain.Shape | (space ? TokenShape.SpaceBefore : TokenShape.None), plain.Number, vocabulary.ClassesOf(plain.Number)));
                i = plain.End;
                space = false;
                continue;
            }

            var end = i + 1;
            var kind = TokenKind.Symbol;
            var shape = space ? TokenShape.SpaceBefore : TokenShape.None;
            if (char.IsLetter(c))
            {
                kind = TokenKind.Word;
                end = WordEnd(prose, i, span.End);
                var possessive = PossessiveLength(prose, i, end);
                shape |= ShapeOf(prose.AsSpan(i, end - possessive - i)); // "the BVRA's" is all capitals
                if (possessive > 0)
                {
                    Add(vocabulary, prose, i, end - possessive, kind, shape, tokens);
                    Add(vocabulary, prose, end - possessive, end, TokenKind.Possessive, TokenShape.None, tokens);
                    i = end;
                    space = false;
                    continue;
                }

                var abbreviation = AbbreviationEnd(vocabulary, prose, i, end, span.End, tokens);
                if (abbreviation >= end)
                {
                    end = abbreviation;
                    shape |= TokenShape.Abbreviation;
                }
            }
            else if (IsDigit(c) || char.IsNumber(c))
            {
                var isDay = tokens.Count > 0 && tokens[tokens.Count - 1].Is(WordClass.Month); // "on June 14 300 people"
                (end, kind) = NumberEnd(prose, i, span.End, hasGroups: !isDay);
                shape |= TokenShape.HasDigit;
            }
            else if (IsQuote(c))
            {
                (end, kind, var elided) = ElisionEnd(vocabulary, prose, i, span.End);
                shape |= elided;
            }
            else if (c == '\u2026' || (c == '.' && i + 2 < span.End && prose[i + 1] == '.' && prose[i + 2] == '.'))
            {
                kind = TokenKind.Ellipsis;
                while (end < span.End && prose[end] == '.')
                {
                    end++;
                }
            }
            else if (c is '.' or ',' or ';' or ':' or '!' or '?')
            {
                kind = TokenKind.Punctuation;
            }
            else if (IsDash(c))
            {
                kind = TokenKind.Dash;
                while (end < span.End && prose[end] == c)
                {
                    end++;
                }
            }
            else if (c is '(' or ')' or '[' or ']' or '{' or '}')
            {
                kind = TokenKind.Bracket;
            }
            else if (char.IsHighSurrogate(c) && end < span.End && char.IsLowSurrogate(prose[end]))
            {
                end++;
            }

            Add(vocabulary, prose, i, end, kind, shape, tokens);
            i = end;
            space = false;
        }
    }

    /// <summary>Whether a character is a quotation mark, single or double, of any style.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u00AB' or '\u00BB' or (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A';

    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u02BB';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || (c >= '\u0300' && IsCombining(c));

    private static bool IsCombining(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void Add(Vocabulary vocabulary, string prose, int start, int end, TokenKind kind, TokenShape shape, ImmutableArray<Token>.Builder tokens)
    {
        var text = prose.AsSpan(start, end - start);
        var word = kind is TokenKind.Quote or TokenKind.Bracket ? 0 : vocabulary.Find(text);
        tokens.Add(new Token(start, end - start, kind, shape, word, vocabulary.ClassesOf(word)));
    }

    private static int WordEnd(string prose, int start, int limit)
    {
        var end = start;
        while (end < limit)
        {
            var c = prose[end];
            if (IsWordPart(c))
            {
                end++;
            }
            else if ((IsApostrophe(c) || IsHyphen(c)) && end > start && end + 1 < limit && IsWordPart(prose[end + 1]) && !IsApostrophe(prose[end - 1]))
            {
                end++;
            }
            else if (c == '.' && end - start == 1 && end + 1 < limit && char.IsLetter(prose[end + 1]) && DottedEnd(prose, start, limit) is var dotted and > 0)
            {
                end = dotted;
            }
            else if (c == '.' && end + 1 < limit && char.IsLower(prose[end + 1]) && end - start > 1 && char.IsLower(prose[end - 1]))
            {
                end++; // a domain name: example.com
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The end of <c>U.S.</c>, <c>p.m.</c>, <c>J.K.</c>; 0 when the letters are no such abbreviation.</summary>
    private static int DottedEnd(string prose, int start, int limit)
    {
        var end = start;
        while (end + 1 < limit && char.IsLetter(prose[end]) && prose[end + 1] == '.')
        {
            end += 2;
        }

        return end - start >= 4 && (end >= limit || !IsWordPart(prose[end])) ? end : 0;
    }

    private static int AbbreviationEnd(Vocabulary vocabulary, string prose, int start, int end, int limit, ImmutableArray<Token>.Builder tokens)
    {
        if (prose[end - 1] == '.')
        {
            return end; // U.S. took its last full stop along
        }

        if (end >= limit || prose[end] != '.')
        {
            return 0;
        }

        if (end - start == 1 && char.IsUpper(prose[start]))
        {
            var isPronoun = prose[start] == 'I' && tokens.Count > 0 && tokens[tokens.Count - 1] is { Kind: TokenKind.Word } before && !before.Has(TokenShape.Capitalized);
            return isPronoun || (end + 1 < limit && IsDigit(prose[end + 1])) ? 0 : end + 1;
        }

        if (end - start > LongestAbbreviation)
        {
            return 0;
        }

        var word = vocabulary.Find(prose.AsSpan(start, end + 1 - start));
        if ((vocabulary.ClassesOf(word) & AbbreviationClasses) != 0)
        {
            return OnlyBeforeNumbers[word] ? IsBeforeNumber(prose, end + 1, limit) ? end + 1 : 0
                : OnlyAfterComma[word] ? IsAfterComma(prose, start, tokens) ? end + 1 : 0
                : end + 1;
        }

        return DegreeEnd(vocabulary, prose, start, end, limit);
    }

    /// <summary>The end of <c>Ph.D.</c>, whose first part is no abbreviation of its own; 0 when it is none.</summary>
    private static int DegreeEnd(Vocabulary vocabulary, string prose, int start, int end, int limit)
    {
        var second = end + 1;
        while (second < limit && second - end <= 4 && char.IsLetter(prose[second]))
        {
            second++;
        }

        return second > end + 1 && second < limit && prose[second] == '.'
            && (vocabulary.ClassesOf(vocabulary.Find(prose.AsSpan(start, second + 1 - start))) & AbbreviationClasses) != 0
                ? second + 1
                : 0;
    }

    private static bool IsBeforeNumber(string prose, int index, int limit)
    {
        while (index < limit && char.IsWhiteSpace(prose[index]))
        {
            index++;
        }

        return index < limit && IsDigit(prose[index]);
    }

    private static bool IsAfterComma(string prose, int start, ImmutableArray<Token>.Builder tokens) =>
        char.IsUpper(prose[start]) && tokens.Count > 0 && prose[tokens[tokens.Count - 1].Start] == ',';

    /// <summary>The end of <c>'90s</c> and <c>'em</c>, whose apostrophe is no quotation mark.</summary>
    private static (int End, TokenKind Kind, TokenShape Shape) ElisionEnd(Vocabulary vocabulary, string prose, int start, int limit)
    {
        if (IsApostrophe(prose[start]) || prose[start] == '\u2018')
        {
            if (start + 3 < limit && IsDigit(prose[start + 1]) && IsDigit(prose[start + 2]) && prose[start + 3] == 's' && (start + 4 == limit || !IsWordPart(prose[start + 4])))
            {
                return (start + 4, TokenKind.Ordinal, TokenShape.HasDigit);
            }

            var end = start + 1;
            while (end < limit && end - start <= LongestAbbreviation && IsWordPart(prose[end]))
            {
                end++;
            }

            if (end - start > 1 && prose[start] != '\u2018' && (end == limit || !IsApostrophe(prose[end])) && vocabulary.Find(prose.AsSpan(start, end - start)) != 0)
            {
                return (end, TokenKind.Word, TokenShape.None);
            }
        }

        return (start + 1, TokenKind.Quote, TokenShape.None);
    }

    private static int PossessiveLength(string prose, int start, int end)
    {
        if (end - start < 3 || prose[end - 1] is not ('s' or 'S'))
        {
            return 0;
        }

        var mark = end - 2;
        return mark > start && IsApostrophe(prose[mark]) ? end - mark : 0;
    }

    private static (int End, TokenKind Kind) NumberEnd(string prose, int start, int limit, bool hasGroups)
    {
        var end = start + 1;
        while (end < limit)
        {
            var c = prose[end];
            if (IsDigit(c) || (char.IsNumber(c) && !char.IsLetter(c)))
            {
                end++;
            }
            else if (c is ',' or '.' or ':' or '/' or '\u2044' && end + 1 < limit && IsDigit(prose[end + 1]))
            {
                end++;
            }
            else if (hasGroups && c == Typography.GroupSpace && IsGroup(prose, end + 1, limit))
            {
                end += 4;
            }
            else
            {
                break;
            }
        }

        var letters = end;
        while (letters < limit && IsWordPart(prose[letters]))
        {
            letters++;
        }

        var suffix = prose.AsSpan(end, letters - end);
        if (suffix.Length == 0)
        {
            return (end, TokenKind.Number);
        }

        if (IsOrdinalEnding(suffix))
        {
            return (letters, TokenKind.Ordinal);
        }

        // 2S7 and 5G are names; 4m, 12km, 38C and $4B are numbers with a unit.
        var isName = char.IsUpper(suffix[0]) && !(suffix.Length == 1 && suffix[0] is 'M' or 'B' or 'K' or 'C' or 'F' or 'T') && !IsAllLetters(suffix, upperOnly: true, least: 2);
        return isName ? (letters, TokenKind.Word) : (end, TokenKind.Number);
    }

    /// <summary>Whether exactly three digits stand here.</summary>
    private static bool IsGroup(string prose, int start, int limit) =>
        start + 3 <= limit && IsDigit(prose[start]) && IsDigit(prose[start + 1]) && IsDigit(prose[start + 2]) && (start + 3 == limit || !IsDigit(prose[start + 3]));

    private static bool IsOrdinalEnding(ReadOnlySpan<char> suffix) =>
        suffix.Equals("st".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || suffix.Equals("nd".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || suffix.Equals("rd".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || suffix.Equals("th".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || suffix.Equals("s".AsSpan(), StringComparison.Ordinal);

    private static bool IsAllLetters(ReadOnlySpan<char> text, bool upperOnly, int least)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) || (upperOnly && !char.IsUpper(c)))
            {
                return false;
            }
        }

        return text.Length >= least;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        var shape = char.IsUpper(word[0]) ? TokenShape.Capitalized : TokenShape.None;
        var letters = 0;
        var capitals = 0;
        foreach (var c in word)
        {
            if (IsDigit(c))
            {
                shape |= TokenShape.HasDigit;
            }
            else if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
        }

        return letters >= 2 && letters == capitals ? shape | TokenShape.AllCaps : shape;
    }
}
