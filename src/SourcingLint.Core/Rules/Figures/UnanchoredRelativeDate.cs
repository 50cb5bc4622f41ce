using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5014: "a few months ago", "on Saturday", with no day to count from.</summary>
public sealed class UnanchoredRelativeDate : DraftAnalyzer
{
    private static readonly RuleOption<bool> Days = new(
        "sourcinglint.unanchored-relative-date.days", false, "Whether to ask about \"on Saturday\" and \"yesterday\" in a draft without a date; agencies write them so, and the day of publication places them.");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5014", "unanchored-relative-date", "Time that readers cannot place",
        "Which date is '{0}'? {1}.",
        "Stories are read for years, and a time that counts from the day of writing loses its meaning with it.",
        DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options { get; } = ImmutableArray.Create<RuleOption>(Days);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var asksDays = context.Get(Days);
        var isDated = context.Draft.Date is not null;
        var dates = RelativeDate.Find(context.Draft).Where(date => !context.Model.Coverage.IsQuoted(date.Span.Start)).ToList();
        Report(context, dates.Where(date => date.Needs == RelativeDateAnchor.Loose), "Give the month or the day");
        Report(
            context,
            dates.Where(date => !isDated && !date.HasYear && (date.Needs == RelativeDateAnchor.Season || (asksDays && date.Needs == RelativeDateAnchor.Day))),
            "The draft bears no date: give the day here, or a date at the top");
    }

    /// <summary>One finding for one cause: the first place, with the others beside it.</summary>
    private static void Report(DraftAnalysisContext context, IEnumerable<RelativeDate> dates, string advice)
    {
        var spans = dates.Select(date => date.Span).ToImmutableArray();
        if (!spans.IsEmpty)
        {
            context.Report(new Report(spans[0], context.Draft.TextOf(spans[0]), advice) { Related = spans.RemoveAt(0) });
        }
    }
}
