using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class CaveatReachTests
{
    [Fact]
    public void Caveat_far_below_the_claim_is_flagged() => Check<CaveatReach>("The army said it killed 40 rebel fighters near the bridge.\n\nRain fell.\n\nSnow fell.\n\nIt froze.\n\nIt thawed.\n\n[|The Valley Post could not verify the army's claim.|]");

    [Fact]
    public void Caveat_three_paragraphs_on_is_near_enough() => Check<CaveatReach>("The army said it killed 40 rebel fighters near the bridge.\n\nRain fell.\n\nSnow fell.\n\nThe Valley Post could not verify the army's claim.");

    [Fact]
    public void Caveat_for_another_side_is_flagged() => Check<CaveatReach>("[|The army said|] it killed 40 rebel fighters near the bridge.\n\nThe rebels said they shot down two army helicopters. The Valley Post could not verify the rebels' claim.");

    [Fact]
    public void Caveat_for_all_reaches_all() => Check<CaveatReach>("The army said it killed 40 rebel fighters near the bridge.\n\nRain fell.\n\nSnow fell.\n\nIt froze.\n\nIt thawed.\n\nNeither side's claims could be verified.");

    [Fact]
    public void Caveat_without_a_claim_is_not_flagged() => Check<CaveatReach>("The Valley Post could not verify the date of the letter.");

    [Fact]
    public void Fix_moves_it_to_the_claim() => CheckFix<CaveatReach>(
        "The army said it killed 40 rebel fighters near the bridge.\n\nRain fell.\n\nSnow fell.\n\nIt froze.\n\nIt thawed. The Valley Post could not verify the army's claim.",
        "The army said it killed 40 rebel fighters near the bridge. The Valley Post could not verify the army's claim.\n\nRain fell.\n\nSnow fell.\n\nIt froze.\n\nIt thawed.");

    [Fact]
    public void Caveat_for_a_side_that_claims_nothing_is_flagged() => Check<CaveatReach>("[|The army said|] it killed 40 rebel fighters near the bridge.\n\nThe Valley Post could not verify the rebels' report.");

    [Fact]
    public void Claim_further_up_is_meant_when_others_speak_between() => Check<CaveatReach>(
        "The army said it killed 40 rebel fighters near the bridge.\n\nRain fell.\n\nTraders said flour was scarce.\n\nIt froze.\n\nIt thawed.\n\n[|The claim could not be independently verified.|]");

    [Fact]
    public void Death_that_a_side_does_not_confirm_is_no_caveat_of_ours() => Check<CaveatReach>("The army said it killed 40 rebel fighters near the bridge. The rebels have not confirmed the commander's death.");
}
