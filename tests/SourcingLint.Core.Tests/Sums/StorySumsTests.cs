using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Core.Tests.Sums;

/// <summary>Sums whose other numbers stand in another sentence, or in words that no row of a table holds.</summary>
public sealed class StorySumsTests
{
    [Theory]
    [InlineData("The line employs 400 guards. About 20% of them, or 60 guards, are new.", "60 of 400 is 15%")]
    [InlineData("The league has 1,200 referees. Of those, 240, or 25%, are women.", "240 of 1,200 is 20%")]
    [InlineData("The town counted 50,000 valid slips on Friday.\n\nThe box at the school held 9,000 slips, the mayor said.\n\nPost brought 15,000 of the valid slips, or 36%.", "15,000 of 50,000 is 30%")]
    public void A_share_is_held_against_its_whole_wherever_that_stands(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("The walk had 5,000 hikers, the club said.\n\nThe hikers raised $2 million, or $300 each on average.", "is $400, not $300")]
    public void An_average_is_held_against_a_count_of_the_same_noun(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("Asked for the single worst thing, 44% named the wind, 36% the cold and 31% the food.", "44 + 36 + 31")]
    [InlineData("Each sailor could name one thing only. The wind was named by 44%, the cold by 36% and the food by 31%.", "44 + 36 + 31")]
    public void Answers_of_which_each_may_give_one_make_no_more_than_all(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("The trust bought four buildings: a barn in Tarn, Ohio, a mill on the Lesk and a chapel near the weir.", "3 items")]
    [InlineData("The board closed five sites in Orlen County: a shop on Mill Road, an inn, a pool and an arcade.", "4 items")]
    public void Listed_things_with_an_article_are_counted(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("The shop opens at 6.30am and closes at 11.30pm, giving a 15-hour day.", "17 hours")]
    [InlineData("She was hired in May 2019 and left in November 2022, four and a half years later.", "May 2019 to November 2022")]
    [InlineData("The lease runs from 2020 until 2045, a term of 35 years.", "From 2020 to 2045")]
    [InlineData("The ship sailed in March 2018 and came home in March 2023, after a voyage of seven years.", "March 2018 to March 2023")]
    public void Times_are_read_as_they_are_written(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("The coach sold for $400 last spring and now costs $300, a fall of 33%.", "25%")]
    [InlineData("Sales, at $90 million, were more than triple the $40 million of a year earlier.", "2.2 times")]
    [InlineData("The new pier is 300 meters long, about four times the 150-meter length of the old one.", "twice")]
    [InlineData("The queue has grown by 640 homes in twelve months, from 7,920 to 8,460.", "540")]
    public void Changes_are_held_against_their_ends(string draft, string sum) => CheckFinds(draft, sum);

    private static void CheckFinds(string draft, string sum)
    {
        var findings = DraftLinter.Lint(Draft.Parse(draft, "draft.md"), LintOptions.Default).Select(finding => finding.Diagnostic.GetMessage());
        Assert.Contains(findings, message => message.Contains(sum, StringComparison.Ordinal));
    }
}
