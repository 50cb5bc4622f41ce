using System.Collections.Immutable;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A sentence and the amounts in it, in order; never without any.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Amounts">Its amounts.</param>
internal readonly record struct AmountLine(Sentence Sentence, ImmutableArray<Amount> Amounts)
{
    /// <summary>Which of the amounts starts at a token, with or without the words that loosen it; -1 when none does.</summary>
    public int AmountAt(int index)
    {
        var (low, high) = (0, Amounts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            ref readonly var amount = ref Amounts.ItemRef(middle);
            if (index == amount.First || index == amount.Sign || index == amount.Number)
            {
                return middle;
            }

            (low, high) = amount.First < index ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
