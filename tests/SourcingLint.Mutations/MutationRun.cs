using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Mutations;

/// <summary>Plants faults one at a time and lints what comes out.</summary>
internal static class MutationRun
{
    private const int ContextLength = 90;

    /// <summary>The desk whose drafts these are: rules that ask for a name or a stylebook have one.</summary>
    /// <summary>Every rule is on that needs nothing but the draft: a fault is found or not, whatever a desk cares to hear.</summary>
    private static readonly LintOptions Options = LintOptions.From(
    [
        KeyValuePair.Create("sourcinglint.outlet", "The Valley Post"),
        .. FaultCatalog.Operators.SelectMany(by => by.Rules).Distinct().Select(name => RuleCatalog.Describe(name)!).Where(rule => !rule.IsEnabledByDefault)
            .Select(rule => KeyValuePair.Create($"dotnet_diagnostic.{rule.Id}.severity", "info")),
    ]);

    /// <summary>Every trial, in order of draft and operator. The same seed gives the same trials.</summary>
    public static IEnumerable<Trial> Over(IEnumerable<Draft> drafts, IReadOnlyList<FaultOperator> operators, int seed, int each)
    {
        foreach (var draft in drafts)
        {
            var clean = DraftLinter.Lint(draft, Options);
            foreach (var fault in operators)
            {
                var random = new Random(seed ^ HashOf(Path.GetFileName(draft.Path) + fault.Name));
                var faults = fault.Plant(draft, random).ToArray();
                random.Shuffle(faults);
                foreach (var planted in faults.Take(each))
                {
                    yield return Try(draft, clean, fault, planted);
                }
            }
        }
    }

    private static Trial Try(Draft draft, IReadOnlyList<Finding> clean, FaultOperator by, Fault fault)
    {
        var broken = Draft.Parse(draft.Source.WithChanges(fault.Changes), draft.Path);
        var place = fault.Changes[0].Span.Start;
        var paragraph = broken.Paragraphs.LastOrDefault(p => p.Span.Start <= place + LeadingBlanks(fault.Changes[0].NewText));
        var added = fault.Changes[0].NewText is { } text && text.Contains("\n\n", StringComparison.Ordinal) ? place + text.Length : 0;
        var reach = TextSpan.FromBounds(paragraph.Span.Start, Math.Max(paragraph.Span.End, added)); // some faults take two paragraphs
        var found = false;
        var elsewhere = new List<Finding>();
        var others = new List<Finding>();
        foreach (var finding in NewFindings(broken, clean, fault))
        {
            if (!by.Rules.Contains(finding.Diagnostic.Descriptor.RuleName()))
            {
                others.Add(finding);
            }
            else if (fault.IsFoundAnywhere || PlacesOf(finding).Any(span => span.OverlapsWith(reach) || span.Start == paragraph.Span.End))
            {
                found = true;
            }
            else
            {
                elsewhere.Add(finding);
            }
        }

        return new Trial(by, draft.Path, ContextOf(broken, place), found, elsewhere, others);
    }

    /// <summary>What the broken draft has and the clean one had not, at its place.</summary>
    private static IEnumerable<Finding> NewFindings(Draft broken, IReadOnlyList<Finding> clean, Fault fault)
    {
        var known = clean.SelectMany(finding => PlacesOf(finding).Select(span => (finding.Diagnostic.Id, Moved(span.End, fault)))).ToHashSet();
        return DraftLinter.Lint(broken, Options).Where(finding => PlacesOf(finding).Any(span => !known.Contains((finding.Diagnostic.Id, span.End))));
    }

    /// <summary>Where a finding points: rules that report one cause once name its other places beside the first.</summary>
    private static IEnumerable<TextSpan> PlacesOf(Finding finding) => finding.Diagnostic.AdditionalLocations.Select(location => location.SourceSpan).Prepend(finding.Span);

    /// <summary>Where a position of the clean draft stands in the broken one.</summary>
    private static int Moved(int position, Fault fault) =>
        position + fault.Changes.Where(change => change.Span.End <= position).Sum(change => (change.NewText?.Length ?? 0) - change.Span.Length);

    private static string ContextOf(Draft draft, int place)
    {
        var start = Math.Clamp(place - ContextLength, 0, draft.Source.Length);
        var end = Math.Min(draft.Source.Length, place + ContextLength);
        return draft.Source.ToString(TextSpan.FromBounds(start, end)).ReplaceLineEndings(" ");
    }

    private static int LeadingBlanks(string? text) => text is null ? 0 : text.Length - text.TrimStart().Length;

    /// <summary>The same number on every machine and in every run.</summary>
    private static int HashOf(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));
}
