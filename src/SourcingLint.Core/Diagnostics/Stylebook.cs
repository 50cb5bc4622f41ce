namespace SourcingLint.Diagnostics;

/// <summary>Whose spellings of names a desk follows (<c>sourcinglint.stylebook</c>).</summary>
public enum Stylebook : byte
{
    /// <summary>No house style: one form throughout a draft is all that is asked.</summary>
    None,

    /// <summary>The Associated Press.</summary>
    Ap,

    /// <summary>Reuters.</summary>
    Reuters,

    /// <summary>The BBC.</summary>
    Bbc,

    /// <summary>The Guardian.</summary>
    Guardian,

    /// <summary>The New York Times.</summary>
    Nyt,

    /// <summary>The Washington Post.</summary>
    Wapo,

    /// <summary>Agence France-Presse.</summary>
    Afp,
}
