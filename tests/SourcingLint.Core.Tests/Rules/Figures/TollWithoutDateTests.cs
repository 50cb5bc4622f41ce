using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class TollWithoutDateTests
{
    [Fact]
    public void Running_toll_is_flagged() => Check<TollWithoutDate>("The epidemic has killed [|3,200 people|], the health agency said.");

    [Fact]
    public void Have_died_is_flagged() => Check<TollWithoutDate>("According to the coast guard, [|41 people|] have died.");

    [Fact]
    public void As_of_is_enough() => Check<TollWithoutDate>("The epidemic has killed 3,200 people as of May 3, the health agency said.");

    [Fact]
    public void Day_of_the_statement_is_enough() => Check<TollWithoutDate>("The epidemic has killed 3,200 people, the health agency said on Friday.");

    [Fact]
    public void So_far_is_enough() => Check<TollWithoutDate>("The epidemic has killed 3,200 people so far, the health agency said.");

    [Fact]
    public void Past_tense_is_final() => Check<TollWithoutDate>("The ferry sank and 41 people died, the coast guard said.");

    [Fact]
    public void Toll_without_a_source_has_its_own_rule() => Check<TollWithoutDate>("The epidemic has killed 3,200 people.");

    [Fact]
    public void Number_is_asked_about_once() => Check<TollWithoutDate>("The epidemic has killed [|3,200 people|], the agency said. The 3,200 people have been buried, it said.");

    [Fact]
    public void Day_in_the_sentence_before_is_enough() => Check<TollWithoutDate>("The agency met on Monday. The epidemic has killed 3,200 people, it said.");

    [Fact]
    public void Fix_asks_for_the_day() => CheckFix<TollWithoutDate>(
        "The epidemic has killed 3,200 people, the agency said.",
        "The epidemic has killed 3,200 people as of [DATE], the agency said.");

    [Fact]
    public void What_might_have_been_is_no_toll() => Check<TollWithoutDate>("The four Americans killed might have been saved, the report said.");

    [Fact]
    public void Displaced_are_counted_too() => Check<TollWithoutDate>("Fighting has displaced [|300,000 people|], the refugee agency said.");

    [Fact]
    public void One_day_dates_all_figures_of_a_sentence() => Check<TollWithoutDate>("Fires have killed [|17 people|] and injured 40, the fire chief said.");

    [Fact]
    public void Toll_that_stands_at_a_number_is_running() => Check<TollWithoutDate>("The death toll from the landslide stands at [|82|], rescuers said.");

    [Fact]
    public void Toll_that_has_risen_is_running() => Check<TollWithoutDate>("The death toll has risen to [|57|], the governor said.");

    [Fact]
    public void Missing_who_are_still_missing_are_counted() => Check<TollWithoutDate>("[|At least 19 people|] are still missing, the coast guard said.");

    [Fact]
    public void Houses_destroyed_are_counted() => Check<TollWithoutDate>("[|Some 1,900 homes|] have been destroyed by the fires, the fire service said.");

    [Fact]
    public void Mass_arrests_go_on() => Check<TollWithoutDate>("Police have arrested [|230 people|], the ministry said.");

    [Fact]
    public void Two_arrests_are_all_there_is_to_tell() => Check<TollWithoutDate>("Police have arrested two people, the ministry said.");

    [Fact]
    public void Customers_are_no_toll() => Check<TollWithoutDate>("The bank has lost 300 customers, it said.");

    [Fact]
    public void Plans_are_killed_too() => Check<TollWithoutDate>("The firm has killed plans for two plants, its chief executive said.");

    [Fact]
    public void Span_of_the_sentence_before_is_another_matter() => Check<TollWithoutDate>("The road was closed for years. The landslide has killed [|41 people|], the coast guard said.");
}
