using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class FactAfterCaveatTests
{
    [Fact]
    public void Alleged_deed_told_as_fact_is_flagged() => Check<FactAfterCaveat>("The brigade allegedly shelled the convoy.\n\nAfter [|shelling the convoy|], it withdrew.");

    [Fact]
    public void Unverified_figure_told_as_fact_is_flagged() => Check<FactAfterCaveat>("The army said it killed 700 rebel fighters. The claim could not be independently verified.\n\nThe [|700 fighters|] were buried in the hills.");

    [Fact]
    public void Alleged_stays_alleged() => Check<FactAfterCaveat>("The brigade allegedly shelled the convoy.\n\nAfter the alleged shelling of the convoy, it withdrew.");

    [Fact]
    public void Reported_keeps_the_doubt() => Check<FactAfterCaveat>("The army said it killed 700 rebel fighters. The claim could not be independently verified.\n\nThe reported 700 fighters were buried in the hills.");

    [Fact]
    public void Source_further_down_is_enough() => Check<FactAfterCaveat>("The brigade allegedly shelled the convoy.\n\nThe brigade shelled the convoy, the court found.");

    [Fact]
    public void Deed_that_nobody_doubted_is_not_flagged() => Check<FactAfterCaveat>("The brigade shelled the convoy.\n\nAfter shelling the convoy, it withdrew.");

    [Fact]
    public void Another_deed_is_not_flagged() => Check<FactAfterCaveat>("The brigade allegedly shelled the convoy.\n\nAfter leading the convoy, it withdrew.");

    [Fact]
    public void Told_once() => Check<FactAfterCaveat>("The brigade allegedly shelled the convoy.\n\nAfter [|shelling the convoy|], it withdrew.\n\nIt shelled the convoy for an hour.");

    [Fact]
    public void Fix_says_reported() => CheckFix<FactAfterCaveat>(
        "The army said it killed 700 rebel fighters. The claim could not be independently verified.\n\nThe 700 fighters were buried in the hills.",
        "The army said it killed 700 rebel fighters. The claim could not be independently verified.\n\nThe reported 700 fighters were buried in the hills.");

    [Fact]
    public void Hedged_figure_comes_back_as_fact() => Check<FactAfterCaveat>("Gunmen reportedly took 30 girls from a school.\n\nPolice are looking into it.\n\nThe [|30 girls|] were asleep.");

    [Fact]
    public void Noun_may_change_where_the_article_points_back() => Check<FactAfterCaveat>("Some 1,200 people were reportedly arrested.\n\nThe [|1,200 detainees|] were put on two buses.");

    [Fact]
    public void What_is_borne_out_is_fact() => Check<FactAfterCaveat>("Gunmen reportedly took 30 girls from a school.\n\nPolice confirmed that they were missing.\n\nThe 30 girls were asleep.");

    [Fact]
    public void Small_count_may_be_another() => Check<FactAfterCaveat>("The guard reportedly shot three inmates.\n\nThree inmates escaped last year.");

    [Fact]
    public void Charge_comes_back_as_fact() => Check<FactAfterCaveat>("The guard is accused of burning the ledgers.\n\nHe left the camp after [|burning the ledgers|].");

    [Fact]
    public void Charge_becomes_the_deed_of_whoever_is_accused() => Check<FactAfterCaveat>("The captain is accused in two lawsuits of robbing sailors.\n\nMarsh was [|robbed by the captain|] when he was 19.");

    [Fact]
    public void Sailor_who_says_so_leaves_it_a_charge() => Check<FactAfterCaveat>("The captain is accused in two lawsuits of robbing sailors.\n\nMarsh says he was robbed by the captain when he was 19.");
}
