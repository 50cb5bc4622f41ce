using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads changes whose two values stand in two clauses, each with its own time: <c>Last year 400 came. This year 500 came, a rise of 25%.</c></summary>
/// <remarks>Only where the two clauses hold no other amount of the kind and the second says nothing new but its time and its number: "500 at home" may be counted otherwise.</remarks>
internal sealed class ChangeOverTime
{
    private const WordClass Grammar = WordClass.Determiner | WordClass.Preposition | WordClass.Auxiliary | WordClass.Adverb | WordClass.Pronoun | WordClass.Conjunction | WordClass.Relative | WordClass.Approximator | WordClass.Starter;
    private const int LeastStem = 4;
    private const int LongestEnding = 3;

    /// <summary>Longer ones tell of more than one number.</summary>
    private const int LongestSentence = 80;

    private static readonly WordSet Countings = WordSet.Read("counting-nouns");
    private static readonly WordSet Linkers = WordSet.Read("clause-linkers");
    private static readonly WordSet Others = WordSet.Read("apart-words");
    private static readonly WordSet PastVerbs = WordSet.Read("past-verbs");
    private static readonly WordSet Perfect = WordSet.Of("has", "have");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private readonly Draft _draft;
    private readonly Sentence _sentence;
    private readonly Stretch _then;
    private readonly ImmutableArray<Amount> _amounts;

    private ChangeOverTime(Draft draft, Sentence sentence, Stretch then, ImmutableArray<Amount> amounts)
    {
        _draft = draft;
        _sentence = sentence;
        _then = then;
        _amounts = amounts;
    }

    /// <summary>A stretch of tokens and the amounts in it.</summary>
    private readonly record struct Stretch(int First, int End, ImmutableArray<Amount> Amounts);

    /// <summary>The change that a sentence closes; null when it closes none that can be checked.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lines">The draft's sentences with amounts.</param>
    /// <param name="index">The one of the later value.</param>
    public static ChangeClaim? Find(Draft draft, ImmutableArray<AmountLine> lines, int index)
    {
        var sentence = lines[index].Sentence;
        if (sentence.EndToken - sentence.FirstToken > LongestSentence)
        {
            return null;
        }

        var cut = CutOf(draft, lines[index]);
        if (cut > sentence.FirstToken)
        {
            var within = new Stretch(sentence.FirstToken, cut, AmountsIn(lines[index], sentence.FirstToken, cut));
            return new ChangeOverTime(draft, sentence, within, AmountsIn(lines[index], cut, sentence.EndToken)).Claim(cut);
        }

        var last = lines[Math.Max(index - 1, 0)].Sentence;
        if (index == 0 || last.EndToken - last.FirstToken > LongestSentence || last.EndToken != sentence.FirstToken || draft.ParagraphOf(last).Zone != draft.ParagraphOf(sentence).Zone || ChangeReader.IsAdjusted(draft, last))
        {
            return null;
        }

        var before = new Stretch(last.FirstToken, last.EndToken, AmountsIn(lines[index - 1], last.FirstToken, last.EndToken));
        return new ChangeOverTime(draft, sentence, before, AmountsIn(lines[index], sentence.FirstToken, sentence.EndToken)).Claim(sentence.FirstToken);
    }

    private static ImmutableArray<Amount> AmountsIn(AmountLine line, int first, int end) =>
        line.Amounts.RemoveAll(amount => amount.Kind == AmountKind.Year || amount.Number < first || amount.Number >= end);

    /// <summary>Where the second of two clauses with amounts begins: behind a semicolon, a comma and <c>but</c>, or <c>in 2019 and</c>; 0 when there is one clause.</summary>
    private static int CutOf(Draft draft, AmountLine line)
    {
        for (var i = line.Amounts[0].End; i + 1 < line.Sentence.EndToken; i++)
        {
            var mark = draft.Prose.Text[draft.Tokens[i].Start];
            var isAnd = draft.Tokens[i].Word == And && CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i - 1]) > 0 && draft.Tokens[i + 1].Kind != TokenKind.Word;
            if (mark == ';' || isAnd || (mark == ',' && Linkers.Contains(draft.Tokens[i + 1].Word)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private ChangeClaim? Claim(int first)
    {
        for (var i = 0; i < _amounts.Length; i++)
        {
            var after = _amounts[i];
            if (ChangeReader.IsValue(after) && BeforeOf(after) is { } before && SizeOf(first, i, before) is { } claim && !HasOther(i, claim.Size))
            {
                return claim;
            }
        }

        return null;
    }

    /// <summary>The one amount of the earlier clause that may have become a later one.</summary>
    private Amount? BeforeOf(Amount after)
    {
        Amount? found = null;
        foreach (var amount in _then.Amounts)
        {
            if (amount.Kind == after.Kind || ChangeReader.AreAlike(_draft, amount, after))
            {
                if (found is not null)
                {
                    return null;
                }

                found = amount;
            }
        }

        return found is { } before && ChangeReader.IsValue(before) && before.Value > 0 && before.Value != after.Value && ChangeReader.AreAlike(_draft, before, after) && CountSame(before, after) ? before : null;
    }

    /// <summary>The size of the change, when the clause says nothing else that is new.</summary>
    private ChangeClaim? SizeOf(int first, int index, Amount before)
    {
        var after = _amounts[index];
        var change = new Change(before.First, after.End, before, after);

        // "has doubled to 900", "rose by 50% to 600"
        if (after.First - 1 > first && _draft.Tokens[after.First - 1].Word == To)
        {
            var to = change with { First = after.First - 1 };
            if (index > 0 && ChangeSizeReader.IsBefore(_draft, _sentence, to, _amounts[index - 1]) && MayFollow(before, first, after.First, _amounts[index - 1], after.End))
            {
                return new ChangeClaim(change, _amounts[index - 1], false);
            }

            if (index == 0 && ChangeSizeReader.FactorBefore(_draft, _sentence, after.First - 1) is { } verb && MayFollow(before, first, after.First, verb, after.End))
            {
                return new ChangeClaim(change, verb, true);
            }
        }

        var mark = after.End;
        while (mark < _sentence.EndToken && _draft.Tokens[mark].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive)
        {
            mark++;
        }

        if (mark + 1 >= _sentence.EndToken || !MayStandBetween(after.End, mark, after))
        {
            return null;
        }

        if (ChangeSizeReader.MultipleAfter(_draft, _sentence, mark + 1, out var counted) is { } times)
        {
            return MayFollow(before, first, mark, after, counted) ? new ChangeClaim(change, times, true) : null;
        }

        return index + 1 < _amounts.Length && ChangeSizeReader.IsAfter(_draft, _sentence, change with { First = after.First, End = mark }, _amounts[index + 1])
            && MayFollow(before, first, mark, after, ChangeSizeReader.EndOf(_draft, _sentence, _amounts[index + 1]))
            ? new ChangeClaim(change, _amounts[index + 1], false)
            : null;
    }

    /// <summary>Whether the later clause counts what the earlier one counts, at a later time, and nothing narrower.</summary>
    /// <param name="before">The earlier value.</param>
    /// <param name="first">Where the later clause begins.</param>
    /// <param name="end">Where the words before the size or the value end.</param>
    /// <param name="known">An amount in those words that is part of the change.</param>
    /// <param name="tail">Where the words behind it begin.</param>
    private bool MayFollow(Amount before, int first, int end, Amount known, int tail)
    {
        if (PeriodIn(_then.First, _then.End, before) is not { } then || !MayStandBetween(first, end, known))
        {
            return false;
        }

        var now = PeriodIn(first, end, known) ?? (HasPerfect(first, end) ? Period.Now : null);
        var isNamed = tail < _sentence.EndToken && _draft.Tokens[tail].Kind == TokenKind.Word;
        if (isNamed && (!Period.IsBase(_draft, _sentence, tail, out var named) || !then.MayBe(named, now ?? default)))
        {
            return false;
        }

        return now is { } later ? then.ComesBefore(later, _draft.Date) : isNamed;
    }

    /// <summary><c>has risen</c>: by the draft's own day.</summary>
    private bool HasPerfect(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (Perfect.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one time that a clause names.</summary>
    private Period? PeriodIn(int first, int end, Amount value)
    {
        Period? found = null;
        for (var i = first; i < end; i++)
        {
            if (!(i >= value.First && i < value.End) && Period.TryRead(_draft, i, i < value.First ? Math.Min(end, value.First) : end, out var period))
            {
                if (found is not null)
                {
                    return null;
                }

                (found, i) = (period, period.End - 1);
            }
        }

        return found;
    }

    /// <summary>Whether every word of a stretch is grammar, a time, or known from the earlier clause.</summary>
    private bool MayStandBetween(int first, int end, Amount value)
    {
        for (var i = first; i < end; i++)
        {
            if (i >= value.Number && i < value.End)
            {
                i = value.End - 1;
            }
            else if (Period.TryRead(_draft, i, end, out var period))
            {
                i = period.End - 1;
            }
            else if (!IsKnown(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsKnown(int index)
    {
        var token = _draft.Tokens[index];
        if (token.Kind is not TokenKind.Word)
        {
            return token.Kind == TokenKind.Possessive || _draft.Prose.Text[token.Start] is ',' or ';' || token.Is(WordClass.CurrencyName);
        }

        if (Others.Contains(token.Word) || (token.Is(WordClass.Negation | WordClass.Modal) && CalendarDate.MonthOf(token) == 0))
        {
            return false;
        }

        var text = _draft.TextOf(token);
        return token.Is(Grammar) || ChangeReader.RoleOf(token) != ChangeRole.None || Countings.Contains(token.Word) || PastVerbs.Contains(token.Word)
            || (text.Length > LeastStem && text[text.Length - 1] == 'd' && text[text.Length - 2] == 'e')
            || (index > _sentence.FirstToken && _draft.Tokens[index - 1] is var last && (last.Is(WordClass.Pronoun) || (last.Is(WordClass.Adverb) && index > 1 && _draft.Tokens[index - 2].Is(WordClass.Pronoun))))
            || StandsThen(text);
    }

    private bool StandsThen(ReadOnlySpan<char> text)
    {
        for (var i = _then.First; i < _then.End; i++)
        {
            if (AreOneWord(_draft.TextOf(_draft.Tokens[i]), text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>400 trees</c> and <c>500 trees</c>, or 500 of them.</summary>
    private bool CountSame(Amount before, Amount after)
    {
        if (before.Kind != AmountKind.Count)
        {
            return true;
        }

        var (one, two) = (before.End, after.End);
        var isBare = two >= _sentence.EndToken || _draft.Tokens[two].Kind != TokenKind.Word || _draft.Tokens[two].Is(Grammar) || Period.TryRead(_draft, two, _sentence.EndToken, out _);
        return isBare || (one < _then.End && _draft.Tokens[one].Kind == TokenKind.Word && AreOneWord(_draft.TextOf(_draft.Tokens[one]), _draft.TextOf(_draft.Tokens[two])))
            || StandsThen(_draft.TextOf(_draft.Tokens[two]));
    }

    /// <summary><c>visitor</c> and <c>visitors</c>, <c>members</c> and <c>membership</c></summary>
    private static bool AreOneWord(ReadOnlySpan<char> one, ReadOnlySpan<char> two)
    {
        var shorter = Math.Min(one.Length, two.Length);
        var longer = Math.Max(one.Length, two.Length);
        return longer - shorter <= (shorter > LeastStem ? LongestEnding : 0) + 1 && (shorter >= LeastStem || longer == shorter) && one.Slice(0, shorter).Equals(two.Slice(0, shorter), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the clause has another amount of the kind, which may be the one that is meant.</summary>
    private bool HasOther(int index, Amount size)
    {
        for (var i = 0; i < _amounts.Length; i++)
        {
            if (i != index && _amounts[i].Number != size.Number && _amounts[i].Kind == _amounts[index].Kind)
            {
                return true;
            }
        }

        return false;
    }
}
