namespace SourcingLint.Model;

/// <summary>How a <see cref="Period"/> is told, and what a word of <c>period-words.tsv</c> has to do with it.</summary>
internal enum PeriodRole : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>By its number: <c>2019</c>.</summary>
    Year,

    /// <summary>By its name alone: <c>in June</c>.</summary>
    Month,

    /// <summary>As the one before: <c>last year</c>.</summary>
    Last,

    /// <summary>As the one that is: <c>this year</c>.</summary>
    This,

    /// <summary>As the draft's own day: <c>now</c>.</summary>
    Now,

    /// <summary>From another one: <c>a year ago</c>, <c>the year before</c>.</summary>
    Ago,

    /// <summary>A stretch of time that no list of units has: <c>quarter</c>.</summary>
    Unit,
}
