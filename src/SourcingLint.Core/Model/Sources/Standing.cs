namespace SourcingLint.Model;

/// <summary>How far readers can tell who speaks, for those whom the copy does not name: the further down, the less.</summary>
internal enum Standing : byte
{
    /// <summary>Somebody whom readers know by name, or a body or an office that they can ask: no question.</summary>
    Known,

    /// <summary>A person whose body or access is told, and nothing else: <c>a person familiar with the audit</c>, <c>City Hall sources</c>.</summary>
    Explained,

    /// <summary>People of some office, or of some kind, and nobody learns whose: <c>officials</c>, <c>security sources</c>.</summary>
    Vague,

    /// <summary>Nothing is told: <c>sources</c>.</summary>
    Unnamed,

    /// <summary>People who are said to agree, and none of them has a name: <c>experts</c>, <c>many</c>, <c>most polls</c>.</summary>
    Crowd,
}
