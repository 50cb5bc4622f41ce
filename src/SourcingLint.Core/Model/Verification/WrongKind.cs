namespace SourcingLint.Model;

/// <summary>What a word of <c>wrongful-deeds.tsv</c> tells of whoever did it.</summary>
[Flags]
internal enum WrongKind : byte
{
    /// <summary>No wrong.</summary>
    None = 0,

    /// <summary>A wrong that is hidden: whoever tells of it accuses.</summary>
    Dishonest = 1,

    /// <summary>Violence, which is also told of wars and crimes; a charge where a complaint tells of it.</summary>
    Violent = 2,

    /// <summary>A deed that is a wrong only in a complaint: <c>sold</c>, <c>knew</c>.</summary>
    Lapse = 4,
}
