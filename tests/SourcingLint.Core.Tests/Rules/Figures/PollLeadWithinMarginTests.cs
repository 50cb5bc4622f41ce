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
}
