using System.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace SourcingLint.Core.Tests.Text;

/// <summary>Any string is a draft, and its parts lie in each other in order.</summary>
public sealed class DraftPropertyTests
{
    private static readonly string[] Pieces =
    [
        "The council of Tannet said on Dec. 3 that 40 people, \"all safe,\" were home.", "“Stop!” Ann Oduya said.", "\n", "\n\n", "\r\n", "\r", "\u2028", "\0", "\uFEFF",
        "# ", "- ", "> ", "1. ", "1989. ", "* ", "**", "_", "`", "```\n", "~~~\n", "[", "](", ")", "[^1]", "[^1]: ", "[a]: b\n", "![x](y)", "|", "|-|-|\n", "---\n", "===\n",
        "<p>", "</p>", "<b", ">", "<!--", "-->", "<script>", "</script>", "&amp;", "&#x1F600;", "\\", "\\*", "https://example.org/a_b*c*", "a@example.org", "@tannet", "#fog",
        "e\u0301", "\u0301", "🎉", "\uD83D", "\uDE00", "12\u2009000", "’90s", "Ph.D.", "U.S.", "...", "…", "Recent posts\n", "Share\n", "By Ann Oduya\n", "(Ida Brandt/AFP)", "title: x\n",
    ];

    [Fact]
    public void Any_text_is_a_draft_whose_parts_nest()
    {
        var random = new Random(20240303);
        for (var i = 0; i < 1500; i++)
        {
            var text = new StringBuilder(i % 9 == 0 ? "---\n" : "");
            for (var n = random.Next(40); n >= 0; n--)
            {
                text.Append(random.Next(6) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
                text.Append(random.Next(3) == 0 ? " " : "");
            }

            AssertNests(text.ToString());
        }
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("[a]: b\n")]
    [InlineData("(")]
    [InlineData("*")]
    [InlineData("*a **b ")]
    [InlineData("_a ")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<pre>")]
    [InlineData("`")]
    [InlineData("` `` ")]
    [InlineData("```\n")]
    [InlineData("- ")]
    [InlineData("- - > ")]
    [InlineData("|")]
    [InlineData("| a | b |\n|---|---|\n")]
    [InlineData("a\n=\n")]
    [InlineData("@a.")]
    [InlineData("www.")]
    [InlineData("a.b/")]
    [InlineData("\0")]
    [InlineData("\uD83D")]
    [InlineData("\u0301")]
    [InlineData("U.S. ")]
    [InlineData("1,")]
    [InlineData("Recent posts\n\n")]
    public void Repetition_without_end_is_read(string unit)
    {
        var text = new StringBuilder();
        while (text.Length < 50_000)
        {
            text.Append(unit);
        }

        AssertNests(text.ToString());
    }

    [Fact]
    public void Lists_nested_without_end_are_read()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 300; depth++)
        {
            text.Append(' ', 2 * depth).Append("- deeper\n");
        }

        AssertNests(text.ToString());
    }

    private static void AssertNests(string text)
    {
        var draft = Draft.Parse(text);
        Assert.Equal(text.Length, draft.Prose.Text.Length);

        var token = 0;
        var sentence = 0;
        var end = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            AssertInside(new TextSpan(0, text.Length), end, paragraph.Span);
            Assert.Equal(sentence, paragraph.FirstSentence);
            end = paragraph.Span.Start;
            for (; sentence < paragraph.EndSentence; sentence++)
            {
                AssertInside(paragraph.Span, end, draft.Sentences[sentence].Span);
                Assert.Equal((token, paragraph.Index), (draft.Sentences[sentence].FirstToken, draft.Sentences[sentence].Paragraph));
                end = draft.Sentences[sentence].Span.Start;
                for (; token < draft.Sentences[sentence].EndToken; token++)
                {
                    AssertInside(draft.Sentences[sentence].Span, end, draft.Tokens[token].Span);
                    if (draft.TextOf(draft.Tokens[token]).IsWhiteSpace())
                    {
                        Assert.Fail($"White space at {draft.Tokens[token].Span}");
                    }

                    end = draft.Tokens[token].End;
                }
            }

            end = paragraph.Span.End;
        }

        Assert.Equal(draft.Sentences.Length, sentence);
        Assert.Equal(draft.Tokens.Length, token);
    }

    private static void AssertInside(TextSpan parent, int floor, TextSpan span)
    {
        if (span.Length == 0 || span.Start < floor || !parent.Contains(span))
        {
            Assert.Fail($"{span} is not inside {parent} after {floor}");
        }
    }
}
