using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the numbers of a story that sums may run over, across its sentences.</summary>
internal static class TallyReader
{
    private const int Story = -1;
    private const int Elsewhere = -2;

    private static readonly WordSet Clocks = WordSet.Of("a.m.", "p.m.");
    private static readonly WordSet Pronouns = WordSet.Of("them", "these", "those", "us");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Points = Vocabulary.Shared.Require("points");

    /// <summary>
    /// Every such number, in order: no dates, ages, clock times, durations or percentages. The story is one run of them. Each title
    /// is a run by itself: it says again what the story says, and a number that is said twice is no second part.
    /// </summary>
    public static IEnumerable<ImmutableArray<Tally>> Read(Draft draft) =>
        draft.Model.AmountLines
            .GroupBy(line => RunOf(draft.ParagraphOf(line.Sentence)))
            .Where(run => run.Key != Elsewhere)
            .Select(run => ReadRun(draft, run));

    private static int RunOf(Paragraph paragraph) => paragraph.Zone switch
    {
        ZoneKind.Body => Story,
        ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead => paragraph.Index,
        _ => Elsewhere,
    };

    private static ImmutableArray<Tally> ReadRun(Draft draft, IEnumerable<AmountLine> lines)
    {
        var tallies = ImmutableArray.CreateBuilder<Tally>();
        foreach (var line in lines)
        {
            foreach (var amount in line.Amounts)
            {
                if (Counts(draft, line.Sentence, amount))
                {
                    tallies.Add(new Tally(IsPoints(draft, amount) ? amount with { Kind = AmountKind.Count } : amount, line.Sentence, NounOf(draft, line.Sentence, amount)));
                }
            }
        }

        return tallies.ToImmutable();
    }

    private static bool Counts(Draft draft, Sentence sentence, Amount amount)
    {
        if (amount.Kind is AmountKind.Money or AmountKind.Fraction || IsPoints(draft, amount))
        {
            return amount.Value > 0;
        }

        var before = amount.Number > sentence.FirstToken ? draft.Tokens[amount.Number - 1] : default;
        var next = amount.End < sentence.EndToken ? draft.Tokens[amount.End] : default;
        return amount is { Kind: AmountKind.Count, Value: > 0 } && amount.Value == Math.Floor(amount.Value)
            && !CalendarDate.IsDay(amount.Value, before, next)
            && !before.Is(WordClass.Designated) && !Clocks.Contains(next.Word);
    }

    /// <summary><c>31 points</c>, of a game, not of a percentage.</summary>
    public static bool IsPoints(Draft draft, Amount amount) =>
        amount.Kind == AmountKind.Points && amount.End == amount.NumberEnd + 1 && draft.Tokens[amount.NumberEnd].Word == Points;

    /// <summary>In <c>nine carried tents</c> the nine are no tents; but <c>nine wounded soldiers</c>.</summary>
    private static bool IsDeed(Draft draft, int index) =>
        draft.TextOf(draft.Tokens[index]) is var text && text.Length > 4 && text.EndsWith("ed".AsSpan(), StringComparison.Ordinal) && !draft.Tokens[index].Is(WordClass.Toll);

    /// <summary>Whether a word can be what several are: <c>libraries</c>, <c>men</c>; in <c>250 go</c> it is none.</summary>
    private static bool IsPlural(Draft draft, int noun) =>
        draft.TextOf(draft.Tokens[noun]) is var text && (text[text.Length - 1] is 's' or 'S' || draft.Tokens[noun].Is(WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.PlainCount | WordClass.Toll) || PartWords.AreAnybody(draft.Tokens[noun]));

    private static int NounOf(Draft draft, Sentence sentence, Amount amount)
    {
        if (IsPoints(draft, amount))
        {
            return amount.NumberEnd;
        }

        if (amount.Kind != AmountKind.Count)
        {
            return -1;
        }

        if (amount.CompoundOf(draft) != 0)
        {
            return amount.NumberEnd + 1 < sentence.EndToken && draft.Tokens[amount.NumberEnd].Kind == TokenKind.Dash ? amount.NumberEnd + 1 : amount.Number;
        }

        var noun = CountedNoun.Read(draft, amount.End, sentence.EndToken).Head;
        if (noun >= 0 && !Pronouns.Contains(draft.Tokens[noun].Word) && (amount.Value <= 1 || IsPlural(draft, noun)) && !(noun > amount.End && IsDeed(draft, amount.End)))
        {
            return noun;
        }

        // "people aboard the 40", "a jury of 12"
        if (amount.End < sentence.EndToken && PartWords.RolesOf(draft.Tokens[amount.End]) is var role && (role & PartRole.Anybody) != 0)
        {
            return amount.End;
        }

        return amount.First - 2 >= sentence.FirstToken && draft.Tokens[amount.First - 1].Word == Of && (PartWords.RolesOf(draft.Tokens[amount.First - 2]) & PartRole.Group) != 0 ? amount.First - 2 : -1;
    }
}
