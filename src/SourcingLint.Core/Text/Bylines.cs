using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Recognises lines about who wrote the copy and when: "By Ada Brandt", names under a headline, a note on the writer at the end.</summary>
internal static class Bylines
{
    /// <summary>So many lines at most stand above a story.</summary>
    private const int TopLines = 8;

    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Is = Vocabulary.Shared.Require("is");
    private static readonly int Was = Vocabulary.Shared.Require("was");
    private static readonly bool[] IsBioNoun = ReadBioNouns();

    /// <summary>Whether a line names who wrote it, or when.</summary>
    /// <param name="prose">The draft's prose.</param>
    /// <param name="line">The line.</param>
    /// <param name="index">Which line of the draft it is.</param>
    /// <param name="tokens">The draft's tokens.</param>
    public static bool IsByline(string prose, in Line line, int index, TokenList tokens)
    {
        if (line.Words <= 25 && !line.IsEnded && line.End - line.First >= 2 && tokens[line.First].Word == By && tokens[line.First + 1].Has(TokenShape.Capitalized))
        {
            return true;
        }

        return IsDateLine(prose, line, index, tokens) || (!line.HasQuote && PagePhrases.Byline.KindOf(prose, line, tokens) != PhraseKind.None);
    }

    /// <summary>Two to four capitalized words a name, names joined by commas and "and".</summary>
    public static bool IsNameLine(string prose, in Line line, TokenList tokens)
    {
        if (line.Words is < 2 or > 12 || line.Numbers > 0 || line.HasQuote || line.IsAllCaps || prose[tokens[line.End - 1].Start] == ':')
        {
            return false;
        }

        var run = 0;
        var names = 0;
        for (var i = line.First; i < line.End; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Starter))
            {
                names += ++run == 2 ? 1 : 0;
                if (run > 4)
                {
                    return false;
                }
            }
            else if (token.Kind == TokenKind.Punctuation || token.Is(WordClass.Conjunction))
            {
                run = 0;
            }
            else
            {
                return false;
            }
        }

        return names > 0;
    }

    /// <summary>Whether a line at the end of a story is about its writer.</summary>
    public static bool IsAboutWriter(string prose, in Line line, TokenList tokens) => IsBio(line, tokens) || IsItalicNote(prose, line, tokens);

    /// <summary><c>Thursday, May 7, 2015</c>; <c>10:27 AM</c> only at the top: further down it heads a part of a running report.</summary>
    private static bool IsDateLine(string prose, in Line line, int index, TokenList tokens)
    {
        if (line.Numbers is 0 or > 6 || line.Words > 8)
        {
            return false;
        }

        var isDated = false;
        for (var i = line.First; i < line.End; i++)
        {
            var token = tokens[i];
            if (token.Is(WordClass.Month) || (index < TopLines && token.Kind == TokenKind.Number && token.TextIn(prose).IndexOf(':') > 0))
            {
                isDated = true;
            }
            else if (token.Kind == TokenKind.Word && !token.Is(WordClass.Weekday) && !token.Has(TokenShape.AllCaps) && !token.Has(TokenShape.Abbreviation) && token.Length > 2)
            {
                return false;
            }
        }

        return isDated;
    }

    /// <summary>Italics that open with a name at the end of a story.</summary>
    private static bool IsItalicNote(string prose, in Line line, TokenList tokens) =>
        line is { Block.Style: BlockStyle.Italic, OpensWithQuote: false, Words: >= 4 and <= 60, Block.HasImage: false } && line.End - line.First > 2
        && tokens[line.First].Has(TokenShape.Capitalized) && tokens[line.First + 1] is { Kind: TokenKind.Word } second && second.Has(TokenShape.Capitalized)
        && !tokens[line.First].Is(WordClass.Starter) && !PhotoCredits.EndsInCredit(prose, line, tokens);

    /// <summary>A name, then "is", then a word for those who write.</summary>
    private static bool IsBio(in Line line, TokenList tokens)
    {
        if (line.Words > 120 || line.End - line.First < 5 || !tokens[line.First].Has(TokenShape.Capitalized) || !tokens[line.First + 1].Has(TokenShape.Capitalized))
        {
            return false;
        }

        var verb = line.First + 2;
        while (verb < line.End && verb < line.First + 5 && tokens[verb].Has(TokenShape.Capitalized))
        {
            verb++;
        }

        if (verb == line.End || (tokens[verb].Word != Is && tokens[verb].Word != Was))
        {
            return false;
        }

        var limit = Math.Min(line.End, verb + 9);
        for (var i = verb + 1; i < limit && tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (IsBioNoun[tokens[i].Word])
            {
                return true;
            }
        }

        return false;
    }

    private static bool[] ReadBioNouns()
    {
        var flags = new bool[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/bio-nouns"))
        {
            flags[Vocabulary.Shared.Require(row[0])] = true;
        }

        return flags;
    }
}
