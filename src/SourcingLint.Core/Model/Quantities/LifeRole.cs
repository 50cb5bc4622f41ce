namespace SourcingLint.Model;

/// <summary>How a word of <c>life-words.tsv</c> ties a number of years to a date.</summary>
internal enum LifeRole : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The date is one of birth.</summary>
    Born,

    /// <summary>The date is one of death.</summary>
    Died,

    /// <summary>The date is one on which something began.</summary>
    Start,

    /// <summary>The number is an age.</summary>
    Age,

    /// <summary>The number stands between two dates.</summary>
    After,

    /// <summary>The number runs from a date to the draft's own.</summary>
    Since,

    /// <summary>The number counts days.</summary>
    Day,

    /// <summary>The number counts weeks.</summary>
    Week,

    /// <summary>The number counts months.</summary>
    Month,

    /// <summary>The number counts years.</summary>
    Year,

    /// <summary>The number counts decades.</summary>
    Decade,

    /// <summary>The number counts centuries.</summary>
    Century,

    /// <summary>The number is one of years that a feast counts.</summary>
    Anniversary,

    /// <summary>The number runs back from the draft's own day.</summary>
    Ago,

    /// <summary>Whose the number is: <c>its fourth year</c>.</summary>
    Its,

    /// <summary>What has an age and is nobody: <c>the 100-year-old bakery</c>.</summary>
    Thing,

    /// <summary>Another moment than the draft's own is meant.</summary>
    Apart,

    /// <summary>Another moment may be meant, but not of an age.</summary>
    Past,
}
