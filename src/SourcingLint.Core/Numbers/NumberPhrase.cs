namespace SourcingLint.Model;

/// <summary>A number as it is written, in digits, in words or in both: <c>1,200</c>, <c>two and a half million</c>, <c>30 to 40</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Value">What it comes to; null when vague.</param>
/// <param name="Upper">The upper end of a range; else null.</param>
/// <param name="Kind">How it is put.</param>
/// <param name="Place">The last place of its digits that says something: 0.1 for <c>9.5 million</c>, 100 for <c>1,200</c>; 0 for a number in words.</param>
/// <param name="Scale">What its digits are multiplied by: 1,000,000 for <c>9.5 million</c>.</param>
internal readonly record struct NumberPhrase(int First, int End, double? Value, double? Upper, NumberKind Kind, double Place = 0, double Scale = 1);

/// <summary>How a number is put.</summary>
internal enum NumberKind : byte
{
    /// <summary>Digits or words for a whole or decimal number.</summary>
    Plain,

    /// <summary>With a scale, <c>2.4 million</c>, so never a year, a designation or a score.</summary>
    Scaled,

    /// <summary>A part: <c>a third</c>, <c>half</c>, <c>one in five</c>.</summary>
    Fraction,

    /// <summary>Without a value: <c>dozens</c>, <c>several hundred</c>.</summary>
    Vague,

    /// <summary>Digits that are no quantity, or are written in a way that nobody can read for sure: <c>10:30</c>, <c>12.05.2024</c>, <c>9/11</c>, <c>2-1</c>, <c>1,2000</c>, <c>20px</c>.</summary>
    Code,
}
