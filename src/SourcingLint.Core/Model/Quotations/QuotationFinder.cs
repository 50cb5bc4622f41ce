using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Pairs quotation marks, paragraph by paragraph: double and single, curly and straight, one inside another.</summary>
internal static class QuotationFinder
{
    private const int LongestTerm = 3;

    public static ImmutableArray<Quotation> Find(Draft draft)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var open = new List<(int Token, char Mark, int Slot)>();
        var runsOn = false;
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.FirstSentence == paragraph.EndSentence)
            {
                continue;
            }

            var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
            var end = draft.Sentences[paragraph.EndSentence - 1].EndToken;
            var from = quotations.Count;
            FindIn(draft, paragraph.Index, first, end, runsOn, quotations, open);
            runsOn = RunsOn(quotations, from);
        }

        return quotations.ToImmutable();
    }

    /// <summary>Whether the last outermost quotation since <paramref name="from"/> is left open.</summary>
    private static bool RunsOn(ImmutableArray<Quotation>.Builder quotations, int from)
    {
        for (var i = quotations.Count - 1; i >= from; i--)
        {
            if (quotations[i].Depth == 0)
            {
                return !quotations[i].IsClosed;
            }
        }

        return false;
    }

    private static void FindIn(
        Draft draft, int paragraph, int first, int end, bool runsOn, ImmutableArray<Quotation>.Builder quotations, List<(int Token, char Mark, int Slot)> open)
    {
        open.Clear();
        var lastSingleCloser = LastSingleCloser(draft, first, end);
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind != TokenKind.Quote)
            {
                continue;
            }

            var mark = Family(draft.Prose.Text[token.Start]);
            var opener = open.FindLastIndex(o => o.Mark == mark);
            if (opener >= 0 && Closes(draft, i, end, mark))
            {
                var (start, _, slot) = open[opener];
                open.RemoveRange(opener, open.Count - opener); // what was opened inside and never closed ends here too
                var span = TextSpan.FromBounds(draft.Tokens[start].Start, token.End);
                quotations[slot] = quotations[slot] with { Span = span, IsClosed = true, Kind = KindOf(draft, start + 1, i) };
            }
            else if (opener < 0 && Opens(draft, i, first, end, mark, lastSingleCloser))
            {
                open.Add((i, mark, quotations.Count));
                var toEnd = TextSpan.FromBounds(token.Start, draft.Tokens[end - 1].End);
                quotations.Add(new Quotation(
                    toEnd, QuotationKind.Direct, IsClosed: false, Continues: runsOn && i == first, open.Count - 1, paragraph));
            }
        }

        foreach (var (start, _, slot) in open)
        {
            quotations[slot] = quotations[slot] with { Kind = KindOf(draft, start + 1, end) };
        }
    }

    /// <summary>The style of a mark: a curly or straight double counts as one family, so do singles and guillemets.</summary>
    private static char Family(char mark) => mark switch
    {
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' => '"',
        '\u00AB' or '\u00BB' => '\u00AB',
        _ => '\'',
    };

    private static bool Opens(Draft draft, int index, int first, int end, char family, int lastSingleCloser)
    {
        var token = draft.Tokens[index];
        var mark = draft.Prose.Text[token.Start];
        if (mark is '\u201D' or '\u2019' or '\u00BB' || index + 1 >= end)
        {
            return false;
        }

        if (mark is '\u201C' or '\u201E' or '\u00AB')
        {
            return true;
        }

        var gluedToNext = !draft.Tokens[index + 1].Has(TokenShape.SpaceBefore);
        if (family == '"')
        {
            return gluedToNext || token.Has(TokenShape.SpaceBefore);
        }

        // A single mark is an apostrophe unless it hugs the word after it and another one closes it.
        var afterBreak = index == first || token.Has(TokenShape.SpaceBefore) || draft.Tokens[index - 1].Kind is TokenKind.Quote or TokenKind.Bracket or TokenKind.Dash;
        return gluedToNext && afterBreak && lastSingleCloser > index && !(draft.Tokens[index + 1].Kind is TokenKind.Ordinal or TokenKind.Number);
    }

    private static bool Closes(Draft draft, int index, int end, char family)
    {
        var token = draft.Tokens[index];
        var mark = draft.Prose.Text[token.Start];
        if (mark is '\u201C' or '\u2018' or '\u201E' or '\u00AB')
        {
            return false;
        }

        // A plural possessive inside single quotation marks, 'the workers' camp', cannot be told from their end; the end is likelier.
        return family != '\'' || mark != '\'' || index + 1 >= end || draft.Tokens[index + 1].Has(TokenShape.SpaceBefore)
            || draft.Tokens[index + 1].Kind is TokenKind.Punctuation or TokenKind.Quote or TokenKind.Bracket or TokenKind.Dash;
    }

    private static int LastSingleCloser(Draft draft, int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (draft.Tokens[i].Kind == TokenKind.Quote && Family(draft.Prose.Text[draft.Tokens[i].Start]) == '\'' && !draft.Tokens[i].Has(TokenShape.SpaceBefore))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A full sentence starts with a capital and stops, or is cut off by a comma before its speaker.</summary>
    private static QuotationKind KindOf(Draft draft, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end && words <= LongestTerm; i++)
        {
            words += draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        if (words == 0)
        {
            return QuotationKind.Term;
        }

        var start = draft.Tokens[first];
        var last = draft.Tokens[end - 1];
        var stops = last.Kind is TokenKind.Punctuation or TokenKind.Ellipsis && draft.Prose.Text[last.Start] is not (':' or ';');
        var capital = start.Has(TokenShape.Capitalized) || start.Kind is not TokenKind.Word;
        return capital && stops ? QuotationKind.Direct : words <= LongestTerm ? QuotationKind.Term : QuotationKind.Partial;
    }
}
