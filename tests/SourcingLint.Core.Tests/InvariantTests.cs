using System.Text;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>What holds for every draft whatsoever.</summary>
public sealed class InvariantTests
{
    private const string Story = """
        # Ferry sinks off Cape Lorn, 14 dead

        ORLEN BAY — Fourteen people died when a ferry overturned on Friday. Sources said the door was “bent” since June, and officials said it was reportedly known.

        The army said it killed 60 rebels. "We saw it," said Tomas Ferreday, a baker from Odesa. He had moved there from Kiev in 2019 with $2.4 million, 12% of it borrowed.

        """;

    public static TheoryData<string, string> Drafts => new()
    {
        { "plain", Story },
        { "CRLF", Story.ReplaceLineEndings("\r\n") },
        { "CR", Story.ReplaceLineEndings("\r") },
        { "emoji", Story.Replace("ferry", "🚢 ferry 🏴󠁧󠁢󠁳󠁣󠁴󠁿", StringComparison.Ordinal) },
        { "combining marks", Story.Replace("e", "e\u0301", StringComparison.Ordinal) },
        { "curly", Story.Replace('"', '\u201D').Replace('\'', '\u2019') },
        { "front matter", "---\ntitle: Ferry sinks, 14 dead\ndate: 2026-05-01\n---\n\n" + Story },
        { "line separator", Story.Replace(". ", ".\u2028", StringComparison.Ordinal) },
        { "next line", Story.Replace(". ", ".\u0085", StringComparison.Ordinal) },
        { "no-break spaces", Story.Replace(' ', '\u00A0') },
        { "lone surrogates", Story.Replace("said", "\uD83D said \uDEA2", StringComparison.Ordinal) },
        { "null characters", Story.Replace(" a ", "\0a\0", StringComparison.Ordinal) },
        { "markdown", Story.Replace("people", "[**people**](https://example.org/a_(b)) &amp; \\*others\\*", StringComparison.Ordinal) },
        { "table", "| Place | Dead |\n|---|---|\n| Cape Lorn | 14 people |\n| Marrowby \\| Quay | 3 |\n" },
        { "html", "<div>\n<p>Sources said 14 people died.</p>\n</div>\n\n<!-- " + Story + " -->\n" },
        { "one line", Story.ReplaceLineEndings(" ") },
    };

    public static TheoryData<string, string> Hostile => new()
    {
        { "open quotes", "\u201C" },
        { "quotes", "\"a " },
        { "straight quotes", "\"" },
        { "nested quotes", "> " },
        { "brackets", "[" },
        { "closed brackets", "[a](" },
        { "emphasis", "*a_" },
        { "html", "<b>" },
        { "comments", "<!-- sourcinglint-disable-next bare-source: x -->" },
        { "comment starts", "<!-- " },
        { "numbers", "1,000 and 2 million " },
        { "digits", "1" },
        { "said", "he said that " },
        { "requests", "an unnamed source asked for comment on condition of anonymity said he is a liar. " },
        { "claims", "The army said it has killed 40 rebel fighters. The rebels' claim could not be verified. " },
        { "records", "the largest video since 1984 shows the eight allegedly shelled officers " },
        { "abbreviations", "Maj. Gen. U.S. p.m. " },
        { "names", "Kyiv Kiev Zelensky Zelenskyy Odessa Odesa " },
        { "capitals", "Abcdef Ghijkl Mnopqr " },
        { "dashes", "a-b—c–" },
        { "ellipses", "... . . . " },
        { "paragraphs", "Sources said 14 people died.\n\n" },
        { "missing things", "Five paintings in 2019, two missing, " },
        { "remainders", "Of the 40 boats, 25 were sold in 2019. The other 15 wait. " },
        { "one company", "The company said it sold 40 shops. It said so.\n\n" },
        { "headline shares", "# One in four homes and 30% of boats: 60 of the 80\n\n" },
        { "lines", "Sources said 14 people died.\n" },
        { "list items", "- 14 people died, police said:\n" },
        { "table cells", "| 14 people " },
        { "footnotes", "[^a]: b\n" },
        { "spaces", "  " },
        { "carriage returns", "\r" },
        { "colons", "He said: " },
        { "margins", "Ruiz leads 45% to 43%; the margin of error is 3 points.\n\n" },
        { "announced lists", "It set three goals:\n\n- One.\n- Two.\n\n" },
        { "changes", "It rose from 200 to 250, a 20% increase (130 of 200), on Tuesday, Dec. 14, 2024. " },
        { "births", "Lena, 47, born in 1985, died in 2012 since 2011 after 2010, " },
    };

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Same_text_gives_the_same_findings(string name, string text) =>
        Assert.True(Describe(Lint(text)) == Describe(Lint(text)), name);

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Spans_lie_in_the_text_and_cut_no_character(string name, string text)
    {
        foreach (var finding in Lint(text))
        {
            AssertWhole(name, text, finding.Span.Start, finding.Span.End);
            foreach (var change in finding.Fixes.SelectMany(fix => fix.Changes))
            {
                AssertWhole(name, text, change.Span.Start, change.Span.End);
            }
        }

        var draft = Draft.Parse(text);
        foreach (var token in draft.Tokens)
        {
            AssertWhole(name, text, token.Start, token.End);
        }
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Prose_is_the_draft_or_a_blank(string name, string text)
    {
        var prose = Draft.Parse(text).Prose.Text;
        Assert.Equal(text.Length, prose.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // An entity stands as the character it names, on its first character, a letter as one with its mark; breaks become line ends, what is unseen U+2060, the rest of a character U+2061.
            var hasMark = i + 1 < text.Length && text[i + 1] == '\u0301';
            Assert.True(prose[i] == text[i] || prose[i] is ' ' or '\n' or '\u0085' or '\u2060' or '\u2061' || text[i] == '&' || hasMark, $"{name}: '{prose[i]}' for '{text[i]}' at {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Fixes_change_something_and_overlap_nothing(string name, string text)
    {
        foreach (var fix in Lint(text).SelectMany(finding => finding.Fixes))
        {
            Assert.NotEmpty(fix.Changes);
            var last = -1;
            foreach (var change in fix.Changes)
            {
                Assert.True(change.Span.Start >= last, $"{name}: {fix.Title} overlaps itself.");
                Assert.True(text.Substring(change.Span.Start, change.Span.Length) != change.NewText, $"{name}: {fix.Title} changes nothing.");
                last = change.Span.End;
            }
        }
    }

    [Fact]
    public void Random_text_has_findings_or_none_and_never_fails()
    {
        var random = new Random(20261122);
        const string alphabet = "ab AB.,;:'\"“”‘’()[]<>!-–—*_#`|\\\n\r\t0123456789$€%&~>\u00A0\u2028\uD83D\uDEA2é日";
        string[] words = ["said", "Sources", "officials", "killed", "million", "Kyiv", "according to", "could not verify", "<!--", "-->", "---\n", "U.S.", "“", "\n\n"];
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(200); i > 0; i--)
            {
                _ = random.Next(4) == 0 ? text.Append(words[random.Next(words.Length)]).Append(' ') : text.Append(alphabet[random.Next(alphabet.Length)]);
            }

            Assert.DoesNotContain(Lint(text.ToString()), finding => finding.Diagnostic.Id == "SL9001");
        }
    }

    /// <summary>
    /// A hundred times the draft takes about a hundred times as long; a square law would take ten thousand times. The
    /// bound lies far from both, so that a busy machine cannot fail it and a square law cannot pass.
    /// </summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Time_is_linear(string name, string piece)
    {
        var small = string.Concat(Enumerable.Repeat(piece, 5_000 / piece.Length));
        var large = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        Lint(small);
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 3 && ratio > 1_000; attempt++)
        {
            ratio = TimeOf(large) / Math.Max(1, Math.Min(TimeOf(small), TimeOf(small)));
        }

        Assert.True(ratio <= 1_000, $"{name}: a hundred times the text took {ratio:F0} times as long.");
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("\u201C")]
    [InlineData("\u2018\u201C")]
    [InlineData("- ")]
    [InlineData("*a_")]
    public void Depth_breaks_nothing(string piece) => Assert.DoesNotContain(
        Lint(string.Concat(Enumerable.Repeat(piece, 100_000))), finding => finding.Diagnostic.Id == "SL9001");

    [Fact]
    public void Fixes_grow_no_faster_than_their_draft()
    {
        static int Changes(int times) => Lint(string.Concat(Enumerable.Repeat("Kyiv slept. Kyiv woke. Kiev ate. Gaddafi spoke to Gaddafi and Qaddafi.\n\n", times)))
            .Sum(finding => finding.Fixes.Sum(fix => fix.Changes.Length));

        Assert.InRange(Changes(1_000), 1_000, 20 * Changes(100));
    }

    private static double TimeOf(string text)
    {
        var start = ThreadTime.Now;
        Lint(text);
        return (ThreadTime.Now - start).TotalMilliseconds;
    }

    private static void AssertWhole(string name, string text, int start, int end)
    {
        Assert.True(start >= 0 && end >= start && end <= text.Length, $"{name}: {start}..{end} lies outside the text.");
        Assert.False(SplitsPair(text, start) || SplitsPair(text, end), $"{name}: {start}..{end} cuts a character in two.");
    }

    private static bool SplitsPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position]);

    private static string Describe(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Span} {finding.Diagnostic.Severity} {finding.Diagnostic.Id} {finding.Diagnostic.GetMessage()}"));

    private static IReadOnlyList<Finding> Lint(string text) => DraftLinter.Lint(Draft.Parse(text), LintOptions.Default, TestContext.Current.CancellationToken);
}
