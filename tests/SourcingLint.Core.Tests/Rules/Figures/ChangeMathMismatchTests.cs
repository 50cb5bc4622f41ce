using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class ChangeMathMismatchTests
{
    [Theory]
    [InlineData("Crossings rose from 200 to 250, a [|20|]% increase.")]
    [InlineData("Crossings rose from 200 to 250, or [|20|]%.")]
    [InlineData("Crossings rose [|20|]%, from 200 to 250.")]
    [InlineData("Crossings fell by [|30|] percent from 250 to 200.")]
    [InlineData("The budget grew from $2.0 million to $2.4 million, up [|40|]%.")]
    [InlineData("The line reported a [|20|]% rise in crossings, from 200 to 250.")]
    public void Change_that_its_values_contradict_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Crossings rose from 200 to 250, a 25% increase.")]
    [InlineData("Crossings fell 20%, from 250 to 200.")]
    [InlineData("The budget grew from $2.1 million to $2.4 million, up 14%.")]
    [InlineData("Crossings rose from 1,200 to 1,500, about 30%.")]
    public void Change_that_its_values_bear_out_is_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Unemployment fell from 6% to 4%, a [|2|]% drop.")]
    [InlineData("Unemployment fell from 16% to 15%, a [|1|]% drop.")]
    [InlineData("Unemployment fell from 6 percent to 4 percent, a drop of [|2|] percent.")]
    public void Percent_for_percentage_points_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Unemployment fell from 6% to 4%, a drop of 2 percentage points.")]
    [InlineData("Unemployment fell from 6% to 4%, a drop of 33%.")]
    [InlineData("Turnout fell from 90% to 89%, a drop of 1%.")]
    [InlineData("Unemployment fell from 6% to 4%, a drop of a third.")]
    public void Points_and_true_percent_are_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Fact]
    public void Wrong_points_are_flagged() => Check<ChangeMathMismatch>("Unemployment fell from 6% to 4%, a drop of [|5 percentage points|].");

    [Theory]
    [InlineData("Crossings have [|doubled|] from 400 to 1,100.")]
    [InlineData("Crossings more than [|doubled|] from 400 to 700.")]
    [InlineData("Crossings [|tripled|] from 400 to 800.")]
    public void Doubling_that_is_none_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Crossings doubled from 400 to 810.")]
    [InlineData("Crossings nearly doubled from 400 to 710.")]
    [InlineData("Crossings more than doubled from 400 to 1,000.")]
    public void Doubling_is_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Fact]
    public void Rates_for_a_year_are_another_sum() => Check<ChangeMathMismatch>("Output rose from 200 to 210, an annualized 20% increase.");

    [Fact]
    public void Years_and_places_are_no_values() => Check<ChangeMathMismatch>("Rents rose 12% from 2019 to 2022. Ferries from 3 to 9 a.m. cost 20% more.");

    [Fact]
    public void A_share_of_something_else_is_no_change() => Check<ChangeMathMismatch>("Crossings rose from 200 to 250, and 12% of passengers were children.");

    [Fact]
    public void Message_does_the_sum() => Assert.Equal(
        "From 200 to 250 is 25%, not 20%. Correct the number that is wrong.",
        Assert.Single(Messages<ChangeMathMismatch>("Crossings rose from 200 to 250, a 20% increase.")));

    [Fact]
    public void Message_tells_percent_from_points() => Assert.Equal(
        "From 6% to 4% is 2 percentage points, and 33%: write 'percentage points', not percent. Correct the number that is wrong.",
        Assert.Single(Messages<ChangeMathMismatch>("Unemployment fell from 6% to 4%, a 2% drop.")));

    [Theory]
    [InlineData("Unemployment fell from 6% to 4%, a 2% drop.", "Unemployment fell from 6% to 4%, a 2-percentage-point drop.")]
    [InlineData("Unemployment fell from 6% to 4%, a drop of 2 percent.", "Unemployment fell from 6% to 4%, a drop of 2 percentage points.")]
    [InlineData("Crossings rose from 200 to 250, a 20% increase.", "Crossings rose from 200 to 250, a 25% increase.")]
    public void Fix_writes_what_the_values_say(string before, string after) => CheckFix<ChangeMathMismatch>(before, after);
}
