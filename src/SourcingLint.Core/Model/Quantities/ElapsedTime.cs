using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A stretch of time that a draft counts between two dates that it names.</summary>
/// <param name="Number">Where the number stands.</param>
/// <param name="Stated">What it says.</param>
/// <param name="From">The dates' words.</param>
/// <param name="Least">The least that the dates make.</param>
/// <param name="Most">The most that the dates make.</param>
/// <param name="Slack">How far the number may lie outside.</param>
/// <param name="IsOrdinal">Whether it is a place in a row: <c>fourth year</c>.</param>
internal readonly record struct ElapsedTime(TextSpan Number, double Stated, string From, double Least, double Most, double Slack, bool IsOrdinal)
{
    /// <summary>What the number counts, where its word is part of it: <c>four-day</c>.</summary>
    public LifeRole Unit { get; init; }

    /// <summary>What the dates make, where it is written otherwise than as a number: <c>1 hour 50 minutes</c>.</summary>
    public string? Right { get; init; }

    /// <summary>Whether the dates allow the number.</summary>
    public bool Fits => Stated >= Least - Slack && Stated <= Most + Slack;
}
