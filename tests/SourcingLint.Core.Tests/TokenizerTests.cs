using System.Collections.Immutable;
using SourcingLint.Text;
using Xunit;

namespace SourcingLint.Core.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Crews pulled 1,200 people out.", "Crews|pulled|1,200|people|out|.")]
    [InlineData("the mayor's plan", "the|mayor|'s|plan")]
    [InlineData("a 20-year-old man", "a|20|-|year-old|man")]
    [InlineData("an F-16 and a 2S7", "an|F-16|and|a|2S7")]
    [InlineData("$2.4bn and 12km", "$|2.4|bn|and|12|km")]
    [InlineData("couldn't O'Brien", "couldn't|O'Brien")]
    [InlineData("the 94th in the 1990s", "the|94th|in|the|1990s")]
    public void Splits(string text, string expected)
    {
        var draft = Draft.Parse(text);
        Assert.Equal(expected.Split('|'), draft.Tokens.Select(t => draft.TextOf(t).ToString()));
    }
}
