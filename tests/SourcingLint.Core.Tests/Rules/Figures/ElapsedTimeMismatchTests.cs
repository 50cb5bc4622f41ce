using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class ElapsedTimeMismatchTests
{
    private const string Dated = "---\ndate: 2024-12-16\n---\n\n";

    [Theory]
    [InlineData("Lena Frost, [|47|], born in 1985, runs the ferry line.")]
    [InlineData("Lena Frost, [|47|], who was born in Tarn in 1985, runs the ferry line.")]
    [InlineData("Lena Frost, [|41|], born on May 3, 1985, runs the ferry line.")]
    [InlineData("In the [|12|] years since 2001, rents have doubled.")]
    [InlineData("It has been [|950|] days since Feb. 24, 2022.")]
    public void Number_is_counted_to_the_drafts_date(string draft) => Check<ElapsedTimeMismatch>(Dated + draft);

    [Theory]
    [InlineData("Lena Frost, 39, born in 1985, runs the ferry line.")]
    [InlineData("Lena Frost, 38, born in 1985, runs the ferry line.")]
    [InlineData("Lena Frost, 39, born on May 3, 1985, runs the ferry line.")]
    [InlineData("In the 23 years since 2001, rents have doubled.")]
    [InlineData("It has been 1,027 days since Feb. 24, 2022.")]
    [InlineData("It has been nearly 20 years since 2001.")]
    public void A_birthday_to_come_and_rounding_are_let_pass(string draft) => Check<ElapsedTimeMismatch>(Dated + draft);

    [Theory]
    [InlineData("Ida Brandt, who was born in 1931, died in 2020 at the age of [|95|].")]
    [InlineData("In 2015, [|six|] years after the 2012 fire, the mill reopened.")]
    public void Dates_in_the_sentence_are_enough(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("Ida Brandt, who was born in 1931, died in 2020 at the age of 88.")]
    [InlineData("In 2015, three years after the 2012 fire, the mill reopened.")]
    [InlineData("He sailed three years after the 2012 fire.")]
    public void Right_numbers_are_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Fact]
    public void Without_a_draft_date_nothing_is_said() => Check<ElapsedTimeMismatch>("Lena Frost, 47, born in 1985, runs the ferry line.");

    [Fact]
    public void Age_at_another_moment_is_left_alone() => Check<ElapsedTimeMismatch>(Dated + "Lena Frost, 17, born in 1985, was then a deckhand. Lena Frost, 17, born in 1985, sang when the pier opened.");

    [Fact]
    public void Other_numbers_are_no_ages() => Check<ElapsedTimeMismatch>(Dated + "Lena Frost, who was born in 1985, has 12 ferries. Born in Tarn, 3 miles off, she sails at 9.");

    [Fact]
    public void Message_does_the_sum() => Assert.Equal(
        "Born in 1985 makes 38 or 39, not 47. Correct the number or the date.",
        Assert.Single(Messages<ElapsedTimeMismatch>(Dated + "Lena Frost, 47, born in 1985, runs the ferry line.")));
}
