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

    /// <summary>Shortened days that are words too: <c>Sat.</c> in <c>Sat., Dec. 14</c>.</summary>
    private static readonly bool[] OnlyBeforeDates = WordDetails.Read("abbreviations", "abbreviation-before").Map(row => row[0] == "day");

    /// <summary>Shortened states that are words too: <c>Ala.</c> in <c>Mobile, Ala.</c>.</summary>
    private static readonly bool[] OnlyAfterComma = WordDetails.Read("abbreviations", "abbreviation").Map(row => row[0] == "state");

    private static readonly WordDetails NumberKinds = WordDetails.Read("number-words", "number-word");
    private static readonly WordSet Plus = WordSet.Read("plus-words");

    private const WordClass Counted = WordClass.NumberWord | WordClass.TimeUnit | WordClass.MeasureUnit | WordClass.CurrencyName | WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.PlainCount | WordClass.Role;
    private const int LongestMonth = 9;

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

            if (IsRaised(c) && IsFootnote(prose, i, tokens))
            {
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
                end = NumberPartEnd(vocabulary, prose, i, WordEnd(prose, i, span.End), span.End);
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
            else if (IsDigit(c) || (char.IsNumber(c) && !IsRaised(c)) || OpensDecimals(prose, i, span))
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

    /// <summary>Superscript digits: a power, <c>km²</c>, or the mark of a footnote, <c>14¹</c>.</summary>
    public static bool IsRaised(char c) => c is '\u00B2' or '\u00B3' or '\u00B9' or '\u2070' or (>= '\u2074' and <= '\u2079');

    /// <summary>Whether a superscript digit belongs to no unit before it and to no power of ten: what is left is a footnote's mark, which readers do not read along.</summary>
    private static bool IsFootnote(string prose, int index, ImmutableArray<Token>.Builder tokens)
    {
        if (tokens.Count == 0 || index == 0 || char.IsWhiteSpace(prose[index - 1]))
        {
            return false;
        }

        var last = tokens[tokens.Count - 1];
        var isPowerOfTen = last.Kind == TokenKind.Number && last.Length == 2 && prose[last.Start] == '1' && prose[last.Start + 1] == '0';
        return !isPowerOfTen && !last.Is(WordClass.MeasureUnit) && !(last.Length == 1 && char.IsLetter(prose[last.Start])) && !(IsRaised(prose[index - 1]) && last.End == index);
    }

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

    /// <summary>
    /// Where the number in a word ends, else the word's own end: <c>five</c> in <c>five-member</c>, <c>million</c> in <c>million-a-year</c>, <c>USD</c> in <c>USD34.6</c>.
    /// So words for numbers are cut as digits are, <c>5-member</c>, and one reader does for both.
    /// </summary>
    private static int NumberPartEnd(Vocabulary vocabulary, string prose, int start, int end, int limit)
    {
        var word = prose.AsSpan(start, end - start);
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen > 0)
        {
            var number = vocabulary.Find(word.Slice(0, hyphen));
            return (vocabulary.ClassesOf(number) & WordClass.NumberWord) != 0 && (hyphen > 1 || (start > 0 && IsDigit(prose[start - 1]))) && vocabulary.Find(word) == 0
                && MayCount(vocabulary, number, word.Slice(hyphen + 1))
                    ? start + hyphen
                    : end;
        }

        var letters = 0;
        while (letters < word.Length && char.IsUpper(word[letters]))
        {
            letters++;
        }

        return letters is 2 or 3 && letters < word.Length && IsDigit(word[letters]) && (vocabulary.ClassesOf(vocabulary.Find(word.Slice(0, letters))) & WordClass.CurrencyName) != 0
            && IsSum(vocabulary, prose, start + letters, limit) ? start + letters : end;
    }

    /// <summary>Whether a number before a hyphen counts or multiplies what follows: <c>million-a-year</c>, <c>nine-member</c>, <c>half-million</c>; not <c>one-sided</c>, <c>half-hearted</c>.</summary>
    private static bool MayCount(Vocabulary vocabulary, int number, ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('-');
        var next = vocabulary.Find(end < 0 ? rest : rest.Slice(0, end));
        var kind = NumberKinds.Of(number, 1);
        return char.IsLower(rest[0]) && (kind is "scale" or "letter" || Plus.Contains(next) || (vocabulary.ClassesOf(next) & (kind == "fraction" ? WordClass.NumberWord : Counted)) != 0);
    }

    /// <summary>Whether digits behind a currency's code are money, <c>EUR34m</c>, and no part of a name, <c>COP26</c>.</summary>
    private static bool IsSum(Vocabulary vocabulary, string prose, int start, int limit)
    {
        var end = NumberEnd(prose, start, limit, hasGroups: true).End;
        var scale = end;
        scale += scale < limit && prose[scale] is ' ' or '\u00A0' ? 1 : 0;
        var word = scale;
        while (word < limit && char.IsLetter(prose[word]))
        {
            word++;
        }

        return end - start > 2 || (vocabulary.ClassesOf(vocabulary.Find(prose.AsSpan(scale, word - scale))) & WordClass.NumberWord) != 0;
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
                : OnlyBeforeDates[word] ? char.IsUpper(prose[start]) && IsBeforeDate(vocabulary, prose, end + 1, limit) ? end + 1 : 0
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

    private static bool IsBeforeDate(Vocabulary vocabulary, string prose, int index, int limit)
    {
        index += index < limit && prose[index] == ',' ? 1 : 0;
        if (IsBeforeNumber(prose, index, limit))
        {
            return true;
        }

        index += index < limit && prose[index] is ' ' or '\u00A0' ? 1 : 0;
        var end = index;
        while (end < limit && end - index <= LongestMonth && char.IsLetter(prose[end]))
        {
            end++;
        }

        return (vocabulary.ClassesOf(vocabulary.Find(prose.AsSpan(index, end - index))) & WordClass.Month) != 0;
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

    /// <summary>Whether a point stands before decimals without a whole number: <c>a share of .04%</c>, <c>$.50</c>.</summary>
    private static bool OpensDecimals(string prose, int at, TextSpan span) =>
        prose[at] == '.' && at + 1 < span.End && IsDigit(prose[at + 1]) && (at == span.Start || char.IsWhiteSpace(prose[at - 1]) || prose[at - 1] is '(' or '$' or '\u00A3' or '\u20AC');

    private static (int End, TokenKind Kind) NumberEnd(string prose, int start, int limit, bool hasGroups)
    {
        var end = start + 1;
        while (end < limit)
        {
            var c = prose[end];
            if (IsDigit(c) || (char.IsNumber(c) && !char.IsLetter(c) && !IsRaised(c)))
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
