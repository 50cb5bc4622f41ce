using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Sums whose numbers stand apart, in two clauses, two sentences or two paragraphs, and do not come out: worded as reporters word them.</summary>
internal static class StorySumFaults
{
    public static IEnumerable<FaultOperator> All =>
    [
        new("wrong-change-of-years", ["change-math-mismatch"], WrongChangeOfYears),
        new("wrong-change-over-paragraphs", ["change-math-mismatch"], WrongChangeOverParagraphs),
        new("wrong-multiple", ["change-math-mismatch"], WrongMultiple),
        new("wrong-percentage-of-a-move", ["change-math-mismatch"], WrongPercentageOfMove),
        new("wrong-part-in-words", ["ratio-percent-mismatch"], WrongPartInWords),
        new("wrong-share-of-those-before", ["ratio-percent-mismatch"], WrongShareOfThoseBefore),
        new("wrong-age-over-sentences", ["elapsed-time-mismatch"], WrongAgeOverSentences),
        new("wrong-anniversary", ["elapsed-time-mismatch"], WrongAnniversary),
        new("wrong-length-of-event", ["elapsed-time-mismatch"], WrongLengthOfEvent),
        new("wrong-time-later", ["elapsed-time-mismatch"], WrongTimeLater),
    ];

    /// <summary>Two values with their years, and a change that they do not make.</summary>
    private static IEnumerable<Fault> WrongChangeOfYears(Draft draft, Random random) => Add(draft, random, () =>
    {
        var then = random.Next(20, 60) * 10;
        var now = then + random.Next(8, 15) * 10;
        var wrong = (int)Math.Round((now - then) * 100.0 / then) + random.Next(12, 25);
        var year = random.Next(1995, 2015);
        return
        [
            $"The harbor had {then} berths in {year}. It had {now} in {year + 4}, an increase of {wrong} percent.",
            $"In {year}, the school had {then} pupils. By {year + 3} it had {now}, up {wrong}%.",
            $"Last year the clinic treated {then} patients. This year it has treated {now} patients, {wrong}% more.",
            $"The club counted {then} members a decade ago. It now has {now}, a rise of {wrong} per cent.",
            $"Police recorded {now} thefts in {year}. In {year + 1} they recorded {then}, a fall of {wrong} percent.",
            $"The region had {then} doctors in {year}; today it has {now}, {wrong}% more.",
            $"A season ticket cost ${then} in {year}. By {year + 5} it cost ${now}, an increase of {wrong}%.",
            $"There were {then} beds in {year}. In {year + 6} there were {now} beds, a {wrong}% increase.",
            $"The firm sold {then} boats in {year} and {now} in {year + 1}, a jump of {wrong} percent.",
            $"In {year} the valley had {now} farms. Today there are only {then}, {wrong} percent fewer.",
            $"The theater sold {then} seats a night last season. This season it sold {now} a night, up {wrong} percent.",
            $"The library lent {then},000 books in {year}. In {year + 1} it lent {now},000, {wrong}% more than the year before.",
        ];
    });

    /// <summary>The earlier value ends a paragraph, the later one opens the next with a change that they do not make.</summary>
    private static IEnumerable<Fault> WrongChangeOverParagraphs(Draft draft, Random random)
    {
        var story = Place.Story(draft).ToArray();
        for (var i = 0; i + 1 < story.Length; i++)
        {
            if (story[i + 1].Index != story[i].Index + 1)
            {
                continue;
            }

            var then = random.Next(20, 60) * 10;
            var now = then + random.Next(8, 15) * 10;
            var wrong = (int)Math.Round((now - then) * 100.0 / then) + random.Next(12, 25);
            var year = random.Next(1995, 2015);
            var (first, second) = (random.Next(4) switch
            {
                0 => ($" In {year}, {then} ships called at the port.", $"In {year + 2}, {now} ships called, an increase of {wrong} percent. "),
                1 => ($" The town had {then} taxis in {year}.", $"It now has {now} taxis, {wrong}% more. "),
                2 => ($" Rents averaged ${then} in {year}.", $"By {year + 6} they averaged ${now}, up {wrong}%. "),
                _ => ($" The mill employed {now} people in {year}.", $"It now employs {then}, a drop of {wrong} percent. "),
            });
            yield return new Fault([new TextChange(new TextSpan(Place.EndOf(story[i]), 0), first), new TextChange(new TextSpan(story[i + 1].Span.Start, 0), second)], true);
        }
    }

    private static IEnumerable<Fault> WrongMultiple(Draft draft, Random random) => Add(draft, random, () =>
    {
        var then = random.Next(12, 40) * 10;
        var now = then + (then / 2);
        var year = random.Next(1995, 2015);
        return
        [
            $"The line carried {now} passengers in June, double the {then} it carried in May.",
            $"The firm made ${now} million, twice the ${then} million it made a year earlier.",
            $"The party spent ${now},000 on posters, three times the ${then},000 it spent in {year}.",
            $"The fund holds ${now} million, more than double the ${then} million it held in {year}.",
            $"The port had {then} workers in {year}. It now has {now} workers, twice as many.",
            $"In {year} the crew saved {then} people. In {year + 1} it saved {now} people, three times as many.",
            $"The shelter took in {then} dogs last year. This year it took in {now}, double the number.",
            $"The club had {then} members in {year}. Since then, membership has doubled to {now}.",
            $"A ticket cost ${then} in {year}. By {year + 9} the price had tripled to ${now}.",
            $"The school had {now} pupils in {year}. It now has {then}, half as many.",
            $"The number of moorings has halved, to {then} from {now}.",
            $"Membership has grown fivefold, from {then} to {now}, since {year}.",
        ];
    });

    /// <summary>A move in dollars or points, its percentage and the value that it ended on.</summary>
    private static IEnumerable<Fault> WrongPercentageOfMove(Draft draft, Random random) => Add(draft, random, () =>
    {
        var before = random.Next(20, 90);
        var move = random.Next(2, 6);
        var wrong = (int)Math.Round(move * 100.0 / before) + random.Next(9, 20);
        return
        [
            $"Shares in the ferry line rose ${move}, or {wrong}%, to ${before + move}.",
            $"The stock fell ${move}, or {wrong} percent, to ${before - move} on Monday.",
            $"Lorn Steel lost ${move}, or {wrong}%, to close at ${before - move}.",
            $"The index gained {move * 10} points, or {wrong} percent, to {(before + move) * 10}.",
            $"The fare went up by ${move} ({wrong}%) to ${before + move}.",
            $"Oil dropped ${move}.20, or {wrong}.5%, to ${before - move}.10 a barrel.",
            $"Its shares climbed {wrong}%, or ${move}, to ${before + move}.",
            $"Sales increased by ${move} million, or {wrong} per cent, to ${before + move} million.",
            $"The toll road raised its fee ${move}, or {wrong} percent, to ${before + move}.",
        ];
    });

    private static IEnumerable<Fault> WrongPartInWords(Draft draft, Random random) => Add(draft, random, () =>
    {
        var off = random.Next(9, 14);
        return
        [
            $"One in five ({20 + off}%) of those asked had never voted, the survey found.",
            $"Two-thirds of the drivers, or {67 - off}%, backed the strike.",
            $"Nearly half ({50 - off - 2}%) of the wells were dry, the agency said.",
            $"One in three teachers ({33 + off}%) plans to leave, the union said.",
            $"About a quarter of the homes ({25 + off}%) have no insurance.",
            $"Some {75 - off}%, or three-quarters, of the crew had signed, he said.",
            $"Half of the firms, or {50 + off}%, expect to close.",
            $"One in ten (2{random.Next(1, 9)}%) nurses works nights only, the report said.",
            $"More than half of them ({50 - off}%) said the tax was too high.",
            $"Three in five ({60 + off} percent) said they would vote for Holt.",
        ];
    });

    /// <summary>A count, and a part of it in the next sentence with a share that the two do not make.</summary>
    private static IEnumerable<Fault> WrongShareOfThoseBefore(Draft draft, Random random) => Add(draft, random, () =>
    {
        var whole = random.Next(20, 90) * 10;
        var part = whole / 4;
        var wrong = random.Next(36, 48);
        return
        [
            $"The school has {whole} pupils. Some {part} of them, or {wrong}%, walk there.",
            $"Inspectors looked at {whole} boats. Of these, {part} ({wrong}%) leaked.",
            $"The agency tested {whole} wells. Of those, {part}, or {wrong} percent, were dry.",
            $"The firm employs {whole} people. It will lay off {part} of them, {wrong} percent of the workforce.",
            $"In all, {whole} voters were asked. {part} of them ({wrong}%) had no opinion.",
            $"Clerks checked {whole} ballots and found that {part} of them, or {wrong}%, were blank.",
            $"The fire spread to {whole} homes, {part} of which ({wrong}%) were insured.",
            $"The council has {whole} lamps. A third of them, {part}, are broken.",
            $"Of the {whole} seats on the new ferries, {part} ({wrong}%) are under cover.",
            $"The camp has {whole} tents, and {part} of them, or {wrong} per cent, are empty.",
        ];
    });

    private static IEnumerable<Fault> WrongAgeOverSentences(Draft draft, Random random) => Add(draft, random, () =>
    {
        var born = random.Next(1920, 1955);
        var age = random.Next(30, 60);
        var wrong = age + random.Next(3, 9);
        return
        [
            $"Karl Brandvold was born in Lesk in {born}. He was {wrong} when he became mayor in {born + age}.",
            $"Ida Brandvold died in {born + age} aged {wrong}. She was born in {born}.",
            $"Ida Brandvold was born on a farm in {born}. She died in {born + age} at the age of {wrong}.",
            $"Karl Brandvold, born in {born}, was {wrong} when he took over the mill in {born + age}.",
            $"Born in {born}, Brandvold was {wrong} when he won the cup in {born + age}.",
            $"Karl Brandvold was born in {born}. He became mayor in {born + age}, at {wrong}.",
            $"Brandvold was born in Tarn in {born}. She was just {wrong} when she died in {born + age}.",
            $"Ida Brandvold was {wrong} when she died in {born + age}. She was born in {born}.",
            $"Karl Brandvold was born on May 4, {born}. He died on June 3, {born + age}, at age {wrong}.",
        ];
    });

    private static IEnumerable<Fault> WrongAnniversary(Draft draft, Random random) => Add(draft, random, () =>
    {
        var year = random.Next(1960, 1990);
        var past = new[]
        {
            $"In {year + 35}, the town marked the 40th anniversary of the {year} flood.",
            $"The club was founded in {year} and celebrated its 50th anniversary in {year + 40}.",
            $"In {year + 22} the port celebrated the 25th anniversary of its opening in {year}.",
        };
        if (draft.Date is not { } today)
        {
            return past;
        }

        return
        [
            .. past,
            $"The town marked the {today.Year - year + 3}th anniversary of the {year} flood on Tuesday.".Replace("1th ", "1st ", StringComparison.Ordinal),
            $"Saturday is the 20th anniversary of the {today.Year - 17} fire.",
            $"Today marks the 50th anniversary of the {today.Year - 45} disaster.",
            $"Families gathered on Sunday for the 10th anniversary of the sinking in {today.Year - 13}.",
        ];
    });

    private static IEnumerable<Fault> WrongLengthOfEvent(Draft draft, Random random) => Add(draft, random, () =>
    {
        var first = random.Next(2, 9);
        var days = random.Next(4, 7);
        var wrong = days + random.Next(3, 5);
        var last = first + days - 1;
        return
        [
            $"The {Number(wrong)}-day siege began on June {first} and ended on June {last}.",
            $"The {Number(wrong)}-day festival runs from July {first} to July {last}.",
            $"The {wrong}-day tour opens on {first} May and closes on {last} May.",
            $"The {Number(wrong)}-day strike started on Monday, Oct. {first}. It ended on Oct. {last}.",
            $"A {Number(wrong)}-day ceasefire lasted from March {first} until March {last}.",
            $"The {Number(wrong)}-day visit will begin on Aug. {first} and end on Aug. {last}.",
            $"The search lasted {Number(wrong)} days, from June {first} to June {last}.",
            $"The fair, from May {first} to May {last}, is {Number(wrong)} days long.",
            $"For {Number(wrong)} days, from Sept. {first} to Sept. {last}, no ferry sailed.",
        ];
    });

    private static IEnumerable<Fault> WrongTimeLater(Draft draft, Random random) => Add(draft, random, () =>
    {
        var year = random.Next(1960, 1990);
        var years = random.Next(6, 12);
        var wrong = Number(years + random.Next(3, 6));
        var month = new DateTime(year, random.Next(1, 12), 3);
        string On(DateTime day) => day.ToString("MMMM d', 'yyyy", CultureInfo.InvariantCulture);
        return
        [
            $"The bridge closed in {year} and reopened in {year + years}, {wrong} years later.",
            $"The mine closed in {year}. {Opening(years + 4)} years later, in {year + years}, the pumps were turned off.",
            $"The bridge was closed on {On(month)}. It reopened on {On(month.AddMonths(14))}, almost three years later.",
            $"The inquiry opened on {On(month)}, and its report came out on {On(month.AddMonths(3))}, eight months later.",
            $"He was arrested on {On(month)}. The verdict came on {On(month.AddDays(9))}, three weeks later.",
            $"The treaty was signed in {year} but took effect in {year + years}, {wrong} years later.",
            $"She left in {year}, and came back {wrong} years later, in {year + years}.",
            $"The pier burned down in {year}; {wrong} years later, in {year + years}, it was rebuilt.",
            $"Work began in {year} and was finished in {year + years}, after {wrong} years.",
            $"It took {wrong} years, from {year} to {year + years}, to build the dam.",
        ];
    });
}
