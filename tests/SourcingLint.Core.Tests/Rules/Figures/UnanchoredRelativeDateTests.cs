using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnanchoredRelativeDateTests
{
    [Fact]
    public void Weekday_is_placed_by_the_day_of_publication() => Check<UnanchoredRelativeDate>("The crane fell on Saturday and was gone by Tuesday. It was up again yesterday.");

    [Fact]
    public void Desk_may_ask_for_the_day_in_an_undated_draft() => Check<UnanchoredRelativeDate>("The crane fell on [|Saturday|].", "sourcinglint.unanchored-relative-date.days = true");

    [Fact]
    public void Last_year_in_an_undated_draft_is_flagged() => Check<UnanchoredRelativeDate>("The council closed two schools [|last year|].");

    [Fact]
    public void A_few_months_ago_is_flagged_even_in_a_dated_draft() => Check<UnanchoredRelativeDate>("---\ndate: 2024-05-03\n---\n\n[|A few months ago|], ministers warned of cuts.");

    [Fact]
    public void Weekday_in_a_dated_draft_is_placed() => Check<UnanchoredRelativeDate>("---\ndate: 2024-05-03\n---\n\nThe crane fell on Saturday.");

    [Fact]
    public void Weekday_with_its_date_is_placed() => Check<UnanchoredRelativeDate>("The crane fell on Saturday, April 27.");

    [Fact]
    public void One_finding_names_all_places() => Check<UnanchoredRelativeDate>("The council closed two schools [|last year|]. It will close a third next month.");

    [Fact]
    public void Saturdays_are_no_day() => Check<UnanchoredRelativeDate>("The market opens on Saturdays.");

    [Fact]
    public void Quotation_is_not_read() => Check<UnanchoredRelativeDate>("\"I moved here a few months ago,\" Ana Ruiz said.");

    [Fact]
    public void Months_counted_back_in_an_undated_draft_are_flagged() => Check<UnanchoredRelativeDate>("The pier closed [|three months ago|].");

    [Fact]
    public void Last_spring_in_an_undated_draft_is_flagged() => Check<UnanchoredRelativeDate>("The pier closed [|last spring|].");

    [Fact]
    public void Year_in_the_sentence_places_it() => Check<UnanchoredRelativeDate>("In May 2019, a year ago, the pier closed.");

    [Fact]
    public void Last_month_as_a_span_is_no_date() => Check<UnanchoredRelativeDate>("The army fired 25 rockets in the last month.");

    [Fact]
    public void More_recently_tells_the_order() => Check<UnanchoredRelativeDate>("More recently, the pier closed.");

    [Fact]
    public void Round_number_of_years_only_gives_an_idea() => Check<UnanchoredRelativeDate>("The pier closed 25 years ago.");
}
