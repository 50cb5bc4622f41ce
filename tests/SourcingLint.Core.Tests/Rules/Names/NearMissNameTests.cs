using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class NearMissNameTests
{
    [Theory]
    [InlineData("Aydin Tokmaz resigned. Later [|Tokmas|] slept.")]
    [InlineData("Boats left Tarkova. Tarkova slept. Roads from [|Tarkoba|] were shut. Tarkova woke.")]
    [InlineData("Boats left Velnoren. Velnoren slept. Roads from [|Velnoron|] were shut.")]
    [InlineData("Boats left Qasrubal. Roads from [|Qasurbal|] were shut.")]
    [InlineData("Boats left Drostenau. Drostenau slept. Roads from [|Drosenau|] were shut.")]
    [InlineData("Guests of Ada Tarmund slept. Clerks of Tarmund say that [|Tarmnd|] knew.")]
    [InlineData("Boats of the Brunvald Relief Fund left. Crews praised the [|Brunvld|] Relief Fund.")]
    [InlineData("The Drostenau Harbor Board met. Ferries wait for the [|Drostekau|] Harbor Board.")]
    [InlineData("Voters met Colin Tarsh. Tarsh spoke. A clerk ran Colin [|Tarshe|]'s campaign.")]
    [InlineData("Guests met Zorvan Brandt. A day later [|Zorvn|] Brandt left.")]
    [InlineData("Mira Tolsten swam ashore. Her brother, Anders [|Tollsten|], is missing.")]
    [InlineData("Guests met Hamid Mansour. His younger sister Leila [|Mansoor|] slept.")]
    public void Likely_slips_are_asked_about(string draft) => Check<NearMissName>(draft);

    [Theory]
    [InlineData("Marta Oyelaran resigned. Later Oyelrana slept.")]
    [InlineData("Guests of Khaled Mansour slept. Later Mansoor left.")]
    public void Certain_ones_belong_to_the_other_rule(string draft) => Check<NearMissName>(draft);

    [Theory]
    [InlineData("Marta Kowalska slept. Later Jan Kowalski left.")]
    [InlineData("Per Olsen slept. Later Ada Olsson left.")]
    [InlineData("Boats left Tarkova. Tarkova slept. Roads from Tarnova were shut.")]
    [InlineData("Boats left Velnoren. Velnoren slept. Buses ran from Velnoren to Velnoron.")]
    [InlineData("Boats left Velnoren. Velnoren slept. \"Velnoron woke,\" said Jan Lind.")]
    [InlineData("Boats left Velnoren. Roads from Velnoron were shut.")]
    [InlineData("Boats left Austria. Austria slept. Roads to Australia were long.")]
    [InlineData("Boats left Brestova. Brestova slept. Songs of Brestovans rang.")]
    [InlineData("Boats left Orsk. Orsk slept. Roads from Orst were shut.")]
    [InlineData("Guests met Rakesh Tarmund. A day later Rajesh Tarmund left.")]
    [InlineData("The clerk of Norvia Bank met the clerk of Nordia Bank.")]
    [InlineData("Roads to Asvara were shut. Asvara slept. Traders from Ahvara waited.")]
    [InlineData("Peter Hoffmann met Hofmann at the gate. Ilse Hofmann left.")]
    [InlineData("Ada Kowalski slept. Her husband, Jan Kowalska, left.")]
    [InlineData("Mira Tolsten swam ashore. A brother of the cook, Anders Tollsten, is missing.")]
    public void Names_that_may_be_two_are_left(string draft) => Check<NearMissName>(draft);

    [Fact]
    public void Fix_keeps_the_possessive() =>
        CheckFix<NearMissName>(
            "Boats left Velnoren. Velnoren slept. Roads in Velnoron's hills were shut.", "Boats left Velnoren. Velnoren slept. Roads in Velnoren's hills were shut.");

    [Theory]
    [InlineData("Clerks met Zorvuna Brandt. A day later [|Zorvina Brandt|] left.")]
    [InlineData("The Tarn Ferries Board met. The [|Tarn Ferry Board|] will meet again.")]
    [InlineData("A fair is in Daegu. A bus to [|Taegu|] takes an hour.")]
    [InlineData("Envoys met in Tehran. Roads to [|Teheran|] were shut.")]
    [InlineData("[|VELNORON|], Lesk — A market in Velnoren opened.")]
    public void Names_alike_but_for_one_slip_are_asked_about(string draft) => Check<NearMissName>(draft);

    [Theory]
    [InlineData("Clerks met Zorvuna Brandt. Her sister, Zorvina Brandt, left.")]
    [InlineData("Zorvana Brandt sang. Zorvano Brandt danced.")]
    [InlineData("Buses left Tarkova. Roads to Darkova were shut.")]
    public void Kin_and_places_that_nobody_knows_are_left(string draft) => Check<NearMissName>(draft);

    [Fact]
    public void Fix_keeps_a_datelines_capitals() => CheckFix<NearMissName>("VELNORON, Lesk — A market in Velnoren opened.", "VELNOREN, Lesk — A market in Velnoren opened.");
}
