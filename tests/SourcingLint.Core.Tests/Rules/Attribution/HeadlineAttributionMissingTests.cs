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

    [Theory]
    [InlineData("# [|Guards beat prisoners at Hale jail|]\n\nGuards at Hale jail beat prisoners with cables, a rights group said on Wednesday. The prison service rejected the findings.")]
    [InlineData("# [|Chemical firm poisoned wells for a decade|]\n\nThe chemical firm Aldor poisoned wells in the valley for a decade, residents allege in a complaint filed on Monday.")]
    [InlineData("# [|Spies planted bug in embassy|]\n\nForeign agents planted a listening device in the Tarvan embassy, Tarva's intelligence service claimed on Thursday.")]
    [InlineData("# [|Tarvan jets violate Oramian airspace|]\n\nTarvan jets violated Oramian airspace twice on Monday, the defence ministry said. The Tarvan army said it had not sent any.")]
    public void Claim_that_others_deny_is_flagged(string draft) => Check<HeadlineAttributionMissing>(draft);

    [Theory]
    [InlineData("# Two soldiers, five rebels killed near Belkan\n\nRebels attacked a post near Belkan, and two soldiers and five rebels were killed, both sides said. The army said the rebels killed two soldiers. Neither account could be verified.")]
    [InlineData("# Girl freed from captivity in Vesk\n\nA girl was freed from captivity in Vesk, officials from Tarva and Orlen said. The rebels claimed she was freed from captivity months ago.")]
    [InlineData("# Police arrest mayor over bribes\n\nPolice arrested the mayor of Lesk, the prosecutor's office said. The mayor denied the charges.")]
    [InlineData("# Nurse stole morphine from hospital\n\nA nurse stole morphine from a hospital in Hale, a court found on Monday. She had denied it.")]
    [InlineData("# Factory dumped waste in river\n\n## Owner denies dumping, group says\n\nThe factory dumped waste in the river, a group of anglers said on Monday. The owner rejected the claim.\n\nThe river has been brown since May, and nobody fishes there any more.")]
    public void What_both_sides_or_a_court_say_is_let_pass(string draft) => Check<HeadlineAttributionMissing>(draft);

    [Fact]
    public void Headline_that_opens_with_who_says_it_is_sourced() => Check<HeadlineAttributionMissing>("# Inspectors find cracks under dam\n\nInspectors found cracks under the dam, their report says.");

    [Fact]
    public void What_a_lawsuit_says_is_a_charge() => Check<HeadlineAttributionMissing>("# [|Mill poisoned lake for years|]\n\nA former clerk says in a lawsuit that the mill let acid into the lake for years. The mill denies it.");

    [Theory]
    [InlineData("# [|Cook sacked for reporting rats|]\n\nA cook left the harbor kitchen on Sunday. His sister says he was sacked for reporting rats. The owners say they doubt it.")]
    [InlineData("# [|Tannery fouled lake for decades|]\n\nA former clerk says in a lawsuit that the tannery let lime into the lake for decades. The tannery denies it.")]
    public void Word_of_one_that_the_other_side_denies_outright_is_flagged(string draft) => Check<HeadlineAttributionMissing>(draft);

    [Fact]
    public void Denial_of_something_else_contests_nothing() => Check<HeadlineAttributionMissing>("# Cook sacked for hiding rats\n\nHis sister says he was sacked for hiding rats. The owners denied Ana Ruiz a raise.");
}
