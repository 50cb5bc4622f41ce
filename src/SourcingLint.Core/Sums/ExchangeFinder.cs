using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds money that the copy gives in two currencies, where it also gives the rate: <c>40,000 rupees ($500)</c> at <c>80 rupees to the dollar</c>.</summary>
internal static class ExchangeFinder
{
    private const int LongestRate = 5;
    private const int LongestJoint = 3;

    /// <summary>Rates are rounded, and so is what is reckoned by them.</summary>
    private const double Looseness = 0.06;

    private static readonly WordSet Links = WordSet.Of("to", "for");
    private static readonly WordSet Joints = WordSet.Read("exchange-joints");

    /// <summary>Every amount in a second currency, in order; none where the copy gives several rates, or none.</summary>
    public static IEnumerable<SumClaim> Find(Draft draft)
    {
        var lines = draft.Model.AmountLines;
        var rates = lines.SelectMany(line => RatesIn(draft, line)).ToArray();
        if (rates.Length == 0 || rates.Any(rate => rate.Unit != rates[0].Unit || rate.Value != rates[0].Value))
        {
            yield break;
        }

        foreach (var line in lines)
        {
            for (var i = 1; i < line.Amounts.Length; i++)
            {
                var (one, two) = (line.Amounts[i - 1], line.Amounts[i]);
                if (AreTwoCurrencies(one, two) && one.Value > 1 && two.Value > 1 && (one.Unit == rates[0].Unit || two.Unit == rates[0].Unit) && AreBeside(draft, line.Sentence, one, two))
                {
                    var expected = one.Unit == rates[0].Unit ? one.Value / rates[0].Value : one.Value * rates[0].Value;
                    yield return new SumClaim(SumKind.Exchange, ImmutableArray.Create(one), two, expected, Math.Max(two.Slack, expected * (Looseness + (one.Slack / one.Value))));
                }
            }
        }
    }

    /// <summary><c>80 rupees to the dollar</c>, <c>one dollar buys 80 rupees</c></summary>
    private static IEnumerable<Amount> RatesIn(Draft draft, AmountLine line)
    {
        for (var i = 0; i < line.Amounts.Length; i++)
        {
            var amount = line.Amounts[i];
            if (amount is { Kind: AmountKind.Money, Unit.Length: > 0 } && Links.Contains(draft.Tokens[amount.End].Word) && draft.Tokens[amount.End + 1].Is(WordClass.Determiner) && draft.Tokens[amount.End + 2].Is(WordClass.CurrencyName))
            {
                yield return amount;
            }
            else if (i > 0 && line.Amounts[i - 1] is var one && AreTwoCurrencies(one, amount) && (one.Value == 1) != (amount.Value == 1) && amount.First - one.End <= LongestRate)
            {
                yield return one.Value == 1 ? amount : one;
            }
        }
    }

    private static bool AreTwoCurrencies(Amount one, Amount two) =>
        one.Kind == AmountKind.Money && two.Kind == AmountKind.Money && one.Unit.Length > 0 && two.Unit.Length > 0 && one.Unit != two.Unit;

    /// <summary><c>40,000 rupees ($500)</c>, <c>40,000 rupees, or $500</c>, <c>40,000 rupees comes to $500</c></summary>
    private static bool AreBeside(Draft draft, Sentence sentence, Amount one, Amount two)
    {
        if (two.First - one.End is < 1 or > LongestJoint || two.First >= sentence.EndToken)
        {
            return false;
        }

        for (var i = one.End; i < two.First; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Word ? !Joints.Contains(draft.Tokens[i].Word) : draft.Prose.Text[draft.Tokens[i].Start] is not ('(' or ','))
            {
                return false;
            }
        }

        return true;
    }
}
