using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("the harbor master")]
    [InlineData("Odile Brandt")]
    [InlineData("his lawyers")]
    [InlineData("many of the skippers")]
    [InlineData("a number of officials")]
    [InlineData("a survey last month")]
    [InlineData("divers")]
    [InlineData("others")]
    [InlineData("officials who were there")]
    [InlineData("They and the mayor")]
    [InlineData("a May 3, 2019 email")]
    public void Names_somebody(string source) => Assert.True(IsNamed(source));

    [Theory]
    [InlineData("they")]
    [InlineData("who")]
    [InlineData("his")]
    [InlineData("was swept off the pier")]
    [InlineData("won 41 seats")]
    [InlineData("in three interviews")]
    [InlineData("the last two weeks")]
    [InlineData("Sunday")]
    [InlineData("49 percent")]
    [InlineData("the morning")]
    [InlineData("They went on to tell")]
    [InlineData("large")]
    public void Names_nobody(string words) => Assert.False(IsNamed(words));

    [Fact]
    public void Only_those_who_speak_are_sources()
    {
        var draft = Draft.Parse("Brandt said the ferry sank. The storm called the timetable into question, and 12 crews stayed ashore. They said it was too rough, she added.");
        Assert.Equal(["Brandt"], draft.Model.Sources.Select(source => draft.TextOf(source.Name)));
    }

    private static bool IsNamed(string source)
    {
        var draft = Draft.Parse("Now " + source);
        return Speaker.IsNamed(draft, 1, draft.Tokens.Length);
    }
}
