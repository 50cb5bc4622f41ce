using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Core.Tests.Diagnostics;

public sealed class LikelyWordTests
{
    private static readonly string[] Words = ["check", "inspect", "names", "explain", "rules", "server"];

    [Theory]
    [InlineData("chek", "check")]
    [InlineData("hceck", "check")]
    [InlineData("name", "names")]
    [InlineData("RULES", "rules")]
    [InlineData("explian", "explain")]
    [InlineData("draft", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Word_is_the_one_that_was_meant(string written, string? meant) => Assert.Equal(meant, LikelyWord.For(written, Words));

    [Fact]
    public void Hint_asks() => Assert.Equal(" (did you mean check?)", LikelyWord.Hint("chekc", Words));
}
