namespace SourcingLint.Model;

/// <summary>The values of many figures by unit, to be asked whether one is near another.</summary>
internal sealed class SortedValues
{
    private readonly Dictionary<string, List<double>> _byUnit = new(StringComparer.Ordinal);

    /// <summary>Takes a value in.</summary>
    public void Add(string unit, double value)
    {
        if (!_byUnit.TryGetValue(unit, out var values))
        {
            _byUnit[unit] = values = [];
        }

        values.Add(value);
    }

    /// <summary>Readies for questions once all values are in.</summary>
    public void Sort()
    {
        foreach (var values in _byUnit.Values)
        {
            values.Sort();
        }
    }

    /// <summary>Whether some value of a unit lies no further from a value than the distance given.</summary>
    public bool HasNear(string unit, double value, double distance)
    {
        if (!_byUnit.TryGetValue(unit, out var values))
        {
            return false;
        }

        var at = values.BinarySearch(value - distance);
        at = at < 0 ? ~at : at;
        return at < values.Count && values[at] <= value + distance;
    }
}
