namespace SourcingLint.Model;

/// <summary>How loudly a question is asked.</summary>
internal enum Loudness
{
    /// <summary>Not at all: few editors would.</summary>
    Silent,

    /// <summary>As a note.</summary>
    Note,

    /// <summary>As loudly as the rule is set.</summary>
    Loud,
}
