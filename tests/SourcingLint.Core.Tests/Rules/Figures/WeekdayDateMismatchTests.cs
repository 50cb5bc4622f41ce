using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class WeekdayDateMismatchTests
{
    private const string Dated = "---\ndate: 2024-12-16\n---\n\n";

    [Theory]
    [InlineData("The bridge opened on [|Tuesday, Dec. 14, 2024|].")]
    [InlineData("The bridge opened on [|Tuesday 14 December 2024|].")]
    [InlineData("The bridge opened on [|Tuesday, the 14th of December 2024|].")]
    [InlineData("The bridge opened on [|Tuesday (Dec. 14, 2024|]).")]
    [InlineData("The bridge opened on [|Dec. 14, 2024, a Tuesday|].")]
    [InlineData("The bridge opened on [|Friday, February 28, 2023|], after a delay.")]
    [InlineData("The bridge was shut until [|Tuesday, Dec. 14, 2024|], after a delay.")]
    public void Wrong_day_of_a_full_date_is_flagged(string draft) => Check<WeekdayDateMismatch>(draft);

    [Theory]
    [InlineData("Bids are due by [|Nov. 31|].")]
    [InlineData("Bids are due by [|Feb. 29, 2023|].")]
    [InlineData("Bids are due by [|31 June|], the port said.")]
    public void Date_that_no_calendar_has_is_flagged(string draft) => Check<WeekdayDateMismatch>(draft);

    [Theory]
    [InlineData("The bridge opened on Saturday, Dec. 14, 2024.")]
    [InlineData("The bridge opened on Friday, Feb. 29, 2008.")]
    [InlineData("The bridge opened on Dec. 14, 2024, a Saturday.")]
    [InlineData("The bridge opened on Sat., Dec. 14, 2024.")]
    public void Right_day_is_let_pass(string draft) => Check<WeekdayDateMismatch>(draft);

    [Fact]
    public void Year_comes_from_the_draft() => Check<WeekdayDateMismatch>(Dated + "The bridge opened on [|Tuesday, Dec. 14|].");

    [Fact]
    public void January_after_a_draft_of_December_is_next_year() => Check<WeekdayDateMismatch>(Dated + "The bridge reopens on Friday, Jan. 3.");

    [Fact]
    public void Without_a_year_and_a_draft_date_nothing_is_said() => Check<WeekdayDateMismatch>("The bridge opened on Tuesday, Dec. 14.");

    [Fact]
    public void Old_calendars_are_left_alone() => Check<WeekdayDateMismatch>("The palace fell on Wednesday, Oct. 25, 1917.");

    [Fact]
    public void Night_between_two_days_is_left_alone() => Check<WeekdayDateMismatch>(Dated + "Shelling went on through Friday-Saturday, Dec. 13-14, and Friday to Sunday, Dec. 13 to 15.");

    [Fact]
    public void Numerals_alone_are_left_alone() => Check<WeekdayDateMismatch>("The bridge opened on Tuesday, 04/05/2024.");

    [Fact]
    public void A_count_after_a_month_is_no_date() => Check<WeekdayDateMismatch>("In June 31 people left, and in February 30 more did.");

    [Fact]
    public void A_date_as_a_name_is_left_alone() => Check<WeekdayDateMismatch>(Dated + "On Monday, Sept. 11 families met at the pier.");

    [Fact]
    public void Plural_days_are_left_alone() => Check<WeekdayDateMismatch>("It opens on Tuesdays, Dec. 14, 2024, being the first day.");

    [Fact]
    public void May_is_a_verb_too() => Check<WeekdayDateMismatch>("Fewer than half may 31 years on still swim. They march 30 miles.");

    [Fact]
    public void Message_names_the_right_day() => Assert.Equal(
        "Dec. 14, 2024, is a Saturday, not a Tuesday. Correct the day or the date.",
        Assert.Single(Messages<WeekdayDateMismatch>(Dated + "The bridge opened on Tuesday, Dec. 14.")));

    [Fact]
    public void Message_counts_the_days_of_the_month() => Assert.Equal(
        "There is no Feb. 29, 2023: February 2023 has 28 days. Correct the day or the date.",
        Assert.Single(Messages<WeekdayDateMismatch>("Bids are due by Feb. 29, 2023.")));

    [Fact]
    public void Fix_changes_the_day() => CheckFix<WeekdayDateMismatch>(
        "The bridge opened on Tuesday, Dec. 14, 2024.",
        "The bridge opened on Saturday, Dec. 14, 2024.");

    [Fact]
    public void Dates_of_a_year_long_past_are_left_alone() => Check<WeekdayDateMismatch>("---\ndate: 2025-06-01\n---\n\nIn 1977 the dam failed. On Tuesday, Nov. 22, the valley flooded.");

    [Fact]
    public void End_of_a_run_of_days_is_checked() => Check<WeekdayDateMismatch>("The fair runs from Friday, Oct. 3, to [|Sunday, Oct. 6, 2025|].");

    [Fact]
    public void Year_may_stand_in_the_sentence_before() =>
        Check<WeekdayDateMismatch>("The vote is on Tuesday, Nov. 5, 2024. Early voting ends on [|Saturday, Nov. 3|].");

    [Theory]
    [InlineData("The vote is on Tuesday, Nov. 5, 2024. Early voting ends on Sunday, Nov. 3.")]
    [InlineData("The vote is on Tuesday, Nov. 5, 2024. In 2021 it was held on Wednesday, Nov. 3.")]
    [InlineData("The vote is on Tuesday, Nov. 5, 2024. The last one was held on Wednesday, Nov. 3.")]
    [InlineData("The vote is on Tuesday, Nov. 5, 2024.\n\nEarly voting ends on Saturday, Nov. 3.")]
    public void Day_of_another_year_or_paragraph_is_let_pass(string draft) => Check<WeekdayDateMismatch>(draft);

    [Theory]
    [InlineData("The bridge opened on [|Wed., Dec. 13, 2024|].")]
    [InlineData("The bridge opened on [|Sat., Dec. 13, 2024|].")]
    [InlineData("The bridge opened on [|Tue, 13 December 2024|].")]
    [InlineData("The bridge opened on Fri, 13 December 2024.")]
    [InlineData("The crowd rose, and the mayor sat. Dec. 13, 2024, was a Friday.")]
    [InlineData("He wrote so in the Tarn Sun, December 13, 2024.")]
    public void Days_may_be_shortened(string draft) => Check<WeekdayDateMismatch>(draft);

    [Fact]
    public void Message_writes_the_day_out() =>
        Assert.Equal(["Dec. 14, 2024 is a Saturday, not a Tuesday. Correct the day or the date."], Messages<WeekdayDateMismatch>("The fair opened on Tues., Dec. 14, 2024."));
}
