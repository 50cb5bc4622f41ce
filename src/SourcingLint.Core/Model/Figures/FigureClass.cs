namespace SourcingLint.Model;

/// <summary>What a figure counts, and so how much a reader leans on it. The rule catalogue lists what each class holds.</summary>
public enum FigureClass : byte
{
    /// <summary>Needs no source: ages, dates, clock times, designations, scores, addresses, idioms.</summary>
    Exempt,

    /// <summary>The dead, wounded, missing or captured.</summary>
    Toll,

    /// <summary>Other people: crowds, the displaced, workers laid off.</summary>
    People,

    /// <summary>Money in any currency.</summary>
    Money,

    /// <summary>Percentages and percentage points.</summary>
    Percent,

    /// <summary>Arms, troops and their losses in kind.</summary>
    Military,

    /// <summary>Other things counted: homes, votes, cases.</summary>
    Count,

    /// <summary>Lengths, weights, areas, durations and the like.</summary>
    Measure,
}
