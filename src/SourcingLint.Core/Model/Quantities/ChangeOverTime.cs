using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads changes whose two values stand in two clauses, each with its own time: <c>Last year 400 came. This year 500 came, a rise of 25%.</c></summary>
/// <remarks>Only where the two clauses hold no other amount of the kind and the second says nothing new but its time and its number: "500 at home" may be counted otherwise.</remarks>
internal sealed class ChangeOverTime
{
    /// <summary>Longer ones tell of more than one number.</summary>
    private const int LongestSentence = 80;

    private static readonly WordSet Linkers = WordSet.Read("clause-linkers");
    private static readonly WordSet TimeLinks = WordSet.Of("in", "by");
    private static readonly WordSet Perfect = WordSet.Of("has", "have");
    private static readonly int Down = Vocabulary.Shared.Require("down");
    private static readonly int Up = Vocabulary.Shared.Require("up");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private readonly Draft _draft;
    private readonly Sentence _sentence;
    private readonly Stretch _then;
    private readonly ClauseEcho _echo;
    private readonly ImmutableArray<Amount> _amounts;

    private ChangeOverTime(Draft draft, Sentence sentence, Stretch then, ImmutableArray<Amount> amounts)
    {
        _draft = draft;
        _sentence = sentence;
        _then = then;
        _echo = new ClauseEcho(draft, sentence, then.First, then.End);
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
            var within = new Stretch(sentence.FirstToken, cut, AmountsIn(draft, lines[index], sentence.FirstToken, cut));
            return new ChangeOverTime(draft, sentence, within, AmountsIn(draft, lines[index], cut, sentence.EndToken)).Claim(cut);
        }

        var last = lines[Math.Max(index - 1, 0)].Sentence;
        if (index == 0 || last.EndToken - last.FirstToken > LongestSentence || last.EndToken != sentence.FirstToken || draft.ParagraphOf(last).Zone != draft.ParagraphOf(sentence).Zone || ChangeReader.IsAdjusted(draft, last))
        {
            return null;
        }

        var before = new Stretch(last.FirstToken, last.EndToken, AmountsIn(draft, lines[index - 1], last.FirstToken, last.EndToken));
        return new ChangeOverTime(draft, sentence, before, AmountsIn(draft, lines[index], sentence.FirstToken, sentence.EndToken)).Claim(sentence.FirstToken);
    }

    private static ImmutableArray<Amount> AmountsIn(Draft draft, AmountLine line, int first, int end) =>
        line.Amounts.RemoveAll(amount => amount.Kind == AmountKind.Year || Period.TryRead(draft, amount.Number, end, out _) || amount.Number < first || amount.Number >= end);

    /// <summary>Where the second of two clauses with amounts begins: behind a semicolon, a comma and <c>but</c>, or <c>in 2019 and</c>; 0 when there is one clause.</summary>
    private static int CutOf(Draft draft, AmountLine line)
    {
        for (var i = line.Amounts[0].End; i + 1 < line.Sentence.EndToken; i++)
        {
            var mark = draft.Prose.Text[draft.Tokens[i].Start];
            var isAnd = draft.Tokens[i].Word == And && CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i - 1]) > 0 && draft.Tokens[i + 1].Kind != TokenKind.Word;
            var isVerb = mark == ',' && CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i - 1]) > 0 && ChangeReader.RoleOf(draft.Tokens[i + 1]) is var role && (role & ChangeRole.Verb) != 0 && draft.Tokens[i + 1].Word != Up && draft.Tokens[i + 1].Word != Down;
            if (mark == ';' || isAnd || isVerb || (mark == ',' && Linkers.Contains(draft.Tokens[i + 1].Word)))
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

        return found is { } before && ChangeReader.IsValue(before) && before.Value > 0 && before.Value != after.Value && ChangeReader.AreAlike(_draft, before, after) && _echo.CountsSame(before, after) ? before : null;
    }

    /// <summary>The size of the change, when the clause says nothing else that is new.</summary>
    private ChangeClaim? SizeOf(int first, int index, Amount before)
    {
        var after = _amounts[index];
        var change = new Change(before.First, after.End, before, after);

        // "has doubled to 900", "rose by 50% to 600 by 2019"
        if (after.First - 1 > first && _draft.Tokens[after.First - 1].Word == To)
        {
            var to = change with { First = after.First - 1 };
            var end = EndOfTime(after.End);
            if (index > 0 && ChangeSizeReader.IsBefore(_draft, _sentence, to, _amounts[index - 1]) && MayFollow(before, first, end, _amounts[index - 1], end))
            {
                return new ChangeClaim(change, _amounts[index - 1], false);
            }

            if (index == 0 && MultipleReader.FactorBefore(_draft, _sentence, after.First - 1) is { } verb && MayFollow(before, first, end, verb, end))
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

        if (MultipleReader.MultipleAfter(_draft, _sentence, mark + 1, out var counted) is { } times)
        {
            return MayFollow(before, first, mark, after, counted) ? new ChangeClaim(change, times, true) : null;
        }

        return index + 1 < _amounts.Length && ChangeSizeReader.IsAfter(_draft, _sentence, change with { First = after.First, End = mark }, _amounts[index + 1])
            && MayFollow(before, first, mark, after, ChangeSizeReader.EndOf(_draft, _sentence, _amounts[index + 1]))
            ? new ChangeClaim(change, _amounts[index + 1], false)
            : null;
    }

    /// <summary>The end of the time behind a value: <c>600 by 2019</c>.</summary>
    private int EndOfTime(int index)
    {
        var time = index + (index < _sentence.EndToken && TimeLinks.Contains(_draft.Tokens[index].Word) ? 1 : 0);
        return Period.TryRead(_draft, time, _sentence.EndToken, out var period) ? period.End : index;
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
            if (AmountEnd(i, value) is var behind and > 0)
            {
                i = behind - 1;
            }
            else if (Period.TryRead(_draft, i, end, out var period))
            {
                i = period.End - 1;
                if (period.Role == PeriodRole.Month && found is { Role: not PeriodRole.Month })
                {
                    continue; // "last year in May"
                }

                if (found is not null && (found.Value.Role != PeriodRole.Month || period.Role == PeriodRole.Month))
                {
                    return null;
                }

                found = period;
            }
        }

        return found;
    }

    /// <summary>Whether every word of a stretch is grammar, a time, or known from the earlier clause.</summary>
    private bool MayStandBetween(int first, int end, Amount value)
    {
        for (var i = first; i < end; i++)
        {
            if (AmountEnd(i, value) is var behind and > 0)
            {
                i = behind - 1;
            }
            else if (Period.TryRead(_draft, i, end, out var period))
            {
                i = period.End - 1;
            }
            else if (!_echo.Knows(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The index just after an amount that is part of the change and starts at a token; 0 when none does.</summary>
    private int AmountEnd(int index, Amount value)
    {
        if (index == value.Number)
        {
            return value.End;
        }

        foreach (var amount in _amounts)
        {
            if (amount.Number == index)
            {
                return amount.End;
            }
        }

        return 0;
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
