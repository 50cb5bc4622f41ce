using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class AttributionVerbTests
{
    [Fact]
    public void Pointing_out_is_flagged() => Check<AttributionVerb>("The mayor [|pointed out|] that rents fell.");

    [Fact]
    public void Trailing_verb_is_flagged() => Check<AttributionVerb>("The bridge was sound in March, the engineer [|revealed|].");

    [Fact]
    public void Conceding_is_flagged() => Check<AttributionVerb>("Ana Ruiz [|conceded|] that the vote had been close.");

    [Fact]
    public void Adverb_goes_with_the_verb() => Check<AttributionVerb>("The ministry [|clearly stated|] that nobody was hurt.");

    [Fact]
    public void Side_that_confirms_its_own_claim_is_a_warning() => Check<AttributionVerb>("The army [|confirmed|] that its troops killed 40 rebel fighters in the valley.");

    [Fact]
    public void Confirmation_of_a_death_is_one() => Check<AttributionVerb>("The hospital confirmed that the pilot had died.");

    [Fact]
    public void Documents_may_note() => Check<AttributionVerb>("The audit noted that two ledgers were missing.");

    [Fact]
    public void Noting_a_thing_is_no_statement() => Check<AttributionVerb>("The coach noted the wet grass and sent for other boots.");

    [Fact]
    public void Claimed_is_left_to_the_desk() => Check<AttributionVerb>("The rebels claimed that they had taken the bridge.");

    [Fact]
    public void Quotation_is_not_read() => Check<AttributionVerb>("\"As the mayor pointed out, rents fell,\" Ana Ruiz said.");

    [Fact]
    public void Who_first_revealed_tells_of_a_deed() => Check<AttributionVerb>("The clerk who revealed that the ledgers were gone was sent home.");

    [Fact]
    public void Refusing_to_concede_is_no_statement() => Check<AttributionVerb>("He refused to concede that the vote had been close.");

    [Fact]
    public void Fix_is_the_neutral_verb() => CheckFix<AttributionVerb>(
        "The mayor pointed out that rents fell.",
        "The mayor said that rents fell.");

    [Fact]
    public void Habit_is_told_once() => Check<AttributionVerb>("The mayor [|noted|] that rents fell. She pointed out that fares fell too.");

    [Fact]
    public void Clause_without_that_is_a_statement() => Check<AttributionVerb>("The ministry [|revealed|] the bridge had been closed in May.");

    [Fact]
    public void Boasting_is_flagged() => Check<AttributionVerb>("\"Nobody beats us here,\" the coach [|boasted|].");

    [Fact]
    public void Any_verb_that_an_adverb_vouches_for_is_flagged() => Check<AttributionVerb>("The auditor [|correctly observed|] that nobody had signed.");

    [Fact]
    public void What_somebody_else_did_is_not_theirs_to_admit() => Check<AttributionVerb>("The union [|admitted|] that the plant was safe.");

    [Fact]
    public void Own_fault_is_admitted() => Check<AttributionVerb>("The army admitted that its drones had missed the depot.");

    [Fact]
    public void Theft_is_admitted_to() => Check<AttributionVerb>("The clerk admitted to taking the ledgers.");

    [Fact]
    public void Own_will_is_made_clear() => Check<AttributionVerb>("The coach made it clear that she would stay.");

    [Fact]
    public void Plans_are_revealed() => Check<AttributionVerb>("The company revealed plans for a bridge that nobody had asked for.");

    [Fact]
    public void What_is_not_revealed_is_not_asserted() => Check<AttributionVerb>("The company did not exactly reveal that it was for sale.");

    [Fact]
    public void Revealed_to_be_is_a_passive() => Check<AttributionVerb>("The address, later revealed to be unsafe, was hers.");

    [Fact]
    public void Gerund_has_no_speaker() => Check<AttributionVerb>("It means admitting that the plan speaks for many.");

    [Fact]
    public void Deaths_say_nothing() => Check<AttributionVerb>("The deaths of Ana Ruiz and Jan Lind make clear how much there is to do.");

    [Fact]
    public void Own_secret_is_theirs_to_reveal() => Check<AttributionVerb>("The coach revealed that she had been ill.");

    [Fact]
    public void Pronoun_in_a_quotation_is_nobody_of_ours() => Check<AttributionVerb>("\"It must stop,\" the mayor [|made clear|].");
}
