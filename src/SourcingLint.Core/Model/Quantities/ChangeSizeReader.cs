using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells where copy says how large a change is: <c>rose 20%, from</c>, <c>, a 20% increase</c>, <c>, twice as many</c>.</summary>
internal static class ChangeSizeReader
{
    private const int Reach = 7;

    /// <summary>How far a verb may stand before <c>by</c>: <c>cut the debt of the town by half</c>.</summary>
    private const int ObjectReach = 7;

    private static readonly WordSet Bridges = WordSet.Read("change-bridges");
    private static readonly WordSet Making = WordSet.Of("make", "makes", "made", "making");
    private static readonly WordSet Comparatives = WordSet.Read("comparatives");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Each = Vocabulary.Shared.Require("each");
    private static readonly int Every = Vocabulary.Shared.Require("every");
    private static readonly int On = Vocabulary.Shared.Require("on");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Whether an amount can be the size of a change: a part of it, or a difference of its unit.</summary>
    public static bool MaySize(Draft draft, Amount size, Change change) => size.Kind switch
    {
        AmountKind.Percent or AmountKind.Fraction => size.Value > 0,
        AmountKind.Points => change.Before.Kind is AmountKind.Percent or AmountKind.Points or AmountKind.Count || change.IsPercent,
        AmountKind.Count => change.Before.Kind == AmountKind.Count && change.After.Kind == AmountKind.Count && size.Value >= 1,
        AmountKind.Money or AmountKind.Measure => change.Before.Kind == size.Kind && change.Before.IsLike(size),
        _ => false,
    };

    /// <summary><c>from 200 to 250, a 20% increase</c>, <c>, an increase of 20%</c>, <c>, up 20%</c>, <c>, or 20%</c>, <c>, 20% more</c></summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The sentence of the size.</param>
    /// <param name="change">The two values; the size stands behind its end.</param>
    /// <param name="size">What may be the size.</param>
    public static bool IsAfter(Draft draft, Sentence sentence, Change change, Amount size)
    {
        var tokens = draft.Tokens;
        for (var i = change.End; i < size.First; i++)
        {
            if (Making.Contains(tokens[i].Word))
            {
                return false; // "those from 15 to 64 make up 61%"
            }
        }

        var counted = change.After.Kind == AmountKind.Count ? CountedNoun.Read(draft, change.End, size.First).End : change.End;
        change = change with { End = InsetEnd(draft, counted, size.First) };
        if (!MaySize(draft, size, change) || size.First - change.End > Reach || IsRate(draft, size, sentence) || HasOwnEnd(draft, sentence, size))
        {
            return false;
        }

        var isOr = tokens[size.First - 1].Word == Or && size.First > change.First && IsVerbBefore(draft, change.First - 1, sentence);
        var tells = isOr || NounAfter(draft, size, sentence) || IsCompared(draft, sentence, size);
        for (var i = change.End; i < size.First; i++)
        {
            tells |= ChangeReader.RoleOf(tokens[i]) is not (ChangeRole.None or ChangeRole.AdjustsNoun);
            if (!IsBridge(draft, tokens[i]) && CalendarDate.MonthOf(tokens[i]) == 0)
            {
                return false;
            }
        }

        return tells && tokens[size.First - 1].Word != To && (size.Kind is not (AmountKind.Count or AmountKind.Money or AmountKind.Measure) || EndsClause(draft, size.End, sentence));
    }

    /// <summary><c>rose 20%, from 200 to 250</c>, <c>a 20% rise in crossings, from 200 to 250</c>, <c>gained 14 seats, going from 40 to 58</c></summary>
    /// <inheritdoc cref="IsAfter"/>
    public static bool IsBefore(Draft draft, Sentence sentence, Change change, Amount size)
    {
        var tokens = draft.Tokens;
        var isNamed = NounAfter(draft, size, sentence);
        var isCount = size.Kind is AmountKind.Count or AmountKind.Money or AmountKind.Measure;
        var isBy = size.First > sentence.FirstToken && tokens[size.First - 1].Word == By;
        if (!MaySize(draft, size, change) || change.First - size.End > Reach || IsRate(draft, size, sentence)
            || (size.First > sentence.FirstToken && tokens[size.First - 1].Word == To) // "cut to a third, from 900 to 300"
            || !(isNamed || IsVerbBefore(draft, size.First - 1, sentence) || (isBy && IsVerbBeforeObject(draft, size.First - 2, sentence)))
            || (isCount && !isBy && !HasComma(draft, size.End, change.First)))
        {
            return false;
        }

        for (var i = EndOfDay(draft, sentence, size.End); i < change.First; i++)
        {
            var isOfTheChange = (isNamed || (isCount && i == size.End)) && tokens[i].Kind == TokenKind.Word && !tokens[i].Is(WordClass.Conjunction | WordClass.Auxiliary | WordClass.Month);
            if (!isOfTheChange && !IsBridge(draft, tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The index just after the noun or the comparative that names a size: <c>a 20% increase</c>, <c>20% more</c>.</summary>
    public static int EndOf(Draft draft, Sentence sentence, Amount size) =>
        size.End < sentence.EndToken && (NounAfter(draft, size, sentence) || Comparatives.Contains(draft.Tokens[size.End].Word)) ? size.End + 1 : size.End;

    /// <summary>The index of the comma behind words on who says so, <c>over two years, the treasurer said, an increase</c>; else where they would begin.</summary>
    private static int InsetEnd(Draft draft, int index, int end)
    {
        var verb = -1;
        var inset = index;
        for (var i = index; i < end; i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ',')
            {
                if (verb >= 0)
                {
                    return i;
                }

                inset = i;
            }
            else if (inset > index || (inset == index && draft.Prose.Text[draft.Tokens[index].Start] == ','))
            {
                verb = draft.Tokens[i].Is(WordClass.CueVerb) ? i : verb;
            }
            else if (!IsBridge(draft, draft.Tokens[i]) && CalendarDate.MonthOf(draft.Tokens[i]) == 0)
            {
                return index;
            }
        }

        return index;
    }

    /// <summary>The index just after the day on which a change comes: <c>15% on June 1, from</c>.</summary>
    private static int EndOfDay(Draft draft, Sentence sentence, int index)
    {
        for (var i = index + 1; i < sentence.EndToken && i <= index + 2 && draft.Tokens[index].Word == On; i++)
        {
            if (CalendarDate.TryRead(draft.Prose.Text, draft.Tokens, i, index + 1, sentence.EndToken, out var day))
            {
                return day.End;
            }
        }

        return index;
    }

    private static bool HasComma(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ',')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word may stand between two values and the size of their change.</summary>
    public static bool IsBridge(Draft draft, Token token) =>
        CalendarDate.YearAt(draft.Prose.Text, token) > 0 || ChangeReader.RoleOf(token) is not (ChangeRole.None or ChangeRole.Adjusted or ChangeRole.AdjustsNoun) || Bridges.Contains(token.Word) || token.Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash
        || token.Is(WordClass.CurrencyName | WordClass.PeopleNoun | WordClass.PlainCount | WordClass.NumberWord);

    /// <summary><c>a 20% increase</c>, <c>a five-point gain</c></summary>
    private static bool NounAfter(Draft draft, Amount size, Sentence sentence) =>
        size.End < sentence.EndToken && (ChangeReader.RoleOf(draft.Tokens[size.End]) & ChangeRole.Noun) != 0;

    /// <summary><c>gained 2% to $45</c>: the change before it ended elsewhere.</summary>
    private static bool HasOwnEnd(Draft draft, Sentence sentence, Amount size) =>
        size.End + 2 < sentence.EndToken && draft.Tokens[size.End].Word == To && (draft.Tokens[size.End + 1].Kind is TokenKind.Number || draft.Tokens[size.End + 2].Kind == TokenKind.Number);

    /// <summary><c>5% a year</c> is no whole way.</summary>
    private static bool IsRate(Draft draft, Amount size, Sentence sentence) =>
        size.End + 1 < sentence.EndToken && draft.Tokens[size.End].Word is var word && (word == A || word == Per || word == Each || word == Every) && draft.Tokens[size.End + 1].Is(WordClass.TimeUnit);

    private static bool EndsClause(Draft draft, int index, Sentence sentence) =>
        index >= sentence.EndToken || draft.Tokens[index].Kind != TokenKind.Word || (ChangeReader.RoleOf(draft.Tokens[index]) & ChangeRole.Noun) != 0 || draft.Tokens[index].Is(WordClass.PeopleNoun | WordClass.PlainCount);

    /// <summary><c>rose 20%</c>, <c>rose by 20%</c>, <c>an increase of 20%</c>.</summary>
    private static bool IsVerbBefore(Draft draft, int index, Sentence sentence)
    {
        for (var i = index; i >= sentence.FirstToken && i > index - 3; i--)
        {
            if (ChangeReader.RoleOf(draft.Tokens[i]) is not (ChangeRole.None or ChangeRole.Adjusted or ChangeRole.AdjustsNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>cut the debt of the town by 20%</c></summary>
    private static bool IsVerbBeforeObject(Draft draft, int index, Sentence sentence)
    {
        for (var i = index; i >= sentence.FirstToken && i > index - ObjectReach && draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i--)
        {
            if ((ChangeReader.RoleOf(draft.Tokens[i]) & ChangeRole.Verb) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>20% more</c>, <c>20% fewer than in 2019</c>, not <c>20% more than planned</c>.</summary>
    private static bool IsCompared(Draft draft, Sentence sentence, Amount size)
    {
        var than = size.End + 1;
        if (size.End >= sentence.EndToken || !Comparatives.Contains(draft.Tokens[size.End].Word))
        {
            return false;
        }

        return than >= sentence.EndToken || draft.Tokens[than].Kind != TokenKind.Word || Period.IsBase(draft, sentence, than, out _);
    }

}
