using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class ListedCountTests
{
    private const string Items = "\n\n- Rents stay as they are.\n- The pier is rebuilt.\n- Ferries run on Sundays.\n- The clerk reports in May.\n";

    [Theory]
    [InlineData("The council set [|five|] conditions:")]
    [InlineData("The union named [|3|] demands on Monday:")]
    public void Another_number_than_announced_is_flagged(string lead) => Check<ListedCount>(lead + Items);

    [Theory]
    [InlineData("The council set four conditions:")]
    [InlineData("The council set several conditions:")]
    [InlineData("The council set five conditions. These are its answers:")]
    [InlineData("The council set five conditions, including these:")]
    [InlineData("The council set at least three conditions:")]
    [InlineData("Here is the first of five reports:")]
    public void Right_and_open_numbers_are_let_pass(string lead) => Check<ListedCount>(lead + Items);

    [Fact]
    public void Items_inside_items_do_not_count() => Check<ListedCount>("The council set two conditions:\n\n- Rents stay as they are.\n  - For a year.\n  - Then for another.\n- The pier is rebuilt.\n");

    [Theory]
    [InlineData("[|Four|] towns, Tarn, Orlen, Hale, Brun and Lesk, were flooded.")]
    [InlineData("The [|two|] suspects, Ana Holt, Ben Ruiz and Carl Dee, were held overnight.")]
    [InlineData("The deal covers [|six|] countries (Aldia, Borea, Corvia, Delland and Estria).")]
    [InlineData("He faces [|two|] charges: fraud, bribery and perjury.")]
    [InlineData("The law has [|four|] aims: to cut waste, to save water and to protect the coast.")]
    [InlineData("The country fought [|three|] wars, in 1974, 1991, 2006 and 2020.")]
    [InlineData("[|Both|] sisters, Ana, Berta and Clara, sang.")]
    [InlineData("The [|trio|] - Holt, Ruiz, Dee and Cole - met at school.")]
    [InlineData("The firm was sued four times in [|three|] states: Aldia, Borea, Corvia and Delland.")]
    public void List_in_the_sentence_is_counted(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("# [|Five|] reasons to visit Tarn\n\nThe town has more than its mill.\n\n- The river walk\n- The old mill\n- The market\n- The dam")]
    [InlineData("# [|Three|] ways to save water\n\nIt is dry.\n\n## 1. Fix the tap\n\nIt drips.\n\n## 2. Shower less\n\nA minute will do.")]
    public void Headline_over_a_list_is_counted(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("Two of its three members, Ana Holt, Ben Ruiz and Carl Dee, resigned.")]
    [InlineData("Three men, a woman and a child were hurt.")]
    [InlineData("Four cities - Tarn, Orlen and others - have pools.")]
    [InlineData("They have two options: stay, pay and fight, or leave.")]
    [InlineData("The study had three groups: men and women, boys and girls, and infants.")]
    [InlineData("Three firms - Hale, Brun & Co. and Lesk and Sons - bid.")]
    [InlineData("Both parties held three debates on Lesk One, Two and TV4.")]
    [InlineData("Two teams, Lions and Bears, and three referees travelled.")]
    [InlineData("Two towns, Tarn, Ohio, and Lesk, Iowa, voted.")]
    [InlineData("# Five years on, Tarn rebuilds\n\nWhat is done:\n\n- The mill\n- The walk\n- The dam\n- The school")]
    public void What_may_be_counted_otherwise_is_let_pass(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("The [|four|] victims were named as Jean Holt, 34, Paul Brun, 41, and Mona Dee, 29.")]
    [InlineData("Police named the [|four|] victims as Jean Holt, Paul Brun and Mona Dee.")]
    [InlineData("[|Four|] stadiums (in Tarn, Orlen and Hale) will host the games.")]
    [InlineData("The minister gave [|three|] reasons: the cost and the weather.")]
    [InlineData("The report makes [|five|] proposals: hire more nurses, extend opening hours, cut waiting times and publish results.")]
    [InlineData("The ban covers [|three|] counties: Tarn, Orlen, Hale and Lesk counties.")]
    [InlineData("[|Three|] firms have bid. They are Tarn, Orlen, Hale and Lesk.")]
    public void Lists_are_announced_in_many_ways(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("She gave two reasons: the cost, which has doubled, and the weather.")]
    [InlineData("She gave two reasons: the cost, she said, and the weather.")]
    [InlineData("He asked for two things: a boat, his first, and a car.")]
    [InlineData("There were two problems: an old, cracked and rusty pipe.")]
    [InlineData("The two dead were identified as Jean Holt, a nurse, and Paul Brun, a driver.")]
    [InlineData("The four victims were named as Jean and Tom Holt, Paul Brun and Mona Dee.")]
    [InlineData("Police named two of the four victims as Jean Holt and Paul Brun.")]
    [InlineData("He met three aides in two towns. They were Ana Holm, Bo Lind and Cy Marr.")]
    [InlineData("Two firms bid. They are Holt and Sons and Brun.")]
    public void Items_that_are_told_more_of_are_let_pass(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("[|Four|] firms have bid for the bridge: Tarn Steel, Orlen Works and Hale Build.")]
    public void Names_may_stand_far_behind_their_number(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("Three people spoke of the bridges: Tarn, Orlen, Hale and Lesk.")]
    [InlineData("Two people died in the crash: Ana Holt, Bo Lind and Cy Marr were taken to hospital.")]
    [InlineData("It took two years to plan: Tarn, Orlen and Hale had to agree.")]
    public void Names_far_behind_may_name_something_else(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("Police held [|four|] men, identified as Ivo Holt, 22, Ben Ruiz, 30, and Carl Dee, 41.")]
    [InlineData("The [|three|] men arrested are Ivo Holt, 22, Ben Ruiz, 30, Lou Brun, 19, and Carl Dee, 41.")]
    public void Those_who_are_named_are_counted(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("The district will close [|four|] of its 22 schools, the board said.\n\nParents were told on Monday. The schools are Tarn, Orlen, Hale, Brun and Lesk.")]
    [InlineData("The firm would close [|two|] plants, in Lesk, Brun and Cole.")]
    public void What_is_listed_later_is_counted(string draft) => Check<ListedCount>(draft);

    [Theory]
    [InlineData("The firm would close two plants, in Lesk, Ohio and Brun.")]
    [InlineData("The firm would close two plants, in Lesk, Ohio, and Brun.")]
    public void States_behind_towns_are_no_items(string draft) => Check<ListedCount>(draft);
}
