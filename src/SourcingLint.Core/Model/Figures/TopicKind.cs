namespace SourcingLint.Model;

/// <summary>In what way a number tells something.</summary>
internal enum TopicKind : byte
{
    /// <summary>It is no number to compare: a year, a number in a name.</summary>
    None,

    /// <summary>It counts people or things.</summary>
    Count,

    /// <summary>It is somebody's age.</summary>
    Age,

    /// <summary>It is the magnitude of an earthquake.</summary>
    Magnitude,

    /// <summary>It is a sum of money.</summary>
    Money,

    /// <summary>It is a percentage.</summary>
    Percent,

    /// <summary>It is a number of points.</summary>
    Points,

    /// <summary>It is a part: <c>a third</c>.</summary>
    Fraction,

    /// <summary>It is a length, a weight, a temperature.</summary>
    Measure,

    /// <summary>It is a stretch of time.</summary>
    Time,
}
