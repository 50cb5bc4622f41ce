using SourcingLint.Text;
using Xunit;
using static SourcingLint.Core.Tests.Text.Zones;

namespace SourcingLint.Core.Tests.Text;

public sealed class ProseTextTests
{
    [Theory]
    [InlineData("The *dam* held, **all** night.", "The dam held, all night.")]
    [InlineData("See [the report](https://example.org/a?b=c \"title\") now.", "See the report now.")]
    [InlineData("See [the report][1] now.\n\n[1]: https://example.org", "See the report now.")]
    [InlineData("# Dam holds #", "Dam holds")]
    [InlineData("Dam holds\n=====\n\nIt did.", "Dam holds It did.")]
    [InlineData("a `git log` b", "a b")]
    [InlineData("a\n\n```\ncode here\n```\n\nb", "a b")]
    [InlineData("a <b>bold</b> move<br>and on", "a bold move and on")]
    [InlineData("<div class=\"x\">\n<p>The dam held.</p><p>It rained.</p>\n</div>", "The dam held. It rained.")]
    [InlineData("a <!-- a note --> b", "a b")]
    [InlineData("a<script>var x = 1;</script> b", "a b")]
    [InlineData("5 \\* 3 is 15", "5 * 3 is 15")]
    [InlineData("rain&nbsp;fell", "rain fell")]
    [InlineData("The dam held.[^1]\n\n[^1]: So the log says.", "The dam held. So the log says.")]
    [InlineData("| Year | Dams |\n|---|---|\n|  2023  |  4 |", "Year Dams 2023 4")]
    [InlineData("> said so", "said so")]
    [InlineData("Write to news@example.org or <a.b@example.org> today", "Write to or today")]
    [InlineData("See https://example.org/a,b. Then", "See . Then")]
    [InlineData("See www.example.org/x and bit.ly/3abc now", "See and now")]
    [InlineData("told @tannetfire and #fog on Sunday", "told and on Sunday")]
    [InlineData("9 a.m./p.m. and #1 and 3/4", "9 a.m./p.m. and #1 and 3/4")]
    public void Only_prose_is_left(string draft, string prose) => Assert.Equal(prose, ProseOf(draft));

    [Theory]
    [InlineData("    The dam held, with four spaces before it.")]
    [InlineData("The price was < 5 and > 3, they said.")]
    [InlineData("He said <inaudible> and left.")]
    [InlineData("1989. It was the year of the flood.")]
    [InlineData("[Osei]: No.")]
    [InlineData("`So it is' and `so it was' were his words.")]
    [InlineData("an_underscored_name and 2 * 3 * 4")]
    [InlineData("***** five stars, one [bracket and a (half")]
    [InlineData("<!-- a comment that nothing closes")]
    public void Pasted_text_is_not_damaged(string draft) => Assert.Equal(draft.Trim(), ProseOf(draft));

    [Fact]
    public void Fence_that_nothing_closes_takes_no_text() => Assert.Equal("The dam held. It rained.", ProseOf("The dam held.\n\n```\n\nIt rained."));

    [Fact]
    public void Line_of_dashes_under_a_paragraph_makes_no_heading_of_it() =>
        Assert.Equal("Body Body", Of("The dam held through the night and the lake fell by a foot, the county engineer said.\n---\nIt rained again on Monday."));

    [Fact]
    public void Entities_cut_no_word()
    {
        var draft = Draft.Parse("The mayor&rsquo;s aides don&#39;t say &ldquo;yes.&rdquo;");
        Assert.Equal("The mayor 's aides don't say \" yes . \"", string.Join(" ", draft.Tokens.Select(t => draft.TextOf(t).ToString().Replace("\u2060", "").Replace('’', '\'').Replace('“', '"').Replace('”', '"'))));
        Assert.True(draft.Tokens[4].Is(SourcingLint.Lexicons.WordClass.Negation));
    }

    [Fact]
    public void Comments_are_kept_apart()
    {
        var prose = ProseText.Read("The dam held.\n\n<!-- checked: IB -->\n\nIt rained.");
        Assert.Equal("<!-- checked: IB -->", "The dam held.\n\n<!-- checked: IB -->\n\nIt rained.".Substring(prose.Comments[0].Start, prose.Comments[0].Length));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nThe dam held.", "The dam held.")]
    [InlineData("---\r\ntitle: A\r\ntags:\r\n  - b\r\n---\r\nThe dam held.", "The dam held.")]
    [InlineData("\uFEFF---\ntitle: A\n\nauthor: B\n---\nThe dam held.", "The dam held.")]
    [InlineData("---\ntitle: A\ndate: 2024-01-01\n\nThe dam held.", "The dam held.")]
    [InlineData("---\nThe dam held.\n---\nIt rained.", "The dam held. It rained.")]
    [InlineData("---\n\nThe dam held.", "The dam held.")]
    [InlineData("---\n---\nThe dam held.", "The dam held.")]
    public void Front_matter_is_no_prose(string draft, string prose) => Assert.Equal(prose, ProseOf(draft));

    [Theory]
    [InlineData("one\r\n\r\ntwo", 2)]
    [InlineData("one\r\rtwo", 2)]
    [InlineData("one\ntwo\nthree", 3)]
    [InlineData("one\u2028two\u2029three", 3)]
    [InlineData("The council voted on Monday to\nclose the ferry, which has run\nfor a century.", 1)]
    [InlineData("Ferry closes\nThe council voted on Monday to\nclose the ferry, which has run\nfor a century.", 2)]
    [InlineData("The council voted on Monday to\nclose the ferry.\nIt had run for a century, and\nmembers wept.", 2)]
    [InlineData("- The council voted on Monday to\n  close the ferry.", 1)]
    public void Lines_are_paragraphs_unless_the_text_is_wrapped(string draft, int paragraphs) => Assert.Equal(paragraphs, Draft.Parse(draft).Paragraphs.Length);

    [Fact]
    public void Picture_alone_is_a_caption_in_its_own_words() => Assert.Equal("Body Caption Body", Of(Lede, "![The hut above Tannet](hut.jpg)", Second));
}
