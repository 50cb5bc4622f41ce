namespace SourcingLint.Model;

/// <summary>What opens a list of parts behind their whole.</summary>
internal enum PartOpening : byte
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>Words that promise all of them: <c>made up of</c>.</summary>
    Link,

    /// <summary>Words that promise two numbers: <c>split 120 to 80</c>.</summary>
    Split,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A bracket or a dash.</summary>
    Aside,

    /// <summary>A comma.</summary>
    Comma,
}
