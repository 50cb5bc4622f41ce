using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class RatioPercentMismatchTests
{
    [Theory]
    [InlineData("Turnout was [|70|]% (130 of 200).")]
    [InlineData("Turnout was [|70|]% (130 out of 200).")]
    [InlineData("Of the boats, [|70|]%, or 130 of 200, were empty.")]
    [InlineData("The fire took 4,344 of the 6,745 homes ([|74|]%).")]
    [InlineData("The fire took 4,344 of the 6,745 homes, or [|74|] percent.")]
    [InlineData("[|Half of the 84 members, or 48|], voted no.")]
    [InlineData("Nearly [|half|], 20 of 84, voted no.")]
    [InlineData("More than [|66|]% (130 of 200) were empty.")]
    public void Share_that_its_counts_contradict_is_flagged(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("The fire took 64% (4,344 of 6,745).")]
    [InlineData("The fire took 4,344 of 6,745 homes (64.4%).")]
    [InlineData("Nearly half, 40 of 84, voted no.")]
    [InlineData("A third of the 100 seats, or 34, are empty.")]
    [InlineData("About 60% (122 of 200) were empty.")]
    [InlineData("More than 60% (130 of 200) were empty.")]
    [InlineData("Turnout was 33% (67 of 200), and 67 of 200 (34%) came late.")]
    public void Share_that_its_counts_bear_out_is_let_pass(string draft) => Check<RatioPercentMismatch>(draft);

    [Fact]
    public void Counts_of_something_else_are_left_alone() => Check<RatioPercentMismatch>("Rents rose 70% (two of them twice) and 12% of 300 homes stood empty.");

    [Fact]
    public void Message_does_the_sum() => Assert.Equal(
        "130 of 200 is 65%, not 70%. Correct the number that is wrong.",
        Assert.Single(Messages<RatioPercentMismatch>("Turnout was 70% (130 of 200).")));

    [Fact]
    public void Message_takes_the_share_of_the_whole() => Assert.Equal(
        "Half of 84 is 42, not 48. Correct the number that is wrong.",
        Assert.Single(Messages<RatioPercentMismatch>("Half of the 84 members, or 48, voted no.")));

    [Fact]
    public void Fix_writes_the_percentage() => CheckFix<RatioPercentMismatch>("Turnout was 70.0% (130 of 200).", "Turnout was 65.0% (130 of 200).");

    [Theory]
    [InlineData("Turnout was [|45|]% — 12,300 of 24,600 registered voters.")]
    [InlineData("He made 18 of 24 free throws ([|80|]%).")]
    [InlineData("Forty of the 160 sheep - [|30|] per cent - were stolen.")]
    [InlineData("Of 88 beds, 66, or [|80|]%, are taken.")]
    [InlineData("The measure got 410 votes out of 1,000, or [|51|] percent.")]
    [InlineData("Nine out of 12 jurors, [|85|]%, asked to go home.")]
    public void Counts_may_stand_on_either_side(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("More than [|half|] (40 of 84) of the wells were dry.")]
    [InlineData("They hold [|two-thirds of the 90 seats, 54|].")]
    [InlineData("[|One in five of the 300 pupils - 75|] - stayed home.")]
    [InlineData("[|A quarter of the 60 flats, or 20|], stand empty.")]
    [InlineData("[|Four-fifths of the 150 shops, 100|] in all, have closed.")]
    [InlineData("A [|majority|] (23 of 50) favored the merger.")]
    public void Parts_in_words_are_shares_too(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("They won 43% of the vote, or 12 of 20 seats.")]
    [InlineData("Half of the 84 members voted, 48 of them women.")]
    [InlineData("A third of the 60 boats, 15 trawlers and five tugs, sank.")]
    [InlineData("One in four of the 200 houses, 12 in one street alone, was damaged.")]
    [InlineData("Half of the 30 players, 22 on average, are students.")]
    [InlineData("He hit 7 of 9 shots and 50% from the line.")]
    [InlineData("More than half (43 of 84) of the wells were dry.")]
    [InlineData("Up to half of the 80 jobs, or 40, could go.")]
    public void Numbers_of_something_else_are_let_pass(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("The city spent three quarters of the money, or [|65|]%.")]
    [InlineData("Some two in five families, or [|30|] percent, rent.")]
    [InlineData("About a third of the votes, or 34%, came by post.")]
    [InlineData("Of the state's 4.2 million voters, 1.05 million, or [|30|] percent, live in Tarn.")]
    public void Part_in_words_and_percentage_are_compared(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("One in five ([|25|]%) had never seen the sea.")]
    [InlineData("Nearly half ([|38|]%) of the boats leak.")]
    [InlineData("Three-quarters of skippers ([|57|]%) own a map.")]
    [InlineData("In the end [|60|]%, or two-thirds, of the crew left.")]
    [InlineData("More than half ([|47|]%) of the boats leak.")]
    public void Part_in_words_with_another_percentage_is_flagged(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("One in five (20%) had never seen the sea.")]
    [InlineData("Two-thirds (64%) of the boats leak, and over half (71%) are old.")]
    [InlineData("Nearly half (43%) of the boats leak.")]
    [InlineData("Half of the men (30%) and a third of the women had left.")]
    [InlineData("A third of the boats (12% of those in the bay) leak.")]
    public void Part_in_words_near_its_percentage_is_let_pass(string draft) => Check<RatioPercentMismatch>(draft);

    [Fact]
    public void Those_counted_before_are_the_whole() => Check<RatioPercentMismatch>("The school has 600 pupils. Some 240 of them, or [|60|]%, sail.");

    [Theory]
    [InlineData("The school has 600 pupils. Some 240 of them, or 40%, sail.")]
    [InlineData("The school has 600 pupils and 80 boats. Some 40 of them, or 50%, leak.")]
    [InlineData("The school has 600 pupils. Of the 400 who row, 240 of them, or 60%, sail.")]
    [InlineData("The school has 600 pupils. Some 240 of them, 60% of them girls, sail.")]
    public void Those_counted_before_may_be_several_or_right(string draft) => Check<RatioPercentMismatch>(draft);

    [Fact]
    public void Share_of_the_population_is_one_of_the_whole() =>
        Check<RatioPercentMismatch>("About 3,000 of the island's 12,000 people, [|a third|] of the population, have left. Some 30 of 100 pupils, half of the boys, stayed.");

    [Theory]
    [InlineData("Inspectors looked at 240 boats. Of these, 60 ([|44|]%) leaked.")]
    [InlineData("The fire spread to 600 homes, 150 of which ([|45|]%) were insured.")]
    [InlineData("The line employs 680 people. It will lay off 170 of them, [|37|] percent of the workforce.")]
    [InlineData("The town has 600 lamps. [|A third of them, 150|], are broken.")]
    public void Share_of_those_before_is_held_to_their_number(string draft) => Check<RatioPercentMismatch>(draft);

    [Theory]
    [InlineData("Inspectors looked at 240 boats. Of these, 60 (25%) leaked.")]
    [InlineData("Inspectors looked at 240 boats and 80 rafts. Of these, 60 (44%) leaked.")]
    [InlineData("The town has a 600-member guard. A third of them, 150, are ill.")]
    public void Share_of_those_before_that_fits_or_may_be_of_others_is_let_pass(string draft) => Check<RatioPercentMismatch>(draft);

    [Fact]
    public void Share_of_that_is_held_to_the_sum_before() =>
        Check<RatioPercentMismatch>("The cuts save $18 million. That is [|12|] percent of the city's $120 million payroll.");

    [Theory]
    [InlineData("The cuts save $18 million. That is 15 percent of the city's $120 million payroll.")]
    [InlineData("The cuts save $18 million and cost $2 million. That is 12 percent of the $120 million payroll.")]
    [InlineData("The cuts save $18 million. That is 12 percent of what was planned, and the payroll is $120 million.")]
    public void Share_of_that_may_be_right_or_of_something_else(string draft) => Check<RatioPercentMismatch>(draft);

    [Fact]
    public void Message_writes_numbers_as_the_copy_does() => Assert.Equal(
        ["$18 million of $120 million is 15%, not 12%. Correct the number that is wrong."],
        Messages<RatioPercentMismatch>("The cuts save $18 million a year. That is 12 percent of the town's $120 million payroll."));

    [Fact]
    public void Message_writes_a_share_in_words_as_the_copy_does() =>
        Assert.Equal(
            ["130 of 200 is 65%, not seventy-five percent. Correct the number that is wrong."],
            Messages<RatioPercentMismatch>("Seventy-five percent, or 130 of the 200 pupils, passed the test, the school said."));

    [Theory]
    [InlineData("The mill will cut 45 jobs, or [|19|]% of its staff of 500.")]
    [InlineData("The school has 200 pupils, of whom 130 ([|75|]%) passed.")]
    [InlineData("Attendance was [|72|]%, with 310 of 500 members present.")]
    [InlineData("The lab tested 250 samples and found lead in 40, or [|22|]%.")]
    [InlineData("[|Most|] of the 90 members, 41, voted no.")]
    [InlineData("Most residents, [|37|]%, rent.")]
    public void Counts_are_found_around_the_share(string draft) => Check<RatioPercentMismatch>(draft);
}
