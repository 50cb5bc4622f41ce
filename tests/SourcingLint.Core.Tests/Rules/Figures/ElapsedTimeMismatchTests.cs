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

    [Theory]
    [InlineData("The war, now in its [|fourth|] year, began in February 2022.")]
    [InlineData("[|Three|] years after the 2019 fire, the hall is still closed.")]
    [InlineData("The [|45|]-year-old, born in 1985, has never voted.")]
    [InlineData("It is [|40|] years to the day since the mine closed on Dec. 16, 1983.")]
    [InlineData("[|Five|] years ago, in 2018, the bridge fell.")]
    [InlineData("The [|100|]-year-old bakery opened in 1935.")]
    [InlineData("The trial opened [|30|] days ago, on Oct. 1.")]
    [InlineData("She has been mayor for [|six|] years, since 2014.")]
    [InlineData("[|Half|] a century after the 1955 coup, the files remain sealed.")]
    [InlineData("Nearly [|10|] years after the law passed in 2008, nobody has been charged.")]
    [InlineData("Ana Holt, [|31|] (born 12 May 1998), takes over on Monday.")]
    public void Times_are_counted_in_many_ways(string draft) => Check<ElapsedTimeMismatch>(Dated + draft);

    [Theory]
    [InlineData("Karl Brun (1940-2010) died at the age of [|80|].")]
    [InlineData("He ruled for [|20|] years, from 1980 to 1992.")]
    [InlineData("The band, founded in 1987, marked its [|45th|] anniversary in 2025.")]
    [InlineData("He was arrested on 4 January 2023, [|four|] years after the alarm was raised in November 2021.")]
    public void Dates_of_both_ends_are_enough(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("In its third year, the war, which began in February 2022, has no end in sight.")]
    [InlineData("Three years after the 2019 fire, the hall was torn down.")]
    [InlineData("Three years after the 2019 fire, in 2022, the hall reopened.")]
    [InlineData("By 2010, five years after the 2005 flood, the valley had a siren.")]
    [InlineData("Founded in 1965, the club won its first cup 20 years later.")]
    [InlineData("The boy, 12, went with his father, born in 1980.")]
    [InlineData("The cask holds a 30-year-old whisky distilled in 1990 and bottled in 2020.")]
    [InlineData("Brun, born in 1950, was 20 when he joined the navy.")]
    [InlineData("Two decades after the 2003 war, mines still kill.")]
    [InlineData("The century-old house, built in 1921, is for sale.")]
    public void Other_moments_are_left_alone(string draft) => Check<ElapsedTimeMismatch>(Dated + draft);

    [Fact]
    public void What_came_later_leaves_an_age_as_it_is() => Check<ElapsedTimeMismatch>(Dated + "Ruiz, [|47|], who was born in 1969 in Lesk, had won twice and later lost.");

    [Theory]
    [InlineData("The bridge was closed on March 3, 2021, and reopened on February 20, 2023, almost [|three|] years later.")]
    [InlineData("The inquiry opened on January 8, 2024. Its report came out on March 11, 2024, [|six|] months later.")]
    [InlineData("The mine closed in 1987. [|Thirty-six|] years later, in 2013, the pumps were turned off.")]
    public void Stretch_that_leads_to_a_later_date_is_flagged(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("The bridge was closed on March 3, 2021, and reopened on February 20, 2024, almost three years later.")]
    [InlineData("The inquiry opened on January 8, 2024. Its report came out on March 11, 2024, two months later.")]
    [InlineData("The mine closed in 1987. A museum opened in 1977. Thirty-six years later, in 2013, the pumps were turned off.")]
    [InlineData("The mine closed in 1987. It flooded the year before. Thirty-six years later, in 2013, the pumps were turned off.")]
    [InlineData("The inquiry opened on January 8, 2024. Its report came out on March 11, 2024, six months after the fire.")]
    [InlineData("It opened on January 8, 2024, and began work the following May. Six months later, on November 11, 2024, it reported.")]
    public void Stretch_that_fits_or_starts_elsewhere_is_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("The [|four|]-day siege began on June 2 and ended on June 9.")]
    [InlineData("The [|five|]-day song festival runs from July 4 to July 10.")]
    [InlineData("The [|three|]-week march started on Monday, May 1. It ended on May 29.")]
    [InlineData("A [|10|]-day tour runs from 20 December until 5 January.")]
    public void Length_of_an_event_that_its_days_contradict_is_flagged(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("The four-day siege began on June 2 and ended on June 5.")]
    [InlineData("The four-day siege began on June 2 and ended on June 6.")]
    [InlineData("The two-week march started on Monday, May 1. It ended on May 14.")]
    [InlineData("A 16-day tour runs from 20 December until 5 January.")]
    [InlineData("The five-day course runs from July 4 to July 10.")]
    [InlineData("The four-day festival, extended by rain, ran from July 4 to July 10.")]
    public void Length_of_an_event_that_its_days_allow_is_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("Karl Brandt, who was born in 1962, was [|44|] when he became mayor in 2011.")]
    [InlineData("Karl Brandt was born in Lesk in 1962. He was [|44|] when he became mayor in 2011.")]
    [InlineData("Ida Brandt died in 2019 aged [|71|]. She was born in 1932.")]
    [InlineData("Ida Brandt was born in 1932 in Lesk. She died in 2019 at the age of [|71|].")]
    [InlineData("---\ndate: 2024-05-12\n---\n\nThe painter, who was born in 1969, is [|64|].")]
    [InlineData("---\ndate: 2024-05-12\n---\n\nLena Frost, [|64|], runs the ferry. She was born in 1969.")]
    [InlineData("---\ndate: 2024-05-12\n---\n\nLena Frost was born in 1969. She is [|64|] and runs the ferry.")]
    public void Age_beside_its_dates_or_in_the_next_sentence_is_flagged(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("Karl Brandt was born in Lesk in 1962. He was 48 when he became mayor in 2011.")]
    [InlineData("Karl Brandt was born in 1962. His brother Jan was 44 when he became mayor in 2011.")]
    [InlineData("Karl Brandt was born in 1962. He was 44 when his son, who was born in 2001, left school.")]
    [InlineData("Karl Brandt was born in 1962. He was 44 when he left the firm that he founded in 1999.")]
    [InlineData("Ida Brandt's brother died in 2019 aged 71. She was born in 1932.")]
    [InlineData("Ida Brandt married Karl Holt, who was born in 1932. He died in 2019 aged 71.")]
    [InlineData("---\ndate: 2024-05-12\n---\n\nLena Frost, 55, runs the ferry. She was born in 1969.")]
    [InlineData("---\ndate: 2024-05-12\n---\n\nLena Frost lives with her son, Jan, 24. She was born in 1969.")]
    public void Age_of_somebody_else_or_one_that_fits_is_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("---\ndate: 2025-09-11\n---\n\nThe town marked the [|20th|] anniversary of the 2001 flood on Thursday.")]
    [InlineData("In 2023 the town marked the [|20th|] anniversary of the 2001 flood.")]
    public void Anniversary_of_a_dated_event_is_flagged(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("---\ndate: 2025-09-11\n---\n\nThe town marked the 24th anniversary of the 2001 flood on Thursday.")]
    [InlineData("---\ndate: 2025-09-11\n---\n\nThe wall was built for the 20th anniversary of the 2001 flood.")]
    [InlineData("In 2021 the town marked the 20th anniversary of the 2001 flood.")]
    public void Anniversary_that_fits_or_is_past_is_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Fact]
    public void Message_counts_the_days() => Assert.Equal(
        "June 2 to June 9 makes 7 or 8 days, not four. Correct the number or the date.",
        Assert.Single(Messages<ElapsedTimeMismatch>("The four-day siege began on June 2 and ended on June 9.")));

    [Fact]
    public void May_is_no_verb_in_a_date() => Check<ElapsedTimeMismatch>("The [|four|]-day siege began on May 2 and ended on May 9.");

    [Theory]
    [InlineData("The [|eight|]-day strike started on Monday, Oct. 2. It ended on Oct. 6.")]
    [InlineData("The [|seven|]-day visit will begin on Aug. 7 and end on Aug. 10.")]
    [InlineData("The search lasted [|nine|] days, from June 6 to June 11.")]
    [InlineData("The fair, from May 2 to May 7, is [|10|] days long.")]
    [InlineData("Work began in 1978 and was finished in 1987, after [|13|] years.")]
    [InlineData("Karl Brandt was born in 1930. He became mayor in 1964, at [|40|].")]
    [InlineData("Ida Brandt was just [|39|] when she died in 1973. She was born in 1937.")]
    public void Other_ways_to_tell_a_stretch_are_read(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("The five-day strike started on Monday, Oct. 2. It ended on Oct. 8.")]
    [InlineData("He joined in 1990 and left in 2004, after two years in charge.")]
    [InlineData("The 10-day deadline for those who started on May 2 and ended on May 5 was kept.")]
    [InlineData("Karl Brandt was born in 1930. He became mayor in 1964, at 12 Quay Street.")]
    public void Days_of_rest_and_other_stretches_are_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("Brandt was born in 1971. She was 44 when she met him in 2001.")]
    [InlineData("---\ndate: 2024-06-05\n---\n\nIda Holt, 61, succeeds Karl Brandt. He was born in 1971.")]
    [InlineData("Brandt was born in 1971, a year before Karl Holt. He was 44 when he took over in 2001.")]
    public void Pronoun_that_may_stand_for_another_is_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("The two-day meeting began on June 3, three weeks after talks that ended on May 12.")]
    [InlineData("A 48-day truce ended on June 3; the four-day battle began on June 4 and ended on June 8.")]
    [InlineData("A four-day strike began on June 3, and a second one, from June 20 to June 22, followed.")]
    public void Days_of_another_event_are_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("Karl Brandt, who was born in 1971, took over the line in 2001, at the age of [|38|].")]
    [InlineData("Brandt was born in Tarn on 3 March 1971. He joined the navy in 1990, when he was [|25|].")]
    [InlineData("---\ndate: 2024-06-05\n---\n\nThe [|30th|] anniversary of the 1989 flood will be marked on Saturday.")]
    public void Age_at_an_event_and_a_feast_to_come_are_read(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("Pell, born in 1966, married Holt in 1990. He was 35 when they met in 1988.")]
    [InlineData("She won her first title in 2001. Eight years later, in 2012, she won a second. She had been out since 2004.")]
    public void Person_or_date_that_is_named_beside_it_may_be_meant(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("---\ndate: 2025-05-20\n---\n\nOn Sunday the club played its first match since the 50th anniversary of the 1968 final.")]
    [InlineData("---\ndate: 2025-05-20\n---\n\nA plaque unveiled on Friday was paid for on the 100th anniversary of the 1912 strike.")]
    public void Anniversary_that_nobody_marks_today_is_let_pass(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Theory]
    [InlineData("The hearing began at 9:30 a.m. and ended at 11 a.m., [|120 minutes|] later.")]
    [InlineData("The bridge was closed for [|four hours|], from 2:15 p.m. to 4:15 p.m.")]
    [InlineData("The [|five-hour|] meeting started at 7 p.m. and broke up at 10 p.m.")]
    [InlineData("Police came at 9 p.m. The fire was out at 11 p.m., [|four hours|] later.")]
    public void Hours_and_minutes_are_held_to_the_clock(string draft) => Check<ElapsedTimeMismatch>(draft);

    [Fact]
    public void Message_gives_the_time_between_two_clocks() => Assert.Equal(
        "3:15 p.m. to 5:05 p.m. makes 1 hour 50 minutes, not two hours. Correct the number or the date.",
        Assert.Single(Messages<ElapsedTimeMismatch>("The sitting began at 3:15 p.m. and ended at 5:05 p.m., more than two hours later.")));

    [Fact]
    public void Years_from_and_to_may_stand_before_their_number() =>
        Check<ElapsedTimeMismatch>("The mayor served from 1990 to 2002, a total of [|18|] years.");
}
