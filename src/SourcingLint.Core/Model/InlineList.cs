using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A list in the run of a sentence that can be counted without doubt: <c>Tarn, Orlen and Hale</c>.</summary>
/// <param name="Items">How many items it has.</param>
/// <param name="End">The index just after its last token.</param>
internal readonly record struct InlineList(int Items, int End)
{
    private const int LongestItem = 6;
    private const int MostItems = 12;

    private const WordClass Grammar = WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative
        | WordClass.CueVerb | WordClass.Adverb | WordClass.NumberWord | WordClass.VagueNumber | WordClass.Negation;

    /// <summary>What shows that words between commas are no item, but say something of one.</summary>
    private const WordClass NoPhrase = WordClass.Pronoun | WordClass.Relative | WordClass.NumberWord | WordClass.Negation;

    private static readonly WordSet Others = WordSet.Of("others", "more");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Reads names, plain nouns, years, or deeds that open with "to", with commas between and one "and" before the last.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The first token of the first item.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="allowed">How the items may be written.</param>
    /// <param name="noun">What is counted, which may close the list, as in <c>Tarn and Orlen counties</c>: the index of its noun; -1 for nothing.</param>
    /// <param name="list">The list.</param>
    public static bool TryRead(Draft draft, int index, Sentence sentence, ListShapes allowed, int noun, out InlineList list)
    {
        list = default;
        var shape = ListShapes.All;
        var isLast = false;
        var hasSerialComma = false;
        var opensAlike = true;
        var hasArticle = draft.Tokens[index].Is(WordClass.Determiner);
        for (var items = 0; items < MostItems; items++)
        {
            var end = ItemEnd(draft, index, sentence);
            var isClosed = isLast && noun >= 0 && end - index > 1 && Tally.IsSameNoun(draft.TextOf(draft.Tokens[noun]), draft.TextOf(draft.Tokens[end - 1]));
            var here = ShapeOf(draft, index, isClosed ? end - 1 : end) & allowed;
            shape &= here;
            opensAlike &= draft.Tokens[index].Is(WordClass.Determiner) == hasArticle; // not "an old, cracked and rusty pipe"
            if (shape == ListShapes.None)
            {
                return false;
            }

            end = (shape & ListShapes.Name) != 0 ? EndOfAge(draft, end, sentence) : end;
            if (isLast)
            {
                list = new InlineList(items + 1, end);
                return shape != ListShapes.Phrase || (!hasSerialComma && opensAlike && !Others.Contains(draft.Tokens[end - 1].Word));
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
                hasSerialComma = true;
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

    private static ListShapes ShapeOf(Draft draft, int index, int end)
    {
        if (end <= index || end - index > LongestItem)
        {
            return ListShapes.None;
        }

        if (end == index + 1 && CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[index]) > 0)
        {
            return ListShapes.Year;
        }

        if (draft.Tokens[index].Word == To)
        {
            return ListShapes.Deed;
        }

        var names = 0;
        var isNoun = end - index <= 2 && !draft.Tokens[index].Is(WordClass.Determiner);
        var isPhrase = !draft.Tokens[index].Has(TokenShape.Capitalized);
        index += end - index > 1 && draft.Tokens[index].Is(WordClass.Determiner) && draft.Tokens[index + 1].Has(TokenShape.Capitalized) ? 1 : 0; // the Lesk
        for (var i = index; i < end; i++)
        {
            var token = draft.Tokens[i];
            var isName = token.Has(TokenShape.Capitalized);
            isNoun &= token.Kind == TokenKind.Word && !isName && !token.Is(Grammar);
            isPhrase &= token.Kind == TokenKind.Word && !token.Is(NoPhrase);
            names += token.Kind == TokenKind.Word && (isName || token.Is(WordClass.NameParticle)) ? 1 : 0;
        }

        return (names == end - index ? ListShapes.Name : ListShapes.None) | (isNoun ? ListShapes.Noun : ListShapes.None) | (isPhrase ? ListShapes.Phrase : ListShapes.None);
    }

    /// <summary>The end of an item's age, <c>Ana Holt, 34,</c>, or of the item when it has none.</summary>
    private static int EndOfAge(Draft draft, int end, Sentence sentence) =>
        end + 2 < sentence.EndToken && draft.Prose.Text[draft.Tokens[end].Start] == ',' && draft.Tokens[end + 1] is { Kind: TokenKind.Number, Length: <= 3 }
            && (draft.Prose.Text[draft.Tokens[end + 2].Start] is ',' or '.' or ';' || draft.Tokens[end + 2].Word == And)
            ? end + 2
            : end;
}
