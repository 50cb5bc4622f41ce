namespace SourcingLint.Model;

/// <summary>What readers need to place a time that counts from the day of writing, as <c>relative-dates.tsv</c> has it.</summary>
internal enum RelativeDateAnchor : byte
{
    /// <summary>Nothing: it is no date, such as <c>more recently</c>.</summary>
    None,

    /// <summary>A month or a day, whatever the draft's own date is: <c>recently</c>.</summary>
    Loose,

    /// <summary>The day of the story: <c>yesterday</c>.</summary>
    Day,

    /// <summary>The month or year of the story: <c>last year</c>.</summary>
    Season,
}
