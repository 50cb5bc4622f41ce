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

    /// <summary>What a desk or its publishing system wrote in: notes, deletions, templates, attributes, the targets of links.</summary>
    [Theory]
    [InlineData("The dam held.{>>Ana: sure?<<} It rained.", "The dam held. It rained.")]
    [InlineData("Buses to {~~Tanet~>Tannet~~} run.", "Buses to Tannet run.")]
    [InlineData("It {--never --}{++often++} rained.", "It often rained.")]
    [InlineData("It ~~rained~~ {==snowed==} on ==Sunday==.", "It snowed on Sunday.")]
    [InlineData("<del>It rained.</del> <ins>It snowed.</ins>", "It snowed.")]
    [InlineData("[//]: # (40 dead? check)\n\nIt rained.", "It rained.")]
    [InlineData("{/* 40 dead? */}It rained.", "It rained.")]
    [InlineData("It %%40 dead?%%rained.", "It rained.")]
    [InlineData("{% comment %}40 dead?{% endcomment %}It rained. {% include ad.html %}", "It rained.")]
    [InlineData("{{< figure src=\"a.jpg\" title=\"40 dead\" >}}\n\nIt rained.", "It rained.")]
    [InlineData("[gallery ids=\"4,5\"]\n\nIt rained.", "It rained.")]
    [InlineData("Go to [[hut-map|the hut]] above [[Tannet]]. ![[hut.png]]", "Go to the hut above Tannet.")]
    [InlineData("# Dam holds {#dam-40 .hed data-n=\"40\"}", "Dam holds")]
    [InlineData("Dam [holds]{.lead} {: .hed}", "Dam holds")]
    [InlineData("> [!note] It rained.", "It rained.")]
    public void Marks_of_the_desk_are_no_prose(string draft, string prose) => Assert.Equal(prose, ProseOf(draft));

    [Theory]
    [InlineData("1\\,200 a\\-b can\\\u2019t", "1,200 a-b can\u2019t")]
    [InlineData("cafe\u0301 A\u030Angstro\u0308m", "caf\u00E9 \u00C5ngstr\u00F6m")]
    [InlineData("co\u00ADop\u200Berate", "cooperate")]
    [InlineData("``Yes,'' she said. ''No,'' he said.", "\u201CYes,\u201D she said. \"No,\" he said.")]
    [InlineData("O\u02BCBrien", "O\u2019Brien")]
    [InlineData("Ky<b>i</b>v, **Ida**\u2019s", "Kyiv, Ida\u2019s")]
    public void One_writing_stands_for_all(string draft, string prose) => Assert.Equal(prose, ProseOf(draft));

    [Theory]
    [InlineData("he said &ldquo;yes&rdquo; once", "&ldquo;", "yes", "&rdquo;")]
    [InlineData("in cafe\u0301 once", "cafe\u0301")]
    [InlineData("some 1\\,200 left", "1\\,200")]
    [InlineData("in K<b>yi</b>v once", "K<b>yi</b>v")]
    public void Tokens_take_whole_characters(string draft, params string[] tokens) =>
        Assert.Equal(tokens, Draft.Parse(draft).Tokens.Select(token => draft.Substring(token.Start, token.End - token.Start)).Where(tokens.Contains));

    [Theory]
    [InlineData("+++\ntitle = \"Dam holds\"\ndate = 2024-03-03\n[extra]\ntitle = \"No\"\n+++\n\nIt rained.")]
    [InlineData("+++\ntitle = \"Dam holds\"\nsummary = \"\"\"\nForty died.\ntitle = 4\n\"\"\"\ndate = 2024-03-03\n+++\n\nIt rained.")]
    [InlineData("{\n  \"title\": \"Dam holds\",\n  \"extra\": { \"title\": \"No\", \"dead\": [40] },\n  \"date\": \"2024-03-03\"\n}\n\nIt rained.")]
    [InlineData("---\ntitle: >-\n  Dam holds\ndate: 2024-03-03\n---\nIt rained.")]
    public void Front_matter_is_read_in_every_form(string text)
    {
        var draft = Draft.Parse(text);
        Assert.Equal("Dam holds It rained.", ProseOf(text));
        Assert.Equal(("Dam holds", new DateTime(2024, 3, 3)), (draft.Prose.FrontMatter["title"], draft.Date));
    }

    [Theory]
    [InlineData("{a note in braces} It rained.")]
    [InlineData("+++ three cheers")]
    [InlineData("a {>> note that nothing closes")]
    [InlineData("a ~~ b ~~ c and 50%% of {it}")]
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
        Assert.Equal("The mayor 's aides don't say \" yes . \"", string.Join(" ", draft.Tokens.Select(t => draft.TextOf(t).ToString().Replace('’', '\'').Replace('“', '"').Replace('”', '"'))));
        Assert.True(draft.Tokens[4].Is(SourcingLint.Lexicons.WordClass.Negation));
    }

    [Fact]
    public void Comments_are_kept_apart()
    {
        var prose = ProseText.Read("The dam held.\n\n<!-- checked: IB -->\n\nIt rained.");
        Assert.Equal("<!-- checked: IB -->", "The dam held.\n\n<!-- checked: IB -->\n\nIt rained.".Substring(prose.Comments[0].Start, prose.Comments[0].Length));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nThe dam held.", "A The dam held.")]
    [InlineData("---\r\ntitle: A\r\ntags:\r\n  - b\r\n---\r\nThe dam held.", "A The dam held.")]
    [InlineData("\uFEFF---\ntitle: A\n\nauthor: B\n---\nThe dam held.", "A The dam held.")]
    [InlineData("---\ntitle: A\ndate: 2024-01-01\n\nThe dam held.", "A The dam held.")]
    [InlineData("---\nThe dam held.\n---\nIt rained.", "The dam held. It rained.")]
    [InlineData("---\n\nThe dam held.", "The dam held.")]
    [InlineData("---\n---\nThe dam held.", "The dam held.")]
    public void Front_matter_is_no_prose_but_for_the_headline(string draft, string prose) => Assert.Equal(prose, ProseOf(draft));

    [Theory]
    [InlineData("one\r\n\r\ntwo", 2)]
    [InlineData("one\r\rtwo", 2)]
    [InlineData("one\ntwo\nthree", 3)]
    [InlineData("one\u2028two\u2029three", 3)]
    [InlineData("The council voted on Monday to\nclose the ferry, which has run\nfor a century.", 1)]
    [InlineData("Ferry closes\nThe council voted on Monday to\nclose the ferry, which has run\nfor a century.", 2)]
    [InlineData("The council voted on Monday to\nclose the ferry.\nIt had run for a century, and\nmembers wept.", 2)]
    [InlineData("- The council voted on Monday to\n  close the ferry.", 1)]
    [InlineData("# Ferry closes\n\nPolice came.\nThe road is shut.\n\nIt rained.", 3)]
    [InlineData("Police came, the council said.\nThe road is shut.", 2)]
    [InlineData("Police came, the council said.<br>The road is shut.", 1)]
    [InlineData("Police came, the council said.<br><br>The road is shut.", 2)]
    [InlineData("Police came, the council said.\\\nThe road is shut.", 1)]
    [InlineData("The road to the hut is shut, Mayor Ida\nBrandt said.", 1)]
    [InlineData("The road to the hut is shut until Dec.\n19, the council said.", 1)]
    [InlineData("Council shuts the road to the hut\nThe road to the hut was shut on Monday after two days of rain, the council said.", 2)]
    public void Lines_are_paragraphs_unless_the_text_is_wrapped(string draft, int paragraphs) => Assert.Equal(paragraphs, Draft.Parse(draft).Paragraphs.Length);

    [Fact]
    public void Picture_alone_is_a_caption_in_its_own_words() => Assert.Equal("Body Caption Body", Of(Lede, "![The hut above Tannet](hut.jpg)", Second));
}
