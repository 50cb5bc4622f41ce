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
    public void Point_without_a_whole_number_opens_decimals() =>
        Check<HeadlineBodyNumberMismatch>("# Reeds make up .004% of the harvest\n\nReeds made up 0.004% of the harvest, the board said.");

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

    [Theory]
    [InlineData("# [|64|] migrants rescued off Tarva\n\nThe coast guard picked up 46 people from a boat south of Tarva on Monday.")]
    [InlineData("# Council to build [|350|] homes\n\nLesk council has approved plans for 530 houses on the old airfield.")]
    [InlineData("# Mill to shed [|1,200|] jobs\n\nThe mill said on Thursday it would cut 1,500 posts.")]
    [InlineData("# Shop lays off [|900|] workers\n\nOslin Stores is dismissing 600 staff after a weak Christmas.")]
    [InlineData("# [|70|] inmates escape as flood breaches jail\n\nSome 90 prisoners fled a jail in Hale after water broke down a wall.")]
    [InlineData("# Cholera cases reach [|4,200|] in camp\n\nNurses have recorded 2,400 cases of cholera in the camp since June.")]
    [InlineData("# [|33|] treated after gas leak at pool\n\nAmbulances took 28 swimmers to hospital on Saturday after gas leaked at a pool in Hale.")]
    [InlineData("# POLICE SEIZE [|80|] GUNS\n\nOfficers found 18 firearms in raids on homes in Hale on Monday.")]
    [InlineData("# Miners Trapped for [|Nine|] Days Are Freed\n\nSix miners who were trapped underground for seven days were brought up on Monday.")]
    [InlineData("# Greens take [|18|] seats in Lesk\n\nThe Greens won 16 of the 40 seats on Lesk council on Thursday.")]
    public void Another_word_for_the_same_thing_is_enough(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# Boy, [|9|], drowns in quarry\n\nAn eight-year-old boy drowned in a quarry near Lesk on Saturday.")]
    [InlineData("# Pensioner, [|82|], fights off burglar\n\nA pensioner aged 87 chased a burglar out of her flat on Sunday.")]
    [InlineData("# Actress Dora Vane dies at [|81|]\n\nDora Vane, who sang on the Orvel stage, died on Monday. She was 84.")]
    [InlineData("# Oldest runner, [|94|], completes marathon\n\nRuan Cole, 97, crossed the line in Orvel on Sunday.")]
    public void Age_is_compared_with_ages(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# Boy, 9, and girl, 6, drown in lake\n\nA nine-year-old boy and his sister, who was six, drowned near Lesk. Their mother, 34, had called for help.")]
    [InlineData("# Man, 61, dies in fire\n\nPeter Oslo, who was 61, died in his house in Hale. His 58-year-old wife is in hospital.")]
    public void Ages_of_others_are_let_pass(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# [|Four|]-day siege ends\n\nPolice stormed a bank in Orvel on Friday, ending a standoff that had lasted five days.")]
    [InlineData("# Strike to shut ports for [|two|] weeks\n\nDockers will strike for three weeks from Monday, their union said.")]
    [InlineData("# Temperature hits [|43|]C\n\nThermometers in Orvel reached 41C on Monday.")]
    [InlineData("# [|A third|] of nurses plan to quit\n\nHalf of nurses intend to leave within two years, a survey found.")]
    public void Times_measures_and_parts_are_compared(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Fact]
    public void Caption_that_counts_the_dead_is_compared() => Check<HeadlineBodyNumberMismatch>(
        "# Slide buries village\n\n![Lesk](lesk.jpg)\n*Rescuers dig in Lesk, where a slide killed [|17|] people.*\n\nA slide buried the village of Lesk on Wednesday, killing 11 people.");

    [Theory]
    [InlineData("# Ambush leaves nine dead\n\nSix soldiers and three rebels were killed in an ambush near Lesk on Monday.")]
    [InlineData("# 19 arrested in raids\n\nPolice arrested 12 people in Hale and seven in Lesk on Monday.")]
    [InlineData("# Four killed in shop fire\n\nA fire in a shop in Orvel killed a stallholder and three shoppers on Monday.")]
    [InlineData("# Three men charged over theft\n\nTwo men appeared in court on Monday. A third man was charged last week.")]
    [InlineData("# City to spend $3m on playgrounds\n\nThe city will build six playgrounds at a cost of $500,000 each.")]
    [InlineData("# Doctor jailed for two years\n\nA doctor was sentenced to four years in prison, two of them suspended, on Friday.")]
    [InlineData("# Council to plant 10,000 trees\n\nThe council will plant 5,000 trees this year and as many next year.")]
    [InlineData("# Crime falls 20% in Hale\n\nPolice recorded 800 crimes in Hale, down from 1,000. Burglary fell 35 percent.")]
    [InlineData("# Quake toll: 5,300 dead\n\nThe quake killed 5,312 people, officials said.")]
    [InlineData("# Crane kills at least 107\n\nA crane fell on Monday, killing 107 or more, the fire service said.")]
    public void Numbers_that_make_it_bear_it_out(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# 4 killed in shelling of Vesk\n\nShelling killed a couple and two of their neighbours on Monday. More than 300 people have been killed there since May.")]
    [InlineData("# Nurses to strike for three days\n\nNurses will walk out on Monday, Tuesday and Wednesday. A two-day strike was held in May.")]
    [InlineData("# Three charged over bank fraud\n\nAna Holt, Milo Trent and Petra Oss were charged with fraud. The two men are also accused of forgery.")]
    [InlineData("# 5 things to know about the vote\n\nThe vote will decide 3 things, the mayor said.")]
    public void Parts_and_other_times_are_let_pass(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Fact]
    public void Closest_number_is_the_contrary_one() => CheckFix<HeadlineBodyNumberMismatch>(
        "# Brill to cut 240 posts\n\nThe council voted 9-4 on Monday to cut 260 jobs.",
        "# Brill to cut 260 posts\n\nThe council voted 9-4 on Monday to cut 260 jobs.");

    [Theory]
    [InlineData("# Halden profit jumps [|40|] percent\n\nQuarterly profit rose to $126 million from $105 million, Halden said. Revenue grew 8 percent.")]
    [InlineData("# Halden profit jumps 20 percent\n\nQuarterly profit rose to $126 million from $105 million, Halden said. Revenue grew 8 percent.")]
    [InlineData("# Halden shares jump 6 percent\n\nShares in Halden rose. Quarterly profit rose to $126 million from $105 million. Revenue grew 8 percent.")]
    public void Change_is_worked_out_of_the_same_thing_only(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Fact]
    public void Number_behind_a_comma_is_of_another_clause() => Check<HeadlineBodyNumberMismatch>(
        "# Mill fire: three firefighters hurt, [|200|] jobs at risk\n\nA fire destroyed a mill on Saturday and put 220 jobs at risk, its owner said. Two firefighters were treated for burns and one for smoke, the chief said.");

    [Fact]
    public void One_more_without_its_noun_is_added() => Check<HeadlineBodyNumberMismatch>(
        "# Three firefighters hurt in mill blaze\n\nA fire gutted a mill. Two firefighters were treated for burns and one for smoke, the chief said.");

    [Theory]
    [InlineData("# Keeper signs $5 million deal\n\nThe keeper signed a $5 million-a-year deal, the club said.")]
    [InlineData("# Keeper signs $[|5 million|] deal\n\nThe keeper signed a $7 million-a-year deal, the club said.")]
    [InlineData("# Mill raises $12 million\n\nThe mill raised $12MM, its owner said.")]
    [InlineData("# Port gets $34B\n\nThe port will get $34 B, the ministry said.")]
    [InlineData("# Town opens $5 million bridge\n\nThe five-million-dollar bridge is done, the mayor said.")]
    [InlineData("# 250,000 flee\n\nA quarter of a million people fled, police said.")]
    [InlineData("# [|400,000|] flee\n\nA quarter of a million people fled, police said.")]
    [InlineData("# 2.5 million flee\n\nTwo million and a half people fled, police said.")]
    [InlineData("# 2.5 million flee\n\n2 1/2 million people fled, police said.")]
    public void Number_is_read_with_all_that_belongs_to_it(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Theory]
    [InlineData("# 14 die in blast\n\nThe blast killed 14¹ people, the mayor said.")]
    [InlineData("# [|15|] die in blast\n\nThe blast killed 14¹ people, the mayor said.")]
    public void Mark_of_a_footnote_is_no_digit(string draft) => Check<HeadlineBodyNumberMismatch>(draft);

    [Fact]
    public void What_is_run_together_with_a_number_may_change_it() => Check<HeadlineBodyNumberMismatch>("# Lab grows 40 cells\n\nThe lab grew 10⁶ cells, its head said.");
}
