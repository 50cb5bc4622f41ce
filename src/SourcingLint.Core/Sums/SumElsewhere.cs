using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the numbers that the copy makes from others of earlier sentences, in the wordings of <c>elsewhere.tsv</c>: <c>That is a decline of 25%</c>.</summary>
internal sealed class SumElsewhere
{
    /// <summary>A number that misses a sum of other sentences by more is one of other things.</summary>
    private const double Nearness = 1.75;

    private const double FactorSlack = 0.12;
    private const double LooseFactorSlack = 0.25;
    private const double BoundFactorSlack = 0.02;
    private const int LongestWay = 8;
    private const int MostInSet = 9;

    /// <summary>A story that counts more of one thing tells of several.</summary>
    private const int MostCounts = 3;

    private static readonly PatternTable Wordings = PatternTable.Read("elsewhere");
    private static readonly WordSet Measured = WordSet.Read("multiplied-adjectives");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int Than = Vocabulary.Shared.Require("than");
    private static readonly int That = Vocabulary.Shared.Require("that");

    private readonly Draft _draft;
    private readonly ImmutableArray<AmountLine> _lines;
    private readonly StoryCounts _story;
    private readonly OperandSearch _search;

    /// <summary>Searches a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="story">Its numbers by what they count.</param>
    public SumElsewhere(Draft draft, StoryCounts story) => (_draft, _lines, _story, _search) = (draft, draft.Model.AmountLines, story, new OperandSearch(draft));

    /// <summary>Every such number of a sentence.</summary>
    /// <param name="at">The sentence, by its place among those with amounts.</param>
    public IEnumerable<SumClaim> In(int at)
    {
        var sentence = _lines[at].Sentence;
        if (_draft.ParagraphOf(sentence).Zone != ZoneKind.Body || ChangeReader.IsAdjusted(_draft, sentence))
        {
            yield break;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (MultipleAt(at, i) is { } multiple)
            {
                yield return multiple;
            }

            foreach (var (row, match) in Wordings.At(_draft, _lines[at], i))
            {
                if (ClaimOf(at, row, match) is { } claim && MayBeSlip(claim))
                {
                    yield return claim;
                    break;
                }
            }
        }
    }

    private static bool MayBeSlip(SumClaim claim) =>
        claim.Expected > 0 && claim.Stated.Value <= claim.Expected * Nearness && claim.Expected <= claim.Stated.Value * Nearness;

    private SumClaim? ClaimOf(int at, PatternRow row, PatternMatch match)
    {
        if ((match["result"] ?? match["change"]) is not { } result)
        {
            return null;
        }

        return row.Tags[0] switch
        {
            "change" => ChangeOf(at, result, match),
            "difference" => DifferenceOf(at, result, match["other"]),
            "rest" => RestOf(at, result),
            "rate" => RateOf(at, result, match),
            "share" => AverageOf(at, result, match),
            "total" or "average" => OfSet(at, row.Tags[0], match["size"], result),
            _ => null,
        };
    }

    /// <summary>How far a sum of numbers may be off: not at all where all are counts.</summary>
    private static double SlackOf(Amount one, Amount two, Amount stated) =>
        new[] { one, two, stated }.All(term => term.Kind is AmountKind.Count or AmountKind.Age && term.Slack <= 0.5 && term.Value == Math.Floor(term.Value)) ? 0 : one.Slack + two.Slack + stated.Slack;

    private bool IsOfTime(Amount amount) => amount.Kind == AmountKind.Measure && _draft.Tokens[amount.End - 1].Is(WordClass.TimeUnit);

    private static Amount Loosened(Amount amount) => amount.IsOpen ? amount with { Slack = Math.Max(amount.Slack, amount.Value * SumTerms.Looseness) } : amount;

    /// <summary><c>Orders came to 84, against 70 a year before. That is a rise of 30%</c></summary>
    private SumClaim? ChangeOf(int at, Amount size, PatternMatch match)
    {
        var direction = DirectionNear(_lines[at].Sentence, size, match);
        var terms = match["other"] is { } other
            ? WithOther(at, size, other, amount => amount.Kind == other.Kind && amount.IsLike(other))
            : _search.Before(at, size, 2, amount => amount.Kind is AmountKind.Count or AmountKind.Money or AmountKind.Measure && !IsOfTime(amount));
        if (direction == 0 || terms.Length != 2 || terms[0].Value == terms[1].Value || !_search.TellOfTwoTimes(terms, at) || _lines[at].Amounts.Count(amount => amount.Kind == AmountKind.Percent) > 1)
        {
            return null;
        }

        var (before, after) = terms[0].Value < terms[1].Value == direction > 0 ? (terms[0], terms[1]) : (terms[1], terms[0]);
        if (_search.AnyPair(at, size, terms, (one, two) => two.Value > one.Value == direction > 0 && Percent(one, two) is var (percent, slack) && Math.Abs(percent - size.Value) <= (size.IsOpen ? size.Value * SumTerms.Looseness : size.Place / 2) + slack))
        {
            return null;
        }

        var (expected, off) = Percent(before, after);
        return new SumClaim(SumKind.Change, ImmutableArray.Create(before, after), size, Math.Round(expected / size.Place) * size.Place, size.Place + off + (size.IsOpen ? size.Value * SumTerms.Looseness : 0));
    }

    private static (double Percent, double Slack) Percent(Amount before, Amount after) =>
        (Math.Abs(after.Value - before.Value) / before.Value * 100, ((before.Slack * after.Value / before.Value) + after.Slack) / before.Value * 100);

    /// <summary>Up or down, as the words of a wording say, or those right around it; 0 when neither.</summary>
    private int DirectionNear(Sentence sentence, Amount size, PatternMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (DirectionOf(i) is var said and not 0)
            {
                return said;
            }
        }

        for (var i = size.First - 1; i >= sentence.FirstToken && i >= size.First - LongestWay; i--)
        {
            if (DirectionOf(i) is var said and not 0)
            {
                return said;
            }
        }

        return 0;
    }

    private int DirectionOf(int index) => ChangeReader.RoleOf(_draft.Tokens[index]) switch
    {
        var role when (role & ChangeRole.Up) != 0 => 1,
        var role when (role & ChangeRole.Down) != 0 => -1,
        _ => 0,
    };

    /// <summary>One that stands beside the result, and the one that it is compared with.</summary>
    private ImmutableArray<Amount> WithOther(int at, Amount result, Amount other, Func<Amount, bool> mayBe)
    {
        var found = _search.Before(at, result, 1, amount => amount.Number != other.Number && mayBe(amount) && _search.IsLike(amount, other));
        return found.Length == 1 ? found.Add(Loosened(other)) : ImmutableArray<Amount>.Empty;
    }

    /// <summary><c>It drew 4,200 last year, so attendance is down by 700</c>, <c>up by 3.2 points from the 41.5% of May</c></summary>
    private SumClaim? DifferenceOf(int at, Amount result, Amount? other)
    {
        bool MayBe(Amount amount) => result.Kind == AmountKind.Points ? amount.Kind == AmountKind.Percent
            : amount.Value > result.Value && (amount.Kind == result.Kind ? amount.IsLike(result) : other is { } beside && amount.Kind == beside.Kind && amount.IsLike(beside));
        var terms = other is { } from ? WithOther(at, result, from, MayBe) : _search.Before(at, result, 2, MayBe);
        if (terms.Length != 2 || IsCompared(result) || !_search.TellOfTwoTimes(terms, at)
            || _search.AnyPair(at, result, terms, (one, two) => Math.Abs(one.Value - two.Value - result.Value) <= SlackOf(one, two, Loosened(result)) + 1e-9))
        {
            return null;
        }

        var (larger, smaller) = terms[0].Value > terms[1].Value ? (terms[0], terms[1]) : (terms[1], terms[0]);
        return new SumClaim(SumKind.Difference, ImmutableArray.Create(larger, smaller), result, larger.Value - smaller.Value, SlackOf(larger, smaller, Loosened(result)));
    }

    private bool IsCompared(Amount result) => _draft.Tokens[result.End].Word == Than || _draft.Tokens[result.End + 1].Word == Than;

    /// <summary><c>There were 900 seats, and members took 350. The other 650 went on sale.</c></summary>
    private SumClaim? RestOf(int at, Amount result)
    {
        var terms = _search.Before(at, result, 2, amount => amount.Kind == result.Kind && amount.IsLike(result));
        if (terms.Length != 2 || terms.Max(term => term.Value) < result.Value
            || _search.AnyPair(at, result, terms, (one, two) => Math.Abs(one.Value - two.Value - result.Value) <= SlackOf(one, two, Loosened(result)) + 1e-9))
        {
            return null;
        }

        var (whole, part) = terms[0].Value > terms[1].Value ? (terms[0], terms[1]) : (terms[1], terms[0]);
        if (_search.AllAround(at, result).Any(other => Math.Abs(whole.Value - part.Value - other.Value - result.Value) <= other.Slack))
        {
            return null; // yet another number was taken off
        }

        return new SumClaim(SumKind.Rest, ImmutableArray.Create(whole, part), result, whole.Value - part.Value, SlackOf(whole, part, Loosened(result)));
    }

    /// <summary><c>It uses 3,640 liters a year. That is 80 liters a week.</c></summary>
    private SumClaim? RateOf(int at, Amount result, PatternMatch match)
    {
        var rates = _search.RatesBefore(at, result);
        if (rates.Length != 1 || rates[0].Amount is var rate && rate.IsBounded)
        {
            return null;
        }

        var (one, two) = (_draft.TextOf(_draft.Tokens[rates[0].Period]).ToString(), _draft.TextOf(_draft.Tokens[match.End - 1]).ToString());
        return SumFinder.RateClaim(rate, one, two, result);
    }

    /// <summary><c>It set aside $180,000, $110,000 and $60,000. Those three sums add up to $380,000.</c></summary>
    private SumClaim? OfSet(int at, string kind, Amount? size, Amount result)
    {
        if (size is not { Kind: AmountKind.Count, Value: > 2 and <= MostInSet and var count } || at == 0)
        {
            return null;
        }

        for (var back = at - 1; back >= Math.Max(0, at - 2); back--)
        {
            var terms = _search.ListedIn(back, result, count);
            if (terms.Length == (int)count)
            {
                var sum = terms.Sum(term => term.Value);
                var slack = terms.Sum(term => term.Slack);
                return kind == "total"
                    ? new SumClaim(SumKind.Total, terms, result, sum, terms.All(term => term.Kind == AmountKind.Count) && result.Value < 10_000 ? 0 : slack + Loosened(result).Slack)
                    : new SumClaim(SumKind.Average, terms, result, sum / count, (slack / count) + Loosened(result).Slack);
            }
        }

        return null;
    }

    /// <summary><c>The grant is $63 million. That is $175,000 for each home</c>, where the story counts the homes elsewhere, and no number of it makes the average.</summary>
    private SumClaim? AverageOf(int at, Amount result, PatternMatch match)
    {
        var totals = _search.Before(at, result, 1, amount => amount.Kind == result.Kind && amount.Kind is AmountKind.Money or AmountKind.Measure && amount.IsLike(result) && amount.Value >= 2 * result.Value);
        if (totals.Length != 1 || totals[0] is not { IsBounded: false } total || total.Number > result.Number)
        {
            return null;
        }

        var named = _draft.Tokens[match.End - 1].Is(WordClass.Determiner | WordClass.Pronoun) && match.End < _lines[at].Sentence.EndToken ? match.End : match.End - 1;
        var counts = _story.Of(named).ToList();
        if (counts.Count == 0)
        {
            counts.AddRange(NounsIn(_lines[at].Sentence).SelectMany(_story.Of));
        }

        var isOne = counts.Count > 0 && counts.Select(count => count.Value).Distinct().Count() <= MostCounts && counts.TrueForAll(count => !count.IsBounded);
        var times = total.Value / result.Value;
        var slack = Loosened(result).Slack + (total.Slack / Math.Max(1, counts.Count > 0 ? counts[0].Value : 1));
        return isOne && !_story.Holds(times / SumTerms.Near, times * SumTerms.Near, count => Math.Abs((total.Value / count.Value) - result.Value) <= Loosened(result).Slack + (total.Slack / count.Value) + 1e-9)
            ? new SumClaim(SumKind.Average, ImmutableArray.Create(total, counts[0]), result, AsRound(total.Value / counts[0].Value, result), slack)
            : null;
    }

    /// <summary>A value that is written no more exactly than another.</summary>
    private static double AsRound(double value, Amount like) => like.Slack > 0.5 ? Math.Round(value / (2 * like.Slack)) * 2 * like.Slack : value;

    private IEnumerable<int> NounsIn(Sentence sentence) =>
        Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Where(i => _draft.Tokens[i].Kind == TokenKind.Word && !_draft.Tokens[i].Is(WordClass.TimeUnit));

    /// <summary><c>It sold 650 in its first year and 13,000 in its last: sales have multiplied fifteenfold.</c></summary>
    private SumClaim? MultipleAt(int at, int index)
    {
        var sentence = _lines[at].Sentence;
        var times = MultipleReader.FactorAt(_draft, sentence, index) ?? (MultipleReader.MultipleAt(_draft, sentence, index) is { Value: >= 2 } multiple && PointsBack(sentence, multiple.End) ? multiple : null);
        if (times is not { } factor || factor.Value < 2 || index + 1 < sentence.EndToken && _lines[at].Amounts.Any(amount => amount.Number > factor.Number && amount.Kind is not AmountKind.Year and not AmountKind.Age && amount.Number != factor.Number && amount.Value > 1 && amount.First - factor.End <= LongestWay))
        {
            return null;
        }

        var terms = _search.Before(at, factor, 2, amount => amount.Number != factor.Number && amount.Kind is AmountKind.Count or AmountKind.Money or AmountKind.Measure && !IsOfTime(amount) && amount.Number < factor.Number);
        if (terms.Length != 2 || !_search.TellOfTwoTimes(terms, at))
        {
            return null;
        }

        var (larger, smaller) = terms[0].Value > terms[1].Value ? (terms[0], terms[1]) : (terms[1], terms[0]);
        var slack = factor.Value * (factor.IsBounded ? BoundFactorSlack : factor.IsOpen ? LooseFactorSlack : FactorSlack);
        var claim = new SumClaim(SumKind.Multiple, ImmutableArray.Create(larger, smaller), factor, larger.Value / smaller.Value, slack);
        return MayBeSlip(claim) && !_search.AnyPair(at, factor, terms, (one, two) => Math.Abs((one.Value / two.Value) - factor.Value) <= slack) ? claim : null;
    }

    /// <summary><c>six times as high.</c>, <c>thirty times that</c></summary>
    private bool PointsBack(Sentence sentence, int index) =>
        index < sentence.EndToken && (_draft.Tokens[index].Word == That
            || (_draft.Tokens[index].Word == As && index + 2 < sentence.EndToken && Measured.Contains(_draft.Tokens[index + 1].Word) && AmountPattern.EndsClause(_draft, sentence, index + 2)));
}
