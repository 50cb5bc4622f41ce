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
}
