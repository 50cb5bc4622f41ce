using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Copy that stands twice, or does not belong.</summary>
internal static class StructureFaults
{
    public static IEnumerable<FaultOperator> All =>
    [
        new("duplicate-sentence", ["duplicate-sentence"], Duplicate),
        new("miscount-list", ["listed-count"], MiscountList),
        new("paste-newsletter-call", ["boilerplate-in-copy"], PastePage),
    ];

    private static IEnumerable<Fault> Duplicate(Draft draft, Random random)
    {
        var story = Place.Story(draft).ToArray();
        foreach (var sentence in draft.Sentences.Where(s => s.EndToken - s.FirstToken >= 14 && draft.ParagraphOf(s).Zone == ZoneKind.Body && !Place.IsQuoted(draft, s.Span.Start)))
        {
            var after = story.Where(p => p.Index > sentence.Paragraph && p.Index <= sentence.Paragraph + 8).ToArray();
            if (after.Length > 0 && !draft.Model.Quotations.Any(q => q.Span.IntersectsWith(sentence.Span)))
            {
                yield return Fault.Insert(Place.EndOf(after[random.Next(after.Length)]), " " + draft.Source.ToString(sentence.Span).ReplaceLineEndings(" "));
            }
        }
    }

    private static IEnumerable<Fault> MiscountList(Draft draft, Random random)
    {
        string[] numbers = ["four", "five", "six", "7"];
        return Place.Story(draft).Select(paragraph => Fault.Insert(
            Place.EndOf(paragraph), $"\n\nThe council set {numbers[random.Next(numbers.Length)]} conditions:\n\n- Rents stay as they are.\n- The pier is rebuilt.\n- Ferries run on Sundays.\n"));
    }

    private static IEnumerable<Fault> PastePage(Draft draft, Random random)
    {
        string[] lines = ["Sign up for our newsletter", "Share this article", "CLICK HERE TO GET OUR APP", "Subscribe to our daily newsletter", "Advertisement",
            "Story continues below advertisement", "Skip to main content", "Already a subscriber? Log in", "Follow us on Instagram and TikTok", "Click to share on X (Opens in new window)",
            "Get the latest headlines delivered to your inbox", "Share on Facebook Share on X Email this story", "Read more: Ferry strike enters third week", "Support independent journalism: donate today"];
        return Place.Story(draft).Select(paragraph => Fault.Insert(Place.EndOf(paragraph), "\n\n" + lines[random.Next(lines.Length)]));
    }
}
