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

    [Theory]
    [InlineData("Thefts fell to 40 from 50, a drop of [|25|]%.")]
    [InlineData("Sales rose [|25|]% to $60 million from $50 million a year earlier.")]
    [InlineData("Shares fell [|8.4|] per cent to 92p from 110p.")]
    [InlineData("Turnout was 61%, down [|9 points|] from 65% four years ago.")]
    public void Either_value_may_come_first(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Profit climbed by [|a third|], from £6m to £9m.")]
    [InlineData("Crimes fell by [|half|], from 80 to 60.")]
    [InlineData("The clinic saw a [|threefold|] rise in cases, from 20 to 45.")]
    [InlineData("Membership nearly [|doubled|] to 240 from 200.")]
    [InlineData("Cases rose to 60 from 40, an increase of [|30|].")]
    [InlineData("The party gained [|14|] seats, going from 40 to 58.")]
    [InlineData("The river rose [|two metres|], from 3.1 metres to 6.1 metres.")]
    [InlineData("The bank raised its rate to 5.25% from 4.75%, an increase of [|a quarter point|].")]
    public void Size_may_be_a_part_a_factor_or_a_difference(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Crossings rose from 200 in 2019 to 250 in 2021 and 300 in 2023, a 50% increase.")]
    [InlineData("Sales grew 5% a year, from 100 in 2015 to 163 in 2025.")]
    [InlineData("The index rose 10% in May, to 120 from 100 in January.")]
    [InlineData("Cases doubled from 5 to 10, then rose 20% to 12.")]
    [InlineData("The number of flats rose from 120 to 150, and rents by 40 percent.")]
    [InlineData("Staff rose from 10 to 12, or 20%, while costs rose 35%.")]
    [InlineData("Trading, from 9 to 5, saw shares gain 2%.")]
    [InlineData("Thefts fell by more than a third, from 90 to 58.")]
    [InlineData("Revenue was up 4% to $2.1 billion from $2.0 billion.")]
    public void Sums_of_other_values_are_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Fact]
    public void Message_writes_values_and_factors_as_the_copy_does() => Assert.Equal(
        "From $1.2 billion to $3.6 billion is three times as much, not what 'doubled' says. Correct the number that is wrong.",
        Assert.Single(Messages<ChangeMathMismatch>("The budget doubled from $1.2 billion to $3.6 billion.")));

    [Theory]
    [InlineData("Shares of Lorn Ferries rose $8, or [|15|]%, to $88.")]
    [InlineData("The stock fell $3 ([|20|]%) to close at $27.")]
    [InlineData("The index gained 120 points, or [|2.5|]%, to 8,120.")]
    [InlineData("The fare went up [|30|]%, or $2, to $12.")]
    public void Size_said_twice_is_held_to_the_last_value(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Shares of Lorn Ferries rose $8, or 10%, to $88.")]
    [InlineData("The stock fell $3 (10%) to close at $27.")]
    [InlineData("The index gained 120 points, or 1.5%, to 8,120.")]
    [InlineData("Shares rose 8 cents, or 1%, to $8.08.")]
    public void Size_said_twice_and_rightly_is_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The line made $12 million in spring, [|double|] the $8 million it made a year before.")]
    [InlineData("The pier had 900 visitors, [|three times|] the 600 of last June.")]
    public void Multiple_of_a_value_beside_it_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The line made $12 million in spring, double the $6 million it made a year before.")]
    [InlineData("The pier had 900 visitors, less than half the 2,000 of last June.")]
    [InlineData("The pier had 900 visitors and 12 boats, double the 6 boats of last June.")]
    public void Multiple_that_is_right_or_of_something_else_is_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Last year the yard sold 400 boats in May. This year it sold 500, a rise of [|50|]%.")]
    [InlineData("The port had 310 pilots in 2019. It now has 260 pilots, a fall of [|30|]%.")]
    [InlineData("The town had 240 wells a decade ago; it has 180 today, [|40|]% fewer.")]
    [InlineData("A ticket cost $40 last year. They now cost $60, which is [|80|]% more.")]
    [InlineData("The line had 300 members in 2010. In 2024 the number had [|doubled|] to 900.")]
    [InlineData("In 2020, 45 ships sank off Lorn. In 2021 it was 90 ships, [|three times|] as many.")]
    [InlineData("The clerk had 1,200 letters about noise in 2022. In 2023 there were 1,500 letters, up [|40|]% on the year before.")]
    public void Change_between_two_clauses_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Last year the yard sold 400 boats in May. This year it sold 500, a rise of 25%.")]
    [InlineData("The town had 240 wells a decade ago; it has 180 today, 25% fewer.")]
    [InlineData("In 2020, 45 ships sank off Lorn. In 2021 it was 90 ships, twice as many.")]
    public void Change_between_two_clauses_that_is_right_is_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Last year the yard sold 400 boats. This year it sold 500 oars, a rise of 50%.")]
    [InlineData("Last year the yard sold 400 boats. This year it sold 500 at home, a rise of 50%.")]
    [InlineData("Last year the yard sold 400 boats. This year another 500 were sold, a rise of 50%.")]
    public void Another_thing_or_a_part_of_it_is_no_later_value(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The clerk had 1,200 letters in 2021. In 2023 there were 1,500 letters, up 40% on the year before.")]
    [InlineData("The clerk had 1,200 letters in 2021. In 2023 there were 1,500 letters, up 40% on the target.")]
    [InlineData("The clerk had 1,200 letters. He had 1,500 letters, a rise of 40%.")]
    public void Change_from_another_time_is_another_sum(string draft) => Check<ChangeMathMismatch>(draft);

    [Fact]
    public void Third_value_may_be_the_one_that_is_meant() =>
        Check<ChangeMathMismatch>("In 2020, 45 ships sank off Lorn and 30 off Tarn. Last year it was 90 ships, three times as many as off Tarn in 2020.");

    [Fact]
    public void Cut_to_a_third_is_no_cut_by_a_third() => Check<ChangeMathMismatch>("The crew has been cut to a third, from 900 to 300.");

    [Theory]
    [InlineData("The mayor cut the debt of the town by [|half|], from $40 million to $30 million.")]
    [InlineData("Revenue rose by $[|90 million|] to $180 million, from $120 million.")]
    [InlineData("The price has [|quadrupled|] since the spring, from 20 crowns to 60 crowns.")]
    public void Size_far_from_its_verb_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Fact]
    public void Loosened_values_leave_more_open() => Check<ChangeMathMismatch>("Crossings rose from about 200 to nearly 250, a rise of 30%.");

    [Theory]
    [InlineData("The yard sold 300 boats in 2008 and 380 in 2009, a jump of [|44|] percent.")]
    [InlineData("The club had 350 members in 2001. Since then, membership has [|doubled|] to 525.")]
    [InlineData("A ticket cost $270 in 2007. By 2016 the price had [|tripled|] to $405.")]
    [InlineData("The line raised its fee $4, or [|21|] percent, to $53.")]
    public void Values_of_two_years_are_compared(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The line employed 800 people in 2021. It employs 640 now, [|25|]% fewer, according to its annual report.")]
    [InlineData("The average rent rose from 400 crowns to 460 crowns over two years, the treasurer said, an increase of [|25|] percent.")]
    [InlineData("The clinic saw 4,500 children in March, compared with 3,000 in February, an increase of [|80|]%.")]
    [InlineData("Net income climbed [|40|]% to $28 million, or 70 cents a share, from $25 million, or 62 cents a share.")]
    [InlineData("The number of ships, which stood at 20,000 in 2015, [|doubled|] to 60,000 by 2019.")]
    [InlineData("The fleet has shrunk by [|half|] since 2010, from 90 ships to 60.")]
    [InlineData("The index closed up 45.5 points, or [|2.9|]%, at 3,045.5.")]
    [InlineData("Diesel rose 12 cents, or [|16|]%, to $1.62 a liter.")]
    [InlineData("Turnout was 48% in 2019. On Sunday it reached 58%, a rise of [|20 percentage points|].")]
    public void Words_between_the_numbers_are_read_over(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The yard made $90 million in 2018. In 2019 it made $120 million in Borea alone, up 70%.")]
    [InlineData("Sales were $90 million in 2018. Profit in 2019 was $120 million, up 70%.")]
    [InlineData("Holt sold 40 boats in 2018. In 2019 Ruiz sold 50 boats, up 60% on his own figure for 2018.")]
    [InlineData("The yard sold 40 boats in 2018. In 2019 it sold 50, 60% of them abroad.")]
    [InlineData("Spending rose by $2 million, or 5% of the budget, to $12 million.")]
    [InlineData("He added 50,000 shares, or 1.2 percent, to his 350,000 shares.")]
    [InlineData("Output rose from 200 to 250 tons at an annual rate, a rise of 40%.")]
    public void Values_of_two_things_are_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The fair drew 30,000 visitors in 2023, up [|50|]% from 25,000 in 2022.")]
    [InlineData("The yard made 1,200 engines a week in January. In June it made 900 a week, [|half|] as many.")]
    [InlineData("The mayor said 75,000 people had applied, [|three times|] as many as the 50,000 who applied in 2021.")]
    [InlineData("The town spent 5 million crowns on roads last year. This year it will spend 6 million crowns, an increase of [|60|]%.")]
    public void Values_with_words_around_them_are_read(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The yard made 1,200 engines in January. In June it made 900 engines, half as many as in May.")]
    [InlineData("The yard sold 30 boats to 40 dealers, up 50% from 20.")]
    [InlineData("Sales were 40 million crowns in 2021 and 50 million crowns in 2022. In 2023 they reached 60 million crowns, up 50% on 2021.")]
    [InlineData("The town spent 5 million crowns on roads last year. This year it spent 6 million crowns on schools, an increase of 40%.")]
    public void Value_of_another_month_or_thing_is_let_pass(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Fares will rise by [|15|]% on June 1, from 2.00 to 2.40 euros.")]
    [InlineData("Fares will rise by 20% on June 1, from 2.00 to 2.40 euros.")]
    public void Day_of_a_change_is_no_value(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Receipts rose from US$40 million to US$50 million, a [|20|]% increase.")]
    [InlineData("Receipts rose from USD 40 million to USD50.0 million, a [|20|]% increase.")]
    [InlineData("Receipts rose from Rs 40 crore to Rs 50 crore, a [|20|]% increase.")]
    [InlineData("Receipts rose from €1,5 million to €3 million, a [|50|]% increase.")]
    [InlineData("Receipts rose from €1,5 million to €3 million, a 100% increase.")]
    public void Money_is_money_however_it_is_written(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Etta Brandt won with 14,906 votes to Paul Meers's 12,331, a majority of [|3,575|].")]
    [InlineData("The measure passed by a margin of [|181|] votes, 2,340 to 2,222.")]
    [InlineData("Brandt got 14,906 votes and Meers 12,331. She won by [|2,755|] votes.")]
    [InlineData("Osei has 47% and Tran 41%, a lead of [|nine|] points.")]
    [InlineData("The trip takes 68 minutes instead of 95, [|37|] minutes less than before.")]
    [InlineData("Moss ran the mile in 4:05 and Orr in 4:11, a gap of [|16 seconds|].")]
    [InlineData("Her brother is 52 and she is 47, [|seven|] years younger.")]
    [InlineData("The theater spent $2.4 million and earned $1.9 million, a deficit of $[|700,000|].")]
    [InlineData("The co-op ran a surplus of $[|60,000|] last year. It took in $820,000 and spent $780,000.")]
    public void Difference_that_its_two_values_contradict_is_flagged(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("The school has 360 pupils in 15 classes, an average of [|28|] per class.")]
    [InlineData("The yard bought 12 vans at $30,000 each, for a total of $[|420,000|].")]
    [InlineData("He earns $52,000 a year, or $[|1,400|] a week.")]
    [InlineData("The fine is 40,000 rupees ($[|900|]). One dollar buys 80 rupees.")]
    [InlineData("The clinic saw 40 patients in May and 160 in June, [|three times|] as many.")]
    [InlineData("Sales came to $48 million, [|20|]% above the $44 million of 2019.")]
    public void Average_product_rate_and_multiple_are_held_to_their_terms(string draft) => Check<ChangeMathMismatch>(draft);

    [Theory]
    [InlineData("Osei has 47% and Tran 41%, a lead of nine points.", "47% - 41% is 6 points, not 9 points. Correct the number that is wrong.")]
    [InlineData("He earns $52,000 a year, or $1,400 a week.", "$52,000 a year is $1,000 a week, not $1,400. Correct the number that is wrong.")]
    [InlineData("The clinic saw 40 patients in May and 160 in June, three times as many.", "160 is four times 40, not three times. Correct the number that is wrong.")]
    [InlineData("The theater spent $2.4 million and earned $1.9 million, a deficit of $700,000.", "$2.4 million - $1.9 million is $500,000, not $700,000. Correct the number that is wrong.")]
    public void Message_shows_the_sum_as_the_copy_writes_it(string draft, string message) => Assert.Equal(message, Assert.Single(Messages<ChangeMathMismatch>(draft)));
}
