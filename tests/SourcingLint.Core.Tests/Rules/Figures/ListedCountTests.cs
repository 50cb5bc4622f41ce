using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class ListedCountTests
{
    private const string Items = "\n\n- Rents stay as they are.\n- The pier is rebuilt.\n- Ferries run on Sundays.\n- The clerk reports in May.\n";

    [Theory]
    [InlineData("The council set [|five|] conditions:")]
    [InlineData("The union named [|3|] demands on Monday:")]
    public void Another_number_than_announced_is_flagged(string lead) => Check<ListedCount>(lead + Items);

    [Theory]
    [InlineData("The council set four conditions:")]
    [InlineData("The council set several conditions:")]
    [InlineData("The council set five conditions. These are its answers:")]
    [InlineData("The council set five conditions, including these:")]
    [InlineData("The council set at least three conditions:")]
    [InlineData("Here is the first of five reports:")]
    public void Right_and_open_numbers_are_let_pass(string lead) => Check<ListedCount>(lead + Items);

    [Fact]
    public void Items_inside_items_do_not_count() => Check<ListedCount>("The council set two conditions:\n\n- Rents stay as they are.\n  - For a year.\n  - Then for another.\n- The pier is rebuilt.\n");
}
