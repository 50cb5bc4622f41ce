using Xunit;

namespace SourcingLint.Core.Tests.Text;

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
    [InlineData("saw 'em in the '90s", "saw|'em|in|the|'90s")]
    [InlineData("the U.S.-led force", "the|U.S.-led|force")]
    [InlineData("$4B, 20K and 5G", "$|4|B|,|20|K|and|5G")]
    [InlineData("½ or 1/2 at 10:30", "½|or|1/2|at|10:30")]
    [InlineData("a Ph.D. from Rio", "a|Ph.D.|from|Rio")]
    [InlineData("12\u2009000 and 1\u202F234\u202F567", "12\u202F000|and|1\u202F234\u202F567")]
    [InlineData("cafe\u0301 owner", "café|owner")]
    [InlineData("co\u00ADoperate \u200Bnow", "cooperate|now")]
    [InlineData("so he said no. Then", "so|he|said|no|.|Then")]
    [InlineData("No. 4", "No.|4")]
    [InlineData("Dr. Oduya of Tannet Inc.", "Dr.|Oduya|of|Tannet|Inc.")]
    [InlineData("'no' she said", "'|no|'|she|said")]
    [InlineData("wait … no ... yes", "wait|…|no|...|yes")]
    [InlineData("fog—thick fog--came", "fog|—|thick|fog|--|came")]
    [InlineData("🎉 won", "🎉|won")]
    [InlineData("a five-member board in a one-sided row", "a|five|-|member|board|in|a|one-sided|row")]
    [InlineData("$3bn-a-year or half-million, half-hearted", "$|3|bn|-|a-year|or|half|-|million|,|half-hearted")]
    [InlineData("USD34.6 or EUR34m at COP26", "USD|34.6|or|EUR|34|m|at|COP26")]
    [InlineData("said.¹ 14¹ people on 3 km² or 10⁶", "said|.|14|people|on|3|km|²|or|10|⁶")]
    [InlineData("Sat., Dec. 14. He sat. Dec. 15", "Sat.|,|Dec.|14|.|He|sat|.|Dec.|15")]
    [InlineData("1\u00A0200 homes, $2\u200B.4", "1\u202F200|homes|,|$|2.4")]
    public void Splits(string text, string expected)
    {
        var draft = Draft.Parse(text);
        Assert.Equal(expected.Split('|'), draft.Tokens.Select(t => draft.TextOf(t).ToString()));
    }
}
