using Xunit;

namespace SourcingLint.Core.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Maj. Gen. Ann Oduya spoke.|She left.")]
    [InlineData("The U.S. embassy closed.|It was late.")]
    [InlineData("They met in the U.S.|The talks failed.")]
    [InlineData("It rained on Dec. 14.|Then it snowed.")]
    [InlineData("The rate was 3.5 percent.|It rose.")]
    [InlineData("George W. Oduya met J.K. Brandt.|They talked.")]
    [InlineData("Tannet Inc. sued Osei Jr. on Friday.|He won.")]
    [InlineData("The mayor of Tannet, Ill. Mary Boyd said no.|The boys fell ill.|Nobody left Osei, Ore.|They slept.")]
    [InlineData("Const. Mary Boyd paid Rs. 500.|She left apt. 5.")]
    [InlineData("It was No. 4 on the list.|He said no.|Then he left.")]
    [InlineData("Boats left at 9 p.m. Tuesday.|More followed at 10 p.m.|Officials waited.")]
    [InlineData("Boats left at 9 p.m. Eastern time.|Nobody cheered.")]
    [InlineData("He has a Ph.D. in law.|She has none.")]
    [InlineData("\"We won.\"|He left.")]
    [InlineData("\"Did they?\" she asked.|\"Stop!\" he said.")]
    [InlineData("\"Did they?\" Brandt asked.|\"Stop!\" Tom Osei said.")]
    [InlineData("“We held,” he said.|“We won.”|Then he slept.")]
    [InlineData("“We held.|We won,” he said.|“It was close.”")]
    [InlineData("It ended.The boats left.|Nobody cheered.", "It ended.|The boats left.|Nobody cheered.")]
    [InlineData("It ended.[2]|The boats left.")]
    [InlineData("(It ended.)|The boats left.")]
    [InlineData("It ended ...|The boats left.")]
    [InlineData("It ended … and boats left.")]
    [InlineData("It cost $4.|$5 was asked.")]
    [InlineData("It ended.|iPhone sales fell.|40 boats left.")]
    [InlineData("So did I.|Then we left.")]
    [InlineData("Plan B.|They left.")]
    [InlineData("“One to watch.” — Ann Oduya, mayor")]
    [InlineData("1. The boats left.", "The boats left.")]
    public void Splits(string text, string? expected = null)
    {
        var draft = Draft.Parse(text.Replace("|", " "));
        Assert.Equal((expected ?? text).Split('|'), draft.Sentences.Select(s => draft.TextOf(s.Span)));
    }
}
