using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnattributedFigureTests
{
    [Theory]
    [InlineData("Crime fell [|40%|] in Karsted.")]
    [InlineData("The flood damaged [|4,300 homes|] across the valley.")]
    [InlineData("The rebuilding plan will cost [|$2.4 billion|].")]
    [InlineData("The mill will lay off [|about 600 people|].")]
    [InlineData("The navy bought [|50 patrol boats|].")]
    [InlineData("[|Two-thirds of the harbor's pilots|] have signed.")]
    [InlineData("The hold was packed with [|40 tons of cable|].")]
    public void Bare_figure_is_flagged(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Figures_of_one_sentence_are_one_claim() =>
        Check<UnattributedFigure>("Rents rose [|18% in Karsted, 12% in Lesk and 9%|] in Tamsin.");

    [Fact]
    public void Figures_beside_a_toll_are_left_to_it() => Check<UnattributedFigure>("The slide killed 12 guests and buried 340 vineyards.");

    [Fact]
    public void Hedge_before_a_figure_raises_the_question_already() =>
        Check<UnattributedFigure>("The mill cut [|300 jobs|], and the yard reportedly cut [i|200 jobs|].");

    [Theory]
    [InlineData("The flood damaged 4,300 homes, the regional governor said.")]
    [InlineData("The plan will cost $2.4 billion, according to the draft budget.")]
    [InlineData("Governor Ida Brandt said the flood damaged 4,300 homes.")]
    [InlineData("\"The flood damaged 4,300 homes,\" said Ida Brandt, the governor.")]
    public void Source_in_the_sentence_is_enough(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The rowing club has raised $26,000, its treasurer, Odd Hauge, said on the slipway on Sunday.")]
    [InlineData("The bakery has lost $3 million, its founder, Meret Voll, said at a hearing in Lesk on Friday.")]
    public void Source_at_the_end_with_a_name_and_a_place_behind_it_is_enough(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The contractor denied the charge. A slide in the next valley buried [|46 trucks|].")]
    [InlineData("The union condemned the vote. The new depot cost [|$8 million|].")]
    [InlineData("The mayor demanded an apology. The bridge has cost [|$31 million|].")]
    public void Who_takes_a_stand_tells_nothing_of_the_next_sentence(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The ferry lost two anchors, the owner said. Across the bay, the new pier cost [|$9 million|].")]
    [InlineData("The dairy closed one barn, its manager said. On the opposite bank, the cannery laid off [|640 people|].")]
    [InlineData("The dairy closed one barn, its manager said. In all, it laid off 640 people.")]
    public void Another_scene_has_not_been_told_by_who_spoke_before(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Source_earlier_in_the_paragraph_is_enough() =>
        Check<UnattributedFigure>("The governor said the flood was the worst in memory. It damaged 4,300 homes.");

    [Fact]
    public void Source_in_the_paragraph_before_is_not() =>
        Check<UnattributedFigure>("The governor said the flood was the worst in memory.\n\nThe water damaged [|4,300 homes|].");

    [Fact]
    public void Lead_in_covers_its_list() =>
        Check<UnattributedFigure>("The governor said the flood damaged:\n\n- 4,300 homes\n- 120 shops");

    [Theory]
    [InlineData("Varga has the support of 44% of farmers in a Sarn Institute poll.")]
    [InlineData("The Sarn Institute polled 1,040 adults in May. Varga had 44% and Holt 38%.")]
    [InlineData("About four in 10 want the dam. According to an exit poll for Radio Orle, most of them rent.")]
    [InlineData("# Varga jumps to 44%\n\nVarga leads in a Sarn Institute poll of farmers.")]
    public void Poll_answers_for_its_shares(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Shares_around_a_poll_are_asked_about_quietly() =>
        Check<UnattributedFigure>("A Sarn Institute poll came out on Friday.\n\nAmong renters, Varga had [i|58%|].");

    [Theory]
    [InlineData("Harbor traffic fell [|58%|] after the polls closed.")]
    [InlineData("The geological survey closed. Its fees had risen. Traffic fell [|58%|].")]
    public void Not_every_poll_or_survey_asks_people(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("Holt won [i|370 delegates|] in Karsted.")]
    [InlineData("Holt took [i|57 percent of the vote|].")]
    [InlineData("The delegates go to Holt. She now has [i|1,410|].")]
    public void Returns_are_on_record(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The hall had [i|160 rows|] of chairs.")]
    [InlineData("The fire gutted [|160 shops|].")]
    [InlineData("The town has 41,000 residents.")]
    [InlineData("He was released on $20,000 bail.")]
    [InlineData("The treasurer was charged with stealing $2 million.")]
    [InlineData("Orle Foods will buy Lesk Dairies for $4 billion, the companies said on Monday, in a deal that values it at $41 a share, a 25% premium to its close.")]
    [InlineData("The airline canceled [|400 flights|].")]
    [InlineData("The law would free [i|the estimated 41,000|] who wait.")]
    public void Small_counts_matter_where_things_are_lost(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("Voters had not forgotten Harrow's \u201C47 percent\u201D remark.")]
    [InlineData("Voters had not forgotten that [i|47 percent|] stayed at home.")]
    public void Words_held_at_arms_length_are_nobodys_claim(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("Governor Harrow unveiled a $275 billion plan to mend the roads.")]
    [InlineData("The roads cost [|$275 billion|].")]
    public void Who_unveils_a_plan_answers_for_its_price(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("[i|About 60 people|] spoke at the hearing.")]
    [InlineData("[|About 600 people|] spoke at the hearing.")]
    public void Roomful_is_what_a_reporter_can_count(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("# One in four homes in Tarn without power\n\nMore than 62,000 of the 250,000 homes in Tarn were without power, the grid operator said.")]
    [InlineData("# [|One in three homes|] in Tarn without power\n\nMore than 62,000 of the 250,000 homes in Tarn were without power, the grid operator said.")]
    [InlineData("Lunches will cost $3.50 instead of $3, an increase of about 17 percent.")]
    [InlineData("The line takes 24 minutes, half the time that the bus needs.")]
    public void What_the_copy_works_out_needs_no_source(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void What_a_company_says_in_the_first_paragraph_carries_on() => Check<UnattributedFigure>(
        "Grange agreed to sell its dairies for $900 million, the company said on Monday.\n\nOstler pays $600 million in cash.\n\nThe union said 300 jobs would go.\n\nThe fire gutted [|160 shops|].");

    [Theory]
    [InlineData("Grange's shares rose $3, or 12 percent, to $28. Ostler's fell 2 percent to $49.")]
    [InlineData("Shares of Orle Motors rose 12% in early trading.")]
    [InlineData("Gold hit $2,400 an ounce.")]
    [InlineData("Milk rose [|12%|] in a week.")]
    public void Market_prices_need_no_source(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The mill, which opened in 1998, employs [i|4,000 people|].")]
    [InlineData("The budget allots [i|$40 million|] for roads.")]
    [InlineData("He was fined $40,000 for contempt.")]
    [InlineData("The match drew 41,000 fans.")]
    [InlineData("The school has 400 pupils.")]
    public void What_papers_courts_and_payrolls_hold_is_on_record(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The council voted 7-4 to lend the mill $48 million.")]
    [InlineData("He was jailed for stealing [i|$1.2 million|] from a school.")]
    [InlineData("The town went to court for $280 million in damages.")]
    [InlineData("The fund missed its goal of [i|$64 million|].")]
    [InlineData("The railway has offered drivers [i|5 percent|].")]
    [InlineData("The guild, founded in 1911, wants a raise of [i|8 percent|].")]
    public void What_is_voted_ruled_or_aimed_at_is_on_record(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("Orle fell $1.25, or 1.4 percent, to $88.95.")]
    [InlineData("Revenue fell [|$40 million, or 3 percent, to $2 billion|].")]
    public void Share_price_is_known_by_its_form(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("Marsh met [i|14 candidates and all 400 pilots|].")]
    [InlineData("The top 1 percent of sailors live in Lesk, a hamlet with a population under 500.")]
    public void What_anyone_can_count_is_on_record(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("Milk rose 8% in May, the dairy board said last week, from 6% in April.")]
    [InlineData("The firm receives, according to the ministry, $235 million for its boats.")]
    [InlineData("The pool will shut to save $1.9 million, the mayor's office said Thursday, cutting its hours from 560 to 400 a year, a reduction of 29 percent.")]
    public void Source_in_mid_sentence_answers_for_both_sides(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The skipper took $840,000 from the fund, an inquest heard on Tuesday.")]
    [InlineData("The jury was told that Pugh spent $840,000 on boats.")]
    [InlineData("Pugh spent $840,000 on boats, the court was told.")]
    public void Evidence_is_on_record(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Number_in_the_name_of_a_source_is_no_obstacle() => Check<UnattributedFigure>("The pilots' union, Dock Local 31, said 600 jobs would go.");

    [Fact]
    public void Share_of_what_is_on_record_is_on_record() => Check<UnattributedFigure>("The city has paved 112 miles of its 140 miles of road, or 80 percent.");

    [Fact]
    public void Number_that_a_possessive_leads_to_is_a_figure_of_its_own() => Check<UnattributedFigure>("The club lost [|4,000 of the county's 20,000 pupils|].");

    [Fact]
    public void Study_answers_for_its_numbers() => Check<UnattributedFigure>(
        "A study of the Senna has found plastic in its barbel.\n\nResearchers took 1,240 fish from the river; 434, or 35%, had eaten some.\n\nMortality was 30% in the harbor.");

    [Fact]
    public void Match_is_seen_by_all() => Check<UnattributedFigure>(
        "# Harriers reach final\n\nTwo goals in one half won the match for Harriers, who had 71% of the ball and drew 31,204 people this season.");

    [Fact]
    public void Headline_that_rounds_the_body_is_no_claim_of_its_own() =>
        Check<UnattributedFigure>("# Flood damages 4,000 homes\n\nThe flood damaged [|4,300 homes|] in the valley.");

    [Fact]
    public void Headline_is_covered_by_the_attributed_body() =>
        Check<UnattributedFigure>("# Flood damages 4,300 homes\n\nThe flood damaged 4,300 homes, the regional governor said.");

    [Fact]
    public void Bare_in_headline_and_body_is_one_finding() =>
        Check<UnattributedFigure>("# Flood damages 4,300 homes\n\nThe flood damaged [|4,300 homes|] in the valley.");

    [Fact]
    public void Repeated_figure_is_one_finding() =>
        Check<UnattributedFigure>("The flood damaged [|4,300 homes|] in the valley.\n\nThe owners of the 4,300 homes met at the school.");

    [Theory]
    [InlineData("Three men left at 10:30 and drove 5km north.")]
    [InlineData("Ida Marsh, 62, ran the hotel for 24 years.")]
    [InlineData("A 20-year-old clerk of the 94th Brigade read Article 5.")]
    [InlineData("Karsted won 3-1, its first win since 2019.")]
    [InlineData("She lives at 10 Harrow Street.")]
    [InlineData("It was one of the worst summers.")]
    [InlineData("The chamber voted 52 to 48 for the bill.")]
    [InlineData("Four officers arrived and two women left.")]
    [InlineData("He sends a million thanks.")]
    [InlineData("Entry costs $12.")]
    [InlineData("Karsted is a city of 300,000 people.")]
    [InlineData("The bank used $100 = 5,800 rupees.")]
    public void Plain_numbers_are_not_flagged(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("[i|Thousands of fans|] came to the square.")]
    [InlineData("Rivers carried off [i|hundreds of cars|].")]
    public void Vague_count_is_information(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Figure_spoken_of_as_known_is_information() =>
        Check<UnattributedFigure>("The minister walked past the court's [i|92,000 open cases|] without a word.");

    [Fact]
    public void Quoted_figure_is_left_to_the_quote_rule() => Check<UnattributedFigure>("\"The flood damaged 4,300 homes.\"");

    [Fact]
    public void Toll_is_left_to_the_toll_rule() => Check<UnattributedFigure>("The flood killed 43 people.");

    [Fact]
    public void Fix_adds_a_source_before_the_full_stop() => CheckFix<UnattributedFigure>(
        "The flood damaged 4,300 homes in the valley.",
        "The flood damaged 4,300 homes in the valley, according to [SOURCE].");

    [Fact]
    public void Fix_adds_a_source_at_the_end_of_the_clause() => CheckFix<UnattributedFigure>(
        "The flood damaged 4,300 homes, which had stood for a century.",
        "The flood damaged 4,300 homes, according to [SOURCE], which had stood for a century.");

    [Fact]
    public void Fix_keeps_the_full_stop_of_a_shortened_word() => CheckFix<UnattributedFigure>(
        "The fair drew 4,300 people until 5 p.m.",
        "The fair drew 4,300 people until 5 p.m., according to [SOURCE].");

    [Fact]
    public void Message_names_the_figure() =>
        Assert.Contains("'4,300 homes'", Assert.Single(Messages<UnattributedFigure>("The flood damaged 4,300 homes.")));

    [Fact]
    public void Who_gives_a_count_answers_for_it() => Check<UnattributedFigure>("The toll, provided by the ministry, includes 40 children.");

    [Fact]
    public void Who_kept_the_figures_answers_for_them() => Check<UnattributedFigure>("Figures kept by the port authority include 4,000 containers.");

    [Fact]
    public void Who_built_a_thing_does_not_answer_for_its_cost() => Check<UnattributedFigure>("The bridge, built by the army, cost [|$4 million|].");

    [Fact]
    public void What_an_insurer_estimated_is_the_insurers() => Check<UnattributedFigure>("Losses were estimated by the insurer at $2 million.");

    [Fact]
    public void Estimate_in_a_relative_clause_has_its_source() => Check<UnattributedFigure>("Losses, which the insurer estimated at $2 million, will be paid by the state.");

    [Fact]
    public void Who_expects_answers_for_the_forecast() => Check<UnattributedFigure>("The forecaster, which expects 5,000 new jobs, had cut its outlook in May.");

    [Fact]
    public void Who_had_forecast_a_loss_answers_for_it() => Check<UnattributedFigure>("The airline had forecast a loss of $3 million.");

    [Fact]
    public void Body_that_counts_answers_for_the_count() => Check<UnattributedFigure>("The charity, which counts 600 families without a roof, asked for tents.");

    [Fact]
    public void Clause_behind_which_ends_at_its_comma() => Check<UnattributedFigure>("The charity, which counts 600 families without a roof, spent [|$40 million|].");

    [Fact]
    public void Results_are_the_company_s_to_tell() => Check<UnattributedFigure>("# Voltan raises forecast as profit climbs\n\nVoltan Motors raised its full-year forecast after second-quarter profit rose on strong orders for vans from the north.\n\nRevenue grew [i|8 percent|].");

    [Fact]
    public void Revenue_in_another_story_needs_its_source() => Check<UnattributedFigure>("# Voltan to close a plant\n\nVoltan Motors will close its oldest plant, in the old town of Lesk by the river, in the spring.\n\nRevenue grew [|8 percent|].");

    [Fact]
    public void Who_puts_the_loss_at_a_sum_answers_for_it() => Check<UnattributedFigure>("The utility, which puts the loss at $14 million, will raise rates.");

    [Fact]
    public void Estimate_told_in_an_aside_covers_the_clause() => Check<UnattributedFigure>("The refinery, by its own estimate, spilled 40,000 liters of oil.");

    [Fact]
    public void Bail_is_set_by_a_court() => Check<UnattributedFigure>("Bail was set at $50,000.");

    [Theory]
    [InlineData("Residents can use the 311 line to ask for a bin.")]
    [InlineData("Call 211 for a bed.")]
    [InlineData("The fire began in the 4200 block of Oak Avenue.")]
    [InlineData("The office is at 317 Willow Dr. and is closed.")]
    [InlineData("Crews fired Tarik 1 and Tarik 2 rockets into the cloud.")]
    [InlineData("The flood emptied the [i|4,300 homes|].")]
    public void Number_may_be_a_name(string draft) => Check<UnattributedFigure>(draft);

    [Theory]
    [InlineData("Ida Brandt, who was 84, died at home.")]
    [InlineData("Her daughter, 41, runs the mill.")]
    [InlineData("A boy of 12 swam the strait.")]
    [InlineData("His sons, 19, 22 and 25, run the ferry.")]
    [InlineData("The sisters were 119, 122 and 125 years old.")]
    public void Age_is_no_figure(string draft) => Check<UnattributedFigure>(draft);

    [Fact]
    public void Any_large_sum_is_no_figure() => Check<UnattributedFigure>("Bets were once thought to be a billion-dollar machine. The town opened a [|$5 million|] bridge.");

    [Theory]
    [InlineData("A Boeing 737 jet landed.")]
    [InlineData("The 747 jet landed.")]
    [InlineData("The army has [|747 jets|].")]
    public void One_machine_has_a_number_for_a_name(string draft) => Check<UnattributedFigure>(draft);

    [Fact]
    public void Listeners_are_nothing_that_the_speaker_says() =>
        Check<UnattributedFigure>("The president told a group of [|7,000 pupils|] and parents packed into the hall that he would run.");

    [Fact]
    public void Who_speaks_last_answers_for_the_listeners_too() =>
        Check<UnattributedFigure>("Last week, agencies notified 4,000 workers that pay would end in May, Werfel said.");

    [Theory]
    [InlineData("The flood followed an April warning from the weather office that 3,000 cellars would fill.")]
    [InlineData("The ferry line has a study by the harbor board, showing that 2,300 seats stay empty.")]
    [InlineData("The parish ledger has it that the bell cost $40,000.")]
    [InlineData("The inspector found, in a report of nine pages, that the mill had sold 340 tons of spoiled grain.")]
    [InlineData("Under the draft contract, the yard would pay $90,000 a year. It would get 12 cranes and 400 meters of quay.")]
    [InlineData("The queue was 140 meters long when we measured it on Friday.")]
    [InlineData("Harbor officials volunteered that the crane had cost $3 million.")]
    public void Papers_and_the_newsroom_speak_without_a_verb_of_saying(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The library bought a report that cost [|$90,000|].")]
    [InlineData("Under the bridge, the flood left [|900 tons of scrap|].")]
    public void Paper_that_is_only_spoken_of_says_nothing(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The court fined the ferry line $12,000.")]
    [InlineData("The county board voted 5-4 on Tuesday to lend the orchard $300,000.")]
    [InlineData("The council ordered the sale of 900 tons of salt from its sheds.")]
    public void Act_of_a_court_or_a_council_is_its_own_record(string markup) => Check<UnattributedFigure>(markup);

    [Theory]
    [InlineData("The mayor ordered boats to the delta, where [|6,000 families|] have lost their homes.")]
    [InlineData("The board approved the plan, which will cost the town [|about $300,000|].")]
    public void Act_answers_for_nothing_in_another_clause(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Deal_is_news_of_those_who_made_it() => Check<UnattributedFigure>("The goalkeeper signed a four-year, [i|$12 million|] contract with Lesk.");

    [Theory]
    [InlineData("The striker missed 23 chances and scored 14 goals in the season.")]
    [InlineData("Karsted beat Lesk 3-1 on Sunday before 14,000 fans.")]
    public void What_everybody_at_the_match_saw_needs_no_source(string markup) => Check<UnattributedFigure>(markup);

    [Fact]
    public void Many_things_that_nobody_lost_are_scenery() => Check<UnattributedFigure>("The wind carried thousands of petals across the square.");

    [Fact]
    public void What_a_source_goes_on_from_was_its_own() =>
        Check<UnattributedFigure>("Long queues keep about 30% of riders off the ferry. Many also mind the wind, the survey found.");

    [Fact]
    public void Message_asks_after_the_nearest_source() =>
        Assert.EndsWith(" Do you mean the harbor board?", Assert.Single(Messages<UnattributedFigure>("The pier will close, the harbor board said in May.\n\nRepairs will cost $4 million.")));

    [Theory]
    [InlineData("Repairs to the pier will cost $4 million.")]
    [InlineData("The pier will close, she said.\n\nRepairs will cost $4 million.")]
    [InlineData("The pier will close, many say.\n\nRepairs will cost $4 million.")]
    public void Message_asks_after_nobody_where_nobody_has_a_name(string draft) =>
        Assert.EndsWith("Name the source in this sentence.", Assert.Single(Messages<UnattributedFigure>(draft)));
}
