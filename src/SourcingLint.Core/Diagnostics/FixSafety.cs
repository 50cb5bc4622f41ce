namespace SourcingLint.Diagnostics;

/// <summary>Who may apply a fix.</summary>
public enum FixSafety : byte
{
    /// <summary>An editor looks at it first: it leaves a placeholder or makes a choice.</summary>
    Suggestion,

    /// <summary><c>--fix</c> and "fix all" apply it: it changes no meaning.</summary>
    Safe,
}
