using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules.Verification;

public sealed class MissingVerificationCaveatTests
{
    [Theory]
    [InlineData("[|The rebels said|] they had killed 60 soldiers in the Anvar gorge. The army issued no statement.")]
    [InlineData("[|The Tarvan navy said|] its forces sank two enemy gunboats off Cape Lorn. The rebels were silent.")]
    [InlineData("Rebel fighters destroyed nine tanks on the ridge, [|the insurgents said|]. The army fell silent.")]
    [InlineData("[|The army said|] its troops captured the village of Lower Tessin from the rebels.")]
    [InlineData("[|The separatists claimed|] that the army shelled a market and killed 14 civilians.")]
    public void Side_of_a_conflict_on_its_enemy(string draft) => Check<MissingVerificationCaveat>(draft);

    [Theory]
    [InlineData("[|Hezbollah said|] its men had burned out a fuel convoy and killed two officers.")]
    [InlineData("[|The RSF said|] it had brought the war to the coast and shot down a transport plane.")]
    [InlineData("[|The general staff said|] Russia had lost 90 tanks in a day.")]
    [InlineData("Shelling went on all night. [|Kyiv said|] the strike destroyed a fuel depot far behind the front line.")]
    public void Group_or_staff_known_by_name_is_a_side(string draft) => Check<MissingVerificationCaveat>(draft);

    [Theory]
    [InlineData("[|The rebels say|] they have taken control of Orsk Hollow.")]
    [InlineData("[|The army said|] it had retaken Orsk Hollow.")]
    [InlineData("The army and the rebels fought on. [|The government said|] its troops had captured Orsk Hollow.")]
    public void Place_taken_needs_no_word_for_it(string draft) => Check<MissingVerificationCaveat>(draft);

    [Fact]
    public void Place_said_to_be_misused_by_the_enemy() =>
        Check<MissingVerificationCaveat>("[|The army said|] the library was used as a command post by militants.");

    [Theory]
    [InlineData("The army said two of its drivers were killed when a helicopter came down.")]
    [InlineData("The army said it would fight on until the rebels were destroyed.")]
    [InlineData("The troops were home, far from the war and the front line. The senator accused his rival of a campaign of attacks.")]
    [InlineData("The civil defense said shelling killed two people. The coast guard sank a rusty barge.")]
    public void Own_losses_plans_politics_and_rescuers_are_no_claims(string draft) => Check<MissingVerificationCaveat>(draft);

    [Fact]
    public void Country_that_shot_something_down() =>
        Check<MissingVerificationCaveat>("The army is on alert and troops line the coast. [|Tarvania said|] it shot down 14 enemy drones overnight.");

    [Fact]
    public void Toll_of_a_ministry_that_one_side_runs() =>
        Check<MissingVerificationCaveat>("The army and the militia fought on. More than 900 people have been killed, [|according to the militia-run health ministry|].");

    [Fact]
    public void Claim_of_responsibility() =>
        Check<MissingVerificationCaveat>("The Ninth Lantern group [|claimed responsibility|] for the bombing of the ferry terminal.");

    [Fact]
    public void Blame_for_an_attack() =>
        Check<MissingVerificationCaveat>("The army, the militia and the rebels all deny it. [|The opposition leader blamed|] the militia for the bombing of the ferry.");

    [Fact]
    public void Blame_in_a_campaign_is_politics() =>
        Check<MissingVerificationCaveat>(
            "Troops, the army and the navy voted by post. The senator accused the mayor of hoarding the relief money raised after the attacks on troops.");

    [Fact]
    public void One_report_for_each_source() =>
        Check<MissingVerificationCaveat>("[|The rebels said|] they killed 60 soldiers.\n\nThe rebels said they also destroyed five tanks.\n\n[|The army said|] it killed 200 rebels.");

    [Theory]
    [InlineData("The rebels said they killed 60 soldiers. The claim could not be independently verified.")]
    [InlineData("The rebels said they killed 60 soldiers.\n\nThe Harbor Post was unable to verify the report.\n\nThe rebels said they also destroyed five tanks.")]
    [InlineData("The rebels said they killed 60 soldiers.\n\nRain fell.\n\nSchools stayed shut.\n\nMarkets opened.\n\nBuses ran.\n\nThe Harbor Post could not verify the rebels' claims.")]
    public void Caveat_in_reach_is_enough(string draft) => Check<MissingVerificationCaveat>(draft);

    [Fact]
    public void Caveat_on_another_source_is_not() =>
        Check<MissingVerificationCaveat>(
            "[|The rebels said|] they killed 60 soldiers.\n\nRain fell.\n\nSchools stayed shut.\n\nMarkets opened.\n\nBuses ran.\n\nThe Harbor Post could not verify the navy's account.");

    [Theory]
    [InlineData("The rebels said they took the bridge at Orsk Hollow. The army confirmed that it had pulled back.")]
    [InlineData("The army said a missile hit the depot and killed nine militants. Video verified by the Harbor Post shows the depot in flames.")]
    public void Confirmed_elsewhere(string draft) => Check<MissingVerificationCaveat>(draft);

    [Theory]
    [InlineData("The army said three of its soldiers were killed by a mine.")]
    [InlineData("The army admitted that it shelled the school and killed four children.")]
    [InlineData("The army said it would send two brigades to the border.")]
    [InlineData("The rebels said they had named a new commander.")]
    [InlineData("The rebels denied that they had fired on the ferry.")]
    public void Side_on_its_own_affairs(string draft) => Check<MissingVerificationCaveat>(draft);

    [Theory]
    [InlineData("No group has claimed responsibility for the bombing.")]
    [InlineData("The bank claimed responsibility for the outage.")]
    [InlineData("The Ninth Lantern group, which claimed responsibility for the bombing, was banned.")]
    [InlineData("The Ninth Lantern group claimed responsibility for the 1972 attack in 1973.")]
    public void Responsibility_without_a_fresh_claim(string draft) => Check<MissingVerificationCaveat>(draft);

    [Theory]
    [InlineData("Police said the gunman killed two officers before he was shot.")]
    [InlineData("The defense lawyer said her client shot nobody. The army had trained him, and troops knew him.")]
    [InlineData("United Nations monitors said shells killed nine civilians in the army's zone. The army and the rebels fought on.")]
    [InlineData("The team captured the title with a shot in the last minute, the coach said.")]
    [InlineData("The mayor said the council killed the bill. Militant unions and an army of lobbyists had fought it.")]
    [InlineData("The army said in 1987 that it killed 300 rebels in 1986. The army and the rebels have since made peace.")]
    public void No_side_of_a_conflict(string draft) => Check<MissingVerificationCaveat>(draft);

    [Fact]
    public void Fix_adds_a_caveat_with_the_outlet() =>
        CheckFix<MissingVerificationCaveat>(
            "The rebels said they killed 60 soldiers.\n\nRain fell.",
            "The rebels said they killed 60 soldiers. The Harbor Post could not independently verify the claim.\n\nRain fell.",
            "sourcinglint.outlet = The Harbor Post");

    [Fact]
    public void Fix_leaves_a_placeholder_outside_the_markup() =>
        CheckFix<MissingVerificationCaveat>(
            "**The rebels said they killed 60 soldiers.**",
            "**The rebels said they killed 60 soldiers.** [OUTLET] could not independently verify the claim.");

    [Fact]
    public void Fixed_draft_is_silent() =>
        Check<MissingVerificationCaveat>("The rebels said they killed 60 soldiers. [OUTLET] could not independently verify the claim.");

    [Fact]
    public void What_reporters_saw_bears_a_claim_out() => Check<MissingVerificationCaveat>("The rebels said they had captured the town of Zelna. Reporters at the scene saw their flag over the town hall.");

    [Fact]
    public void What_a_side_claims_to_have_done_is_a_claim() => Check<MissingVerificationCaveat>("[|The insurgents claimed|] to have downed a helicopter over the valley.");

    [Fact]
    public void Whatever_was_done_to_the_enemy_is_a_claim() => Check<MissingVerificationCaveat>("[|The navy said|] its drones crippled two enemy frigates.");

    [Fact]
    public void Side_mentioned_in_a_story_of_something_else_is_not_asked() => Check<MissingVerificationCaveat>(
        "# Envoy lands in Lesk\n\nAn envoy of the Tarn assembly landed in Lesk on Monday for talks on grain, and was met at the airport by two ministers.\n\n"
        + "The talks had been put off three times because of the price of fuel, which has doubled since the spring of this year.\n\n"
        + "She will stay at a hotel near the old harbor until Friday and is to visit a mill and a school before she goes home.\n\n"
        + "In the south, Karu rebels said they had captured the town of Zelna and killed 60 soldiers.");

    [Fact]
    public void Attacks_that_a_group_has_owned_up_to_elsewhere_are_not_asked_about() => Check<MissingVerificationCaveat>(
        "# Karu rebels free two men\n\nKaru rebels on Monday freed two men whom they had held in the hills for a year, their families said at the gate of a clinic.\n\n"
        + "Both are in good health, a doctor at the clinic said after she had seen them, and they will be allowed to go home tonight.\n\n"
        + "The families had sold a field and two boats to pay for a lawyer who carried letters up to the hills and back for them.\n\n"
        + "The Karu rebels have claimed responsibility for 40 attacks this year.");

    [Fact]
    public void Two_sides_in_one_paragraph_are_one_question() => Check<MissingVerificationCaveat>(
        "[|The rebels said|] they had captured the town of Zelna. The army said it had killed 60 rebels there.");

    [Fact]
    public void Charge_against_fighters_that_they_deny_is_word_against_word() => Check<MissingVerificationCaveat>("[|Millers said|] soldiers had burned two barns and beaten three men. The army denies it.");
}
