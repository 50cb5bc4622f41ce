using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class WeaselCrowdTests
{
    [Theory]
    [InlineData("Of the owners, some 82% said they would stay, the survey found.")]
    [InlineData("Some two-thirds said yes in the vote, the clerk said.")]
    public void Some_before_a_number_is_no_crowd(string markup) => Check<WeaselCrowd>(markup);

    [Fact]
    public void Experts_are_flagged() => Check<WeaselCrowd>("[|Experts|] say the dam will not hold.");

    [Fact]
    public void Many_are_flagged() => Check<WeaselCrowd>("[|Many|] believe the vote was stolen.");

    [Fact]
    public void Adverb_may_follow_many() => Check<WeaselCrowd>("The mayor was shot on Friday and [|many|] here blamed the port gangs.");

    [Fact]
    public void Description_goes_with_the_crowd() => Check<WeaselCrowd>("[|Several leading economists|] argue that the toll is too low.");

    [Fact]
    public void Findings_without_a_finder_are_flagged() => Check<WeaselCrowd>("[|Studies|] show that children who walk to school sleep better.");

    [Fact]
    public void Named_example_is_enough() => Check<WeaselCrowd>("Experts say the dam will not hold.\n\nThe mayor was away.\n\nMei Tan, a hydrologist, said it would last two years.");

    [Fact]
    public void Top_of_a_story_names_them_further_down() => Check<WeaselCrowd>("Experts say the dam will not hold.\n\nRain fell.\n\nThe road was shut.\n\nMei Tan, a hydrologist, said it would last two years.");

    [Fact]
    public void One_of_them_elsewhere_is_an_example() => Check<WeaselCrowd>("Rain fell.\n\nThe road was shut.\n\nThe lake rose.\n\n\"It is old,\" said Mei Tan, a political scientist.\n\nThe mayor was away.\n\nThe dam will be an issue, political scientists say.");

    [Fact]
    public void Opponents_who_try_to_convince_a_court_say_nothing_here() => Check<WeaselCrowd>("The dam faces a test when opponents try to convince a judge to stop it.");

    [Fact]
    public void Example_three_paragraphs_on_is_too_far() => Check<WeaselCrowd>("Rain fell.\n\nThe road was shut.\n\nThe lake rose.\n\n[|Experts|] say the dam will not hold.\n\nRain fell.\n\nThe road was shut.\n\nMei Tan, a hydrologist, said it would last two years.");

    [Fact]
    public void Study_is_an_example_for_researchers() => Check<WeaselCrowd>("Children sleep less, researchers say. A study of 900 pupils by Harrow University found that two in five are tired.");

    [Fact]
    public void Place_of_work_is_enough() => Check<WeaselCrowd>("Analysts at Kestrel Bank say the loan will fail.");

    [Fact]
    public void Name_before_is_enough() => Check<WeaselCrowd>("Harrow University researchers say the loan will fail.");

    [Fact]
    public void Such_as_brings_a_name() => Check<WeaselCrowd>("Critics such as Ana Ruiz say the loan will fail.");

    [Fact]
    public void The_experts_point_back() => Check<WeaselCrowd>("The experts say the loan will fail.");

    [Fact]
    public void Some_of_them_are_not_a_crowd() => Check<WeaselCrowd>("Some of them said the pumps had failed.");

    [Fact]
    public void Many_things_are_not_a_crowd() => Check<WeaselCrowd>("Many pumps show rust.");

    [Fact]
    public void Crowd_is_asked_about_once() => Check<WeaselCrowd>("[|Experts|] say the dam will not hold.\n\nThe road was shut.\n\nExperts say the lake is too high.");

    [Fact]
    public void Quotation_is_not_read() => Check<WeaselCrowd>("\"Experts say it is safe,\" the note on the door read.");

    [Fact]
    public void Fix_asks_for_an_example() => CheckFix<WeaselCrowd>(
        "Experts say the dam will not hold.",
        "Experts, such as [NAME], say the dam will not hold.");

    [Fact]
    public void What_they_hope_is_the_reporters_telling() => Check<WeaselCrowd>("Researchers hope to drain the lake.");

    [Fact]
    public void His_critics_are_known_by_him() => Check<WeaselCrowd>("His critics say he is late.");

    [Fact]
    public void Mayor_is_no_example_of_scientists() => Check<WeaselCrowd>("The lake rose.\n\nThe road was shut.\n\nThe port was shut.\n\n[|Scientists|] have long warned of the risk.\n\nMayor Odile Marsh said the road would open.");

    [Fact]
    public void Counted_researchers_are_a_staff() => Check<WeaselCrowd>("The company says 170 researchers believe in the drug.");

    [Fact]
    public void Scene_is_the_reporters_telling() => Check<WeaselCrowd>("Shopkeepers and activists are decrying the new fares.");

    [Fact]
    public void According_to_experts_is_flagged() => Check<WeaselCrowd>("According to [|experts|], the dam has ten years left.");

    [Fact]
    public void Crowd_is_no_example_of_itself() => Check<WeaselCrowd>("[|Pundits|] have long predicted a merger.");

    [Fact]
    public void Research_that_somebody_does_says_nothing() => Check<WeaselCrowd>("She spends her days doing research on moths and says the lake is clean.");

    [Fact]
    public void Eyes_of_so_many_see_nothing() => Check<WeaselCrowd>("The number that caught the eyes of so many analysts shows him ahead.");

    [Fact]
    public void Opponents_who_call_it_a_waste_are_flagged() => Check<WeaselCrowd>("[|Opponents|] call the tunnel a waste of money.");

    [Fact]
    public void Statistics_with_an_owner_are_known() => Check<WeaselCrowd>("Rents fell, according to federal statistics.");

    [Fact]
    public void Sum_of_an_estimate_is_no_crowd() => Check<WeaselCrowd>("Initial estimates put the cost at 40 million.");

    [Fact]
    public void Experts_who_are_called_in_say_nothing() => Check<WeaselCrowd>("Experts were called in to open the safe.");

    [Fact]
    public void Studies_open_a_draft() => Check<WeaselCrowd>("# News of the week\n\n[|Studies|] suggest the pill does little.");

    [Fact]
    public void Supporters_of_somebody_by_name_are_known() => Check<WeaselCrowd>("Ana Ruiz spoke first. Ruiz supporters say the vote was close.");

    [Fact]
    public void Reviewers_praise() => Check<WeaselCrowd>("Critics praised the film.");

    [Fact]
    public void Others_with_somebody_by_name_are_no_crowd() => Check<WeaselCrowd>("Mei Tan, a professor of law, and others say the loan will fail.");

    [Fact]
    public void Place_before_many_names_none_of_them() => Check<WeaselCrowd>("He was a rival of the mill's power in Tamsin and [|many|] here blamed its owner.");

    [Fact]
    public void Others_alone_are_a_crowd() => Check<WeaselCrowd>("[|Others|] say the loan will fail.");

    [Fact]
    public void Whom_the_story_knows_is_no_example() => Check<WeaselCrowd>("[|Opponents|] say the tunnel is a waste. Marsh said it would open in May.");

    [Fact]
    public void Institute_that_says_so_is_an_example() => Check<WeaselCrowd>("Scientists had warned of a slide. The Harrow Slope Institute said in May that the hill moved.");

    [Fact]
    public void Institute_that_says_nothing_is_none() => Check<WeaselCrowd>("[|Scientists|] had warned of a slide. The Harrow Slope Institute has a new door.");

    [Fact]
    public void Crowd_may_speak_inside_a_clause() => Check<WeaselCrowd>("The closure followed what [|many|] say was bad advice.");

    [Fact]
    public void Polls_without_a_pollster_are_flagged() => Check<WeaselCrowd>("[|Recent polls|] suggest that the tunnel is unpopular.");

    [Fact]
    public void Lawmakers_are_information() => Check<WeaselCrowd>("[i|Lawmakers|] said the tunnel would cost more.");

    [Fact]
    public void Public_is_information_in_short_copy() => Check<WeaselCrowd>("[i|Commuters|] say the tunnel is too dark.");

    [Fact]
    public void Figures_of_a_place_have_no_owner() => Check<WeaselCrowd>("Eleven boats were lost, according to [|Tamsin figures|].");

    [Fact]
    public void Two_experts_are_counted() => Check<WeaselCrowd>("Two experts told the court that the poem is a fake.");

    [Theory]
    [InlineData("Democrats applauded the vote.")]
    [InlineData("Lawmakers urged the board to reopen the tunnel.")]
    [InlineData("Liberals and conservatives agree on the dam.")]
    public void Stand_that_a_party_takes_in_the_open_tells_nothing(string markup) => Check<WeaselCrowd>(markup);

    [Fact]
    public void Charge_of_a_party_is_information() => Check<WeaselCrowd>("[i|Democrats|] accused the board of hiding the bill.");

    [Fact]
    public void Many_reports_are_reports() => Check<WeaselCrowd>("There were many reports of smoke and some claims of theft.");
}
