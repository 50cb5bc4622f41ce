using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the numbers that the copy makes from others, in the wordings of <c>results.tsv</c>, and the others by what they count.</summary>
/// <remarks>Where any numbers of the paragraph do make the result, the sum is taken to be right; where more than one choice of terms is open, nothing is said.</remarks>
internal static class SumFinder
{
    private const double FactorSlack = 0.12;
    private const double LooseFactorSlack = 0.25;

    /// <summary>In "more than three times" the bound itself is exact.</summary>
    private const double BoundFactorSlack = 0.02;
    private const int LongestSide = 5;

    /// <summary>How many of one thing a saving may be told for.</summary>
    private const double MostBought = 12;

    private const int LongestFactor = 3;

    private static readonly PatternTable Wordings = PatternTable.Read("results");
    private static readonly WordRoles<BalanceSide> Sides = WordRoles<BalanceSide>.Read("Phrases/balance-words", 1);
    private static readonly WordSet Totals = WordSet.Read("total-words");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int Without = Vocabulary.Shared.Require("without");
    private static readonly Dictionary<(string Long, string Short), PeriodRatio> Periods = new()
    {
        [("year", "month")] = new(12, 12, 12),
        [("year", "week")] = new(48, 52, 52.3),
        [("year", "day")] = new(240, 365, 366),
        [("month", "week")] = new(4, 4.33, 4.4),
        [("month", "day")] = new(20, 30, 31),
        [("week", "day")] = new(5, 7, 7),
    };

    /// <summary>How many of one stretch of time go into another, with holidays and without.</summary>
    private readonly record struct PeriodRatio(double Least, double Usual, double Most);

    /// <summary>Which side of an account an amount of money stands on.</summary>
    private enum BalanceSide : byte
    {
        None,
        In,
        Out,
    }

    /// <summary>Every such number whose terms can be told, in order.</summary>
    public static ImmutableArray<SumClaim> Find(Draft draft)
    {
        var claims = ImmutableArray.CreateBuilder<SumClaim>();
        var lines = draft.Model.AmountLines;
        var story = draft.Model.StoryCounts;
        var elsewhere = new SumElsewhere(draft, story);
        for (var at = 0; at < lines.Length; at++)
        {
            var sentence = lines[at].Sentence;
            var (taken, known) = (-1, claims.Count);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                foreach (var (row, match) in Wordings.At(draft, lines[at], i))
                {
                    if (ClaimOf(draft, story, lines, at, row, match) is { } claim && claim.Stated.Number > taken)
                    {
                        claims.Add(claim);
                        taken = claim.Stated.Number;
                        break;
                    }
                }
            }

            foreach (var claim in elsewhere.In(at))
            {
                if (!claims.Skip(known).Any(other => other.Stated.Number == claim.Stated.Number))
                {
                    claims.Add(claim);
                }
            }
        }

        return claims.ToImmutable();
    }

    private static SumClaim? ClaimOf(Draft draft, StoryCounts story, ImmutableArray<AmountLine> lines, int at, PatternRow row, PatternMatch match)
    {
        var kind = (SumKind)Enum.Parse(typeof(SumKind), row.Tags[0], ignoreCase: true);
        if (kind == SumKind.Multiple)
        {
            return MultipleOf(draft, lines, at, match);
        }

        if (kind == SumKind.Product)
        {
            return ProductOf(draft, lines, at, match);
        }

        if ((match["result"] ?? match["change"]) is not { } result || draft.Model.Coverage.IsQuoted(draft.Tokens[result.Number].Start) && kind == SumKind.Change)
        {
            return null;
        }

        var terms = new SumTerms(draft, lines, at, result);
        return kind switch
        {
            SumKind.Difference when row.Has("of-time") => Between(match, result),
            SumKind.Difference => row.Has("two-sided") ? TwoSided(terms, match, result) : DifferenceOf(draft, lines[at].Sentence, terms, result),
            SumKind.Balance => BalanceOf(draft, lines, at, result),
            SumKind.Rest => RestOf(draft, lines[at].Sentence, terms, result, row.Has("of-whole")),
            SumKind.Total => TotalOf(draft, terms, result),
            SumKind.Average => HoldsModal(draft, lines[at].Sentence) ? null : AverageOf(draft, terms, result) ?? AverageOfNamed(draft, story, lines[at], result),
            SumKind.Change => row.Has("pair") ? PairOf(draft, lines[at], terms, result) : ChangeOf(draft, lines, at, match, result),
            SumKind.Rate => RateOf(draft, match, result),
            _ => null,
        };
    }

    /// <summary>A claim whose number misses its sum by a slip, or fits it.</summary>
    private static SumClaim? Claim(SumKind kind, ImmutableArray<Amount> terms, Amount stated, double expected, double slack) =>
        new SumClaim(kind, terms, stated, expected, stated.IsOpen ? Math.Max(slack, stated.Value * SumTerms.Looseness) : slack) is { IsNear: true } claim ? claim : null;

    /// <summary>How far one number lies from the other.</summary>
    private static SumClaim? Apart(SumKind kind, Amount one, Amount two, Amount stated)
    {
        var terms = one.Value >= two.Value ? ImmutableArray.Create(one, two) : ImmutableArray.Create(two, one);
        return Claim(kind, terms, stated, terms[0].Value - terms[1].Value, SlackOf(terms, stated));
    }

    /// <summary>How far a sum of numbers may be off: not at all where all are counts.</summary>
    private static double SlackOf(ImmutableArray<Amount> terms, Amount stated) =>
        terms.Add(stated).All(term => term.Kind is AmountKind.Count or AmountKind.Age && term.Slack <= 0.5 && term.Value == Math.Floor(term.Value)) ? 0 : terms.Sum(term => term.Slack) + stated.Slack;

    private static bool AnyPair(ImmutableArray<Amount> amounts, Func<Amount, Amount, bool> fits) =>
        amounts.Any(one => amounts.Any(two => one.Number < two.Number && (fits(one, two) || fits(two, one))));

    private static SumClaim? DifferenceOf(Draft draft, Sentence sentence, SumTerms around, Amount result)
    {
        var here = around.Here.RemoveAll(term => VoteReader.IsNoVote(draft, term));
        var near = around.Before.AddRange(here).AddRange(around.After);
        if (AnyPair(near, (one, two) => Math.Abs(one.Value - two.Value - result.Value) <= SlackOf(ImmutableArray.Create(one, two), result) + 1e-9))
        {
            return null;
        }

        if (around.Others.Any(count => count is { Kind: AmountKind.Count, Value: <= MostBought } && AnyPair(near, (one, two) => Math.Abs(Math.Abs((count.Value * one.Value) - two.Value) - result.Value) <= SlackOf(ImmutableArray.Create(one, two), result) + 1e-9)))
        {
            return null; // "a single costs $3 and a return $5, a saving of $1 on two singles"
        }

        var terms = here.Length < 2 && !result.IsBounded && PointsBack(draft, sentence) ? around.Before.RemoveAll(term => VoteReader.IsNoVote(draft, term)).AddRange(here) : here;
        if (terms.Length > 2 && result.Kind == AmountKind.Points && terms.All(term => term.Kind == AmountKind.Percent))
        {
            terms = terms.OrderByDescending(term => term.Value).Take(2).ToImmutableArray(); // who leads is ahead of the next
        }

        if (terms.Length != 2 || (result.Kind == AmountKind.Points && terms[0].Kind == AmountKind.Count && !AreScore(draft, terms[0], terms[1])))
        {
            return null;
        }

        return Apart(SumKind.Difference, terms[0], terms[1], result);
    }

    /// <summary><c>She won by 2,575 votes</c>, <c>The difference of 500</c>: the sentence goes on from the one before, and tells of no other time.</summary>
    private static bool PointsBack(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Month) || CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) > 0)
            {
                return false;
            }
        }

        var first = draft.Tokens[sentence.FirstToken];
        return (first.Is(WordClass.Pronoun | WordClass.Determiner) && first.Word != A) || draft.Tokens[sentence.FirstToken + 1].Kind == TokenKind.Possessive;
    }

    /// <summary><c>88-76</c>, <c>21 to 18</c></summary>
    private static bool AreScore(Draft draft, Amount one, Amount two) =>
        two.First - one.End == 1 && draft.Tokens[one.End] is var joint && (joint.Kind == TokenKind.Dash || joint.Is(WordClass.Preposition));

    /// <summary><c>14,906 votes, 2,575 more than Meers's 12,331</c></summary>
    private static SumClaim? TwoSided(SumTerms around, PatternMatch match, Amount result)
    {
        var before = around.Here.RemoveAll(term => term.Number > result.Number);
        return before.Length == 1 && match["other"] is { } other && around.Here.Contains(other)
            ? Apart(SumKind.Difference, before[0], other, result)
            : null;
    }

    /// <summary><c>shortened by 25 minutes, from 70 minutes to 45</c></summary>
    private static SumClaim? Between(PatternMatch match, Amount result) =>
        match["one"] is { } one && match["two"] is { } two && one.IsLike(two) && (result.IsLike(one) || result.IsLike(two)) && (one.Unit == result.Unit || two.Unit == result.Unit) && result.Kind is AmountKind.Measure or AmountKind.Money or AmountKind.Count
            ? Apart(SumKind.Difference, one, two, result)
            : null;

    /// <summary>What came in and what went out, told by the words beside both, in the sentence or the ones around it.</summary>
    private static SumClaim? BalanceOf(Draft draft, ImmutableArray<AmountLine> lines, int at, Amount result)
    {
        var (income, costs) = (new List<Amount>(), new List<Amount>());
        for (var i = Math.Max(0, at - 1); i <= at + 1 && i < lines.Length; i++)
        {
            if (lines[i].Sentence.Paragraph != lines[at].Sentence.Paragraph)
            {
                continue;
            }

            foreach (var amount in lines[i].Amounts.Where(amount => amount.Kind == AmountKind.Money && amount.Number != result.Number && amount.IsLike(result) && !amount.IsOpen))
            {
                (SideOf(draft, lines[i], amount) switch { BalanceSide.In => income, BalanceSide.Out => costs, _ => null })?.Add(amount);
            }
        }

        return income.Count == 1 && costs.Count == 1 && result.Kind == AmountKind.Money
            ? Apart(SumKind.Balance, income[0], costs[0], result)
            : null;
    }

    private static BalanceSide SideOf(Draft draft, AmountLine line, Amount amount)
    {
        for (var i = amount.First - 1; i >= line.Sentence.FirstToken && i >= amount.First - LongestSide && draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i--)
        {
            if (Sides.Of(draft.Tokens[i].Word) is var side and not BalanceSide.None)
            {
                return side;
            }
        }

        var behind = amount.End + 1;
        return behind < line.Sentence.EndToken && draft.Tokens[amount.End].Is(WordClass.Preposition) ? Sides.Of(draft.Tokens[behind].Word) : BalanceSide.None;
    }

    /// <summary>The largest before a result, less the others.</summary>
    private static SumClaim? RestOf(Draft draft, Sentence sentence, SumTerms around, Amount result, bool mustBeOfWhole)
    {
        var next = result.End < sentence.EndToken ? draft.Tokens[result.End] : default;
        var noun = around.NounOf(sentence, result);
        if (around.Here.Any(term => term.Number > result.Number) || next.Word == Without || next.Is(WordClass.Toll) || (noun > result.End && draft.Tokens[noun].Is(WordClass.Toll)))
        {
            return null;
        }

        var before = around.Here.RemoveAll(term => term.Number > result.Number);
        var terms = before.Length == 1 && around.Before is { Length: 1 } earlier && earlier[0].Value > before[0].Value ? earlier.AddRange(before)
            : before.IsEmpty && PointsBack(draft, sentence) ? around.Before
            : before;
        if (mustBeOfWhole && !(terms.Length == 2 && new Tally(terms[1], sentence, -1).OfBefore(draft) == terms[0].End))
        {
            return null;
        }

        if (terms.Length is < 2 or > 4 || (noun >= 0 && terms.All(term => term.Kind == AmountKind.Count && around.NounOf(sentence, term) < 0)))
        {
            return null;
        }

        var whole = terms.OrderByDescending(term => term.Value).First();
        var parts = terms.Remove(whole);
        for (var chosen = 1; chosen < 1 << parts.Length; chosen++)
        {
            var some = parts.Where((_, i) => (chosen & (1 << i)) != 0).ToImmutableArray();
            if (Math.Abs(whole.Value - some.Sum(part => part.Value) - result.Value) <= SlackOf(some.Add(whole), result) + 1e-9)
            {
                return null;
            }
        }

        return Claim(SumKind.Rest, parts.Insert(0, whole), result, whole.Value - parts.Sum(part => part.Value), SlackOf(terms, result));
    }

    /// <summary>Those before a result that stand in one chain: <c>300 in May, 250 in June and 400 in July</c>.</summary>
    private static SumClaim? TotalOf(Draft draft, SumTerms around, Amount result)
    {
        var terms = around.Others.RemoveAll(term => term.Number > result.Number || !(term.IsLike(result) && term.Kind == result.Kind));
        if (terms.Length < 2 || around.Before.Any(term => term.Value < result.Value) || !terms.Skip(1).All(term => IsChained(draft, terms[terms.IndexOf(term) - 1], term)))
        {
            return null;
        }

        for (var first = 0; first + 1 < terms.Length; first++)
        {
            if (Math.Abs(terms.Skip(first).Sum(term => term.Value) - result.Value) <= SlackOf(terms, result) + 1e-9)
            {
                return null;
            }
        }

        var claim = Claim(SumKind.Total, terms, result, terms.Sum(term => term.Value), SlackOf(terms, result));
        return claim is not null && Math.Abs(claim.Expected - result.Value) <= result.Value / 3 ? claim : null;
    }

    private static bool IsChained(Draft draft, Amount one, Amount next)
    {
        var joint = draft.Tokens[next.First - 1];
        return next.First - one.End <= 2 * LongestSide && (joint.Is(WordClass.Conjunction) || joint.Kind == TokenKind.Punctuation || draft.Tokens[next.First - 2].Is(WordClass.Conjunction));
    }

    /// <summary>Several values of the kind, or one of it and how many share it.</summary>
    private static SumClaim? AverageOf(Draft draft, SumTerms around, Amount result)
    {
        var values = around.Here;
        var all = around.Others;
        result = result with { Form = draft.Tokens[result.Sign - 1].Is(WordClass.Approximator) ? FigureForm.Approximate : FigureForm.Exact }; // "an average of" loosens nothing
        if (AnyPair(around.Before.AddRange(all), (one, two) => IsQuotient(one, two, result)))
        {
            return null;
        }

        values = around.Here.TakeWhile((value, i) => i == 0 || IsChained(draft, values[i - 1], value)).ToImmutableArray();
        if (values.Length > 2)
        {
            return Claim(SumKind.Average, values, result, values.Average(value => value.Value), result.Slack + values.Max(value => value.Slack));
        }

        return all.Length == 2 && all.FirstOrDefault(amount => amount.Kind == result.Kind && amount.IsLike(result) && amount.Value > result.Value) is { Value: > 0 } total
            && all.FirstOrDefault(amount => amount != total && amount.Kind is AmountKind.Count or AmountKind.Measure && amount.Value > 1 && amount.Value < total.Value) is { Value: > 0 } count
            ? Claim(SumKind.Average, ImmutableArray.Create(total, count), result, total.Value / count.Value, (total.Slack > 0.5 ? total.Slack / count.Value : 0) + result.Slack)
            : null;
    }

    /// <summary><c>The walkers raised $5 million, or $400 each</c>, where the story counts the walkers elsewhere, and no number of it makes the average.</summary>
    private static SumClaim? AverageOfNamed(Draft draft, StoryCounts story, AmountLine line, Amount result)
    {
        var totals = line.Amounts.RemoveAll(amount => amount.Number == result.Number || amount.Kind == AmountKind.Year);
        if (totals.Length != 1 || totals[0] is not { Kind: AmountKind.Money or AmountKind.Measure, IsBounded: false } total || total.Kind != result.Kind || !total.IsLike(result) || total.Value <= result.Value || total.Number > result.Number)
        {
            return null;
        }

        var counts = new List<Amount>();
        for (var i = line.Sentence.FirstToken; i < total.First; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Word)
            {
                counts.AddRange(story.Of(i));
            }
        }

        var isOne = counts.Count > 0 && counts.TrueForAll(count => count.Value == counts[0].Value && !count.IsBounded);
        var times = total.Value / result.Value;
        return isOne && !story.Holds(times / SumTerms.Near, times * SumTerms.Near, count => IsQuotient(total, count, result))
            ? Claim(SumKind.Average, ImmutableArray.Create(total, counts[0]), result, total.Value / counts[0].Value, (total.Slack / counts[0].Value) + result.Slack)
            : null;
    }

    /// <summary><c>would need an average of $20 a month</c>: of a sum that is yet to come.</summary>
    private static bool HoldsModal(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Modal) && CalendarDate.MonthOf(draft.Tokens[i]) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuotient(Amount one, Amount two, Amount result) =>
        two.Value > 0 && Math.Abs((one.Value / two.Value) - result.Value) <= Math.Max(result.Slack, result.Value * (result.IsOpen ? SumTerms.Looseness : 0)) + (one.Slack / two.Value) + 1e-9;

    /// <summary>So many at a price, and what they come to in a word for a total.</summary>
    private static SumClaim? ProductOf(Draft draft, ImmutableArray<AmountLine> lines, int at, PatternMatch match)
    {
        if (match["price"] is not { Kind: AmountKind.Money or AmountKind.Measure, IsOpen: false } price)
        {
            return null;
        }

        var others = new SumTerms(draft, lines, at, price).Others;
        if (others.Length != 2 || others.FirstOrDefault(amount => amount.Kind == price.Kind && amount.IsLike(price) && amount.Value > price.Value) is not { Value: > 0 } total
            || others.FirstOrDefault(amount => amount != total) is not { Kind: AmountKind.Count, Value: > 1 } count || !IsTotalled(draft, lines[at].Sentence, total))
        {
            return null;
        }

        return Claim(SumKind.Product, ImmutableArray.Create(count, price), total, count.Value * price.Value, total.Slack + (count.Value * (price.Slack > 0.5 ? price.Slack : 0)));
    }

    private static bool IsTotalled(Draft draft, Sentence sentence, Amount total)
    {
        for (var i = total.Number - 1; i >= sentence.FirstToken && i >= total.Number - LongestSide; i--)
        {
            if (Totals.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return Totals.Contains(draft.Tokens[total.End].Word) || Totals.Contains(draft.Tokens[total.End + 1].Word);
    }

    /// <summary><c>80 in May and 160 in June, twice as many</c>; <c>60,000 people, twice as many as the old one, which held 30,000</c></summary>
    private static SumClaim? MultipleOf(Draft draft, ImmutableArray<AmountLine> lines, int at, PatternMatch match)
    {
        var sentence = lines[at].Sentence;
        for (var i = match.First; i >= sentence.FirstToken && i >= match.First - LongestFactor && !ChangeReader.IsAdjusted(draft, sentence); i--)
        {
            if (MultipleReader.MultipleAt(draft, sentence, i) is { } times && (times.End == match.First || times.End == match.First + 1))
            {
                var terms = new SumTerms(draft, lines, at, times).Others.RemoveAll(amount => amount.Kind is not (AmountKind.Count or AmountKind.Money or AmountKind.Measure) || (amount.Number >= times.First && amount.Number < times.End));
                var (before, other) = (terms.RemoveAll(amount => amount.Number > times.Number), match["other"]);
                terms = other is { Kind: AmountKind.Measure } length && length.CompoundOf(draft) != 0 ? terms.Add(length) : terms; // "the 170-meter length of the other"
                var isPair = other is null ? terms.Length == 2 && before.Length == 2 : terms.Length == 2 && before.Length == 1;
                return isPair && terms[0].Kind == terms[1].Kind && terms[0].IsLike(terms[1]) && terms[0].Value > 0 && terms[1].Value > 0
                    ? Claim(SumKind.Multiple, other is null ? ImmutableArray.Create(terms[1], terms[0]) : terms, times, other is null ? terms[1].Value / terms[0].Value : terms[0].Value / terms[1].Value, times.Value * (times.IsBounded ? BoundFactorSlack : times.IsOpen ? LooseFactorSlack : FactorSlack))
                    : null;
            }
        }

        return null;
    }

    /// <summary><c>$48 million, 20% above the $40 million of 2019</c>: the only two of a kind in the sentence.</summary>
    private static SumClaim? ChangeOf(Draft draft, ImmutableArray<AmountLine> lines, int at, PatternMatch match, Amount size)
    {
        if (match["other"] is not { } before || new SumTerms(draft, lines, at, before).Here is not { Length: 1 } here || here[0] is var after && (after.Number > size.Number || ChangeReader.IsAdjusted(draft, lines[at].Sentence)))
        {
            return null;
        }

        var change = new Change(here[0].First, before.End, before, here[0]);
        var (least, most) = change.PercentBounds;
        return Claim(SumKind.Change, ImmutableArray.Create(before, here[0]), size, change.Percent, size.Place + ((most - least) / 2));
    }

    /// <summary><c>45 fires in March and 36 in April, a drop of 20%</c>: the only two of a kind before the size, each with its own time.</summary>
    private static SumClaim? PairOf(Draft draft, AmountLine line, SumTerms around, Amount size)
    {
        var values = around.Others.RemoveAll(amount => amount.Kind is not (AmountKind.Count or AmountKind.Money));
        if (values.Length != 2 || values[1].Number > size.Number || values[0].Kind != values[1].Kind || !values[0].IsLike(values[1]) || ChangeReader.IsAdjusted(draft, line.Sentence)
            || !(values[0].Kind == AmountKind.Money ? values.All(value => !value.IsOpen) && line.Amounts.Count(amount => amount.Kind == AmountKind.Percent) == 1 : values.All(value => HasTime(draft, line.Sentence, value))))
        {
            return null;
        }

        var change = new Change(values[0].First, values[1].End, values[0], values[1]);
        var (least, most) = change.PercentBounds;
        return around.NounOf(line.Sentence, values[1]) is var noun && (noun < 0 || noun == around.NounOf(line.Sentence, values[0]))
            ? Claim(SumKind.Change, values, size, change.Percent, size.Place + ((most - least) / 2))
            : null;
    }

    /// <summary>Whether a time stands behind a value and what it counts: <c>45 fires in March</c>.</summary>
    private static bool HasTime(Draft draft, Sentence sentence, Amount value)
    {
        for (var i = value.End; i < sentence.EndToken && i < value.End + LongestSide && draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (Period.TryRead(draft, i, sentence.EndToken, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>$52,000 a year, or $1,000 a week</c></summary>
    private static SumClaim? RateOf(Draft draft, PatternMatch match, Amount result)
    {
        if (match["rate"] is not { } rate || rate.IsOpen || !(rate.IsLike(result) || rate.Kind == AmountKind.Count))
        {
            return null;
        }

        return RateClaim(rate, draft.TextOf(draft.Tokens[rate.End + 1]).ToString(), draft.TextOf(draft.Tokens[match.End - 1]).ToString(), result);
    }

    /// <summary>A number for one stretch of time, made from one for another; null where it may be right, or is told for the same.</summary>
    /// <param name="rate">The number that it is made from.</param>
    /// <param name="one">The stretch of that: <c>year</c>.</param>
    /// <param name="two">The stretch of the other.</param>
    /// <param name="result">The number that is made.</param>
    public static SumClaim? RateClaim(Amount rate, string one, string two, Amount result)
    {
        var isDown = Periods.TryGetValue((one, two), out var times);
        if (!isDown && !Periods.TryGetValue((two, one), out times))
        {
            return null;
        }

        var (least, most) = isDown ? (rate.Value / times.Most, rate.Value / times.Least) : (rate.Value * times.Least, rate.Value * times.Most);
        var expected = isDown ? rate.Value / times.Usual : rate.Value * times.Usual;
        return result.Value >= least - result.Slack && result.Value <= most + result.Slack ? null
            : Claim(SumKind.Rate, ImmutableArray.Create(rate), result, expected, Math.Max(result.Slack, expected * (rate.Slack / rate.Value)));
    }
}
