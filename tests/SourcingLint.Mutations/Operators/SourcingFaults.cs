using SourcingLint.Model;
using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Sentences that a desk would send back for their sourcing or their wording.</summary>
internal static class SourcingFaults
{
    private const int FarParagraphs = 5;

    public static IEnumerable<FaultOperator> All =>
    [
        new("forget-the-doubt", ["fact-after-caveat"], (draft, random) => Add(draft, random, () =>
        [
            "A guard allegedly burned the ledgers of the camp.\n\nThe guard fled after burning the ledgers.",
            "The brigade allegedly shelled a convoy near the mill.\n\nAfter shelling the convoy, the brigade withdrew.",
            "He is accused of poisoning the well.\n\nHe left the valley after poisoning the well.",
            "The clerk allegedly forged the deeds.\n\nThe clerk hid in Lesk after forging the deeds.",
        ])),
        new("move-the-caveat", ["caveat-reach", "missing-verification-caveat"], MoveCaveat),
        new("headline-takes-sides", ["headline-attribution-missing"], TakeSides),
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

    private static readonly string[] Contested = [" denied", " denies", " rejected", " disputed", " disputes", " alleged", " claimed", " accused"];

    /// <summary>The headline takes what one side says, and the other denies, for fact.</summary>
    private static IEnumerable<Fault> TakeSides(Draft draft, Random random)
    {
        (string Headline, string Lead)[] claims =
        [
            ("Guards starved prisoners at island jail", "Guards at the island jail starved prisoners for weeks, a former inmate alleged on Monday."),
            ("Navy sinks fishing boat off Corvo", "The navy sank a fishing boat off Corvo, a fishermen's union said. The navy denied it."),
            ("Factory dumped waste in river", "The factory dumped waste in the river for two years, an environmental group said on Monday. The owner rejected the claim."),
            ("Landlord cheated tenants out of deposits", "Landlord Brick & Co. cheated tenants out of their deposits, according to a lawsuit filed on Monday."),
            ("Coach struck young players", "Former players accused the coach on Monday of striking young players during practice. He denies it."),
            ("Treasurer moved club money abroad", "A rival for the post claimed that the treasurer had moved club money to accounts abroad."),
            ("Rebels shell hospital in Vesk", "Rebels shelled a hospital in the town of Vesk on Monday, the army said. The rebels said they had not fired on the town."),
            ("Mayor sold council land to friends", "The mayor sold council land to her friends for a tenth of its price, a whistleblower alleges."),
        ];
        if (Place.Headline(draft) is { } headline && Place.Story(draft).FirstOrDefault() is { Index: > 0 } first && first.Span.Start > headline.Span.End)
        {
            foreach (var (title, lead) in claims.OrderBy(_ => random.Next()))
            {
                yield return new Fault([new(headline.Span, title), new(new(first.Span.Start, 0), lead + "\n\n")], IsFoundAnywhere: true);
            }
        }
    }

    /// <summary><c>…, police say</c> loses its end where somebody contests it; a count or an accident that nobody contests needs no source in its headline.</summary>
    private static IEnumerable<Fault> DropHeadlineSource(Draft draft, Random random)
    {
        if (Place.Headline(draft) is { } headline && Place.Text(draft, headline.Span) is var text && text.LastIndexOf(", ", StringComparison.Ordinal) is var comma and > 10
            && text[comma..].Split(' ') is { Length: <= 5 } tail && tail[^1] is "say" or "says" or "said"
            && Place.Story(draft).Take(6).Any(p => Contested.Any(word => Place.Text(draft, p.Span).Contains(word, StringComparison.Ordinal))))
        {
            yield return Fault.Replace(new(headline.Span.Start + comma, text.Length - comma), "", isFoundAnywhere: true);
        }
    }
}
