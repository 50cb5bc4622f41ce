namespace SourcingLint.Model;

/// <summary>What a name names.</summary>
public enum MentionKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, region, city or other place.</summary>
    Place,

    /// <summary>A body, company, party, outlet or unit.</summary>
    Organisation,

    /// <summary>Another listed term that has several forms.</summary>
    Term,
}
