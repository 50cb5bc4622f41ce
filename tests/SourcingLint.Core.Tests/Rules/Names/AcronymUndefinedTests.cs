using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class AcronymUndefinedTests
{
    [Theory]
    [InlineData("The [|VRU|] said the bridge was safe. The VRU left.")]
    [InlineData("Talks with the [|NHB|] failed. The Northern Harbour Board left.")]
    [InlineData("Fighters of the [|TLKF|] fled.")]
    public void First_use_without_explanation_is_flagged(string draft) => Check<AcronymUndefined>(draft);

    [Theory]
    [InlineData("The Valley Rescue Union (VRU) left. The VRU came back.")]
    [InlineData("The VRU (Valley Rescue Union) left. The VRU came back.")]
    [InlineData("The Valley Rescue Union left. Later the VRU came back.")]
    [InlineData("The Valley Rescuers' Union left. Later the VRU came back.")]
    [InlineData("Rescuers of the valley union, known as VRU, left. The VRU came back.")]
    [InlineData("The valley's rescuers, or VRU, left. The VRU came back.")]
    [InlineData("The bank of the northern harbour left. The BNH came back.")]
    [InlineData("The bank of the northern harbour left. The BOTNH came back.")]
    [InlineData("The VRU, a union of rescuers, left.")]
    public void Explained_acronyms_are_let_pass(string draft) => Check<AcronymUndefined>(draft);

    [Theory]
    [InlineData("The UN, NATO and the FBI left. GDP fell.")]
    [InlineData("\"The VRU left,\" said Jan Lind.")]
    [InlineData("VRU leaves valley\n===\n\nRescuers left.")]
    [InlineData("Louis XIV slept.")]
    [InlineData("Lind spoke on WKLO radio, and to reporters of BRNTV.")]
    [InlineData("Lawyers read out TRVN v. Brandt.")]
    [InlineData("The Islamic State group fled. Men of ISIL left.")]
    [InlineData("A VRX 500 engine left.")]
    [InlineData("Fans of VRU Rovers left.")]
    [InlineData("THE VRU LEFT THE VALLEY AGAIN.")]
    public void Known_and_other_capitals_are_let_pass(string draft) => Check<AcronymUndefined>(draft);

    [Fact]
    public void Second_acronym_of_a_body_is_a_question_of_its_own() => Check<AcronymUndefined>("HUR spoke of drones. DIU spoke of boats.");

    [Fact]
    public void Fix_spells_it_out_where_the_draft_tells() => CheckFix<AcronymUndefined>(
        "Talks with the NHB failed. The Northern Harbour Board left.",
        "Talks with the Northern Harbour Board (NHB) failed. The Northern Harbour Board left.");

    [Fact]
    public void Four_letters_after_the_are_a_body_not_a_station() => Check<AcronymUndefined>("Talks with the [|KTUF|] broke down on Monday.");

    [Fact]
    public void Possessive_is_read() => Check<AcronymUndefined>("The roof leaks. It is the [|BVRA|]'s third.");

    [Fact]
    public void Verb_before_it_describes_nothing() => Check<AcronymUndefined>("The mayor met [|DGRO|] leaders on Friday.");

    [Fact]
    public void Plain_comma_after_it_explains_nothing() => Check<AcronymUndefined>("Drawn up by the [|DGRO|], and paid for by nobody, the plan failed.");

    [Fact]
    public void Description_before_it_is_enough_for_all() => Check<AcronymUndefined>("He left the public relations firm MWX in May. Later MWX said that it knew nothing.");

    [Fact]
    public void Hyphen_hides_no_initial() => Check<AcronymUndefined>("The Anti-Litter League counted bottles. Later the ALL's counters and the ALL itself went home.");
}
