namespace SourcingLint.Model;

/// <summary>How much a desk would mind a figure that nobody answers for.</summary>
public enum FigureTier : byte
{
    /// <summary>Nobody would ask: exempt, a handful, already told, supposed, settled long ago.</summary>
    None,

    /// <summary>No number to check: <c>thousands of protesters</c>.</summary>
    Vague,

    /// <summary>Common record told again: an earlier event, a standing force, a running toll.</summary>
    Background,

    /// <summary>A new claim that somebody must answer for.</summary>
    Fresh,
}
