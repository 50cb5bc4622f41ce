using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads wholes with their parts: listed in one sentence, totalled after it, told apart over several, or left over by others.</summary>
internal static class PartListReader
{
    /// <summary>How far back a number may be that the parts do make, in tallies.</summary>
    private const int FarthestWhole = 40;

    /// <summary>Every whole with its parts; no number is part of two sums that are wrong.</summary>
    public static ImmutableArray<PartList> Find(Draft draft)
    {
        var lists = ImmutableArray.CreateBuilder<PartList>();
        AddListed(draft, lists);
        foreach (var tallies in TallyReader.Read(draft))
        {
            AddTold(draft, tallies, lists);
        }

        return lists.ToImmutable();
    }

    private static void AddListed(Draft draft, ImmutableArray<PartList>.Builder lists)
    {
        var previous = default(AmountLine);
        foreach (var read in draft.Model.AmountLines)
        {
            var line = read with { Amounts = read.Amounts.RemoveAll(amount => amount.Kind == AmountKind.Age || IsDesignation(draft, read.Sentence, amount)) };
            var before = previous;
            previous = line.Amounts.IsEmpty ? default : line;
            if (line.Amounts.Length < 2 || PartWords.Hold(draft, line.Sentence.FirstToken, line.Sentence.EndToken, PartRole.Open))
            {
                continue;
            }

            if (TotalledParts.After(draft, before, line) is { } total)
            {
                lists.Add(total);
                continue;
            }

            line = line with { Amounts = line.Amounts.RemoveAll(amount => ListedParts.IsYearOfItem(draft, amount)) };
            for (var i = 0; i + 1 < line.Amounts.Length; i++)
            {
                if (ListedParts.IsWhole(draft, line.Amounts[i]) && ListedParts.After(draft, line, i) is { } parts && !ListedParts.IsShare(draft, line, i))
                {
                    lists.Add(parts);
                    i += parts.Parts.Length;
                }
            }
        }
    }

    /// <summary><c>Plant No. 1</c></summary>
    private static bool IsDesignation(Draft draft, Sentence sentence, Amount amount) => amount.Number > sentence.FirstToken && draft.Tokens[amount.Number - 1].Is(WordClass.Designated);

    /// <summary>Those that run over sentences.</summary>
    private static void AddTold(Draft draft, ImmutableArray<Tally> tallies, ImmutableArray<PartList>.Builder lists)
    {
        var taken = new HashSet<int>(lists.Where(list => !list.Fits).SelectMany(list => list.Parts).Select(part => part.Number));
        for (var i = 0; i < tallies.Length; i++)
        {
            var list = RemainderReader.TryRead(draft, tallies, i) ?? OppositeReader.TryRead(draft, tallies, i, out _) ?? VoteReader.TryRead(draft, tallies, i) ?? PartsElsewhere.TryRead(draft, tallies, i) ?? ApportionedReader.TryRead(draft, tallies, i);
            if (list is { } told && !told.Parts.Any(part => taken.Contains(part.Number)) && (told.Fits || !IsTold(tallies, i, told.Sum)))
            {
                lists.Add(told);
                taken.UnionWith(told.Fits ? [] : told.Parts.Select(part => part.Number));
            }
        }
    }

    /// <summary>Whether a number further up is what the parts come to: then that is their whole.</summary>
    private static bool IsTold(ImmutableArray<Tally> tallies, int last, double sum)
    {
        for (var i = last - 1; i >= 0 && i >= last - FarthestWhole; i--)
        {
            if (Math.Abs(tallies[i].Amount.Value - sum) < 1e-6 * sum)
            {
                return true;
            }
        }

        return false;
    }
}
