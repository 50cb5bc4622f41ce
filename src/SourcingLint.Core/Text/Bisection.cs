using System.Collections.Immutable;

namespace SourcingLint.Text;

/// <summary>Finds things that stand in order by where they stand.</summary>
public static class Bisection
{
    /// <summary>Whether an item is so, held against a position.</summary>
    public delegate bool Test<T>(in T item, int position);

    /// <summary>The index of the first item that is so, when all before it are not and all after it are; the number of items when none is.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="position">What each is held against, such as a position in the draft.</param>
    /// <param name="isSo">Whether an item is so; a static lambda costs nothing.</param>
    public static int First<T>(this ImmutableArray<T> items, int position, Test<T> isSo)
    {
        var low = 0;
        var high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isSo(in items.ItemRef(middle), position))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
