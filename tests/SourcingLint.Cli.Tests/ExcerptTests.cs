using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("The [|pier|] closed.", "The pier closed.|    ^^^^")]
    [InlineData("Tabs\t[|count|] too", "Tabs    count too|        ^^^^^")]
    [InlineData("日本 [|港|] is wide", "日本 港 is wide|     ^^")]
    [InlineData("e\u0301te\u0301 [|here|]", "e\u0301te\u0301 here|    ^^^^")]
    [InlineData("🚢 [|ship|]", "🚢 ship|   ^^^^")]
    [InlineData("first\nsecond [|line|]\nthird", "second line|       ^^^^")]
    [InlineData("The [|pier\nis|] closed.", "The pier|    ^^^^")]
    [InlineData("Nothing[||] here", "Nothing here|       ^")]
    [InlineData("\u001b[31m[|red|]", "\uFFFD[31mred|     ^^^")]
    public void Marks_the_span(string markup, string expected) => Assert.Equal(expected, Show(markup, 60));

    [Theory]
    [InlineData("one two three four five six [|seven|] eight nine ten", "…five six seven eight nine…|          ^^^^^")]
    [InlineData("[|one two three four five six seven eight|] nine ten", "one two three four five six…|^^^^^^^^^^^^^^^^^^^^^^^^^^^")]
    [InlineData("one two [|three|] four five six seven eight nine", "one two three four five six…|        ^^^^^")]
    [InlineData("fits to the last column [|full|]", "fits to the last column full|                        ^^^^")]
    public void Cuts_a_long_line_at_words(string markup, string expected) => Assert.Equal(expected, Show(markup, 28));

    [Fact]
    public void Line_without_end_costs_no_more_than_a_short_one()
    {
        var text = new CountingText(new string('x', 1_000_000));
        var excerpt = Excerpt.Of(text, new TextSpan(500_000, 4), 0, 80);
        Assert.Equal((80, 4), (excerpt.Line.Length, excerpt.MarkWidth));
        Assert.True(text.Reads < 1000, $"{text.Reads} characters were read.");
    }

    private static string Show(string markup, int width)
    {
        var marked = MarkupText.Parse(markup);
        var span = marked.Spans[0].Span;
        var excerpt = Excerpt.Of(SourceText.From(marked.Text), span, marked.Text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1, width);
        return excerpt.Line + "|" + new string(' ', excerpt.MarkStart) + new string('^', excerpt.MarkWidth);
    }

    private sealed class CountingText(string text) : SourceText
    {
        public int Reads { get; private set; }

        public override System.Text.Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position]
        {
            get
            {
                Reads++;
                return text[position];
            }
        }

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }
}
