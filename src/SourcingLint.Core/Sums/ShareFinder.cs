using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds shares that stand beside their own counts, or beside a word for the same share, in the wordings of <c>shares.tsv</c>.</summary>
internal static class ShareFinder
{
    /// <summary>How far around a share the whole that it may really be of is looked for.</summary>
    private const int LinesAround = 2;
    private const double MostTimes = 1.75;

    /// <summary>A story that counts more of one thing tells of several.</summary>
    private const int MostWholes = 3;
    private const int LongestSubject = 6;

    private static readonly PatternTable Wordings = PatternTable.Read("shares");
    private static readonly WordSet Residents = WordSet.Read("residents");
    private static readonly WordSet Wholes = WordSet.Read("whole-nouns");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");

    /// <summary>Every share with its counts, in order; each share once.</summary>
    public static ImmutableArray<Ratio> Find(Draft draft)
    {
        var ratios = ImmutableArray.CreateBuilder<Ratio>();
        var lines = draft.Model.AmountLines;
        var story = draft.Model.StoryCounts;
        for (var at = 0; at < lines.Length; at++)
        {
            var taken = -1;
            for (var i = lines[at].Sentence.FirstToken; i < lines[at].Sentence.EndToken; i++)
            {
                foreach (var (row, match) in Wordings.At(draft, lines[at], i))
                {
                    if (RatioOf(draft, story, lines, at, row, match) is { } ratio && ratio.Part.Value <= ratio.Whole.Value && ratio.Share.Number > taken)
                    {
                        ratios.Add(ratio);
                        taken = ratio.Share.Number;
                        break;
                    }
                }
            }
        }

        return ratios.ToImmutable();
    }

    /// <summary>The share that a wording names, with its counts; null when something else that its row asks for does not hold.</summary>
    private static Ratio? RatioOf(Draft draft, StoryCounts story, ImmutableArray<AmountLine> lines, int at, PatternRow row, PatternMatch match)
    {
        var sentence = lines[at].Sentence;
        if (row.Has("fraction-words"))
        {
            return match["fraction"] is { } words && match["percent"] is { } percent && !(row.Has("only-fraction") && HoldsOther(lines[at], words, percent))
                ? new Ratio(percent, words, One(words), false)
                : null;
        }

        if (row.Has("more-than-half") || row.Has("less-than-half"))
        {
            var half = new Amount(match.First, match.First, match.First, match.First + 1, match.First + 1, 0.5, 0, AmountKind.Fraction, row.Has("more-than-half") ? FigureForm.AtLeast : FigureForm.AtMost, "");
            return match["percent"] is { } most ? new Ratio(most, half, One(half), false)
                : (match["part"] ?? match["tally"]) is { } some && match["whole"] is { } all && some.Value <= all.Value ? new Ratio(half, some with { Kind = all.Kind }, all, false)
                : null;
        }

        if (row.Has("both-before"))
        {
            return match["share"] is { } of && new OperandSearch(draft).Before(at, of, 2, amount => amount.Kind is AmountKind.Count or AmountKind.Money && amount.Number < of.Number) is { Length: 2 } pair
                && lines[at].Amounts.Length == 1 && !new OperandSearch(draft).AnyPair(at, of, pair, (one, two) => one.Value <= two.Value && MakesRight(draft, of, one, two))
                ? NearRatio(of, pair.OrderBy(amount => amount.Value).First(), pair.OrderBy(amount => amount.Value).Last(), false)
                : null;
        }

        if ((match["share"] ?? match["fraction"] ?? match["percent"]) is not { } share
            || (match["part"] ?? (row.Has("part-before") ? PartBefore(lines, at, match["whole"]) : null)) is not { } part
            || (match["whole"] ?? WholeElsewhere(draft, story, lines, at, row, part, share)) is not { } whole
            || part.Kind != whole.Kind || !part.IsLike(whole))
        {
            return null;
        }

        return !row.Tags.All(tag => Holds(tag, draft, sentence, share, part, whole)) ? null
            : row.Has("whole-story") ? NearRatio(share, part, whole, row.Has("names-part"))
            : new Ratio(share, part, whole, row.Has("names-part"));
    }

    /// <summary>A share whose whole stands elsewhere; one that misses it by more than a slip does is one of another whole.</summary>
    private static Ratio? NearRatio(Amount share, Amount part, Amount whole, bool namesPart) =>
        new Ratio(share, part, whole, namesPart) is var ratio && ratio.Stated <= ratio.Actual * MostTimes && ratio.Actual <= ratio.Stated * MostTimes ? ratio : null;

    private static bool Holds(string guard, Draft draft, Sentence sentence, Amount share, Amount part, Amount whole) => guard switch
    {
        "one-thing" => MayBeOfOne(draft, sentence, share, whole),
        "share-of-whole" => IsOfWhole(draft, sentence, whole, share),
        "same-noun" => NounOf(draft, sentence, part) is var one and >= 0 && NounOf(draft, sentence, whole) is var two and >= 0 && Tally.IsSameNoun(draft.TextOf(draft.Tokens[one]), draft.TextOf(draft.Tokens[two])),
        "no-change" => !ShareListReader.TellsOfChange(draft, sentence),
        "stands-alone" => AmountPattern.EndsClause(draft, sentence, part.End) || (draft.Tokens[part.First - 1].Word == Or && !draft.Tokens[part.End].Is(WordClass.Preposition)),
        _ => true,
    };

    private static Amount One(Amount like) => like with { Value = 1, Form = FigureForm.Exact };

    private static int NounOf(Draft draft, Sentence sentence, Amount amount) => CountedNoun.Read(draft, amount.End, sentence.EndToken).Head;

    /// <summary>In "half of the men (30%) and a third of the women" the percentage may be one of all.</summary>
    private static bool HoldsOther(AmountLine line, Amount words, Amount percent) =>
        line.Amounts.Any(amount => amount.IsShare && amount.Number != words.Number && amount.Number != percent.Number);

    /// <summary><c>43% of the vote, or 12 of 20 seats</c>: shares of two things.</summary>
    private static bool MayBeOfOne(Draft draft, Sentence sentence, Amount share, Amount whole)
    {
        var ofWhat = share.End;
        if (ofWhat >= sentence.EndToken || draft.Tokens[ofWhat].Word != Of || whole.End >= sentence.EndToken || draft.Tokens[whole.End].Kind != TokenKind.Word)
        {
            return true;
        }

        for (ofWhat++; ofWhat < whole.First && draft.Tokens[ofWhat].Kind == TokenKind.Word; ofWhat++)
        {
            if (draft.TextOf(draft.Tokens[ofWhat]).SequenceEqual(draft.TextOf(draft.Tokens[whole.End])))
            {
                return true;
            }
        }

        return draft.Tokens[whole.End].Is(WordClass.Preposition | WordClass.CueVerb | WordClass.Auxiliary) || whole.Kind == AmountKind.Money;
    }

    /// <summary><c>3,000 of the 12,000 people, a third of the population</c>, <c>a third of the people</c></summary>
    private static bool IsOfWhole(Draft draft, Sentence sentence, Amount whole, Amount share)
    {
        var noun = share.End + 2;
        return noun < sentence.EndToken && draft.Tokens[share.End].Word == Of && draft.Tokens[share.End + 1].Is(WordClass.Determiner)
            && (Wholes.Contains(draft.Tokens[noun].Word) || draft.TextOf(draft.Tokens[noun]).SequenceEqual(draft.TextOf(draft.Tokens[whole.End])));
    }

    /// <summary>A whole that stands in other words, as its row says where; null when several may be meant, or when a number of the story makes the share right.</summary>
    private static Amount? WholeElsewhere(Draft draft, StoryCounts story, ImmutableArray<AmountLine> lines, int at, PatternRow row, Amount part, Amount share)
    {
        var sentence = lines[at].Sentence;
        var whole = row.Has("whole-before") ? WholeBefore(draft, lines, at, part, Math.Min(part.Number, share.Number))
            : row.Has("whole-named") ? OnlyOne(story.Named(sentence, part.Number < share.Number ? part.End : share.End), part)
            : row.Has("whole-story") ? WholeInStory(draft, story, lines, at, part, share)
            : null;
        return whole is { } all && !IsRightNearby(draft, lines, at, share, part) && !(row.Has("whole-named") && story.Named(sentence, part.Number < share.Number ? part.End : share.End).Any(other => MakesRight(draft, share, part, other))) ? all : null;
    }

    /// <summary>The whole that the story counts by the same noun, anywhere; for a part without a noun, the number that the sentence before leads with.</summary>
    private static Amount? WholeInStory(Draft draft, StoryCounts story, ImmutableArray<AmountLine> lines, int at, Amount part, Amount share)
    {
        var (stated, sentence) = (share.Kind == AmountKind.Percent ? share.Value / 100 : share.Value, lines[at].Sentence);
        var usual = part.Value / Math.Max(stated, 1e-3);
        if (lines[at].Amounts.Any(other => other.Kind == part.Kind && other.Number != part.Number && other.Value > part.Value) || story.Holds(usual / MostTimes, usual * MostTimes, other => MakesExactly(share, part, other)))
        {
            return null;
        }

        var noun = NounBehind(draft, sentence, part.Number < share.Number ? part.End : share.End);
        var wholes = noun < 0 ? part.Kind == AmountKind.Count && part.Number < share.Number ? LeadingBefore(draft, lines, at, part) : []
            : part.Kind == AmountKind.Count ? story.Of(noun)
            : MoneyNamed(draft, lines, part, noun);
        wholes = noun >= 0 && Residents.Contains(draft.Tokens[noun].Word) && !wholes.Any(whole => whole.Value > part.Value) ? story.Of("people") : wholes;
        var larger = wholes.Where(whole => whole.Kind == part.Kind && whole.IsLike(part) && whole.Value > part.Value && !whole.IsBounded).ToArray();
        return larger.Select(whole => whole.Value).Distinct().Count() is > 0 and <= MostWholes ? larger[0] : null; // none makes it right, so the story's first may speak for them
    }

    /// <summary>Whether a number that may be of anything makes the share as exactly as it is written.</summary>
    private static bool MakesExactly(Amount share, Amount part, Amount whole) =>
        whole.Kind == part.Kind && part.IsLike(whole) && new Ratio(share, part, whole, false) is var ratio
        && Math.Abs(ratio.Actual - ratio.Stated) <= (share.Kind == AmountKind.Percent ? share.Place / 160 : 0.015) + (ratio.Actual * part.Slack / part.Value);

    private static int NounBehind(Draft draft, Sentence sentence, int index) => CountedNoun.Read(draft, index, sentence.EndToken).Head;

    /// <summary><c>The county got 1,400 replies, and 980 of them said no. Only 210, or 18%, were in favor.</c></summary>
    private static IEnumerable<Amount> LeadingBefore(Draft draft, ImmutableArray<AmountLine> lines, int at, Amount part)
    {
        if (at == 0 || lines[at - 1].Sentence.EndToken != lines[at].Sentence.FirstToken || lines[at].Amounts.Length != 2)
        {
            return [];
        }

        var before = lines[at - 1].Amounts.RemoveAll(amount => amount.Kind != AmountKind.Count || amount.Value <= part.Value || amount.CompoundOf(draft) != 0);
        return before.Length > 0 && before.All(amount => amount.Value <= before[0].Value) ? [before[0]] : [];
    }

    /// <summary>Money that a noun stands right before: <c>Sales fell to $96 million</c>.</summary>
    private static IEnumerable<Amount> MoneyNamed(Draft draft, ImmutableArray<AmountLine> lines, Amount part, int noun)
    {
        foreach (var line in lines)
        {
            foreach (var amount in line.Amounts.Where(amount => amount.Kind == AmountKind.Money && amount.Number != part.Number && amount.Value > part.Value))
            {
                for (var i = amount.First - 1; i >= line.Sentence.FirstToken && i >= amount.First - LongestSubject && draft.Tokens[i].Kind == TokenKind.Word; i--)
                {
                    if (Tally.IsSameNoun(draft.TextOf(draft.Tokens[i]), draft.TextOf(draft.Tokens[noun])))
                    {
                        yield return amount;
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Whether a number of the sentences around makes the share right: 21,000 of the 84,000 told of before.</summary>
    private static bool IsRightNearby(Draft draft, ImmutableArray<AmountLine> lines, int at, Amount share, Amount part)
    {
        for (var i = Math.Max(0, at - LinesAround); i < lines.Length && i <= at + LinesAround; i++)
        {
            if (lines[i].Amounts.Any(other => MakesRight(draft, share, part, other)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MakesRight(Draft draft, Amount share, Amount part, Amount whole) =>
        whole.Kind == part.Kind && whole.Number != part.Number && part.IsLike(whole) && new Ratio(share, part, whole, false).Fits(draft);

    /// <summary>The one value of numbers that may be a whole; null when there are several.</summary>
    private static Amount? OnlyOne(IEnumerable<Amount> wholes, Amount part)
    {
        var larger = wholes.Where(whole => whole.Value > part.Value && !whole.IsBounded).ToArray();
        return larger.Length > 0 && larger.All(whole => whole.Value == larger[0].Value) ? larger[0] : null;
    }

    /// <summary>The only count before a token of its sentence that is larger than the part; of the sentence before, when there is none.</summary>
    private static Amount? WholeBefore(Draft draft, ImmutableArray<AmountLine> lines, int at, Amount part, int index)
    {
        var before = lines[at].Amounts.RemoveAll(amount => amount.Number >= index || MayNotHold(amount, part));
        if (before.IsEmpty && at > 0 && lines[at - 1].Sentence.EndToken == lines[at].Sentence.FirstToken)
        {
            before = lines[at - 1].Amounts.RemoveAll(amount => MayNotHold(amount, part));
        }

        return before.Length == 1 && before[0] is { Kind: AmountKind.Count, IsBounded: false } whole && whole.CompoundOf(draft) == 0 && draft.Tokens[whole.End].Kind == TokenKind.Word ? whole : null;
    }

    private static bool MayNotHold(Amount amount, Amount part) => amount.Kind is AmountKind.Year || (amount.Kind == part.Kind && amount.Value < part.Value);

    /// <summary>The only amount of the sentence before, like the whole: <c>The cuts save $18 million. That is 12% of the $120 million payroll</c>.</summary>
    private static Amount? PartBefore(ImmutableArray<AmountLine> lines, int at, Amount? whole)
    {
        if (at == 0 || lines[at - 1].Sentence.EndToken != lines[at].Sentence.FirstToken || lines[at].Amounts.Length != 2)
        {
            return null;
        }

        var before = lines[at - 1].Amounts.RemoveAll(amount => amount.Kind == AmountKind.Year);
        return before.Length == 1 && before[0] is { Kind: AmountKind.Money or AmountKind.Measure, IsBounded: false } part && whole is { } all && part.Kind == all.Kind ? part : null;
    }
}
