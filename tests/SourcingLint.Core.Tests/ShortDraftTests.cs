using System.Collections.Concurrent;
using System.Text;
using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>Drafts of a few words: whatever reads "the word before" or "the next one" comes to a draft's edge here.</summary>
public sealed class ShortDraftTests
{
    private const int RandomDrafts = 20_000;

    private static readonly string[] Words = (
        "2019 2025 2025-26 12 40% 40 1,004 $5 $2.4m 5-4 1/3 half third two dozen hundred million first second Monday May 3 p.m. 6:30 No. Mr. U.S. "
        + "the a of and or but in on at by to from for with between than as per not no all both each other another about nearly over least most up down "
        + "he she it they who which that this said says told according reportedly officials sources experts spokesman mayor army ministry police Ada Brandt Kyiv Kiev Odessa NATO "
        + "killed wounded died people soldiers boats miles km percent points years ago later old rose fell doubled increase poll voters margin error largest ever anonymous condition verify independently claim denied accused terrorists "
        + "\" “ ” ' ’ ( ) [ ] , . : ; — - – … * ** # > - | ` < & ! ? \\ % $ 😀 \u0301 \u200b \u2028 Photo: By KYIV “No.”").Split(' ');

    [Theory]
    [InlineData("2025-26 budget adds 12 schools")]
    [InlineData("# 2024: 40 dead\n\nForty people died, police said.")]
    [InlineData("2019 and 2020 were the best years.")]
    public void A_draft_may_begin_with_a_year(string text) => Assert.DoesNotContain("SL9001", Describe(text), StringComparison.Ordinal);

    /// <summary>A sum further down is still checked when the draft begins with a year.</summary>
    [Fact]
    public void A_year_up_front_does_not_hide_a_wrong_sum_below() => Assert.Contains(
        "SL5003",
        Describe("2025-26 budget adds 12 schools\n\nOf the 50 crew members, 20 were rescued, 10 died and 15 are missing."),
        StringComparison.Ordinal);

    /// <summary>Each draft is linted twice, in one process, in opposite orders and by several threads: its findings are the same and lie inside it.</summary>
    [Fact]
    public void All_pairs_of_words_and_random_handfuls_are_drafts()
    {
        var drafts = Pairs().Concat(Handfuls(new Random(20261130))).ToArray();
        var first = new string[drafts.Length];
        var faults = new ConcurrentBag<string>();
        Parallel.For(0, drafts.Length, i => first[i] = Describe(drafts[i]));
        Parallel.For(0, drafts.Length, i =>
        {
            var draft = drafts.Length - 1 - i;
            if (Describe(drafts[draft]) is var again && (again != first[draft] || again.Contains("fault", StringComparison.Ordinal)))
            {
                faults.Add($"{drafts[draft]}\nfirst: {first[draft]}\nagain: {again}");
            }
        });
        Assert.True(faults.IsEmpty, $"{faults.Count} of {drafts.Length} drafts; the shortest:\n{faults.MinBy(fault => fault.Length)}");
    }

    private static IEnumerable<string> Pairs() => Words.Concat(Words.SelectMany(word => Words, (word, next) => word + " " + next));

    private static IEnumerable<string> Handfuls(Random random)
    {
        string[] gaps = [" ", " ", " ", " ", "", "\n", "\n\n", ". "];
        for (var i = 0; i < RandomDrafts; i++)
        {
            var text = new StringBuilder();
            for (var more = random.Next(3, 7); more > 0; more--)
            {
                text.Append(Words[random.Next(Words.Length)]).Append(gaps[random.Next(gaps.Length)]);
            }

            yield return text.ToString();
        }
    }

    /// <summary>The findings of a draft, a line each; one that a draft may not have is called a fault.</summary>
    private static string Describe(string text) => string.Join('\n', DraftLinter.Lint(Draft.Parse(text), LintOptions.Default).Select(finding =>
        $"{finding.Span} {finding.Diagnostic.Severity} {finding.Diagnostic.Id} {finding.Diagnostic.GetMessage()}"
        + (finding.Diagnostic.Id == "SL9001" ? " (fault: rule failed)" : "")
        + (finding.Span.Start < 0 || finding.Span.End > text.Length ? " (fault: outside)" : Cuts(text, finding.Span.Start) || Cuts(text, finding.Span.End) ? " (fault: inside a character)" : "")));

    private static bool Cuts(string text, int position) =>
        position > 0 && position < text.Length && char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position]);
}
