using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Knows by its marks, whatever its words, what is left of a page in copy: tags cut open, pictures of others, captions run into the next title.</summary>
internal static class PageRemains
{
    private const int MostWords = 80;
    private const int LongestName = 6;

    /// <summary>Whether a line is such a thing.</summary>
    public static bool IsOne(string prose, in Line line, TokenList tokens)
    {
        if (line.Words > MostWords)
        {
            return false;
        }

        for (var i = line.First + 1; i + 1 < line.End; i++)
        {
            switch (prose[tokens[i].Start])
            {
                case '=' when IsAttribute(prose, tokens[i], tokens[i + 1]):
                case '(' when prose[tokens[i + 1].Start] == ')' && IsSignOff(prose, line, tokens, i):
                case '|' when line.Block.Kind == BlockKind.Paragraph && IsCreditInside(prose, line, tokens, i):
                    return true;
            }
        }

        return false;
    }

    /// <summary><c>poster="https://…"</c>, whose tag is gone.</summary>
    private static bool IsAttribute(string prose, Token sign, Token next) =>
        char.IsLetter(prose[sign.Start - 1]) && next.Kind == TokenKind.Quote && next.Start == sign.End;

    /// <summary><c>A photo posted by Ida Brandt (@idabrandt)</c>, as a page puts it under a picture. The @name is blanked, so that its brackets are empty; a post that only names who sent it is a quotation.</summary>
    private static bool IsSignOff(string prose, in Line line, TokenList tokens, int bracket)
    {
        var by = bracket - 1;
        while (by > line.First && bracket - by <= LongestName && tokens[by].Has(TokenShape.Capitalized))
        {
            by--;
        }

        return by > line.First && tokens[by].TextIn(prose).SequenceEqual("by".AsSpan())
            && (tokens[by - 1].TextIn(prose).SequenceEqual("posted".AsSpan()) || tokens[by - 1].TextIn(prose).SequenceEqual("shared".AsSpan()));
    }

    /// <summary>A caption, its credit and the title under it in one: <c>The bridge in May. | Ida Brandt/AP Bridge to close</c>.</summary>
    private static bool IsCreditInside(string prose, in Line line, TokenList tokens, int bar)
    {
        for (var i = bar + 1; i + 3 < line.End && i - bar <= LongestName; i++)
        {
            if (prose[tokens[i].Start] == '/')
            {
                return i > bar + 1 && tokens[i + 1].Has(TokenShape.Capitalized) && bar - line.First > 3 && !line.IsEnded && prose[tokens[line.End - 1].Start] != ')';
            }

            if (!tokens[i].Has(TokenShape.Capitalized))
            {
                return false;
            }
        }

        return false;
    }
}
