using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Counts the items of a list that stands in a sentence behind a number and its noun.</summary>
internal static class InlineItems
{
    private const int LongestNoun = 4;
    private const int LongestClause = 9;
    private const int LongestPhrase = 6;

    private static readonly WordSet Naming = WordSet.Of("named", "identified", "listed");
    private static readonly WordSet They = WordSet.Of("they", "these");
    private static readonly WordSet Were = WordSet.Of("are", "were");
    private static readonly WordSet Articles = WordSet.Of("a", "an");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary>How many items stand behind the noun and a mark; null when that cannot be told.</summary>
    public static int? Behind(Draft draft, Sentence sentence, int index, int fewestWords)
    {
        var mark = index;
        while (mark < sentence.EndToken && mark <= index + LongestNoun && draft.Tokens[mark].Kind == TokenKind.Word && !draft.Tokens[mark].Is(WordClass.Conjunction & ~WordClass.Preposition))
        {
            mark++;
        }

        if (mark - index < fewestWords || mark + 2 >= sentence.EndToken)
        {
            return null;
        }

        if (draft.Tokens[mark].Kind == TokenKind.Word)
        {
            return FarBehind(draft, sentence, index);
        }

        var opening = draft.Tokens[mark].Kind == TokenKind.Dash ? '-' : draft.Prose.Text[draft.Tokens[mark].Start];
        if (opening is not (':' or '(' or ',' or '-'))
        {
            return null;
        }

        if (!IsNounPhrase(draft, index, mark, opening))
        {
            return null;
        }

        if (opening == ':' && (ArticlesTo(draft, sentence, mark + 1) ?? PhrasesTo(draft, sentence, mark + 1)) is { } things)
        {
            return things;
        }

        var first = mark + 1;
        if (draft.Tokens[first].Word == In)
        {
            first++;
            if (opening == ',' && HoldsState(draft, first, sentence))
            {
                return null; // "in Tarn, Ohio, and Lesk"
            }
        }

        return InlineList.TryRead(draft, first, sentence, opening == ':' ? ListShapes.All : ListShapes.Names, mark - 1, out var list) && Closes(draft, sentence, list.End, opening) ? list.Items : null;
    }

    /// <summary><c>a barn in Tarn, Ohio, a mill on the Lesk and a hut</c>: how many things with an article stand to the end of the sentence; null where anything else does but the place of one.</summary>
    private static int? ArticlesTo(Draft draft, Sentence sentence, int index)
    {
        if (!Articles.Contains(draft.Tokens[index].Word))
        {
            return null;
        }

        var items = 1;
        var hasAnd = false;
        for (var i = index + 1; i + 1 < sentence.EndToken; i++)
        {
            var isComma = draft.Prose.Text[draft.Tokens[i].Start] == ',';
            var isAnd = draft.Tokens[i].Word == And;
            if (!isComma && !isAnd)
            {
                if (draft.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Pronoun))
                {
                    return null;
                }

                continue;
            }

            i += isComma && draft.Tokens[i + 1].Word == And ? 1 : 0;
            isAnd |= draft.Tokens[i].Word == And;
            if (Articles.Contains(draft.Tokens[i + 1].Word))
            {
                if (hasAnd)
                {
                    return null; // "a cup and a saucer, a plate and a bowl"
                }

                items++;
                hasAnd = isAnd;
            }
            else if (isAnd || !draft.Tokens[i + 1].Has(TokenShape.Capitalized) || i + 2 >= sentence.EndToken || draft.Prose.Text[draft.Tokens[i + 2].Start] != ',')
            {
                return null;
            }
            else
            {
                i++; // ", Ohio"
            }
        }

        return hasAnd ? items : null;
    }

    /// <summary><c>the guildhall, St. Mary's, the corn exchange and the station</c>: how many names and short phrases stand to the end of the sentence; null where one may say something of another.</summary>
    private static int? PhrasesTo(Draft draft, Sentence sentence, int index)
    {
        var (items, first, isLast) = (1, index, false);
        for (var i = index; i < sentence.EndToken; i++)
        {
            var token = draft.Tokens[i];
            var isComma = draft.Prose.Text[token.Start] == ',' && token.Kind == TokenKind.Punctuation;
            var isEnd = i == sentence.EndToken - 1 && token.Kind == TokenKind.Punctuation;
            if (!isComma && !isEnd && token.Word != And)
            {
                if (token.Kind is not (TokenKind.Word or TokenKind.Possessive) || token.Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Pronoun | WordClass.NumberWord | WordClass.CueVerb | WordClass.Negation))
                {
                    return null;
                }

                continue;
            }

            if (i == first || i - first > LongestPhrase || isLast != isEnd || !IsPhrase(draft, first, i))
            {
                return null;
            }

            if (isEnd)
            {
                return items;
            }

            isLast = token.Word == And;
            items++;
            first = i + 1;
        }

        return null;
    }

    /// <summary>A name, or several words: in <c>old, cracked and rusty pipes</c> one word says something of another, in <c>Ana Holt, a cook</c> one phrase does.</summary>
    private static bool IsPhrase(Draft draft, int first, int end) =>
        !Articles.Contains(draft.Tokens[first].Word) && (end - first > 1 || draft.Tokens[first].Has(TokenShape.Capitalized));

    /// <summary>Whether a known state or country stands between names that are none: it says where one of them is.</summary>
    private static bool HoldsState(Draft draft, int first, Sentence sentence)
    {
        var known = 0;
        var names = 0;
        for (var i = first; i < sentence.EndToken; i++)
        {
            var isName = draft.Tokens[i].Kind == TokenKind.Word && draft.Tokens[i].Has(TokenShape.Capitalized);
            names += isName ? 1 : 0;
            known += isName && draft.Tokens[i].Is(WordClass.UsState | WordClass.Place) ? 1 : 0;
        }

        return known > 0 && known < names;
    }

    /// <summary><c>Four firms have bid for the bridge: Tarn Steel, Orlen Works and Hale Build.</c>: only names, and nothing else in the plural that they could name.</summary>
    private static int? FarBehind(Draft draft, Sentence sentence, int index)
    {
        for (var i = index; i + 1 < sentence.EndToken && i <= index + LongestClause; i++)
        {
            var token = draft.Tokens[i];
            if (draft.Prose.Text[token.Start] == ':')
            {
                return NamesTo(draft, sentence, i + 1) ?? ArticlesTo(draft, sentence, i + 1) ?? PhrasesTo(draft, sentence, i + 1);
            }

            var text = draft.TextOf(token);
            if (token.Kind != TokenKind.Word || token.Has(TokenShape.Capitalized) || NumberReader.MayStart(token) || token.Is(WordClass.Relative) || (i > index && !token.Is(WordClass.Auxiliary | WordClass.Determiner) && text[text.Length - 1] == 's'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>No number, and before a comma no name and no preposition: <c>three debates on NBC, CBS and ABC</c> counts debates.</summary>
    private static bool IsNounPhrase(Draft draft, int index, int end, char opening)
    {
        for (var i = index; i < end; i++)
        {
            if (draft.Tokens[i].Is(WordClass.NumberWord) || draft.Tokens[i].Word == Of || (opening == ',' && (draft.Tokens[i].Is(WordClass.Preposition) || draft.Tokens[i].Has(TokenShape.Capitalized))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Closes(Draft draft, Sentence sentence, int index, char opening)
    {
        if (index >= sentence.EndToken)
        {
            return true;
        }

        var mark = draft.Prose.Text[draft.Tokens[index].Start];
        return opening switch
        {
            '(' => mark == ')',
            '-' => draft.Tokens[index].Kind == TokenKind.Dash || mark == '.',
            ',' => mark == '.' || (mark == ',' && index + 1 < sentence.EndToken && draft.Tokens[index + 1].Word != And && !draft.Tokens[index + 1].Has(TokenShape.Capitalized)),
            _ => mark is '.' or ';',
        };
    }

    /// <summary><c>the four victims were named as Ana Holt, 34, and Ben Ruiz, 41</c>, <c>named the four victims as Ana Holt and Ben Ruiz</c>, <c>the two men are Ana Holt and Ben Ruiz</c>.</summary>
    public static int? Named(Draft draft, Sentence sentence, Amount amount)
    {
        var isNamed = false;
        for (var i = Math.Max(sentence.FirstToken, amount.First - 3); i < amount.First; i++)
        {
            isNamed |= Naming.Contains(draft.Tokens[i].Word);
        }

        var index = amount.End;
        while (index < sentence.EndToken && index <= amount.End + LongestNoun && draft.Tokens[index].Kind == TokenKind.Word && draft.Tokens[index].Word != As && !draft.Tokens[index].Is(WordClass.Auxiliary | WordClass.Conjunction | WordClass.Preposition))
        {
            index++;
        }

        if (index == amount.End || index + 1 >= sentence.EndToken)
        {
            return null;
        }

        if (Were.Contains(draft.Tokens[index].Word) && NamesTo(draft, sentence, index + 1) is { } items)
        {
            return items;
        }

        index += draft.Prose.Text[draft.Tokens[index].Start] == ',' && Naming.Contains(draft.Tokens[index + 1].Word) ? 1 : 0;
        if (Naming.Contains(draft.Tokens[index].Word))
        {
            isNamed = true;
            index++;
        }

        if (draft.Tokens[index].Is(WordClass.Auxiliary))
        {
            while (index < sentence.EndToken && draft.Tokens[index].Is(WordClass.Auxiliary | WordClass.Adverb))
            {
                index++;
            }

            isNamed = index < sentence.EndToken && Naming.Contains(draft.Tokens[index].Word);
            index++;
        }

        return isNamed && index < sentence.EndToken && draft.Tokens[index].Word == As ? NamesTo(draft, sentence, index + 1) : null;
    }

    /// <summary><c>They are Tarn, Orlen and Hale.</c></summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The sentence that may be such a list.</param>
    /// <param name="noun">What the number before it counts, as in <c>The schools are</c>: the index of its noun, people aside, who are Danes and Swedes; -1 for nothing.</param>
    public static int? Backward(Draft draft, Sentence sentence, int noun)
    {
        var first = sentence.FirstToken;
        if (first + 4 >= sentence.EndToken)
        {
            return null;
        }

        var subject = They.Contains(draft.Tokens[first].Word) ? 1
            : noun >= 0 && !draft.Tokens[noun].Is(WordClass.PeopleNoun) && draft.Tokens[first].Word == The && Tally.IsSameNoun(draft.TextOf(draft.Tokens[noun]), draft.TextOf(draft.Tokens[first + 1])) ? 2 : 0;
        return subject > 0 && Were.Contains(draft.Tokens[first + subject].Word) ? NamesTo(draft, sentence, first + subject + 1) : null;
    }

    /// <summary>Whether a sentence opens with <c>they</c> or <c>these</c>, and so speaks of the one before it.</summary>
    public static bool OpensWithPronoun(Draft draft, Sentence sentence) => They.Contains(draft.Tokens[sentence.FirstToken].Word);

    /// <summary>How many names stand from a token to the end of the sentence.</summary>
    private static int? NamesTo(Draft draft, Sentence sentence, int index) =>
        InlineList.TryRead(draft, index, sentence, ListShapes.Names, -1, out var list) && Closes(draft, sentence, list.End, ':') ? list.Items : null;
}
