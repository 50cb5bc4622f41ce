namespace SourcingLint.Model;

/// <summary>What an <see cref="Amount"/> is a number of.</summary>
internal enum AmountKind : byte
{
    /// <summary>Things or people, or nothing that is named.</summary>
    Count,

    /// <summary>A part: <c>a third</c>, <c>half</c>, <c>one in five</c>.</summary>
    Fraction,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Points, of a percentage or on a scale.</summary>
    Points,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A length, a weight, a time.</summary>
    Measure,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>How old somebody or something is.</summary>
    Age,
}
