namespace SourcingLint.Model;

/// <summary>What the lexicons hold a written name for.</summary>
internal enum ListedAs : byte
{
    /// <summary>They do not have it.</summary>
    Nothing,

    /// <summary>A given name, and nothing else.</summary>
    GivenName,

    /// <summary>Some word or name.</summary>
    Word,

    /// <summary>A place, a people or an outlet.</summary>
    Place,

    /// <summary>A name with several forms, which <see cref="NameReview"/> keeps consistent.</summary>
    Name,
}
