using SourcingLint.Model;
using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Sentences that a desk would send back for their sourcing or their wording.</summary>
internal static class SourcingFaults
{
    private const int FarParagraphs = 5;

    private static readonly string[] UndatedTimes =
    [
        "The roof was mended last year.",
        "Earlier this year the mill lost a buyer.",
        "The bank cut its rates last month.",
        "Three months ago the board sold the yard.",
        "The firm laid off 40 people last spring.",
        "The plant is due to reopen next year.",
    ];

    public static IEnumerable<FaultOperator> All =>
    [
        new("date-no-toll", ["toll-without-date"], (draft, random) => Add(
            draft,
            random,
            () =>
            [
                "The outbreak has killed 3,200 people, the health agency said.",
                "The war has cost 41,000 lives, according to the charity.",
                "The army has lost 90 tanks, the ministry said.",
                "Floods have displaced 12,000 people, the agency said.",
                "More than 600 people have died of the fever, doctors said.",
                "The strike has left 75 people injured, the union said.",
                "According to the coast guard, 17 crew members have been rescued and 22 are still missing.",
                "The death toll stands at 318, the civil defense agency said.",
                "The toll from the landslide has climbed to 46, the governor said.",
                "Some 2,400 homes have been destroyed in the fires, the state fire service said.",
                "The fighting has driven 60,000 people from the valley, aid workers said.",
                "Police have detained 340 protesters, the interior ministry said.",
                "Cholera has sickened 5,700 people and killed 88, according to the health ministry.",
                "The rebels have seized 26 villages and killed 140 soldiers, the monitoring group said.",
                "Rescuers have pulled 61 bodies from the rubble, the fire chief said.",
                "At least 29 miners remain trapped underground, the company said.",
            ],
            paragraph => !Place.EndsWithDay(draft, paragraph))),
        new("accuse-without-answer", ["missing-response"], (draft, random) => Add(draft, random, () =>
        [
            "Auditors accuse Brackwater Bank of hiding losses.",
            "Her former aide, Lou Tarrant, accused Senator Ida Marlow of taking bribes.",
            "The union alleges that Marlow Shipping forged its safety records.",
            "Prosecutors say Karl Brandvold stole from the fund.",
            "Residents blamed Orlen Chemicals for poisoning the wells.",
            "The report accuses the minister, Hal Brandvold, of lying to parliament.",
            "A leaked audit shows that Hal Brandvold diverted $2 million to a firm run by his brother.",
            "According to the lawsuit, Marlow Shipping knew that the hull was cracked.",
            "Prosecutors allege that Karl Brandvold, 51, ran the ring from a flat in Lesk.",
            "Three former nurses told the paper that Dr. Nils Tarrant had falsified their records.",
            "The regulator found that Brackwater Bank misled 4,000 savers.",
            "Neighbors say Orlen Chemicals has dumped ash in the creek for years.",
            "In a complaint filed in Lesk, Ida Marlow says that her manager, Piet Norn, groped her twice.",
            "Opposition lawmakers charge that Hal Brandvold covered up the spill.",
            "The suit claims that Marlow Shipping underpaid 300 deckhands.",
            "Two of his clerks have accused Judge Karl Brandvold of selling verdicts.",
        ])),
        new("poll-without-details", ["poll-missing-details"], (draft, random) => draft.Source.ToString().Contains("poll", StringComparison.OrdinalIgnoreCase) || draft.Source.ToString().Contains("survey", StringComparison.OrdinalIgnoreCase) ? [] : Add(draft, random, () =>
        [
            "A new poll shows 58% back the strike.",
            "Most voters oppose the tax, a survey found: 61 percent said no.",
            "Fully 72 percent of residents want the mill to stay, according to a poll.",
            "Pollsters found that 54% of voters would back Holt.",
            "The governor's approval rating stands at 39 percent, a survey showed.",
            "Holt leads Marlow by 47 percent to 41 percent, according to an opinion poll.",
            "Nearly six in 10 parents favor a ban on phones in class, a poll has found.",
            "Polls suggest that 63 percent of islanders want to leave the union.",
            "In a survey of nurses, 71 percent said they had thought of quitting.",
            "Only 23% of small firms plan to hire, a survey by the Lesk chamber of commerce showed.",
            "Support for the pipeline has slipped to 44 percent, polling shows.",
            "Two-thirds of voters have no trust in the courts, according to a Lesk Herald poll.",
        ])),
        new("claim-a-record", ["unsupported-superlative"], (draft, random) => Add(draft, random, () =>
        [
            "It is the largest strike in the country's history.",
            "It was the deadliest fire ever seen in the valley.",
            "The ferry is the world's first to run on straw.",
            "No city in Europe has a higher rate of burglary.",
            "It is the longest bridge in the country.",
            "The drought is unprecedented.",
            "The tower, at 412 meters, is the tallest in the southern states.",
            "Never before has a sitting governor stood trial for murder.",
            "The show drew a record crowd.",
            "She became the youngest mayor in the history of the republic.",
            "The mill is the oldest still at work anywhere in the world.",
            "No other clinic in the region treats as many burns.",
            "The tremor was the strongest to strike the islands in a century.",
            "Exports hit an all-time high.",
            "The vote was the closest in the party's 90-year history.",
            "The scheme is the first of its kind in Africa.",
        ])),
        new("float-the-date", ["unanchored-relative-date"], (draft, random) => Add(draft, random, () =>
        [
            "A few months ago, ministers warned of cuts.",
            "Recently, the council sold the pool.",
            "The pier closed a few weeks ago.",
            "The mill has lately lost two buyers.",
            "Not long ago the yard still had 300 workers.",
            "Several years ago, she moved to the coast.",
            .. draft.Date is null ? UndatedTimes : [], // in a dated draft readers can count back
        ])),
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
