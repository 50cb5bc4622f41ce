using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class RangeInvertedTests
{
    [Theory]
    [InlineData("Between [|300 and 200|] people marched to the port.")]
    [InlineData("The repair will cost between [|$6 million and $4 million|].")]
    [InlineData("The repair will cost between [|$600,000 and $400,000|].")]
    [InlineData("Rents rose by between [|9% and 4|]% in a year.")]
    [InlineData("The pier is between [|90 and 70|] meters long.")]
    public void Higher_number_first_is_flagged(string draft) => Check<RangeInverted>(draft);

    [Theory]
    [InlineData("Between 200 and 300 people marched to the port.")]
    [InlineData("The repair will cost between $4 million and $6 million.")]
    [InlineData("The repair will cost between $900,000 and $1.2 million.")]
    [InlineData("The repair will cost between 5 and 6 million crowns.")]
    [InlineData("Rents rose by between 4% and 9% in a year.")]
    public void Lower_number_first_is_let_pass(string draft) => Check<RangeInverted>(draft);

    [Fact]
    public void Hours_are_left_alone() => Check<RangeInverted>("The office is open between 11 and 2 on Mondays, and between 9 and 5 on other days.");

    [Fact]
    public void A_difference_is_no_range() => Check<RangeInverted>("The difference between 300 and 200 votes decided it. The gap between 60% and 40% is wide.");

    [Fact]
    public void Degrees_below_zero_are_left_alone() => Check<RangeInverted>("It will be between -5 and -10 degrees, or between minus 5 and minus 10 degrees inland.");

    [Fact]
    public void A_fall_is_no_range() => Check<RangeInverted>("Attendance fell from 300 to 200 people.");

    [Fact]
    public void Fix_swaps_the_numbers() => CheckFix<RangeInverted>(
        "The repair will cost between $6 million and $4 million.",
        "The repair will cost between $4 million and $6 million.");

    [Theory]
    [InlineData("Tickets for children aged [|12-8|] cost half.")]
    [InlineData("Karl Brun served as mayor ([|1999-1989|]).")]
    [InlineData("She served as judge from [|1985 to 1979|].")]
    [InlineData("The festival runs May [|12-8|].")]
    [InlineData("Trains stop from May [|9 to May 3|].")]
    [InlineData("He faces between [|seven and five|] years in prison.")]
    [InlineData("Prices range from [|$90 to $40|] a ticket.")]
    [InlineData("Anywhere from [|50 to 30|] people wait each day.")]
    public void Ranges_are_written_in_many_ways(string draft) => Check<RangeInverted>(draft);

    [Theory]
    [InlineData("It was built between 300 BC and 200 BC.")]
    [InlineData("The peak lies between 900 metres and 2 km up.")]
    [InlineData("She played in 1998-99 and 1999-00.")]
    [InlineData("The court split 7-2, and the vote was 52-48.")]
    [InlineData("The 747-400 and the A320-200 were grounded.")]
    [InlineData("The office is shut from Dec. 28 to Jan. 3.")]
    [InlineData("Call 555-0123 or 800-555-2310.")]
    [InlineData("It is a choice between 20 weeks and 12 weeks.")]
    public void Other_pairs_of_numbers_are_left_alone(string draft) => Check<RangeInverted>(draft);
}
