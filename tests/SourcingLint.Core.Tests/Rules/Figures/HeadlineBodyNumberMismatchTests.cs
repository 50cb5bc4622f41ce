using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class HeadlineBodyNumberMismatchTests
{
    [Theory]
    [InlineData("# [|12|] die in blast at Tarn mill\n\nAn explosion at the mill killed 14 people on Monday, the fire service said.")]
    [InlineData("# At least [|199|] die in blast\n\nAn explosion killed 107 people and wounded 238, the fire service said.")]
    [InlineData("# Mill to cut [|3,000|] jobs\n\nThe mill will cut 2,000 jobs before winter, its owners said.")]
    [InlineData("# Pier to cost [|$4 million|]\n\nThe pier will cost $6 million, the treasurer said.")]
    [InlineData("# Ferry sinks off Cape Lorn, [|14|] dead\n\nSixteen people died when a ferry sank off Cape Lorn, the coast guard said.")]
    [InlineData("# Blast at Tarn mill\n\n*[|12|] people were killed and nine wounded*\n\nAn explosion killed 14 people and wounded nine, the fire service said.")]
    public void Number_that_the_story_contradicts_is_flagged(string draft) => Check<HeadlineBodyNumberMismatch>(draft.Replace("[|$4 million|]", "$[|4 million|]"));

    [Theory]
    [InlineData("# 14 die in blast at Tarn mill\n\nAn explosion at the mill killed fourteen people on Monday, the fire service said.")]
    [InlineData("# Nearly 3,000 jobs to go at mill\n\nThe mill will cut 2,950 jobs before winter, its owners said.")]
    [InlineData("# Pier to cost $6 million\n\nThe pier will cost $5.8 million, the treasurer said.")]
    [InlineData("# Pier to cost $6m\n\nThe pier will cost 6 million dollars, the treasurer said.")]
    [InlineData("# Up to 40 hurt in blast\n\nBetween 30 and 40 people were hurt, the fire service said.")]
    [InlineData("# At least 12 die in blast\n\nAn explosion killed 14 people, the fire service said.")]
    public void Rounded_and_rewritten_numbers_are_let_pass(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# 14 die in two blasts\n\nAn explosion at the mill killed 12 people and another killed two, the fire service said.")]
    [InlineData("# Blast kills 4 guards, 10 others\n\nAn explosion at the mill killed 14 people, the fire service said.")]
    public void Sums_and_remainders_are_let_pass(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# 12 die in blast at Tarn mill\n\nAn explosion at the mill wounded 14 people and killed a dozen, the fire service said.")]
    [InlineData("# Mill to cut 3,000 jobs\n\nThe mill had sold 2,000 tons by June, its owners said.")]
    [InlineData("# What 2024 brought to Tarn\n\nThe mill had 2,000 workers, its owners said.")]
    public void Other_things_counted_are_let_pass(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Fact]
    public void Fix_takes_the_storys_number() => CheckFix<HeadlineBodyNumberMismatch>(
        "# 12 die in blast at Tarn mill\n\nAn explosion killed 14 people, the fire service said.",
        "# 14 die in blast at Tarn mill\n\nAn explosion killed 14 people, the fire service said.");

    [Theory]
    [InlineData("# Teacher jailed for [|eight|] years\n\nMark Hale, a teacher, was sentenced to six years in prison on Thursday.")]
    [InlineData("# [|Three|] arrested after pub brawl\n\nPolice have arrested two men after a brawl at the Anchor in Lesk.")]
    [InlineData("# Police seize [|60|]kg of cocaine\n\nPolice seized 16 kilograms of cocaine in a container on Sunday.")]
    [InlineData("# Mill to close after [|120|] years\n\nThe Lesk mill will close in May after 112 years, its owner said.")]
    [InlineData("# Magnitude [|6.5|] quake rattles Orlen\n\nA magnitude 5.6 earthquake shook Orlen early on Friday.")]
    public void Same_deed_is_enough(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# Family of five killed\n\nA couple and their three children died in a fire in Hale.")]
    [InlineData("# 3 killed as wall falls\n\nA wall fell on a bus queue in Orlen, killing a woman and her two sons.")]
    [InlineData("# Couple win £1m\n\nA couple from Hale won £1,043,200 in the lottery on Saturday.")]
    [InlineData("# Four hurt in crash\n\nTwo drivers and two passengers were hurt when two cars collided.")]
    [InlineData("# Six-month ban for Cole\n\nThe league banned Cole until March. He had a two-month ban last year.")]
    public void Companions_and_rounding_are_let_pass(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# Council approves $[|46m|] loan\n\nThe council voted 7-4 on Tuesday to lend a developer $48 million.")]
    [InlineData("# Mayor jailed for [|six|] years\n\nA court in Tarn jailed the former mayor for five years on Monday.")]
    [InlineData("# 20,000 march for clean air\n\nPolice put the crowd at 18,000; the union said 22,000 people marched.")]
    public void Money_and_years_are_compared(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Fact]
    public void Numbers_of_other_things_bear_nothing_out() => Check<HeadlineBodyNumberMismatch>(
        "# Inquiry hears of [|11|] missed warnings\n\nThe company ignored 12 warnings in 10 years, a witness, Ana Holt, told the inquiry. One came by post.");
}
