namespace SourcingLint.Model;

/// <summary>What a word of <c>results-words.tsv</c> tells of a company's results.</summary>
[Flags]
internal enum ResultsWord : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The stretch of time that they cover.</summary>
    Period = 1,

    /// <summary>What the company earned or lost.</summary>
    Gain = 2,

    /// <summary>What it sold.</summary>
    Volume = 4,

    /// <summary>All that a report of results has.</summary>
    All = Period | Gain | Volume,
}
