using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells by the space and the letters around it which way a quotation mark faces.</summary>
internal static class QuotationMarks
{
    private const int LongestEmphasis = 3;

    /// <summary>Whether a character is a double quotation mark.</summary>
    public static bool IsDouble(char mark) => mark is '"' or '\u201C' or '\u201D' or '\u201E';

    /// <summary>Which way the mark at a token faces.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The mark.</param>
    /// <param name="first">Its paragraph's first token.</param>
    /// <param name="end">The index just after its paragraph's last one.</param>
    /// <param name="isOpen">Whether a quotation is open.</param>
    public static MarkSide SideOf(Draft draft, int index, int first, int end, bool isOpen)
    {
        var token = draft.Tokens[index];
        var mark = draft.Prose.Text[token.Start];
        var next = index + 1 < end ? draft.Tokens[index + 1] : default;
        var before = index > first ? draft.Tokens[index - 1] : default;
        if (mark is '\'' or '`' or '\u2018' or '\u2019')
        {
            // Two of them side by side stand for a double one.
            return next.Kind == TokenKind.Quote && next.Start == token.End && draft.Prose.Text[next.Start] == mark ? MarkSide.Unclear : MarkSide.Ignored;
        }

        if (!IsDouble(mark))
        {
            return MarkSide.Ignored;
        }

        var spaceBefore = before.Length == 0 || (token.Has(TokenShape.SpaceBefore) && IsSpace(draft, token.Start - 1, -1));
        var spaceAfter = next.Length == 0 || (next.Has(TokenShape.SpaceBefore) && IsSpace(draft, token.End, 1));
        if (before.Kind == TokenKind.Number && !spaceBefore && index - 3 >= first && draft.Tokens[index - 3].Kind == TokenKind.Number && draft.Prose.Text[draft.Tokens[index - 2].Start] is '\'' or '\u2019')
        {
            return MarkSide.Ignored; // six feet two
        }

        switch (mark)
        {
            case '\u201C' or '\u201E':
                return spaceAfter && !spaceBefore ? MarkSide.Unclear : MarkSide.Opens;
            case '\u201D':
                return spaceBefore && !spaceAfter ? MarkSide.Unclear : MarkSide.Closes;
            case '"' when before.Kind == TokenKind.Number && !spaceBefore && !isOpen:
                return MarkSide.Ignored; // inches
            case '"' when spaceBefore != spaceAfter:
                return spaceBefore ? MarkSide.Opens : MarkSide.Closes;
            case '"' when !spaceBefore && before.Kind is TokenKind.Bracket or TokenKind.Dash or TokenKind.Quote or TokenKind.Symbol && next.Kind is TokenKind.Word or TokenKind.Number:
                return draft.Prose.Text[before.Start] is ')' or ']' ? MarkSide.Unclear : MarkSide.Opens;
            case '"' when !spaceAfter && next.Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash or TokenKind.Quote or TokenKind.Possessive or TokenKind.Ellipsis:
                return draft.Prose.Text[next.Start] is '(' or '[' ? MarkSide.Unclear : MarkSide.Closes;
            case '"':
                return MarkSide.Unclear;
            default:
                return MarkSide.Ignored;
        }
    }

    /// <summary>Whether readers see a space at a place, stars and underlines of emphasis looked through.</summary>
    private static bool IsSpace(Draft draft, int index, int step)
    {
        var at = index;
        while (at >= 0 && at < draft.Source.Length && Math.Abs(at - index) <= LongestEmphasis && draft.Source[at] is '*' or '_')
        {
            at += step;
        }

        return at < 0 || at >= draft.Source.Length || char.IsWhiteSpace(draft.Source[at]) || at == index;
    }
}
