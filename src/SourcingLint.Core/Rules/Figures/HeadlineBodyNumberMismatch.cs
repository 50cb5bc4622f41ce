using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5007: a number in the headline that the story contradicts.</summary>
public sealed class HeadlineBodyNumberMismatch : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5007", "headline-body-number-mismatch", "Headline number that the story contradicts",
        "The {0} says {1}, the story says {2}. Correct the one that is out of date.",
        "A headline is read more often than its story, and updates forget it.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var number in context.Model.ContradictedNumbers)
        {
            var ours = draft.TextOf(number.Above);
            var told = draft.TextOf(number.Story);
            var theirs = number.Change is { } change ? Rounding.Write(Math.Round(change)) : told;
            var place = number.Zone switch { ZoneKind.Headline => "headline", ZoneKind.Caption => "caption", _ => "line under the headline" };
            context.Report(new Report(number.Above, place, ours, number.Change is null ? theirs : theirs + " (" + told + ")")
            {
                Related = ImmutableArray.Create(number.Story),
                Fixes = context.Model.Coverage.IsQuoted(number.Above.Start) || IsCompound(ours) || IsCompound(theirs)
                    ? ImmutableArray<CodeFix>.Empty
                    : ImmutableArray.Create(CodeFix.Replace("Change to '" + theirs + "'", number.Above, theirs, FixSafety.Suggestion)),
            });
        }
    }

    /// <summary><c>five-day</c> cannot stand where <c>four</c> stood.</summary>
    private static bool IsCompound(string number) => char.IsLetter(number[0]) && number.IndexOf('-') > 0;
}
