namespace SourcingLint.Model;

/// <summary>What readers need to weigh a poll.</summary>
[Flags]
internal enum PollDetails : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who took it.</summary>
    Pollster = 1,

    /// <summary>When.</summary>
    Dates = 2,

    /// <summary>How many were asked.</summary>
    Sample = 4,

    /// <summary>Its margin of error.</summary>
    Margin = 8,

    /// <summary>All of these.</summary>
    All = Pollster | Dates | Sample | Margin,
}
