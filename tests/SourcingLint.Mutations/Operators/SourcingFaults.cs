using SourcingLint.Model;
using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Sentences that a desk would send back for their sourcing or their wording.</summary>
internal static class SourcingFaults
{
    private const int FarParagraphs = 5;

    public static IEnumerable<FaultOperator> All =>
    [
        new("date-no-toll", ["toll-without-date"], (draft, random) => Add(draft, random, () =>
        [
            "The outbreak has killed 3,200 people, the health agency said.",
            "The war has cost 41,000 lives, according to the charity.",
            "The army has lost 90 tanks, the ministry said.",
            "Floods have displaced 12,000 people, the agency said.",
            "More than 600 people have died of the fever, doctors said.",
            "The strike has left 75 people injured, the union said.",
        ])),
        new("accuse-without-answer", ["missing-response"], (draft, random) => Add(draft, random, () =>
        [
            "Auditors accuse Brackwater Bank of hiding losses.",
            "Her former aide, Lou Tarrant, accused Senator Ida Marlow of taking bribes.",
            "The union alleges that Marlow Shipping forged its safety records.",
            "Prosecutors say Karl Brandvold stole from the fund.",
            "Residents blamed Orlen Chemicals for poisoning the wells.",
            "The report accuses the minister, Hal Brandvold, of lying to parliament.",
        ])),
        new("poll-without-details", ["poll-missing-details"], (draft, random) => draft.Source.ToString().Contains("poll", StringComparison.OrdinalIgnoreCase) || draft.Source.ToString().Contains("survey", StringComparison.OrdinalIgnoreCase) ? [] : Add(draft, random, () =>
        [
            "A new poll shows 58% back the strike.",
            "Most voters oppose the tax, a survey found: 61 percent said no.",
            "Fully 72 percent of residents want the mill to stay, according to a poll.",
            "Pollsters found that 54% of voters would back Holt.",
            "The governor's approval rating stands at 39 percent, a survey showed.",
        ])),
        new("claim-a-record", ["unsupported-superlative"], (draft, random) => Add(draft, random, () =>
        [
            "It is the largest strike in the country's history.",
            "It was the deadliest fire ever seen in the valley.",
            "The ferry is the world's first to run on straw.",
            "No city in Europe has a higher rate of burglary.",
            "It is the longest bridge in the country.",
            "The drought is unprecedented.",
        ])),
        new("float-the-date", ["unanchored-relative-date"], (draft, random) => Add(draft, random, () =>
        [
            "A few months ago, ministers warned of cuts.",
            "The roof was mended last year.",
            "Recently, the council sold the pool.",
            "The pier closed a few weeks ago.",
            "Earlier this year the mill lost a buyer.",
        ])),
        new("forget-the-doubt", ["fact-after-caveat"], (draft, random) => Add(draft, random, () =>
        [
            "A guard allegedly burned the ledgers of the camp.\n\nThe guard fled after burning the ledgers.",
            "The brigade allegedly shelled a convoy near the mill.\n\nAfter shelling the convoy, the brigade withdrew.",
            "He is accused of poisoning the well.\n\nHe left the valley after poisoning the well.",
            "The clerk allegedly forged the deeds.\n\nThe clerk hid in Lesk after forging the deeds.",
        ])),
        new("move-the-caveat", ["caveat-reach", "missing-verification-caveat"], MoveCaveat),
        new("drop-headline-source", ["headline-attribution-missing"], DropHeadlineSource),
    ];

    /// <summary>The caveat ends the story, far from its claim.</summary>
    private static IEnumerable<Fault> MoveCaveat(Draft draft, Random random)
    {
        if (draft.Model.Caveats.Length != 1 || draft.Model.Caveats[0].Covers.IsEmpty || Place.Story(draft).LastOrDefault() is not { Index: > 0 } last)
        {
            yield break;
        }

        var caveat = draft.Model.Caveats[0].Span;
        if (last.Index - Place.ParagraphAt(draft, caveat.Start).Index >= FarParagraphs && caveat.End < last.Span.End)
        {
            yield return new Fault([new(caveat, ""), new(new(last.Span.End, 0), "\n\n" + Place.Text(draft, caveat))], IsFoundAnywhere: true);
        }
    }

    /// <summary><c>…, police say</c> loses its end.</summary>
    private static IEnumerable<Fault> DropHeadlineSource(Draft draft, Random random)
    {
        if (Place.Headline(draft) is { } headline && Place.Text(draft, headline.Span) is var text && text.LastIndexOf(", ", StringComparison.Ordinal) is var comma and > 10
            && text[comma..].Split(' ') is { Length: <= 5 } tail && tail[^1] is "say" or "says" or "said")
        {
            yield return Fault.Replace(new(headline.Span.Start + comma, text.Length - comma), "", isFoundAnywhere: true);
        }
    }
}
