using SourcingLint.Text;
using Xunit;
using static SourcingLint.Core.Tests.Text.Zones;

namespace SourcingLint.Core.Tests.Text;

public sealed class ZoneClassifierTests
{
    [Fact]
    public void Markdown_title_is_the_headline() => Assert.Equal("Headline Body Body", Of("# Fog strands hikers above Tannet", Lede, Second));

    [Fact]
    public void First_line_without_a_full_stop_is_the_headline() => Assert.Equal("Headline Body", Of("Fog strands hikers above Tannet", Lede));

    [Fact]
    public void Headline_in_title_case_may_end_in_a_full_stop() => Assert.Equal("Headline Body", Of("Fog Strands Twelve Hikers Above Tannet.", Lede));

    [Fact]
    public void Draft_that_opens_with_a_paragraph_has_no_headline() => Assert.Equal("Body Body", Of(Lede, Second));

    [Fact]
    public void Draft_of_one_line_is_body() => Assert.Equal("Body", Of("Crime fell 40% last year"));

    [Fact]
    public void Headline_comes_after_the_menu() => Assert.Equal("Chrome Chrome Headline Body", Of("Skip to content", "Subscribe now", "Fog strands hikers above Tannet", Lede));

    [Fact]
    public void Headline_is_found_after_a_news_feed_label() => Assert.Equal("Chrome Headline Body", Of("News feed", "Fog strands hikers above Tannet", Lede));

    [Fact]
    public void Line_under_the_headline_is_the_deck() =>
        Assert.Equal("Headline Deck Body", Of("Fog strands hikers above Tannet", "All twelve walk down after a night in the hut", Lede));

    [Fact]
    public void Points_under_the_headline_are_the_deck() =>
        Assert.Equal("Headline Deck Deck Body", Of("# Fog strands hikers above Tannet", "- Twelve rescued\n- Trail stays closed", Lede));

    [Theory]
    [InlineData("By Ida Brandt")]
    [InlineData("By IDA BRANDT and Tom Osei, Harbor Gazette")]
    [InlineData("Ida Brandt and Tom Osei")]
    [InlineData("Sunday, March 3, 2024")]
    [InlineData("*Sunday, 3 March 2024*")]
    [InlineData("Published: March 3, 2024 10:15 a.m.")]
    [InlineData("4 min read")]
    public void Who_and_when_under_the_headline_is_the_byline(string line) => Assert.Equal("Headline Byline Body", Of("Fog strands hikers above Tannet", line, Lede));

    [Theory]
    [InlineData("Ida Brandt is a reporter at the Harbor Gazette. She lives in Tannet.")]
    [InlineData("Tom Osei contributed to this report.")]
    [InlineData("*Tom Osei covers transport for the Gazette.*")]
    [InlineData("Follow Tom Osei on Twitter: @tomosei")]
    [InlineData("Reporting by Ida Brandt; editing by Tom Osei")]
    public void Who_wrote_it_at_the_end_is_the_byline(string line) => Assert.Equal("Body Body Byline", Of(Lede, Second, line));

    [Theory]
    [InlineData("Hikers leave the hut above Tannet on Sunday. (Ida Brandt/AFP via Getty Images)")]
    [InlineData("Hikers leave the hut. Photo: Ida Brandt")]
    [InlineData("![](hut.jpg) Hikers leave the hut above Tannet.")]
    [InlineData("*Hikers leave the hut above Tannet.*")]
    [InlineData("Ida Brandt/AFP via Getty Images")]
    public void Words_with_a_picture_are_a_caption(string line) => Assert.Equal("Body Caption Body", Of(Lede, line, Second));

    [Fact]
    public void Credit_on_its_own_line_makes_a_caption_of_the_line_above() =>
        Assert.Equal("Body Caption Caption Body", Of(Lede, "Hikers are seen leaving the hut above Tannet.\nIda Brandt/AFP", Second));

    [Fact]
    public void Caption_between_lines_without_blank_ones_takes_no_story_along() => Assert.Equal(
        "Body Body Caption Body", Of(string.Join("\n", Lede, Second, "Photo: A hiker rests outside the hut", Third)));

    [Fact]
    public void Paragraph_that_is_a_link_leads_away() => Assert.Equal("Body Chrome Body", Of(Lede, "**[How the hut was built](https://example.org/hut)**", Second));

    [Fact]
    public void Wire_service_in_brackets_at_the_end_makes_no_caption() => Assert.Equal("Body Body", Of(Lede, Second + " (Reuters)"));

    [Fact]
    public void Short_line_over_a_paragraph_is_a_cross_head() => Assert.Equal("Body Crosshead Body", Of(Lede, "A night in the hut", Second));

    [Fact]
    public void Short_line_of_capitals_is_a_cross_head() => Assert.Equal("Body Crosshead Body", Of(Lede, "A NIGHT IN THE HUT", Second));

    [Fact]
    public void Later_headings_are_cross_heads() => Assert.Equal("Headline Body Crosshead Body", Of("# Fog strands hikers", Lede, "## A night in the hut", Second));

    [Fact]
    public void Line_that_ends_in_a_colon_is_body() => Assert.Equal("Body Body List List", Of(Lede, "The county gave three reasons:", "- fog\n- rain"));

    [Fact]
    public void Long_line_of_capitals_is_page_chrome() =>
        Assert.Equal("Body Chrome Body", Of(Lede, "MAYOR OF LITTLE WEXCOMBE RULES OUT A THIRD BRIDGE ACROSS THE RIVER", Second));

    [Theory]
    [InlineData("Share")]
    [InlineData("Read more")]
    [InlineData("[pullquote]")]
    [InlineData("CLICK HERE FOR MORE FROM THE VALLEY")]
    [InlineData("* indicates required")]
    [InlineData("Enter your email to subscribe")]
    [InlineData("We use cookies to improve your visit.")]
    [InlineData("(Updated:  )")]
    [InlineData("Sign up for our newsletter to get the best of the valley in your inbox.")]
    public void Words_of_the_page_are_chrome(string line) => Assert.Equal("Body Chrome Body", Of(Lede, line, Second));

    [Fact]
    public void Everything_after_recent_posts_is_chrome() => Assert.Equal(
        "Body Body Chrome Chrome Chrome Chrome Chrome",
        Of(Lede, Second, "Recent posts", "Goat elected mayor of Little Wexcombe", "2 hours ago", "The goat won 312 of 500 votes on Tuesday, and its owner said it would serve the full term if it was fed well.", "5 hours ago"));

    [Fact]
    public void Story_that_goes_on_after_a_box_of_links_is_body() => Assert.Equal(
        "Body Chrome Body Body Body Body",
        Of(Lede, "Most read", Second, Third, Second, Third));

    [Fact]
    public void Cut_off_paragraph_under_a_title_is_a_teaser() => Assert.Equal(
        "Body Chrome Chrome Body",
        Of(Lede, "Council of Little Wexcombe votes to close the ferry after a century\nThe council voted 9 to 2 on Monday night. Members who spoke against the plan said the boat was the only way for children to", Second));

    [Fact]
    public void Missing_full_stop_does_not_lose_a_paragraph() => Assert.Equal(
        "Body Crosshead Body Body",
        Of(Lede, "A night in the hut", "The county said that nobody had been hurt, that the trail would stay closed for a week, and that it would put up a sign at the parking lot", Second));

    [Fact]
    public void Title_said_twice_is_chrome_once() => Assert.Equal("Headline Chrome Body", Of("Fog strands hikers above Tannet", "Fog strands hikers above Tannet", Lede));

    [Fact]
    public void Player_under_the_headline_brings_a_title_and_a_caption() => Assert.Equal(
        "Headline Chrome Chrome Caption Body",
        Of("Fog strands hikers above Tannet", "Close video", "Sheriff hopes for a quiet winter", "Sheriff Ann Oduya, of Tannet, tells Valley One what hikers should carry.", Lede));

    [Fact]
    public void Block_quotation_list_and_table_are_told_apart() => Assert.Equal(
        "Body BlockQuote Body List List Body Table Table Table Table",
        Of(Lede, "> Nobody should have been up there.", Second, "1. Fog\n2. Rain", Third, "| Year | Rescues |\n|------|---------|\n| 2023 | 40 |"));

    [Fact]
    public void Everyday_words_of_the_page_in_a_sentence_are_body() =>
        Assert.Equal("Body Body", Of(Lede, "\"Share what you have, sign up for the early shift, and read more than the headline,\" the sheriff told volunteers."));

    [Fact]
    public void Byline_gives_the_date() => Assert.Equal(new DateTime(2024, 3, 3), Draft.Parse($"Fog strands hikers\n\nBy Ida Brandt March 3, 2024 11:07 PM\n\n{Lede}").Date);

    [Theory]
    [InlineData("2024-03-03")]
    [InlineData("2024-03-03T10:00:00Z")]
    [InlineData("March 3, 2024")]
    [InlineData("\"3 March 2024\"")]
    public void Front_matter_gives_the_date(string date)
    {
        var draft = Draft.Parse($"---\ntitle: Fog strands hikers\ndate: {date}\n---\n{Lede}");
        Assert.Equal(new DateTime(2024, 3, 3), draft.Date);
        Assert.Equal("Fog strands hikers", draft.Prose.FrontMatter["title"]);
        Assert.Equal([ZoneKind.FrontMatter, ZoneKind.Headline, ZoneKind.FrontMatter, ZoneKind.Body], draft.Paragraphs.Select(p => p.Zone));
    }

    [Fact]
    public void Agency_in_brackets_after_a_story_is_its_source_and_no_caption() =>
        Assert.Equal("Body Body Caption", Of(Lede, Second + " (Associated Press)", "The hut above Tannet on Sunday. (Getty Images)"));
}
