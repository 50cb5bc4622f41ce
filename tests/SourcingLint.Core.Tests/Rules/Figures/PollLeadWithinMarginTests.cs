using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class PollLeadWithinMarginTests
{
    private const string Margin = " The margin of error was plus or minus 3 percentage points.";

    [Theory]
    [InlineData("Ruiz [|leads|] Cole 45% to 43%." + Margin)]
    [InlineData("Ruiz is [|ahead|] of Cole, 45 percent to 43 percent." + Margin)]
    [InlineData("Ruiz [|leads|] Cole by two points." + Margin)]
    [InlineData("Ruiz slightly [|leads|] Cole 45-43 percent." + Margin)]
    [InlineData("Ruiz [|tops|] Cole 45% to 43%.\n\nThe Lorn poll of 1,004 adults has a margin of error of 3 points.")]
    public void Lead_within_the_margin_is_flagged(string draft) => Check<PollLeadWithinMargin>(draft);

    [Fact]
    public void Lead_within_twice_the_margin_is_information() => Check<PollLeadWithinMargin>("Ruiz [i|leads|] Cole 48% to 43%." + Margin);

    [Theory]
    [InlineData("Ruiz has a slight lead over Cole, 48% to 43%." + Margin)]
    [InlineData("Ruiz and Cole are about even, 45% to 43%." + Margin)]
    [InlineData("Ruiz leads Cole 55% to 43%." + Margin)]
    [InlineData("Ruiz leads Cole 45% to 43%, within the margin of error." + Margin)]
    public void Lead_that_the_margin_allows_is_let_pass(string draft) => Check<PollLeadWithinMargin>(draft);

    [Fact]
    public void Statistics_knows_no_tie() => Check<PollLeadWithinMargin>("The two are in a [|statistical dead heat|].");

    [Fact]
    public void Two_polls_are_left_alone() => Check<PollLeadWithinMargin>("Ruiz leads Cole 45% to 43%." + Margin + " Another poll had a margin of error of 5 points.");

    [Fact]
    public void Margin_far_away_may_be_anothers() => Check<PollLeadWithinMargin>("Ruiz leads Cole 45% to 43%.\n\nBoth spoke in Tarn.\n\nBoth left early.\n\n" + Margin.Trim());

    [Fact]
    public void Quoted_words_are_left_alone() => Check<PollLeadWithinMargin>("\"It is a statistical tie and nothing more than that,\" Ruiz said.");

    [Theory]
    [InlineData("Brun [|tops|] Hale 48-46 in the survey, which has a margin of error of plus or minus 4 percentage points.")]
    [InlineData("Hale holds a one-point [|lead|] over Brun in the poll, whose margin of error is plus or minus 3 points.")]
    [InlineData("Labour is in [|front|] on 34%, with the Greens on 33%. The margin of error is three points.")]
    [InlineData("Hale [|leads|] by 3 points in a poll with a 3-point margin of error.")]
    [InlineData("Hale has pulled [|ahead|] of Brun, 48% to 47%, in a survey with a sampling error of plus or minus 3 points.")]
    public void Leads_are_told_in_many_ways(string draft) => Check<PollLeadWithinMargin>(draft);

    [Theory]
    [InlineData("Hale's lead over Brun, 47% to 45%, is not statistically significant, given a margin of error of 3 points.")]
    [InlineData("Hale leads Brun 54% to 41% among men and trails 44% to 50% among women. The margin of error is 3 points.")]
    [InlineData("In the previous poll Hale led by 2 points. The margin of error is 3 points.")]
    [InlineData("Averages of polls have Hale ahead by 2 points. The margin of error is 3 points.")]
    public void Leads_of_other_polls_are_let_pass(string draft) => Check<PollLeadWithinMargin>(draft);
}
