using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Core.Tests.Sums;

/// <summary>Sums that are right, rounded, or of other things: a false alarm costs more than a miss.</summary>
public sealed class RightSumsTests
{
    private static readonly string[] SumRules =
    [
        "change-math-mismatch", "elapsed-time-mismatch", "headline-body-number-mismatch", "part-whole-mismatch",
        "percent-sum-mismatch", "range-inverted", "ratio-percent-mismatch", "unit-conversion-mismatch",
    ];

    [Theory]
    [InlineData("Nora Hill kept her seat with 9,412 votes to Sam Orr's 8,980, a majority of 432, the clerk said.")]
    [InlineData("The levy passed, 612 to 588, a margin of 24 votes.")]
    [InlineData("Orr took 48% and Hill 44%, a four-point lead that the pollster called thin.")]
    [InlineData("Hill took 47.6% and Orr 44.1%, a lead of 3.5 points.")]
    [InlineData("Hill took 48%, Orr 41% and Wynn 9%, giving Hill a lead of seven points.")]
    [InlineData("The Hawks beat the Gulls by 12 points, 88-76, after leading by 20 points in the third quarter.")]
    [InlineData("The choir spent $84,000 and raised $92,000, a profit of $8,000.")]
    [InlineData("The port had a deficit of $3 million last year. It spent $2 million on cranes and $4 million on quays.")]
    [InlineData("The farm had 900 hens and lost 140 in the flood, leaving 760.")]
    [InlineData("The storm flooded 1,200 homes and 40 shops, leaving 300 people homeless.")]
    [InlineData("A landslide buried 12 houses in three villages, leaving nine people dead.")]
    [InlineData("The library has 40 desks, 30 of them new, and 12 left the warehouse on Monday.")]
    [InlineData("The tunnel cuts the drive from 50 minutes to 18, saving 32 minutes.")]
    [InlineData("The old mast is 90 meters tall and the new one 120 meters, 30 meters taller.")]
    [InlineData("Lorn has 400 beds and Tarn 350, 80 more than the ministry asked for.")]
    [InlineData("An adult ticket costs $4.20 and a family one $7.40, a saving of $1 on two adults.")]
    [InlineData("Together the four shops earned $61.4 billion, leaving $20.2 billion for the rest of the street.")]
    [InlineData("Its shares, down 25 percent since May to $30 from $40, gained 3 percent to $30.90 on Friday.")]
    [InlineData("Police held 30 people on Friday and 25 on Saturday, and five more were being sought.")]
    public void Differences(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("The yard laid up 63 barges, down from 84 a year ago. That is a decline of 25%.")]
    [InlineData("The budget is $50 million, of which $30 million is for schools. That is an increase of $12 million.")]
    [InlineData("The probe weighed 1,240 kilograms, of which 520 were fuel and 720 the frame. Pilots have burned 403 kilograms, leaving 117 for the rest of the trip.")]
    [InlineData("The ferry burns 1,820 tons of oil a year, or 35 tons a week.")]
    [InlineData("The line had 300 boats in 2010 and has 120 now. Its fares have doubled.")]
    [InlineData("The grant is $63 million. That is $150,000 for each berth. The harbor will have 420 berths.")]
    [InlineData("The pier lost 90 lamps. About 1,200 homes, or 8%, went dark.")]
    public void Results_of_earlier_sentences(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("The museum let in 5,200 people on Tuesday, 9,100 on Saturday and 8,400 on Sunday. Sunday was the second-busiest day. It expects 900,000 in a year.")]
    [InlineData("Lorn took 312 boats, Tarn 188, Lesk 165, a total of 665. Tarn was the second-busiest harbor.")]
    [InlineData("Lorn had 312 thefts, Tarn 188, Lesk 165 and Holm 143. Holm, the third-largest city, has asked for help.")]
    [InlineData("Lorn had 568 boats in 1990 and 535 in 2000, with 79 at Tarn. Holm ranked second with 51.")]
    public void Places_in_a_row(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("The six nurses treated 240 patients, an average of 40 each.")]
    [InlineData("The survey of 1,200 homes in 12 towns found an average of 3.2 people a home.")]
    [InlineData("The ferry carried 600,000 people in 30 days, an average of 20,000 a day.")]
    [InlineData("Rowers finished in 52, 55 and 58 minutes, an average of 55.")]
    [InlineData("The fund needs $90 million in six months and would have to raise an average of $20 million a month.")]
    [InlineData("The town bought 20 bins at $45 each, for a total of $900.")]
    [InlineData("She bought 12 shirts at $30 each and a coat that cost $400.")]
    [InlineData("Each of the 25 villages will get $4,000, a total of $100,000.")]
    [InlineData("The firm paid $75,000 to 30 drivers, or $2,500 apiece.")]
    [InlineData("He is paid $60,000 a year, or about $1,150 a week.")]
    [InlineData("The rent is $18,000 a year, or $1,500 a month.")]
    [InlineData("The pump moves 1,000 liters a day, or 7,000 liters a week.")]
    [InlineData("At a rate of 90 rupees to the dollar, the prize of 45,000 rupees is worth about $500.")]
    [InlineData("One euro buys 400 forints. The ticket costs 8,000 forints (20 euros).")]
    public void Averages_products_and_rates(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("Calls rose to 300 in May from 100 in April, three times as many.")]
    [InlineData("The new hall seats 1,800 people, twice as many as the old one, which held 900.")]
    [InlineData("The clinic saw 50 patients in May and 160 in June, twice as many as in June last year.")]
    [InlineData("Sales came to $66 million, 10% above the $60 million of 2019.")]
    [InlineData("Exports fell to $54 million, 10% below the $60 million of the year before.")]
    [InlineData("Fares doubled from $2 to $4, before falling to $3.")]
    public void Multiples(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("The school has 300 pupils, of whom 210 (70%) take the bus.")]
    [InlineData("Attendance was 62%, with 310 of 500 members present.")]
    [InlineData("The mill will cut 45 jobs, or 9% of its staff of 500.")]
    [InlineData("The lab tested 300 wells and found lead in 48, or 16%.")]
    [InlineData("The firm had 250 workers last year. Staff grew to 290, up 40, or 16%.")]
    [InlineData("Most residents, 62%, own their homes.")]
    [InlineData("Half of men and a third of women, 40% in all, smoke.")]
    [InlineData("A majority of the 60 deputies, 38, backed the bill.")]
    [InlineData("The party won 43% of the vote, or 12 of 20 seats.")]
    public void Shares(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("The zoo keeps 60 birds, its keeper said.\n\nOf the birds, 35 are owls and 25 hawks, she said.")]
    [InlineData("The crash killed eight and hurt 12, the coroner said. The dead were five men and three women.")]
    [InlineData("The line has 36 trams: 12 at Depot No. 1, 14 at Depot No. 2 and 10 at Depot No. 3.")]
    [InlineData("The garden sold 40 roses in May, 50 in June and 30 in July, for a total of 120.")]
    [InlineData("The farm is 50% wheat, 30% barley and 20% oats.")]
    [InlineData("Half of the money goes to roads, 30% to parks and 20% to schools.")]
    [InlineData("Cole had 45% and Wynn 42%. Another 13% were undecided.")]
    [InlineData("Drivers from 25 to 60 make up 58 percent, and the rest are older.")]
    [InlineData("The storm put out 60,000 lamps. Crews had mended 45,000 of them by dusk, leaving 15,000, or a quarter, dark.")]
    [InlineData("The mill has 900 looms. Frost stopped 270 of the looms, or 30%.")]
    [InlineData("In a survey of 800 sailors, 48% named the wind, 40% the cold and 31% the food as a worry.")]
    [InlineData("Asked for the single worst thing, 44% named the wind, 36% the cold and 20% the food.")]
    [InlineData("Hotels are 80% full, hostels 70% full and camps 60% full.")]
    public void Parts(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("The hearing began at 10 a.m. and ended at 12:30 p.m., two and a half hours later.")]
    [InlineData("The road was shut for 45 minutes, from 7:15 a.m. to 8 a.m.")]
    [InlineData("The three-hour talk began at 11 p.m. and ended at 2 a.m.")]
    [InlineData("The shop opens at 9 a.m. and closes at 5 p.m., two hours earlier than before.")]
    [InlineData("Buses leave at 8 a.m. and 6 p.m. and take three hours.")]
    [InlineData("Rowe ran the race in 2:11:40 and Bell in 2:12:55, a minute and 15 seconds behind.")]
    [InlineData("The shop opens at 6.30am and closes at 11pm, giving a day of sixteen and a half hours.")]
    [InlineData("The lease runs from 2020 until 2045, a term of 25 years.")]
    [InlineData("Moss ran the mile in 4:05 and Orr in 4:11, a gap of six seconds.")]
    [InlineData("The mayor served from 1998 to 2010, a total of 12 years.")]
    [InlineData("The council moved up the deadline from 2035 to 2030.")]
    public void Times(string draft) => CheckSilent(draft);

    [Theory]
    [InlineData("# Nurses' union, with 12,000 members, calls strike\n\nAbout 200 members rallied at the gate, police said.")]
    [InlineData("# Town of 80,000 people shuts its pool\n\nAbout 70 people spoke at the hearing, the clerk said.")]
    [InlineData("# Chapel stands 40 meters from the cliff\n\nThe priest carried the cross 15 meters on Sunday, he said.")]
    public void Headlines_of_other_numbers(string draft) => CheckSilent(draft);

    private static void CheckSilent(string draft)
    {
        var findings = DraftLinter.Lint(Draft.Parse(draft, "draft.md"), LintOptions.Default).Where(finding => SumRules.Contains(finding.Diagnostic.Descriptor.RuleName()));
        Assert.Empty(findings.Select(finding => finding.Diagnostic.GetMessage()));
    }
}
