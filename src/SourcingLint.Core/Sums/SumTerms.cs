using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the numbers that a sum may run over: those of the same things, by noun and unit, not by being near.</summary>
internal readonly struct SumTerms
{
    /// <summary>A sentence with more numbers is a table.</summary>
    private const int MostAmounts = 14;

    /// <summary>How far <c>about 40</c> may be off, as a part of it.</summary>
    public const double Looseness = 0.1;

    /// <summary>How many times more or less a number may be that rounding makes of another.</summary>
    public const double Near = 1.3;

    private static readonly WordSet Comparatives = WordSet.Read("comparatives");
    private static readonly WordSet Clocks = WordSet.Of("a.m.", "p.m.");
    private static readonly int Than = Vocabulary.Shared.Require("than");

    private readonly Draft _draft;
    private readonly ImmutableArray<AmountLine> _lines;
    private readonly int _at;
    private readonly Amount _result;

    /// <summary>The numbers around a result.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lines">Its sentences with amounts.</param>
    /// <param name="at">The one of the result.</param>
    /// <param name="result">The result.</param>
    public SumTerms(Draft draft, ImmutableArray<AmountLine> lines, int at, Amount result) => (_draft, _lines, _at, _result) = (draft, lines, at, result);

    /// <summary>Those of the result's sentence that are like it, in order.</summary>
    public ImmutableArray<Amount> Here => LikeIn(_at);

    /// <summary>Those of the sentence right before, of the same paragraph.</summary>
    public ImmutableArray<Amount> Before => IsNext(_at - 1, _at) ? LikeIn(_at - 1) : ImmutableArray<Amount>.Empty;

    /// <summary>Those of the sentence right after, of the same paragraph.</summary>
    public ImmutableArray<Amount> After => IsNext(_at, _at + 1) ? LikeIn(_at + 1) : ImmutableArray<Amount>.Empty;

    /// <summary>Every number of the result's sentence but itself that is no date, age or name, whatever it counts.</summary>
    public ImmutableArray<Amount> Others => AllIn(_at);

    /// <summary>The same of another sentence.</summary>
    /// <param name="line">The sentence, by its place among those with amounts.</param>
    public ImmutableArray<Amount> OthersOf(int line) => AllIn(line);

    private bool IsNext(int one, int next) =>
        one >= 0 && next < _lines.Length && _lines[one].Sentence.EndToken == _lines[next].Sentence.FirstToken && _lines[one].Sentence.Paragraph == _lines[next].Sentence.Paragraph;

    private ImmutableArray<Amount> AllIn(int at)
    {
        var (line, result, draft) = (_lines[at], _result, _draft);
        return line.Amounts.Length > MostAmounts ? ImmutableArray<Amount>.Empty
            : line.Amounts.Where(amount => amount.Number != result.Number && IsTerm(draft, line.Sentence, amount)).Select(Loosened).Select(amount => result.Kind != AmountKind.Points && TallyReader.IsPoints(draft, amount) ? amount with { Kind = AmountKind.Count } : amount).ToImmutableArray();
    }

    /// <summary><c>over four nights</c>: in them, not in more of them.</summary>
    private static bool IsStretch(Draft draft, Amount amount) => amount.Kind == AmountKind.Measure && draft.Tokens[amount.End - 1].Is(WordClass.TimeUnit) && amount.Form == FigureForm.AtLeast;

    private static Amount Loosened(Amount amount) => amount.IsOpen ? amount with { Slack = Math.Max(amount.Slack, amount.Value * Looseness) } : amount;

    private ImmutableArray<Amount> LikeIn(int at)
    {
        var (sentence, self) = (_lines[at].Sentence, this);
        return AllIn(at).RemoveAll(amount => amount.Value < self._result.Slack || !self.IsLike(sentence, amount)); // three is no part of 100.8 billion
    }

    /// <summary>Whether a number can be compared with the result: percent with points, and counts of one thing.</summary>
    private bool IsLike(Sentence sentence, Amount amount)
    {
        if (_result.Kind == AmountKind.Points)
        {
            return amount.Kind is AmountKind.Percent or AmountKind.Points || (amount.Kind == AmountKind.Count && _result.Unit.Length == 0 && amount.End >= sentence.FirstToken && NounOf(sentence, amount) < 0);
        }

        if (amount.Kind == AmountKind.Age)
        {
            return _result is { Kind: AmountKind.Measure, Unit: "year" };
        }

        if (amount.Kind != _result.Kind)
        {
            return amount.Kind == AmountKind.Count && _result.Kind is AmountKind.Measure or AmountKind.Money && amount.IsLike(_result) && NounOf(sentence, amount) < 0;
        }

        return amount.IsLike(_result) && (amount.Kind != AmountKind.Count || CountTheSame(sentence, amount));
    }

    private bool CountTheSame(Sentence sentence, Amount amount)
    {
        var (one, two) = (NounOf(sentence, amount), NounOf(_lines[_at].Sentence, _result));
        return one < 0 || two < 0 || Tally.IsSameNoun(_draft.TextOf(_draft.Tokens[one]), _draft.TextOf(_draft.Tokens[two]));
    }

    /// <summary>The index of the noun that a number counts; -1 when it counts nothing that is named.</summary>
    public int NounOf(Sentence sentence, Amount amount)
    {
        var isCompared = amount.End + 1 < sentence.EndToken && (Comparatives.Contains(_draft.Tokens[amount.End].Word) || _draft.Tokens[amount.End + 1].Word == Than);
        var head = isCompared ? -1 : CountedNoun.Read(_draft, amount.End, sentence.EndToken).Head;
        return head >= 0 && head == amount.End && IsAdjective(head, sentence) ? -1 : head;
    }

    /// <summary><c>leaving 17 open</c>: a number counts several, and no list has the word as a noun.</summary>
    private bool IsAdjective(int index, Sentence sentence) =>
        _draft.Tokens[index] is var token && token.Classes == WordClass.None && !token.Has(TokenShape.Capitalized) && _draft.Prose.Text[token.End - 1] != 's' && AmountPattern.EndsClause(_draft, sentence, index + 1);

    private static bool IsTerm(Draft draft, Sentence sentence, Amount amount)
    {
        var (before, next) = (draft.Tokens[amount.Number - 1], amount.End < sentence.EndToken ? draft.Tokens[amount.End] : default);
        return amount.Value is > 0 and not 1 && (!amount.IsBounded || IsStretch(draft, amount)) && amount.Kind is not (AmountKind.Year or AmountKind.Fraction) && amount.CompoundOf(draft) == 0
            && !CalendarDate.IsDay(amount.Value, before, next) && !(before.Is(WordClass.Designated) && amount.Number > sentence.FirstToken) && !Clocks.Contains(draft.Tokens[amount.End - 1].Word) && !Clocks.Contains(next.Word);
    }
}
