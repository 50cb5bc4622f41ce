namespace SourcingLint.Model;

/// <summary>How exactly a figure is put.</summary>
[Flags]
public enum FigureForm : byte
{
    /// <summary>A plain number.</summary>
    Exact = 0,

    /// <summary>Loosened: <c>about 40</c>, <c>nearly 40</c>, <c>an estimated 40</c>.</summary>
    Approximate = 1,

    /// <summary>A lower bound: <c>at least 40</c>, <c>more than 40</c>.</summary>
    AtLeast = 2,

    /// <summary>An upper bound: <c>up to 40</c>, <c>fewer than 40</c>.</summary>
    AtMost = 4,

    /// <summary>A range: <c>30 to 40</c>, <c>between 30 and 40</c>.</summary>
    Range = 8,

    /// <summary>No value: <c>dozens</c>, <c>thousands of</c>, <c>several</c>.</summary>
    Vague = 16,
}
