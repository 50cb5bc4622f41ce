using static SourcingLint.Mutations.Wording;

namespace SourcingLint.Mutations;

/// <summary>Wholes whose parts do not make them, told over sentences as stories tell them: written without a look at what the rules read.</summary>
internal static class PartFaults
{
    public static IEnumerable<FaultOperator> All =>
    [
        new("leave-too-many", ["part-whole-mismatch"], LeaveTooMany),
        new("count-somebody-twice", ["part-whole-mismatch"], CountTwice),
        new("share-out-too-much", ["part-whole-mismatch"], ShareOut),
        new("outvote-over-sentences", ["part-whole-mismatch"], Outvote),
        new("share-over-sentences", ["percent-sum-mismatch"], OverShare),
        new("name-too-few", ["listed-count"], NameTooFew),
    ];

    /// <summary>Gives a whole, some parts, and another rest than they leave.</summary>
    private static IEnumerable<Fault> LeaveTooMany(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (a, b, c) = (random.Next(20, 40), random.Next(10, 19), random.Next(4, 9));
        var whole = a + b + c;
        var rest = c + random.Next(1, 4);
        return
        [
            $"Inspectors looked at {whole} boats. They passed {a} and sent {b} back for repairs. The other {Number(rest)} may not sail, the port said.",
            $"Of the {whole} pilots tested, {a} were cleared and {b} were told to rest. The remaining {Number(rest)} await results.",
            $"There were {whole} men on the platform when it caught fire. Helicopters picked up {a}, boats took off {b}, and the other {Number(rest)} swam ashore.",
            $"The union has {whole} branches in the valley. Its chairman said {a} had voted to strike and {b} to go on talking. The remaining {Number(rest)} vote on Friday.",
            $"Police stopped {whole} cars at the bridge. {a} were let go with a warning, {b} were fined and the other {Number(rest)} lost their licenses.",
            $"The bridge will cost ${whole * 10} million. The state pays ${a * 10} million, the county ${b * 10} million and the port the remaining ${rest * 10} million.",
            $"The firm will cut {whole * 10} jobs. By spring {a * 10} go in Tarn, {b * 10} in Orlen and the remaining {rest * 10} in Hale.",
            $"{whole} letters were lost. By Monday {a} had turned up in Tarn and {b} in Orlen. The other {Number(rest)} are gone, the post office said.",
            $"{Opening(c)} of the {b} trucks got through on Sunday. The other {b - c + 2} were turned back at the border, the agency said.",
            $"She won {a} of her {a + c} fights. The other {Number(rest)} she lost on points.",
            $"The museum owns {whole} of his paintings: {a} hang in Tarn, {b} in Orlen, and the remaining {Number(rest)} are in a vault.",
            $"The ferry had {whole} cars on board. Divers have found {a} of them in the hull. Another {b} lie on the sea floor, and the remaining {Number(rest)} have drifted off.",
        ];
    });

    /// <summary>Gives the number of those who were there, then more or fewer who lived and died, won and lost, said yes and no.</summary>
    private static IEnumerable<Fault> CountTwice(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (a, b) = (random.Next(40, 60), random.Next(12, 30));
        var whole = a + b - random.Next(1, 4);
        return
        [
            $"The ferry had {whole} people aboard. It sank within minutes. In the end {b} died and {a} were rescued, the coast guard said.",
            $"There were {whole} passengers on the bus. {b} were hurt and {a} escaped unharmed, police said.",
            $"A total of {whole} people were on the train. Doctors treated {b} who were hurt; {a} were uninjured.",
            $"The plane carried {whole} people. {a} survived. {b} were killed.",
            $"The team played {whole + 5} games. It won {a}, lost {b} and drew five.",
            $"In {whole} fights she had {a} wins and {b} losses.",
            $"All {whole} members were there. {a} voted for the bill and {b} against it.",
            $"The blast killed {whole} people. {a} were men and {b} were women, the coroner said.",
            $"The {whole} dead were brought to the school. {a} were men, and {b} were women.",
            $"The trial took in {whole} patients: {a} were given the drug and {b} a placebo.",
            $"Nurses tested {whole} people on Friday. {a} of the tests were negative and {b} positive.",
            $"She scored {whole} points, {b} in the first half and {a} in the second.",
            $"The column of {whole} trucks reached the border at noon. Guards let {a} through and turned {b} back.",
            $"The jury looked at {whole} counts. It found him guilty on {b} and not guilty on {a}.",
        ];
    });

    /// <summary>Shares out more than there is.</summary>
    private static IEnumerable<Fault> ShareOut(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (a, b, c) = (random.Next(30, 50), random.Next(15, 25), random.Next(6, 12));
        var whole = a + b + c - random.Next(2, 5);
        return
        [
            $"The chamber has {whole} seats. Labour won {a}, the Greens {b} and the Liberals {Number(c)}.",
            $"The court fined the bank ${whole} million. Of that, ${a} million goes to the state, ${b} million to the county and ${c} million to customers.",
            $"The county has {whole} libraries. {Opening(a)} of them are in Tarn, {b} in Orlen and {Number(c)} in Hale.",
            $"The house has {whole} seats, of which Labour holds {a}, the Greens {b} and the Liberals {Number(c)}.",
            $"Of the ${whole} million grant, ${a} million will be spent on roads and ${b + c} million on schools.",
            $"The {whole} members were chosen in three ways: {a} by the towns, {b} by the unions and {Number(c)} by the king.",
            $"A {whole}-member panel heard the case. It was made up of {a} farmers, {b} lawyers and {Number(c)} priests.",
            $"The store has {whole} workers. {Opening(a)} are drivers, {b} are clerks and {Number(c)} are guards.",
            $"There are {whole} beds in three wards, {a} in the first, {b} in the second and {Number(c)} in the third.",
            $"The mill ships {whole} loads a week. {Opening(a)} go to Tarn, {b} to Orlen and {Number(c)} to Hale.",
        ];
    });

    /// <summary>Gives a house that all came to, and another number of votes.</summary>
    private static IEnumerable<Fault> Outvote(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (yes, no) = (random.Next(9, 20), random.Next(3, 9));
        var seats = yes + no - random.Next(1, 3);
        return
        [
            $"The council approved the plan {yes}-{no}. All {seats} councillors were present.",
            $"All {seats} members were in the chamber. The vote was {yes} to {no}.",
            $"The board, which has {seats} members, voted {yes} to {no} to sell the land.",
            $"All {seats} members of the board voted: {Number(yes)} for, {Number(no)} against.",
            $"The court ruled {yes}-{no}, with all {seats} judges taking part.",
            $"The {seats} electors cast their ballots on Monday, {Number(yes)} for Holt and {Number(no)} for Ruiz.",
            $"There are {seats} seats on the council. {Opening(yes)} members voted yes and {Number(no)} voted no.",
            $"The senate has {seats} members. On Monday {yes} of them backed the bill and {Number(no)} opposed it.",
        ];
    });

    private static IEnumerable<Fault> OverShare(Draft draft, Random random) => Add(draft, random, () =>
    {
        var (a, b) = (random.Next(42, 60), random.Next(22, 33));
        var c = 100 - a - b + random.Next(4, 9);
        return
        [
            $"Schools get {a}% of the money. Another {b}% goes to roads. The remaining {c}% pays for police.",
            $"The family owns {a}% of the mill. A pension fund holds {b}%, and the staff the other {c}%.",
            $"In the survey {a}% were for the tram. {b}% were against it, and {c}% had no opinion.",
            $"Wind made {a} percent of the power. Coal made {b} percent. The remaining {c} percent came from gas.",
            $"Coal supplies {a}% of the region's power. Gas provides {b}%, and hydro accounts for the remaining {c}%.",
            $"{a}% of the voters backed the plan. {b}% opposed it and {c}% were undecided.",
            $"Two-thirds of the shares belong to the state and the other half to banks.",
            $"The mill is {a} percent owned by the Holt family, {b} percent by a bank and {c} percent by its workers.",
            $"About {a}% of riders are commuters, the survey found. Pupils make up {b}%, and tourists are the remaining {c}%.",
            $"Three in four members are men. Women make up the remaining third.",
        ];
    });

    /// <summary>Announces more names than it gives, or fewer.</summary>
    private static IEnumerable<Fault> NameTooFew(Draft draft, Random random) => Add(draft, random, () =>
    [
        "Police named the four dead as Ana Holt, 34, Ben Ruiz, 41, and Carl Dee, 19.",
        "The two men were identified as Ben Ruiz, Carl Dee and Lou Brun.",
        "Four firms have bid for the bridge: Holt Steel, Ruiz Works and Dee Build.",
        "Three firms have bid. They are Holt Steel, Ruiz Works, Dee Build and Brun.",
        "She gave three reasons: the cost and the weather.",
        "The ban covers three counties: Tarn, Orlen, Hale and Lesk counties.",
        "Five stadiums (in Tarn, Orlen, Hale and Lesk) will host the games.",
        "The report makes five proposals: hire more nurses, open at night, cut the waiting and pay overtime.",
        "Schools in three counties - Tarn, Orlen, Hale and Lesk - stay shut on Tuesday.",
        "The prize is shared by two scientists, Ana Holt, Ben Ruiz and Carl Dee.",
        "He has lived in four cities: Tarn, Orlen and Hale.",
        "The law protects four groups: children, pupils and pensioners.",
    ]);
}
