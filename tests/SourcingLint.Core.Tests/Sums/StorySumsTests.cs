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

    [Theory]
    [InlineData("The yard laid up 63 barges, down from 84 a year ago. That is a decline of 35%.", "From 84 to 63 is 25%")]
    [InlineData("The books show fares of $3.2 million, freight of $3.9 million and $2.5 million of rent. Freight had brought in $5.2 million the season before, so it has fallen by $1.7 million.", "$5.2 million - $3.9 million")]
    [InlineData("We owed the bank $4 million in 2021 and it is $12 million now, so the debt has quadrupled.", "three times")]
    [InlineData("The ferry burns 1,820 tons of oil a year, or 45 tons a week.", "35 tons a week")]
    [InlineData("In all, 7,800 tickets were sold. Members took 3,120 of the tickets. The other 4,780 went on the day.", "4,680")]
    [InlineData("The grant is $63 million. That is worth $175,000 for each berth. The harbor will have 420 berths.", "$150,000")]
    public void A_result_is_held_against_numbers_of_earlier_sentences(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("The count found 1,204,600 people. Some 265,000 residents, or 26%, keep bees.", "265,000 of 1,204,600 is 22%")]
    [InlineData("The ferry line got 1,400 replies, and 980 of them were angry. Only 210, or 18%, were kind.", "210 of 1,400 is 15%")]
    [InlineData("Of the 980 skippers, 588 would pay more. That is two-thirds of them.", "588 of 980 is 60%")]
    [InlineData("The line will cut 5% of its 8,600 posts in the islands, or 520 jobs.", "5% of 8,600 is 430")]
    [InlineData("Sales fell to $96 million last year. Crab made up 15% of the sales, or $16.4 million.", "$14.4 million")]
    public void A_share_may_name_its_whole_by_a_noun_or_point_back_to_it(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("Lorn took 312 boats, Tarn 188, Lesk 165, Holm 143 and Esk 99. Holm was the third-busiest harbor.", "leaves no room for 'third-busiest'")]
    [InlineData("Moss polled 6,210 votes, Dunn 5,388 and Hale 4,017. Brandt, with 2,105 votes, finished third.", "leaves no room for 'third'")]
    public void A_place_in_a_row_has_fewer_numbers_ahead_of_it(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("The harbor board voted nine to five for the pier on Monday, with two members abstaining. All 17 members took part.", "9 + 5 + 2 is 16")]
    [InlineData("The pier was carried by 61 votes to 47, with eight abstentions. The majority of 16 was larger than planned.", "is 14, not 16")]
    public void Those_who_abstain_are_in_the_house_and_in_no_majority(string draft, string sum) => CheckFinds(draft, sum);

    [Theory]
    [InlineData("Asked to name the one boat they like most, 46% said Lark, 33% Heron and 27% Tern.", "106%")]
    [InlineData("Every berth was put into one of three groups. By the report, 58% are for yachts, 29% for ferries and 18% for tugs.", "105%")]
    [InlineData("The list names four trips: the harbor round, night fishing, seal watching, the island walk and the old lighthouse.", "5 items")]
    public void Groups_that_leave_nothing_over_and_lists_of_phrases_are_counted(string draft, string sum) => CheckFinds(draft, sum);

    private static void CheckFinds(string draft, string sum)
    {
        var findings = DraftLinter.Lint(Draft.Parse(draft, "draft.md"), LintOptions.Default).Select(finding => finding.Diagnostic.GetMessage());
        Assert.Contains(findings, message => message.Contains(sum, StringComparison.Ordinal));
    }
}
