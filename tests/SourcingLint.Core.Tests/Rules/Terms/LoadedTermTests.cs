using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class LoadedTermTests
{
    [Fact]
    public void Terrorists_are_flagged() => Check<LoadedTerm>("[|Terrorists|] shot at the ferry.");

    [Fact]
    public void Regime_is_flagged() => Check<LoadedTerm>("The [|regime|] closed two newspapers.");

    [Fact]
    public void Country_with_an_article_is_flagged() => Check<LoadedTerm>("Grain from [|the Ukraine|] reached the port.");

    [Fact]
    public void Term_is_reported_once() => Check<LoadedTerm>("[|Terrorists|] shot at the ferry. The terrorists fled.");

    [Fact]
    public void What_somebody_says_is_theirs() => Check<LoadedTerm>("The governor said terrorists had shot at the ferry.");

    [Fact]
    public void Called_terrorists_is_a_judgment_of_somebody() => Check<LoadedTerm>("The men, called terrorists in the north, fled.");

    [Fact]
    public void Quotation_marks_hold_it_off() => Check<LoadedTerm>("The so-styled \"terrorists\" fled.");

    [Fact]
    public void Designation_is_law() => Check<LoadedTerm>("The group, designated a terrorist body in 2019, fled.");

    [Fact]
    public void Terrorist_attack_is_no_person() => Check<LoadedTerm>("The terrorist attack closed the port.");

    [Fact]
    public void Tax_regime_is_no_government() => Check<LoadedTerm>("The island's tax regime draws shipowners.");

    [Fact]
    public void Regime_change_is_a_term() => Check<LoadedTerm>("The paper called off its series on regime change.");

    [Fact]
    public void Charge_is_law() => Check<LoadedTerm>("He is charged with helping terrorists.");

    [Fact]
    public void Name_is_not_read() => Check<LoadedTerm>("The Terrorist Screening Office moved to Lesk.");

    [Fact]
    public void War_in_that_country_takes_the_article() => Check<LoadedTerm>("The Ukraine war drove up the price of grain.");

    [Fact]
    public void Word_that_is_discussed_is_not_used() => Check<LoadedTerm>("Not everyone agrees on who is a terrorist.");

    [Fact]
    public void Law_against_terrorists_names_nobody() => Check<LoadedTerm>("The bill bars sales to terrorists.");

    [Fact]
    public void Regime_of_history_is_a_name() => Check<LoadedTerm>("The Nazi regime built the bunker.");

    [Fact]
    public void Regime_of_exercise_is_none() => Check<LoadedTerm>("She began a strict exercise regime in May.");

    [Fact]
    public void Regime_of_a_people_is_flagged() => Check<LoadedTerm>("The Lesk [|regime|] jailed two editors.");

    [Fact]
    public void Company_is_liquidated() => Check<LoadedTerm>("The company was liquidated in 2012.");

    [Fact]
    public void Bishop_was_martyred() => Check<LoadedTerm>("The chapel is named for a martyred bishop.");

    [Fact]
    public void Neutralised_fighters_are_flagged() => Check<LoadedTerm>("Troops [|neutralised|] 14 militants near the dam, burned two trucks and left.");

    [Theory]
    [InlineData("Karuland condemned the Marsh regime.")]
    [InlineData("She fled before the fall of the Lesk regime.")]
    public void Regime_that_does_nothing_here_is_how_history_speaks(string draft) => Check<LoadedTerm>(draft);

    [Theory]
    [InlineData("Troops searched the hills for Karu [|terrorists|].")]
    [InlineData("The road was shut by Orthodox [|terrorists|] in May.")]
    public void Label_on_a_group_or_a_faith_takes_a_side(string draft) => Check<LoadedTerm>(draft);
}
