namespace SourcingLint.Model;

/// <summary>Who a source is.</summary>
public enum SourceKind : byte
{
    /// <summary>Nobody is named: <c>it was reported</c>.</summary>
    None,

    /// <summary>A person by name.</summary>
    Person,

    /// <summary>A person by role with a body or place: <c>the ministry's spokesman</c>.</summary>
    Role,

    /// <summary>A body or a state that speaks: <c>the ministry</c>, <c>Moscow</c>.</summary>
    Institution,

    /// <summary>People as a group: <c>police</c>, <c>residents of Zelene</c>.</summary>
    Group,

    /// <summary>A document or data: <c>the indictment</c>, <c>census data</c>.</summary>
    Document,

    /// <summary>A news outlet by name, or <c>local media</c>.</summary>
    Media,

    /// <summary>Somebody who is kept from the reader: <c>a source</c>, <c>a senior official</c>.</summary>
    Anonymous,

    /// <summary>The newsroom itself: <c>Reuters reporters saw</c>, <c>we counted</c>.</summary>
    OwnNewsroom,

    /// <summary>A pronoun whose owner was not found.</summary>
    Pronoun,
}
