using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5009: an age or a number of years that its own dates contradict.</summary>
public sealed class ElapsedTimeMismatch : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5009", "elapsed-time-mismatch", "Time that its dates contradict",
        "{0} makes {1}, not {2}. Correct the number or the date.",
        "Ages and dates are counted again by everyone they concern.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var time in ElapsedTimeReader.Find(context.Draft).Concat(ClockSpanFinder.Find(context.Draft, isOfDay: true)))
        {
            if (!time.Fits)
            {
                context.Report(time.Number, char.ToUpperInvariant(time.From[0]) + time.From.Substring(1), RightOf(time), context.Draft.TextOf(time.Number));
            }
        }
    }

    /// <summary>What the dates make: an age of 39, 11 or 12 of a unit whose ends lie open, the 3rd year.</summary>
    private static string RightOf(ElapsedTime time)
    {
        if (time.Right is { } told)
        {
            return told;
        }

        var (least, most) = (Math.Round(time.Least), Math.Round(time.Most));
        var right = least >= most ? Rounding.Write(most) : $"{Rounding.Write(least)} or {Rounding.Write(most)}";
        return time.IsOrdinal ? "number " + right : time.Unit == LifeRole.None ? right : $"{right} {time.Unit.ToString().ToLowerInvariant()}{(right == "1" ? "" : "s")}";
    }
}
