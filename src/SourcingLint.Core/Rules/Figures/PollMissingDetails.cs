using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5011: a poll's result without who took it, when, of how many, how exactly.</summary>
public sealed class PollMissingDetails : DraftAnalyzer
{
    private static readonly (PollDetails Detail, string Words)[] Names =
    [
        (PollDetails.Pollster, "who took it"),
        (PollDetails.Dates, "when it was taken"),
        (PollDetails.Sample, "how many people were asked"),
        (PollDetails.Margin, "the margin of error"),
    ];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5011", "poll-missing-details", "Poll without its particulars",
        "'{0}': the story leaves out {1}. Add what is missing.",
        "A poll is worth what its sample, dates and margin of error make it, and readers can weigh it only when they are told.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        if (context.Model.Poll is not { } poll || poll.Told == PollDetails.All)
        {
            return;
        }

        var missing = Names.Where(n => (poll.Told & n.Detail) == 0).Select(n => n.Words).ToArray();
        var list = missing.Length == 1 ? missing[0] : string.Join(", ", missing.Take(missing.Length - 1)) + " and " + missing[missing.Length - 1];
        var end = context.Draft.Sentences[poll.Sentence].Span.End;
        context.Report(new Report(poll.Span, context.Draft.TextOf(poll.Span), list)
        {
            Tier = poll.IsStory || (poll.Told & PollDetails.Pollster) == 0 ? null : DiagnosticSeverity.Info,
            Fixes = context.Model.Coverage.IsQuoted(end - 1) ? ImmutableArray<CodeFix>.Empty : ImmutableArray.Create(CodeFix.Insert(
                "Add the particulars", end, " [POLLSTER] polled [NUMBER] [WHOM] on [DATES]; the margin of error is plus or minus [MARGIN] percentage points.")),
        });
    }
}
