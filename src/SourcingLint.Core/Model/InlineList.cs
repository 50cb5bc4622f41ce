using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A list in the run of a sentence that can be counted without doubt: <c>Tarn, Orlen and Hale</c>.</summary>
/// <param name="Items">How many items it has.</param>
/// <param name="End">The index just after its last token.</param>
internal readonly record struct InlineList(int Items, int End)
{
    private const int LongestItem = 5;
    private const int MostItems = 12;

    private const WordClass Grammar = WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative
        | WordClass.CueVerb | WordClass.Adverb | WordClass.NumberWord | WordClass.VagueNumber | WordClass.Negation;

    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>How the items of a list are written; all of one list the same way.</summary>
    private enum Shape : byte
    {
        None,
        Name,
        Noun,
        Deed,
        Year,
    }

    /// <summary>Reads names, plain nouns, years, or deeds that open with "to", with commas between and one "and" before the last.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The first token of the first item.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="namesOnly">Whether only names and years will do.</param>
    /// <param name="list">The list.</param>
    public static bool TryRead(Draft draft, int index, Sentence sentence, bool namesOnly, out InlineList list)
    {
        list = default;
        var shape = Shape.None;
        var isLast = false;
        for (var items = 0; items < MostItems; items++)
        {
            var end = ItemEnd(draft, index, sentence);
            var here = ShapeOf(draft, index, end);
            if (here == Shape.None || (shape != Shape.None && here != shape) || (namesOnly && here is Shape.Noun or Shape.Deed))
            {
                return false;
            }

            shape = here;
            if (isLast)
            {
                list = new InlineList(items + 1, end);
                return true;
            }

            if (end + 1 >= sentence.EndToken)
            {
                return false;
            }

            index = end + 1;
            isLast = draft.Tokens[end].Word == And;
            if (!isLast && draft.Prose.Text[draft.Tokens[end].Start] != ',')
            {
                return false;
            }

            if (!isLast && draft.Tokens[index].Word == And)
            {
                isLast = true;
                index++;
            }
        }

        return false;
    }

    /// <summary>The index of the comma, "and" or other mark that ends an item.</summary>
    private static int ItemEnd(Draft draft, int index, Sentence sentence)
    {
        var end = index;
        while (end < sentence.EndToken && draft.Tokens[end].Word != And && draft.Tokens[end].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive)
        {
            end++;
        }

        return end;
    }

    private static Shape ShapeOf(Draft draft, int index, int end)
    {
        if (end <= index || end - index > LongestItem)
        {
            return Shape.None;
        }

        if (end == index + 1 && CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[index]) > 0)
        {
            return Shape.Year;
        }

        if (draft.Tokens[index].Word == To)
        {
            return Shape.Deed;
        }

        var names = 0;
        index += end - index > 1 && draft.Tokens[index].Is(WordClass.Determiner) && draft.Tokens[index + 1].Has(TokenShape.Capitalized) ? 1 : 0; // the Lesk
        for (var i = index; i < end; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind != TokenKind.Word || (token.Is(Grammar) && !token.Has(TokenShape.Capitalized)))
            {
                return Shape.None;
            }

            names += token.Has(TokenShape.Capitalized) || token.Is(WordClass.NameParticle) ? 1 : 0;
        }

        return names == end - index ? Shape.Name : names == 0 && end - index <= 2 && !draft.Tokens[index].Is(WordClass.Determiner) ? Shape.Noun : Shape.None;
    }
}
