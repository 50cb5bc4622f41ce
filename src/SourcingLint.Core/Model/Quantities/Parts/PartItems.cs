using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the items of a list of parts, each opened by its number: <c>12 men, 11 women and seven children</c>.</summary>
internal static class PartItems
{
    private const int LongestItem = 9;
    private const int MostParts = 12;

    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int With = Vocabulary.Shared.Require("with");

    /// <summary>The amounts like the whole that follow, each opening an item of the list, up to its end.</summary>
    public static ImmutableArray<Amount> Read(Draft draft, AmountLine line, int first, Amount whole, int start, PartOpening opening, out int end)
    {
        var parts = ImmutableArray.CreateBuilder<Amount>();
        end = start;
        for (var i = first; i < line.Amounts.Length && parts.Count < MostParts; i++)
        {
            var part = line.Amounts[i];
            // "18 members, ten of them new and nine of them women"
            var isOneOfTwo = opening == PartOpening.Comma && i > first && part.End + 1 < line.Sentence.EndToken && (PartWords.RolesOf(draft.Tokens[part.End + 1]) & PartRole.Backward) != 0;
            if (part.IsOpen || isOneOfTwo || !OpensItem(draft, part, start, opening))
            {
                return ImmutableArray<Amount>.Empty;
            }

            if (!part.IsLike(whole) || part.Kind > whole.Kind || part.CompoundOf(draft) != 0)
            {
                return ImmutableArray<Amount>.Empty;
            }

            parts.Add(part);
            end = ItemEnd(draft, line, i, out var isLast);
            if ((part.Kind == AmountKind.Count && end == part.End && opening != PartOpening.Link) || (isLast && HoldsUncounted(draft, part, end)))
            {
                return ImmutableArray<Amount>.Empty;
            }

            if (isLast)
            {
                var isClosed = i + 1 >= line.Amounts.Length || opening != PartOpening.Link;
                return isClosed ? parts.ToImmutable() : ImmutableArray<Amount>.Empty;
            }
        }

        return ImmutableArray<Amount>.Empty;
    }

    /// <summary>Whether an amount stands right behind the opening, a comma, an "and" or a bracket; behind a link other words may lead to it.</summary>
    private static bool OpensItem(Draft draft, Amount part, int start, PartOpening opening)
    {
        var before = draft.Tokens[part.First - 1];
        return part.First == start || before.Word == And || draft.Prose.Text[before.Start] is ',' or ';' || before.Word == With || (opening == PartOpening.Link && draft.Prose.Text[before.Start] == '(');
    }

    /// <summary>The end of a part's item, and whether no other part follows: <c>eight children,</c> and then no number.</summary>
    private static int ItemEnd(Draft draft, AmountLine line, int index, out bool isLast)
    {
        var part = line.Amounts[index];
        var limit = index + 1 < line.Amounts.Length ? line.Amounts[index + 1].First : line.Sentence.EndToken;
        isLast = true;
        for (var i = part.End; i < limit; i++)
        {
            var mark = draft.Prose.Text[draft.Tokens[i].Start];
            if (mark is '.' or ';' or '!' or '?' or '"' or '\u201D' or '\u2014' || (mark == ')' && part.First > 0 && draft.Prose.Text[draft.Tokens[part.First - 1].Start] != '(')
                || (draft.Tokens[i].Kind == TokenKind.Dash && draft.Tokens[i].Has(TokenShape.SpaceBefore)))
            {
                return i;
            }

            if (mark == ',' && i + 1 < limit && draft.Tokens[i + 1].Word != And && i + 1 != limit && draft.Tokens[i + 1].Word != With && !draft.Tokens[i + 1].Is(WordClass.Determiner))
            {
                return i;
            }

            if (i - part.End > LongestItem)
            {
                return i;
            }
        }

        isLast = index + 1 >= line.Amounts.Length;
        return limit;
    }

    /// <summary><c>11 women and their children</c></summary>
    private static bool HoldsUncounted(Draft draft, Amount part, int end)
    {
        var isPlace = part.End < end && draft.Tokens[part.End].Is(WordClass.Preposition);
        for (var i = part.End; i + 1 < end; i++)
        {
            if (draft.Tokens[i].Word == And && draft.Tokens[i + 1].Kind == TokenKind.Word && (!isPlace || draft.Tokens[i + 1].Is(WordClass.Determiner | WordClass.Pronoun)))
            {
                return true;
            }
        }

        return false;
    }
}
