using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnsupportedSuperlativeTests
{
    [Fact]
    public void Kind_of_thing_holds_no_record() => Check<UnsupportedSuperlative>("Many of the country's biggest banks closed early.");

    [Fact]
    public void Atlas_is_no_claim() => Check<UnsupportedSuperlative>("She lost the nation's largest state.");

    [Fact]
    public void Largest_since_a_year_says_against_what() => Check<UnsupportedSuperlative>("It is the [|largest strike since 1984|].");

    [Fact]
    public void World_first_told_in_passing_is_information() => Check<UnsupportedSuperlative>("Marrowby has launched the world's [|first solar ferry|].");

    [Fact]
    public void Worst_in_history_is_flagged() => Check<UnsupportedSuperlative>("The flood was the [|worst in the country's history|].");

    [Fact]
    public void Unprecedented_needs_no_measure() => Check<UnsupportedSuperlative>("The strike is [|unprecedented|].");

    [Fact]
    public void Most_before_an_adjective_is_flagged() => Check<UnsupportedSuperlative>("It is the [|most expensive bridge in the country|].");

    [Fact]
    public void One_of_the_largest_is_information() => Check<UnsupportedSuperlative>("It is one of the [|largest ports in the country|].");

    [Fact]
    public void Largest_city_is_information() => Check<UnsupportedSuperlative>("Tripoli is Lebanon's [|largest city|].");

    [Fact]
    public void Source_in_the_sentence_is_enough() => Check<UnsupportedSuperlative>("It is the largest strike since 1984, according to the labor ministry.");

    [Fact]
    public void Somebody_who_ranks_it_is_enough() => Check<UnsupportedSuperlative>("The league ranks it among the largest clubs in the country.");

    [Fact]
    public void What_the_maker_calls_it_is_enough() => Check<UnsupportedSuperlative>("The yard launched what it calls the world's first solar ferry.");

    [Fact]
    public void First_half_is_order() => Check<UnsupportedSuperlative>("She scored in the first half.");

    [Fact]
    public void Own_first_is_no_record() => Check<UnsupportedSuperlative>("It was her first visit to Tamsin in six years.");

    [Fact]
    public void What_would_be_is_not_said_to_be() => Check<UnsupportedSuperlative>("It would be the largest strike since 1984.");

    [Fact]
    public void At_least_is_no_superlative() => Check<UnsupportedSuperlative>("At most 40 seats in the country are open.");

    [Fact]
    public void Worst_without_a_measure_is_a_way_of_speaking() => Check<UnsupportedSuperlative>("The worst is over.");

    [Fact]
    public void Quotation_is_not_read() => Check<UnsupportedSuperlative>("\"It is the largest strike since 1984,\" Ana Ruiz said.");

    [Fact]
    public void Fix_asks_for_the_source() => CheckFix<UnsupportedSuperlative>(
        "The flood was the worst on record and closed the port.",
        "The flood was the worst on record, according to [SOURCE], and closed the port.");

    [Fact]
    public void Rest_of_an_attributed_sentence_is_covered() => Check<UnsupportedSuperlative>("The league said it had 8,061 members in May, the highest number in 28 years.");

    [Fact]
    public void Standing_fact_in_passing_is_information() => Check<UnsupportedSuperlative>("Kestrel, the nation's [|largest coal company|], closed two pits.");

    [Fact]
    public void First_in_days_is_no_record() => Check<UnsupportedSuperlative>("It was the first debate in ten days.");

    [Fact]
    public void Denied_superlative_claims_nothing() => Check<UnsupportedSuperlative>("It is not the largest strike since 1984.");

    [Fact]
    public void Only_may_be_an_adverb() => Check<UnsupportedSuperlative>("He made only token efforts in Tamsin.");

    [Fact]
    public void What_is_not_unprecedented_claims_nothing() => Check<UnsupportedSuperlative>("Such a leak is not unprecedented.");

    [Fact]
    public void Largest_in_the_southern_hemisphere_is_bounded_by_a_place() => Check<UnsupportedSuperlative>("The organ is the [|largest in the southern hemisphere|].");

    [Fact]
    public void Place_in_the_name_of_something_else_bounds_nothing() => Check<UnsupportedSuperlative>("It was the largest item in the state budget.");

    [Fact]
    public void Nobody_else_has_more_is_a_superlative() => Check<UnsupportedSuperlative>("[|No city in the state has a higher|] rate of burglary.");

    [Fact]
    public void No_other_that_does_as_much_is_a_superlative() => Check<UnsupportedSuperlative>("[|No other clinic in the valley treats as many|] burns.");

    [Fact]
    public void No_more_than_is_a_limit() => Check<UnsupportedSuperlative>("No more than ten clinics in the country have a higher rate.");

    [Fact]
    public void No_longer_compares_nothing() => Check<UnsupportedSuperlative>("The clinic in the valley no longer has a higher rate.");

    [Fact]
    public void Never_before_claims_a_first() => Check<UnsupportedSuperlative>("[|Never before has|] a governor been tried.");

    [Fact]
    public void Only_one_ever_is_a_superlative() => Check<UnsupportedSuperlative>("She is the [|only woman ever|] to have skippered a trawler.");

    [Fact]
    public void Record_before_a_noun_is_a_superlative() => Check<UnsupportedSuperlative>("The club drew a [|record crowd|].");

    [Fact]
    public void Record_of_a_hearing_is_a_paper() => Check<UnsupportedSuperlative>("The clerk kept a record of the hearing.");

    [Fact]
    public void Unprecedented_before_a_noun_is_told_in_passing() => Check<UnsupportedSuperlative>("The [|unprecedented|] strike closed the port.");

    [Fact]
    public void Expected_record_is_not_claimed() => Check<UnsupportedSuperlative>("The vote is expected to bring a record turnout.");

    [Fact]
    public void Some_of_the_highest_leaves_room() => Check<UnsupportedSuperlative>("She had some of the [|highest ratings ever|].");

    [Fact]
    public void Only_port_on_the_lake_is_bounded_by_it() => Check<UnsupportedSuperlative>("It is the [|only quay on the lake|] that takes such ships.");

    [Fact]
    public void What_bills_itself_so_is_told_by_whom() => Check<UnsupportedSuperlative>("The mill bills itself as the oldest in the state.");

    [Fact]
    public void First_in_the_world_devoted_to_salt_is_a_first() => Check<UnsupportedSuperlative>("It is the [|first museum in the world|] devoted to salt.");

    [Fact]
    public void Without_precedent_needs_no_measure() => Check<UnsupportedSuperlative>("The strike is [|without precedent|].");

    [Fact]
    public void Play_keeps_its_own_records() => Check<UnsupportedSuperlative>("The coach praised the goalkeeper. It was the worst season in the club's history, and the striker scored the first hat-trick since 1988.");

    [Theory]
    [InlineData("The mayor's first year brought a new tax in the state.")]
    [InlineData("He was Karuland's first freely elected president.")]
    [InlineData("She spoke for the first time since the fire.")]
    [InlineData("It was the first part of a plan for the harbor.")]
    [InlineData("Her permit was first withdrawn in 2014 for a year.")]
    [InlineData("It was the first letter I sent to the board.")]
    [InlineData("It was the first vote since Ana Ruiz took office.")]
    public void Place_in_an_order_is_no_record(string markup) => Check<UnsupportedSuperlative>(markup);

    [Theory]
    [InlineData("Tamsin became the [|first town|] to tax kites.")]
    [InlineData("It is the [|first strike|] by nurses at the clinic.")]
    [InlineData("It was the [|first foreign ship on the river since World War Two|].")]
    public void First_that_the_sentence_is_about_is_a_claim(string markup) => Check<UnsupportedSuperlative>(markup);

    [Fact]
    public void Largest_in_a_town_is_a_claim_where_the_sentence_is_about_it() => Check<UnsupportedSuperlative>("Norvik Steel is the [|largest employer in Marrowby|].");

    [Fact]
    public void City_in_passing_stands_in_any_atlas() => Check<UnsupportedSuperlative>("Shells fell on Tamsin, the largest city in southern Karuland.");

    [Fact]
    public void Fastest_sinking_city_stands_in_none() => Check<UnsupportedSuperlative>("Tamsin is the world's [|fastest sinking city|].");

    [Fact]
    public void Most_may_be_joined_to_its_adjective() => Check<UnsupportedSuperlative>("Gorse Bank, the nation's [|most-fined lender|], closed.");

    [Fact]
    public void Yet_measures_an_extreme() => Check<UnsupportedSuperlative>("It is the [|costliest bridge yet|].");

    [Fact]
    public void Most_telling_yet_is_a_way_of_speaking() => Check<UnsupportedSuperlative>("The diary gives the most complete account yet of the voyage.");
}
