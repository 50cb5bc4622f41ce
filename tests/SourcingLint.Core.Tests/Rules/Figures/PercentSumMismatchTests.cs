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

    [Theory]
    [InlineData("The founders hold [|51%, staff 30% and the state the other 29|]%.")]
    [InlineData("[|Half backed the plan, 35% opposed it and 25|]% were undecided.")]
    [InlineData("Asked about the toll, [|48 percent were in favour, 41 percent opposed and 15|] percent did not know.")]
    [InlineData("Sales split into bread ([|45%), cakes (35%) and other goods (25|]%).")]
    [InlineData("The energy mix is [|50 percent wind, 30 percent solar and 10|] percent from other sources.")]
    [InlineData("Hale is backed by the polls:\n\n- Hale: [|46%\n- Brun: 40%\n- Undecided: 24|]%")]
    public void Shares_are_listed_in_many_ways(string draft) => Check<PercentSumMismatch>(draft);

    [Theory]
    [InlineData("Women hold [|48% of the posts and men 57|]%.")]
    [InlineData("In the runoff, Hale took [|53.1 percent to Brun's 47.9|] percent.")]
    public void Two_shares_of_what_has_two_parts_are_enough(string draft) => Check<PercentSumMismatch>(draft);

    [Theory]
    [InlineData("Fully 42% were content, 12% of them very much so, 48% were not and 10% did not answer.")]
    [InlineData("Some 45% said yes, against 40% in May; 41% said no (44%) and 14% were undecided (16%).")]
    [InlineData("The split was even: 46% were content, including 16% who were delighted, and 46% were not; the rest passed.")]
    [InlineData("Coffee rose 40%, tea 50% and other drinks 30%.")]
    [InlineData("Asked what worried them, 60% named prices, 45% crime and 20% other things.")]
    [InlineData("Women are 52% of the workforce but 38% of managers and 30% of other executives.")]
    public void Shares_of_other_wholes_are_let_pass(string draft) => Check<PercentSumMismatch>(draft);

    [Theory]
    [InlineData("[|Sixty percent of the money went to schools, according to the audit. Another 30% was spent on roads. The remaining 20|]% paid for the staff.")]
    [InlineData("The family owns [|51% of the firm. A pension fund holds 34%, and employees the other 25|]%.")]
    [InlineData("[|Fifty-five percent of voters backed the plan. Thirty-eight percent opposed it and 12|]% were undecided.")]
    [InlineData("[|Two-thirds of the shares belong to the state and the other half|] to foreign funds.")]
    [InlineData("The firm is owned [|51% by the family, 34% by a pension fund and 25|]% by employees.")]
    public void Shares_are_added_over_sentences(string draft) => Check<PercentSumMismatch>(draft);

    [Theory]
    [InlineData("Sixty percent of adults have a job. Of these, 70% work full time. The remaining 30% work part time.")]
    [InlineData("Turnout was 12 percent. Sixty percent voted yes and the remaining 40 percent no.")]
    [InlineData("Two-thirds of the homes were lost. A third of the families moved away. The other two-thirds live in tents.")]
    [InlineData("Fifty-one percent approve of the mayor. Asked about the tram, 60 percent were for it and 10 percent had no opinion.")]
    [InlineData("Fifty percent said yes. Forty-one percent approved of the mayor, and 12 percent were undecided.")]
    [InlineData("Forty percent of the money went to schools. Another 30% was spent on roads.")]
    public void Shares_of_something_else_in_the_paragraph_are_let_pass(string draft) => Check<PercentSumMismatch>(draft);

    [Fact]
    public void Sources_of_one_sum_are_shares_of_it() => Check<PercentSumMismatch>("[|Forty-five percent of the savings would come from fees, 35 percent from fines and 30|] percent from rents.");

    [Theory]
    [InlineData("[|Fifty-two percent of those asked want the tram, 33 percent do not, and the remaining 25|] percent do not care.")]
    [InlineData("A majority, [|52 percent, want the tram. Thirty-three percent do not, and 25|] percent are undecided.")]
    [InlineData("Shareholders of Pell get [|62 percent of the new firm. Those of Korr get the remaining 48|] percent.")]
    public void Those_who_were_asked_are_all(string draft) => Check<PercentSumMismatch>(draft);
}
