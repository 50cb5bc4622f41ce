namespace SourcingLint.Model;

/// <summary>Finds figures by their place.</summary>
internal static class FigureIndex
{
    /// <summary>The index of the first figure that starts at a position or after it; the number of figures when there is none.</summary>
    public static int FirstAt(Draft draft, int position)
    {
        var figures = draft.Model.Figures;
        var low = 0;
        var high = figures.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = figures[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
