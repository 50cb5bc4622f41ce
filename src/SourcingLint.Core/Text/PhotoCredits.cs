using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Finds the credits of pictures, and the words by which a caption is known.</summary>
internal static class PhotoCredits
{
    private const int LongestCredit = 16;
    private const int MostPlainWords = 3;
    private const int LongestCaption = 90;

    private static readonly PhraseTable Phrases = PhraseTable.Read("photo-credits");
    private static readonly bool[] IsAgency = Phrases.Map(row => row[1] is "agency" or "pictures");
    private static readonly bool[] HasOnlyPictures = Phrases.Map(row => row[1] == "pictures");
    private static readonly bool[] IsCue = Phrases.Map(row => row[1] == "cue");

    /// <summary>Whether a line is nothing but a credit: <c>Ana Ruiz/AFP via Getty Images</c>.</summary>
    public static bool IsCredit(string prose, in Line line, TokenList tokens) =>
        line.Words is > 0 and <= 10 && line.CapitalizedWords * 2 >= line.LongWords && !line.HasQuote && HasCredit(prose, tokens, line.First, line.End, isMarked: false) && IsNames(tokens, line.First, line.End);

    /// <summary>Whether a paragraph ends in a credit: <c>(Ana Ruiz/AFP)</c>, <c>Photo: Ana Ruiz</c>.</summary>
    public static bool EndsInCredit(string prose, in Line line, TokenList tokens)
    {
        if (line.Words > LongestCaption || line.End - line.First < 3)
        {
            return false;
        }

        var last = line.End - 1;
        if (tokens[last].Kind == TokenKind.Punctuation)
        {
            last--;
        }

        var floor = Math.Max(line.First, last - LongestCredit);
        if (prose[tokens[last].Start] is ')' or ']')
        {
            for (var i = last - 1; i >= floor; i--)
            {
                if (prose[tokens[i].Start] is '(' or '[')
                {
                    return HasCredit(prose, tokens, i + 1, last, isMarked: true) && IsNames(tokens, i + 1, last);
                }
            }
        }

        for (var i = floor; i <= last; i++)
        {
            if (Phrases.Match(tokens, i, line.End, out var row) is var length and > 0 && IsCue[row] && prose[tokens[i + length - 1].Start] == ':' && i + length <= last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph speaks as captions do: <c>is seen</c>, <c>in this photo</c>.</summary>
    public static bool SpeaksAsCaption(in Line line, TokenList tokens)
    {
        for (var i = line.First; line.Words <= LongestCaption && i < line.End; i++)
        {
            if (Phrases.Match(tokens, i, line.End, out var row) > 0 && !IsAgency[row] && !IsCue[row])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An agency after a slash or "via", a cue such as <c>Photo by</c>, or, in brackets, an agency that has nothing but pictures; one that sends stories is the story's source.</summary>
    private static bool HasCredit(string prose, TokenList tokens, int first, int end, bool isMarked)
    {
        var hasSlash = false;
        for (var i = first; i < end; i++)
        {
            if (prose[tokens[i].Start] is '/' or '|' or '\u00A9' || (tokens[i].Kind == TokenKind.Word && IsVia(prose, tokens[i])))
            {
                hasSlash = true;
            }
            else if (Phrases.Match(tokens, i, end, out var row) > 0 && (IsCue[row] || (IsAgency[row] && (hasSlash || (isMarked && HasOnlyPictures[row])))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVia(string prose, Token word) => word.TextIn(prose).Equals("via".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool IsNames(TokenList tokens, int first, int end)
    {
        var plain = 0;
        for (var i = first; i < end; i++)
        {
            plain += tokens[i] is { Kind: TokenKind.Word, Length: > 3 } && !tokens[i].Has(TokenShape.Capitalized) ? 1 : 0;
            if (plain > MostPlainWords)
            {
                return false;
            }

            if (tokens[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.CueVerb | WordClass.Pronoun))
            {
                return false;
            }
        }

        return true;
    }
}
