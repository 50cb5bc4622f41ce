using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class PercentSumMismatchTests
{
    [Theory]
    [InlineData("In the survey [|55% said yes, 38% said no and 12|]% were undecided.")]
    [InlineData("Coal supplied [|61%, gas 27% and hydro 22|]%.")]
    [InlineData("Grain took [|50% of the berths, timber 30% and the rest, 10|]%, was empty.")]
    public void Shares_that_miss_100_are_flagged(string draft) => Check<PercentSumMismatch>(draft);

    [Theory]
    [InlineData("In the survey 55% said yes, 38% said no and 7% were undecided.")]
    [InlineData("Coal supplied 61%, gas 27% and hydro 12%.")]
    [InlineData("In the survey 33.4% said yes, 33.3% said no and 33.4% were undecided.")]
    public void Shares_that_make_100_are_let_pass(string draft) => Check<PercentSumMismatch>(draft);

    [Fact]
    public void Smaller_parties_are_not_named() => Check<PercentSumMismatch>("In the survey 48% backed Cole, 31% backed Ruiz and 9% were undecided.");

    [Fact]
    public void Several_answers_may_be_given() => Check<PercentSumMismatch>("In the survey 62% named rents, 48% named wages and 40% named schools.");

    [Fact]
    public void Shares_of_different_wholes_are_no_list() => Check<PercentSumMismatch>(
        "Cole won 61% in Tarn, 55% in Ostrel and 70% in Lorn. Support is 62% among women, 51% among men and 44% among the undecided.");

    [Fact]
    public void Years_are_no_list() => Check<PercentSumMismatch>("Turnout was 40% in 2020, 60% in 2022 and 55% in 2024, the rest stayed away.");

    [Fact]
    public void Shares_that_each_must_win_are_no_list() => Check<PercentSumMismatch>("Cole must win 53% of the remaining districts, Ruiz 59%, Frost 68% and Lind 76%.");

    [Fact]
    public void Loose_shares_are_no_list() => Check<PercentSumMismatch>("About 55% said yes, nearly 38% said no and some 12% were undecided.");
}
