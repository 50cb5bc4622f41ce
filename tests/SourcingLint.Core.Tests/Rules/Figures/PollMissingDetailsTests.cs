using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class PollMissingDetailsTests
{
    [Fact]
    public void Forecasts_of_economists_are_no_poll() => Check<PollMissingDetails>(
        "Economists polled by Datum had expected a rise to 5.5%, the survey showed.");

    [Fact]
    public void Poll_without_anything_is_flagged() => Check<PollMissingDetails>("[|A new poll|] shows 58% of islanders back the strike.");

    [Fact]
    public void Share_in_words_is_a_result() => Check<PollMissingDetails>("Most voters oppose the toll, [|a survey|] found.");

    [Fact]
    public void Poll_in_the_headline_is_the_story() => Check<PollMissingDetails>("# Poll: toll unpopular\n\nRain fell.\n\nIt was wet.\n\nThe road was shut.\n\n[|A Sarn Institute poll|] found that 61% of drivers oppose the toll.");

    [Fact]
    public void Poll_told_in_passing_is_information() => Check<PollMissingDetails>("Rain fell.\n\nIt was wet.\n\nThe road was shut.\n\n[i|A Sarn Institute poll|] found that 61% of drivers oppose the toll.");

    [Fact]
    public void Poll_with_all_particulars_is_enough() => Check<PollMissingDetails>("A Sarn Institute poll of 1,004 adults, taken on May 2-5, put support at 58%. The margin of error was 3 points.");

    [Fact]
    public void Particulars_may_stand_at_the_end() => Check<PollMissingDetails>("A Sarn Institute poll put support at 58%.\n\nThe road was shut.\n\nThe institute interviewed 1,004 adults in May. The poll has a margin of error of 3 points.");

    [Fact]
    public void Polls_close() => Check<PollMissingDetails>("The polls close at 8 p.m., and 40% have voted.");

    [Fact]
    public void Exit_poll_is_another_thing() => Check<PollMissingDetails>("An exit poll gave her 52%.");

    [Fact]
    public void Poll_without_a_result_is_not_flagged() => Check<PollMissingDetails>("The paper paid for a poll.");

    [Fact]
    public void Quotation_is_not_read() => Check<PollMissingDetails>("\"A poll says 58% are with us,\" Ana Ruiz said.");

    [Fact]
    public void Survey_research_is_no_survey() => Check<PollMissingDetails>("The firm spent 40% of the sum on survey research.");

    [Fact]
    public void Geological_survey_asks_nobody() => Check<PollMissingDetails>("A geological survey found 40 percent more ore.");

    [Fact]
    public void Survey_of_a_bridge_asks_nobody() => Check<PollMissingDetails>("A survey of the bridge found rust in 12 percent of its bolts.");

    [Fact]
    public void Survey_ship_asks_nobody() => Check<PollMissingDetails>("The survey ship sailed with 40 percent of its crew ill.");

    [Fact]
    public void Sample_may_be_of_any_trade() => Check<PollMissingDetails>("The survey of 2,310 nurses, carried out by Sarn Research in March, found that 71 percent had thought of quitting. Its margin of error is two points.");

    [Fact]
    public void Polls_that_show_a_number_are_flagged() => Check<PollMissingDetails>("[|Polls|] show that most voters, 63 percent, oppose the toll.");

    [Fact]
    public void Polling_with_a_share_in_words_is_flagged() => Check<PollMissingDetails>("Two-thirds of islanders oppose the toll, [|polling|] shows.");

    [Fact]
    public void Polls_without_a_number_tell_of_a_mood() => Check<PollMissingDetails>("Polls show that most voters oppose the toll.");

    [Fact]
    public void Pollsters_who_found_a_share_are_asked() => Check<PollMissingDetails>("[|Pollsters|] found that 54% of voters would back Holt.");

    [Fact]
    public void Six_in_ten_is_a_share() => Check<PollMissingDetails>("Nearly six in 10 parents favor a ban, according to [|a poll|].");

    [Fact]
    public void Riders_who_would_pay_are_people() => Check<PollMissingDetails>("[|A survey|] of 1,000 riders found that 38% would pay more.");

    [Fact]
    public void Lead_in_points_is_a_result() => Check<PollMissingDetails>("Holt has a 10-point lead over Marsh, [|a poll|] found.");

    [Fact]
    public void Survey_of_prices_asks_for_no_opinion() => Check<PollMissingDetails>("Fees rose 27 percent in a year, according to a Harrow survey.");
}
