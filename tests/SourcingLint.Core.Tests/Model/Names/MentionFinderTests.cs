using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("On Monday, Foreign Minister Rosa Albrecht met them in Ulm.", "Rosa Albrecht: Person rosa albrecht|Ulm: Place ulm")]
    [InlineData("The deal with Harbour Rescue Service collapsed.", "Harbour Rescue Service: Organisation harbour rescue service")]
    [InlineData("They fled Nigeria for New Zealand.", "Nigeria: Place nigeria|New Zealand: Place new zealand")]
    [InlineData("A Reuters reporter and the Financial Times saw it.", "Reuters: Organisation reuters|Financial Times: Organisation financial times")]
    [InlineData("He sold a turkey near Turkey.", "Turkey: Place turkey")]
    [InlineData("It was told by Ludwig van der Holt on Friday.", "Ludwig van der Holt: Person ludwig van der holt")]
    [InlineData("The Ukrainian president spoke to Congress.", "Congress: Organisation congress")]
    [InlineData("U.S. Secretary of State Anna Lind met Socialist Marta Roux.", "U.S.: Place u.s.|Anna Lind: Person anna lind|Marta Roux: Person marta roux")]
    [InlineData("An Odesa-born singer and UN-led talks", "Odesa: Place odesa|UN: Organisation united-nations")]
    [InlineData("It joined the Ministry of Fisheries yesterday.", "Ministry of Fisheries: Organisation ministry of fisheries")]
    public void Names(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("Marthe Le Roux resigned. Le Roux slept.", "marthe le roux|marthe le roux")]
    [InlineData("Ms. Ada Brandt resigned. Brandt's deputy said Brandt was ill.", "ada brandt|ada brandt|ada brandt")]
    [InlineData("Lindqvist quits. Voters had backed Berta Lindqvist.", "berta lindqvist|berta lindqvist")]
    [InlineData("Sergei Shoigu flew out. Aides to Shoygu stayed.", "sergei-shoigu|sergei-shoigu")]
    public void Surnames_join_the_full_name(string text, string groups) => Assert.Equal(groups, Groups(text));

    [Theory]
    [InlineData("The Valley Rescue Union (VRU) struck. The VRU won.", "valley rescue union|valley rescue union|valley rescue union")]
    [InlineData("the VRU (Valley Rescue Union) struck", "valley rescue union|valley rescue union")]
    [InlineData("Reporters Without Borders (RSF) protested, and RSF sued.", "reporters-without-borders|reporters-without-borders|reporters-without-borders")]
    [InlineData("the Rapid Support Forces (RSF) advanced", "rsf|rsf")]
    [InlineData("the UN and the United Nations", "united-nations|united-nations")]
    public void Acronyms_join_what_they_stand_for(string text, string groups) => Assert.Equal(groups, Groups(text));

    [Theory]
    [InlineData("Volodymyr Zelenskyy and, later, Zelensky", "zelensky|zelensky")]
    [InlineData("Khamenei and Khomeini", "khamenei|khomeini")]
    [InlineData("the Kyiv Post of Kyiv", "kyiv post|kyiv")]
    [InlineData("rockets of al-Qaida. Al-Qaeda denied it.", "al-qaida|al-qaida")]
    [InlineData("They ate chicken Kiev in Kiev.", "chicken kiev|kyiv")]
    public void Listed_names_share_their_group(string text, string groups) => Assert.Equal(groups, Groups(text));

    [Theory]
    [InlineData("Rescuers reached the valley. However, they left.")]
    [InlineData("Police said on Tuesday that they were tired.")]
    [InlineData("")]
    public void Ordinary_capitals_are_no_names(string text) => Assert.Equal("", Describe(text));

    [Fact]
    public void Title_case_headlines_yield_listed_names_only() =>
        Assert.Equal("Odesa: Place odesa", Describe("# Big Fire Shakes Odesa As Crews Arrive\n"));

    private static string Describe(string text) =>
        string.Join("|", Read(text).Select(m => $"{text.Substring(m.Span.Start, m.Span.Length)}: {m.Kind} {m.Group}"));

    private static string Groups(string text) => string.Join("|", Read(text).Select(m => m.Group));

    private static IEnumerable<Mention> Read(string text) => Draft.Parse(text).Model.Mentions;
}
