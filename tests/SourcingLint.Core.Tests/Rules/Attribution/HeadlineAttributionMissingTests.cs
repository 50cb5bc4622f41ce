using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class HeadlineAttributionMissingTests
{
    [Fact]
    public void Claim_of_a_side_as_fact_is_flagged() => Check<HeadlineAttributionMissing>("# [|Rebel fighters killed near railway bridge|]\n\nThe army said it killed 40 rebel fighters near the railway bridge.");

    [Fact]
    public void Allegation_as_fact_is_flagged() => Check<HeadlineAttributionMissing>("# [|Lorn Line hid cracks in ferry for years|]\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Source_in_the_headline_is_enough() => Check<HeadlineAttributionMissing>("# Lorn Line hid cracks in ferry, engineer says\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Quotation_marks_hold_it_off() => Check<HeadlineAttributionMissing>("# Lorn Line 'hid cracks in ferry for years'\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Question_states_nothing() => Check<HeadlineAttributionMissing>("# Did Lorn Line hide cracks in ferry?\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Denial_states_nothing() => Check<HeadlineAttributionMissing>("# Lorn Line hid no cracks in ferry for years\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Event_that_nobody_contests_needs_no_source() => Check<HeadlineAttributionMissing>("# Ferry sinks off Cape Lorn\n\nA ferry sank off Cape Lorn, the coast guard said.");

    [Fact]
    public void Second_source_bears_it_out() => Check<HeadlineAttributionMissing>("# Lorn Line hid cracks in ferry for years\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.\n\nThe company hid cracks in the ferry for years, the court found.");

    [Fact]
    public void Claim_far_down_is_not_the_headlines() => Check<HeadlineAttributionMissing>("# Lorn Line hid cracks in ferry for years\n\nRain.\n\nSnow fell.\n\nIt froze.\n\nIt thawed.\n\nWind blew.\n\nSun came.\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Fix_asks_for_the_source() => CheckFix<HeadlineAttributionMissing>(
        "# Lorn Line hid cracks in ferry for years\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.",
        "# Lorn Line hid cracks in ferry for years, [SOURCE] says\n\nLorn Line hid cracks in its ferry for three years, a former engineer alleged on Friday.");

    [Fact]
    public void Possessive_is_no_quotation_mark() => Check<HeadlineAttributionMissing>("# [|Navy sinks smugglers' boat, killing nine|]\n\nThe navy claimed it had sunk a smugglers' boat off Cape Lunn and killed nine people.");

    [Fact]
    public void Lawsuit_is_one_side() => Check<HeadlineAttributionMissing>("# [|Kestrel Bank laundered millions for gang|]\n\nKestrel Bank laundered millions of crowns for a gang, according to a lawsuit filed by three clerks.");

    [Fact]
    public void Other_side_bears_it_out() => Check<HeadlineAttributionMissing>("# Militia executes captured soldiers\n\nThe government accused the militia of executing captured soldiers.\n\nThe militia confirmed that it had shot the men.");
}
