using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Claims that a desk would not print as they stand: no source, no day, no measure, no answer.</summary>
internal static class ClaimFaults
{
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
        new("state-a-figure", ["unattributed-figure"], (draft, random) => AddAlone(draft, random, () =>
        [
            "The refinery spilled 40,000 liters of oil into the bay.",
            "The new tram line will cost $2.4 billion.",
            "Rents in the town rose 18 percent.",
            "Nearly a quarter of the town's shops stand empty.",
            "The thieves took paintings worth $9 million.",
            "Some 3,000 people marched through the capital in protest.",
            "The storm cut power to 84,000 homes.",
            "The sale wiped out 12% of the firm's value.",
            "The mill laid off 240 workers.",
            "The drought cost farmers 30 million euros.",
            "One in five pupils misses a day of school each week.",
            "The hospital turned away 1,200 patients.",
        ])),
        new("count-the-dead", ["unattributed-toll", "unattributed-figure"], (draft, random) => AddAlone(draft, random, () =>
        [
            "Eleven people died when a bus plunged into a ravine near Tarn.",
            "A shell hit a market, killing three children and wounding 16.",
            "The quake left 230 people dead.",
            "Two climbers died and a third is missing on Mount Orlen.",
            "A gas blast in a bakery killed at least 30 people.",
            "Fifteen people were hurt in a crush at the stadium.",
            "Four teenagers drowned in the Tarn.",
            "Gunmen kidnapped 48 pupils from a school in Lesk.",
            "A landslide buried a village, and at least 70 bodies were dug out.",
            "Nine villagers were wounded when a mine went off under a cart.",
        ])),
        new("claim-a-battle", ["missing-verification-caveat"], (draft, random) => draft.Model.Caveats.IsEmpty ? AddAlone(draft, random, () =>
        [
            "The rebels said they had killed 40 soldiers near the dam.",
            "The Tarvan army said it shot down 12 enemy drones over the strait.",
            "The militia said in a statement that it had seized the airport at Lesk.",
            "The separatists said they had ambushed a convoy and killed 11 soldiers.",
            "A little-known group claimed responsibility for the bombing of the customs house.",
            "The defense ministry said its troops had repelled an assault and destroyed six tanks.",
            "According to the army, 70 militants were killed in the raid on Tarn.",
            "A rebel spokesman said the garrison had been overrun and 70 soldiers taken prisoner.",
            "The army said it had captured the village of Orlen from the rebels.",
            "The insurgents claimed to have downed a helicopter over the Tarn valley.",
        ]) : []),
    ];
}
