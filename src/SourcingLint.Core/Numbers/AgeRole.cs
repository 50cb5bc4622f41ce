namespace SourcingLint.Model;

/// <summary>How a word tells that the number beside it is an age.</summary>
internal enum AgeRole : byte
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Behind the number and its hyphen: <c>year-old</c>.</summary>
    Old,

    /// <summary>Behind the number and before <c>old</c>: <c>years</c>.</summary>
    Year,

    /// <summary>Before the number: <c>aged</c>, <c>age of</c>.</summary>
    Named,

    /// <summary>Before the number where nothing is counted: <c>turned</c>.</summary>
    Turning,

    /// <summary>Before <c>at</c> and the number: <c>died</c>.</summary>
    Dying,

    /// <summary>Between a person and the number: <c>was</c>.</summary>
    Being,

    /// <summary>A person, before such a word: <c>she</c>, <c>who</c>.</summary>
    Person,
}
