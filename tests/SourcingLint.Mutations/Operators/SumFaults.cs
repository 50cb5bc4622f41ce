using System.Globalization;
using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Sentences whose sums do not come out, worded as reporters word them: written without a look at what the rules read.</summary>
internal static class SumFaults
{
    public static IEnumerable<FaultOperator> All =>
    [
        new("inflate-part", ["part-whole-mismatch"], InflatePart),
        new("outvote-the-house", ["part-whole-mismatch"], Outvote),
        new("inflate-share", ["percent-sum-mismatch"], InflateShare),
        new("wrong-ratio", ["ratio-percent-mismatch"], WrongRatio),
        new("wrong-fraction", ["ratio-percent-mismatch"], WrongFraction),
        new("wrong-change", ["change-math-mismatch"], WrongChange),
        new("wrong-factor", ["change-math-mismatch"], WrongFactor),
        new("percent-for-points", ["change-math-mismatch"], PercentForPoints),
        new("write-range-backward", ["range-inverted"], WriteRangeBackward),
        new("lead-within-margin", ["poll-lead-within-margin"], LeadWithinMargin),
        new("convert-wrongly", ["unit-conversion-mismatch"], ConvertWrongly),
        new("miscount-names", ["listed-count"], MiscountNames),
        new("contradict-a-figure", ["figure-conflict"], Contradict),
    ];

    private static IEnumerable<Fault> InflatePart(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (a, b, c) = (random.Next(12, 30), random.Next(4, 12), random.Next(2, 9));
        var whole = a + b + c - random.Next(1, 3);
        return
        [
            $"The {whole} victims were {a} men, {Number(b)} women and {Number(c)} children, the coroner said.",
            $"Police detained {whole} people: {a} on Friday, {Number(b)} on Saturday and {Number(c)} on Sunday, a spokesman said.",
            $"The {whole}-member commission is made up of {a} judges, {Number(b)} professors and {Number(c)} retired officers.",
            $"Of the {whole} boats in port, {a} were trawlers, {Number(b)} were ferries and the remaining {Number(c)} were yachts, the harbor office said.",
            $"The fleet of {whole} ships - {a} tankers, {Number(b)} tugs and {Number(c)} ferries - left at dawn.",
            $"All {whole} aboard, {a} passengers and {Number(b + c)} crew, were rescued, the coast guard said.",
            $"The district has {whole} schools ({a} primary, {Number(b)} secondary and {Number(c)} technical), according to the ministry.",
            $"Clerks counted {whole} ballots, {a} for Holt, {Number(b)} for Ruiz and {Number(c)} for Dee.",
            $"The camp holds {whole} people, {a} men and {Number(b + c)} women, the agency said.",
            $"Rescuers found {whole} bodies, {a} in the hull and {Number(b + c)} in the water, the navy said.",
            $"The {whole} recruits, {a} men and {Number(b + c)} women, were sworn in on Monday.",
            $"Of {whole} samples, {a} were clean and the other {Number(b + c)} were not, the laboratory said.",
            $"Prosecutors charged him with {a} counts of fraud, {Number(b)} of theft and {Number(c)} of forgery - {whole} counts in all.",
            $"The orchestra consists of {a} strings, {Number(b)} winds and {Number(c)} drums, {whole} players in all.",
        ];
    });

    private static IEnumerable<Fault> Outvote(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (yes, no) = (random.Next(6, 40), random.Next(2, 6));
        var seats = yes + no - random.Next(1, 3);
        return
        [
            $"The {seats}-member council voted {yes}-{no} to sell the land.",
            $"The {seats}-seat chamber passed the bill by {yes} to {no}.",
            $"The bill passed on a {yes}-{no} vote in the {seats}-seat house.",
            $"The measure was approved {yes}-{no} by the {seats}-member board.",
            $"The {seats} members split {yes} to {no} on the sale, the clerk said.",
        ];
    });

    private static IEnumerable<Fault> InflateShare(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (a, b) = (random.Next(42, 60), random.Next(22, 33));
        var c = 100 - a - b + random.Next(4, 9);
        return
        [
            $"In the survey, {a}% said yes, {b}% said no and {c}% were undecided.",
            $"Some {a} percent back the bridge, {b} percent oppose it and {c} percent have no opinion, according to the poll.",
            $"Asked about the tax, {a} per cent were in favour, {b} per cent against and {c} per cent did not know.",
            $"Wind supplied {a}% of the power, coal {b}% and gas the remaining {c}%, the grid operator said.",
            $"Holt holds {a}% of the shares, her brother {b}% and the bank the other {c}%.",
            $"The money goes to roads ({a}%), schools ({b}%) and other services ({c}%), the budget shows.",
            $"Holt won {a} percent of the vote, Ruiz {b} percent and others {c} percent.",
            $"The plan gives the state {a}% of the firm, workers {b}% and the founders the rest, {c}%.",
            $"Imports made up {a} percent of sales, local brands {b} percent and all others {c} percent.",
            $"Women hold {a}% of the posts and men {100 - a + 5}%, the ministry said.",
            $"In the runoff, Holt took {a}.4 percent to Ruiz's {103 - a}.9 percent.",
            $"Half said yes, {b}% said no and {50 - b + 6}% were unsure, the pollster said.",
        ];
    });

    private static IEnumerable<Fault> WrongRatio(Draft draft, Random random) => Add(draft, random, () =>
    {
        var whole = random.Next(20, 90) * 10;
        var part = random.Next(whole / 4, whole / 2);
        var wrong = (int)Math.Round(part * 100.0 / whole) + random.Next(4, 14);
        return
        [
            $"It took {part} of the {whole} homes, or {wrong}%, the governor said.",
            $"About {wrong} percent ({part} of {whole}) of the wells were dry, the agency said.",
            $"Some {part} of {whole} patients ({wrong}%) fell ill again, the study found.",
            $"Turnout was {wrong}% - {part} of {whole} registered voters, the clerk said.",
            $"Of the {whole} pupils, {part}, or {wrong} per cent, passed, the school said.",
            $"The party won {part} out of {whole} seats, or {wrong} percent.",
            $"He made {part} of {whole} free throws in his career, {wrong} percent.",
            $"In all, {wrong}% of the {whole} firms, or {part}, have closed, the chamber said.",
            $"Inspectors failed {part} of {whole} trucks, {wrong} percent, the report said.",
            $"Just {part} of the {whole} beds ({wrong} percent) are free, the hospital said.",
        ];
    });

    private static IEnumerable<Fault> WrongFraction(Draft draft, Random random) => Add(draft, random, () =>
    {
        var whole = random.Next(8, 40) * 12;
        var (third, half) = (whole / 3, whole / 2);
        return
        [
            $"A third of the {whole} members, or {third + (whole / 8)}, voted no, the clerk said.",
            $"Half of the {whole} boats, {half - (whole / 8)} in all, were lost, the navy said.",
            $"More than half ({half - (whole / 10)} of {whole}) of the wells were dry.",
            $"Two-thirds of the {whole} flats, or {half}, stand empty.",
            $"Nearly a quarter ({whole / 2} of {whole}) of the pupils were absent.",
            $"A majority ({half - 3} of {whole}) backed the sale, the union said.",
            $"One in four of the {whole} drivers, or {third + 2}, had no license, police said.",
            $"Three quarters of the money, or {random.Next(52, 66)}%, has been spent.",
            $"Fewer than a third of the members ({half} of {whole}) came.",
            $"Only {whole / 2} of the {whole} trees, a quarter, survived the frost.",
        ];
    });

    private static IEnumerable<Fault> WrongChange(Draft draft, Random random) => Add(draft, random, () =>
    {
        var before = random.Next(12, 90) * 10;
        var share = random.Next(12, 60);
        var after = before + (int)Math.Round(before * share / 100.0);
        var wrong = share + random.Next(6, 16);
        var fall = (int)Math.Round((after - before) * 100.0 / after) + random.Next(6, 14);
        return
        [
            $"Crossings rose from {before} to {after}, a {wrong}% increase.",
            $"Crossings rose {wrong} percent, from {before} to {after}.",
            $"Thefts fell to {before} last year from {after}, a drop of {fall} percent, police said.",
            $"Sales climbed {wrong}% to {after} units from {before} a year earlier, the firm said.",
            $"The herd has grown to {after} from {before}, an increase of {wrong} per cent.",
            $"Membership is up {wrong} percent, from {before} to {after}, the club said.",
            $"The clinic saw a {wrong}% rise in patients, from {before} to {after}.",
            $"Fines went from ${before} to ${after}, up {wrong} percent.",
            $"Staff will be cut from {after} to {before}, a reduction of {fall} percent, the company said.",
            $"Attendance slipped {fall}% to {before}, from {after} in the spring.",
            $"The toll climbed to {after} from {before}, an increase of {after - before + 14}.",
            $"Enrolment dropped by {fall} per cent, from {after} to {before} pupils.",
            $"The yard had {after} workers in May, up from {before}, a rise of {wrong}%.",
        ];
    });

    private static IEnumerable<Fault> WrongFactor(Draft draft, Random random) => Add(draft, random, () =>
    {
        var before = random.Next(12, 90) * 10;
        return
        [
            $"Complaints doubled from {before} to {Number(before * 3)}, the office said.",
            $"Cases more than doubled, to {before + (before / 2)} from {before}.",
            $"The budget tripled, from ${before} million to ${Number(before * 2)} million.",
            $"The number of patients quadrupled to {Number(before * 2)} from {before}.",
            $"Burglaries halved, from {Number(before * 3)} to {Number(before * 2)}, police said.",
            $"Exports saw a threefold rise, from {before} to {Number(before * 2)} tons.",
            $"The price nearly doubled, from {before} crowns to {before + (before / 5)}.",
            $"Thefts fell by half, from {Number(before * 4)} to {Number(before * 3)}.",
            $"Profit climbed by a third, from ${before} million to ${Number(before * 2)} million.",
        ];
    });

    private static IEnumerable<Fault> PercentForPoints(Draft draft, Random random) => Add(draft, random, () =>
    {
        var before = random.Next(8, 30);
        var points = random.Next(2, 4);
        return
        [
            $"The rate fell from {before}% to {before - points}%, a {points}% drop.",
            $"The rate rose from {before} percent to {before + points} percent, an increase of {points} percent.",
            $"Unemployment rose by {points} percent, from {before} percent to {before + points} percent.",
            $"Support slipped to {before - points}% from {before}%, a decline of {points}%.",
            $"The tax went up {points}%, from {before}% to {before + points}%.",
            $"Inflation eased {points} per cent to {before - points} per cent from {before} per cent.",
        ];
    });

    private static IEnumerable<Fault> WriteRangeBackward(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (low, high) = (random.Next(30, 60), random.Next(70, 95));
        var year = random.Next(1950, 1990);
        return
        [
            $"Between {high} and {low} people slept in the hall, the Red Cross said.",
            $"The repairs will cost between ${high} million and ${low} million, the ministry said.",
            $"Prices rose by between {high / 10}% and {low / 10}%, the bank said.",
            $"She was mayor from {year + 20} to {year}.",
            $"The firm (founded as Lesk Steel, {year + 20}-{year}) is bankrupt.",
            $"Karl Brun ({year}-{year - 50}) built the mill.",
            $"The course is for pupils aged {random.Next(14, 18)} to {random.Next(8, 13)}.",
            $"Anywhere from {high} to {low} families wait each day, the charity said.",
            $"He faces between {Number(random.Next(7, 10))} and {Number(random.Next(3, 6))} years in prison, prosecutors said.",
            $"Tickets range from ${high} to ${low}, the theater said.",
            $"The fair runs from June {random.Next(20, 30)} to June {random.Next(2, 12)}.",
        ];
    });

    private static IEnumerable<Fault> LeadWithinMargin(Draft draft, Random random) => Add(draft, random, () =>
    {
        var first = random.Next(40, 50);
        var gap = random.Next(1, 3);
        var margin = gap + 1;
        return
        [
            $"Ruiz leads Cole {first}% to {first - gap}%. The margin of error was plus or minus {margin} percentage points.",
            $"Ruiz is ahead of Cole, {first} percent to {first - gap} percent, in a poll with a margin of error of {margin} points.",
            $"Ruiz tops Cole {first}-{first - gap} in the survey, which has a margin of error of {margin} percentage points.",
            $"Ruiz holds a {Number(gap)}-point lead over Cole, in a poll with a {Number(margin)}-point margin of error.",
            $"The poll gave Ruiz a lead of {Number(gap)} {(gap == 1 ? "point" : "points")}. Its margin of error is {margin} points.",
            $"Cole trails Ruiz {first - gap}% to {first}%, with a margin of error of plus or minus {margin} points.",
            $"Labour is in front on {first}%, with the Greens on {first - gap}%. The poll's margin of error is {margin} points.",
            $"Ruiz edges Cole {first}% to {first - gap}% (margin of error: {margin} points).",
            $"Ruiz and Cole are in a statistical dead heat, the pollster said.",
            $"Ruiz would beat Cole by {first} to {first - gap} percent, the poll found. It has a margin of error of {margin} percentage points.",
        ];
    });

    private static IEnumerable<Fault> ConvertWrongly(Draft draft, Random random) => Add(draft, random, () =>
    {
        var n = random.Next(12, 90);
        string Off(double right) => Math.Round(right * (random.Next(2) == 0 ? 0.6 : 1.6)).ToString("#,##0", CultureInfo.InvariantCulture);
        return
        [
            $"The village lies {n} miles ({Off(n * 1.609)} km) from the border.",
            $"The pipe is {n} kilometers ({Off(n * 0.621)} miles) long, the firm said.",
            $"Winds reached {n} mph ({Off(n * 1.609)} kph), forecasters said.",
            $"The reserve covers {n} acres ({Off(n * 0.4047)} hectares).",
            $"The tower is {n} metres, or {Off(n * 3.281)} feet, tall.",
            $"Police found {n} kg ({Off(n * 2.205)} pounds) of cocaine.",
            $"It was {n} degrees Fahrenheit ({(int)Math.Round((n - 32) / 1.8) + 14} degrees Celsius) at noon.",
            $"Highs of {20 + (n / 6)}C ({(int)Math.Round((20 + (n / 6)) * 1.8) + 14}F) are forecast.",
            $"A {n}-mile ({Off(n * 1.609)}-kilometer) stretch of road is closed.",
            $"The tank holds {n} gallons ({Off(n * 12.0)} liters) of fuel.",
            $"The fire burned {n} square miles ({Off(n * 2.59)} square kilometers).",
            $"The ship was {n} nautical miles (about {Off(n * 2.4)} km) off the cape.",
        ];
    });

    private static IEnumerable<Fault> MiscountNames(Draft draft, Random random) => Add(draft, random, () =>
    [
        "Four towns, Tarn, Orlen, Hale, Brun and Lesk, were cut off, the governor said.",
        "The two suspects, Ana Holt, Ben Ruiz and Carl Dee, were held overnight.",
        "There are three candidates: Ada Hale and Lou Brun.",
        "He faces two charges: fraud, bribery and perjury.",
        "She has five children, Ada, Ben, Cora and Dan.",
        "The deal covers six countries (Aldia, Borea, Corvia, Delland and Estria).",
        "The law has four aims: to cut waste, to save water and to protect the coast.",
        "The trio - Holt, Ruiz, Dee and Cole - met at school.",
        "The country fought three wars, in 1974, 1991, 2006 and 2020.",
        "The firm was sued in three states: Aldia, Borea, Corvia and Delland.",
        "Its three ports, Lesk, Hale, Tarn and Orlen, are closed.",
        "She speaks three languages, Dutch, French, German and Frisian.",
        "The plan rests on three pillars: housing, roads, schools and jobs.",
    ]);

    /// <summary>Gives a thing a size, and another one a sentence on.</summary>
    private static IEnumerable<Fault> Contradict(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (one, other) = (random.Next(12, 30), random.Next(31, 45));
        return
        [
            $"{Opening(one)} divers searched the wreck, the navy said. The {other} divers found nothing.",
            $"The port won a ${one} million grant in May. The ${other} million grant will pay for a crane.",
            $"Work on the {one}-storey tower began in March. Tenants of the {other}-storey tower were told on Friday.",
            $"She published a {one}-page report. The {other}-page report blames the ministry.",
            $"He was fined ${one},000, the court said. He has a month to pay the ${other},000 fine.",
            $"A {one}-mile pipeline crosses the valley. The {other}-mile pipeline leaks, the union said.",
            $"The slide trapped {one} miners, the owner said. The {other} miners were brought up on Sunday.",
            $"The {one}-month inquiry heard from the crew. The {other}-month inquiry cost too much, the mayor said.",
        ];
    });
}
