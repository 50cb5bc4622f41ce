using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class HedgeWithoutSourceTests
{
    [Fact]
    public void Hedge_alone_is_flagged() => Check<HedgeWithoutSource>("A second tanker is [|reportedly|] heading for the sound.");

    [Fact]
    public void One_finding_a_sentence() => Check<HedgeWithoutSource>("The mayor [|allegedly|] keeps a flat and reportedly rents it out.");

    [Fact]
    public void Hedge_on_the_cue_is_not_covered_by_it() => Check<HedgeWithoutSource>("The mayor [|reportedly|] told his staff that the flat was rented.");

    [Fact]
    public void Trailing_source_is_enough() => Check<HedgeWithoutSource>("A second tanker is reportedly heading for the sound, the coast guard said.");

    [Fact]
    public void Source_earlier_in_the_paragraph_is_enough() => Check<HedgeWithoutSource>("The coast guard said a tanker ran aground. A second one is reportedly on its way.");

    [Fact]
    public void Source_in_the_paragraph_before_is_not() => Check<HedgeWithoutSource>("The coast guard said a tanker ran aground.\n\nA second one is [|reportedly|] on its way.");

    [Fact]
    public void Adjective_is_not_flagged() => Check<HedgeWithoutSource>("The alleged forger walked out of the hotel.");

    [Fact]
    public void Allegedly_beside_an_arrest_is_not_flagged() => Check<HedgeWithoutSource>("Police arrested a clerk.\n\nHe allegedly sold forged permits.");

    [Fact]
    public void Quoted_hedge_is_not_flagged() => Check<HedgeWithoutSource>("\"He was apparently asleep at the wheel,\" said Ida Brandt.");

    [Fact]
    public void Headline_is_not_read() => Check<HedgeWithoutSource>("# Mill reportedly sold\n\nThe mill stands empty.");

    [Fact]
    public void Fix_adds_a_source() => CheckFix<HedgeWithoutSource>(
        "A tanker is reportedly on its way.",
        "A tanker is reportedly on its way, according to [SOURCE].");

    [Fact]
    public void Apparently_is_information() => Check<HedgeWithoutSource>("The crew [i|apparently|] left at dawn.");

    [Fact]
    public void A_reported_sum_is_flagged() => Check<HedgeWithoutSource>("The club paid a [|reported|] 12 million for the goalkeeper.");

    [Fact]
    public void Guess_at_a_mind_is_the_reporters() => Check<HedgeWithoutSource>("The mayor apparently thinks so too. He left early, apparently to catch a train.");

    [Fact]
    public void Source_of_another_matter_covers_nothing() => Check<HedgeWithoutSource>("The union blamed the owner for the strike, its leader said. In Tamsin, a mill [|reportedly|] burned.");

    [Fact]
    public void Sentence_that_goes_on_is_covered() => Check<HedgeWithoutSource>("The owner left for Tamsin, the union's leader said. He reportedly owns a mill there.");

    [Fact]
    public void Talk_that_speaks_for_itself_is_flagged() => Check<HedgeWithoutSource>("[|Rumor has it|] that the ferry will be sold.");
}
