using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class SourcelessPassiveTests
{
    [Fact]
    public void Report_without_a_reporter_is_flagged() => Check<SourcelessPassive>("The first slides [|were reported|] in late April.");

    [Fact]
    public void Belief_without_a_believer_is_flagged() => Check<SourcelessPassive>("The treasurer [|is widely believed|] to have left by boat.");

    [Fact]
    public void It_is_said_that_is_flagged() => Check<SourcelessPassive>("It [|is understood|] that the lease runs out in May.");

    [Theory]
    [InlineData("It[|'s understood|] that the lease runs out in May.")]
    [InlineData("She[|’s said|] to have left by boat.")]
    [InlineData("The mayor's reported gift was a clock.")]
    public void Short_form_of_is_counts(string draft) => Check<SourcelessPassive>(draft);

    [Fact]
    public void Participle_without_be_is_flagged() => Check<SourcelessPassive>("Two men, [|believed|] to be brothers, ran off.");

    [Fact]
    public void Feared_dead_is_flagged() => Check<SourcelessPassive>("Nine miners [|are feared|] dead.");

    [Fact]
    public void Perfect_tense_is_flagged() => Check<SourcelessPassive>("No injuries [|have been reported|] so far.");

    [Fact]
    public void Agent_is_enough() => Check<SourcelessPassive>("The treasurer is believed by customs officers to have left.");

    [Fact]
    public void Agent_after_the_day_is_enough() => Check<SourcelessPassive>("The fire was reported on Monday by two hikers.");

    [Fact]
    public void Deadline_is_no_agent() => Check<SourcelessPassive>("Six cases [|were reported|] by 2019.");

    [Fact]
    public void Document_is_a_source() => Check<SourcelessPassive>("A loss of two barges was reported in the annual statement.");

    [Fact]
    public void Trailing_source_is_enough() => Check<SourcelessPassive>("The hull is thought to have broken on the reef, the harbor police said.");

    [Fact]
    public void Active_verb_is_not_flagged() => Check<SourcelessPassive>("The company reported earnings and the recruits reported for duty.");

    [Fact]
    public void People_reported_missing_are_not_flagged() => Check<SourcelessPassive>("Two climbers were reported missing after the storm.");

    [Fact]
    public void Complaint_to_the_police_is_not_flagged() => Check<SourcelessPassive>("The theft was reported to the police.");

    [Fact]
    public void Wish_is_not_flagged() => Check<SourcelessPassive>("She wants to be believed, and she may be believed.");

    [Fact]
    public void He_believed_to_the_end_is_not_flagged() => Check<SourcelessPassive>("He believed to the end that the ship would come.");

    [Fact]
    public void What_somebody_says_is_not_flagged() => Check<SourcelessPassive>("\"The treasurer is believed to have left by boat,\" Inspector Ida Brandt said.");

    [Fact]
    public void Noun_in_ly_is_not_taken_along() => Check<SourcelessPassive>("The family [|is believed|] to have moved south.");

    [Fact]
    public void Fix_asks_by_whom() => CheckFix<SourcelessPassive>(
        "The first slides were reported in late April.",
        "The first slides were reported by [WHOM] in late April.");

    [Fact]
    public void Accused_by_nobody_is_flagged() => Check<SourcelessPassive>("The mayor [|has also been accused|] of selling the mill to a cousin.");

    [Fact]
    public void Accused_in_court_is_not_flagged() => Check<SourcelessPassive>("The clerk is accused of forging permits.");

    [Fact]
    public void What_many_believed_is_active() => Check<SourcelessPassive>("The bridge stands on what many farmers believed to be sand.");

    [Fact]
    public void Reported_before_is_not_flagged() => Check<SourcelessPassive>("The leak had not been previously reported.");

    [Fact]
    public void Reported_as_an_adjective_is_not_flagged() => Check<SourcelessPassive>("There have been no reported cases.");

    [Fact]
    public void News_that_was_reported_is_the_story_itself() => Check<SourcelessPassive>("After news of the arrest was reported, the square filled.");

    [Fact]
    public void Agent_of_a_joined_participle_is_enough() => Check<SourcelessPassive>("Marsh was suspected of plotting a coup, and accused by the union of theft.");

    [Fact]
    public void Folk_belief_has_no_source() => Check<SourcelessPassive>("The bell is believed to bring good luck.");

    [Fact]
    public void Seen_as_is_flagged() => Check<SourcelessPassive>("The vote [i|is seen|] as a test of the mayor.");

    [Fact]
    public void Long_seen_as_is_a_name_of_old() => Check<SourcelessPassive>("The bay has long been seen as the safest on the coast.");

    [Fact]
    public void Widely_expected_is_flagged() => Check<SourcelessPassive>("The mayor [i|is widely expected|] to resign.");

    [Fact]
    public void Custom_is_no_report() => Check<SourcelessPassive>("Gifts are reported in broad ranges.");

    [Fact]
    public void View_of_nobody_is_information() => Check<SourcelessPassive>("The mayor [i|is seen|] as the stronger of the two.");

    [Fact]
    public void Outlet_on_air_is_an_agent() => Check<SourcelessPassive>("It was reported live on CNN that the bridge had fallen.");

    [Fact]
    public void Reporter_who_has_reported_is_active() => Check<SourcelessPassive>("She's reported from every race this year.");

    [Fact]
    public void Call_to_the_fire_brigade_is_no_hearsay() => Check<SourcelessPassive>("The fire was reported at nine and put out by noon.");

    [Fact]
    public void What_is_learnt_comes_from_somebody() => Check<SourcelessPassive>("It [|is learnt|] that the crane was rusty.");

    [Fact]
    public void What_was_revealed_was_revealed_by_somebody() => Check<SourcelessPassive>("It [|was revealed|] that nine clerks had signed the letter.");

    [Fact]
    public void Label_in_nobodys_words_is_information() => Check<SourcelessPassive>("The bridge, [i|described|] as the ugliest in the land, opened on Sunday.");

    [Fact]
    public void Label_in_somebodys_words_is_not_flagged() => Check<SourcelessPassive>("The bridge, described by its builder as the longest in the land, opened on Sunday.");
}
