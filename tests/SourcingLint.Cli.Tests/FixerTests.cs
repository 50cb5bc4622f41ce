using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class FixerTests
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Create("SL0003", "odd-word", "Odd word", "Odd.", "Because.", DiagnosticSeverity.Warning);

    [Fact]
    public void Safe_fixes_are_made() => Assert.Equal(("new and new", 2, 0), Fix("old and old", Replace("old", "new")));

    [Fact]
    public void Suggestions_are_left_alone() => Assert.Equal(("old", 0, 1), Fix("old", Replace("old", "new", FixSafety.Suggestion)));

    [Fact]
    public void Overlapping_fixes_wait_for_the_next_pass() =>
        Assert.Equal(("dc", 2, 0), Fix("abc", Replace("ab", "xb"), Replace("bc", "yc"), Replace("xb", "d")));

    [Fact]
    public void Fixes_that_touch_are_both_made() => Assert.Equal(("xy", 2, 0), Fix("ab", Replace("a", "x"), Replace("b", "y")));

    [Fact]
    public void Fixes_that_undo_each_other_end()
    {
        var (text, _, left) = Fix("a", Replace("a", "b"), Replace("b", "a"));
        Assert.Contains(text, (string[])["a", "b"]);
        Assert.Equal(1, left);
    }

    [Fact]
    public void Line_ends_stay() => Assert.Equal(("one\r\ntwo\r\n", 1, 0), Fix("old\r\n", Replace("old", "one\ntwo")));

    private static (string Text, int Fixed, int Left) Fix(string text, params Func<string, IEnumerable<(TextSpan, string, FixSafety)>>[] rules)
    {
        var file = new DraftFile(new DraftPath("a.md", "/a.md"), text, DraftEncoding.Utf8);
        var draft = Fixer.Fix(file, draft =>
        {
            var findings = rules.SelectMany(rule => rule(draft.Source.ToString())).OrderBy(f => f.Item1.Start).Select(f => new Finding(
                Diagnostic.Create(Descriptor, Location.Create("a.md", f.Item1, default)),
                ImmutableArray.Create(CodeFix.Replace("Replace", f.Item1, f.Item2, f.Item3))));
            return [.. findings];
        });
        return (draft.Text.ToString(), draft.Fixed, draft.Findings.Length);
    }

    private static Func<string, IEnumerable<(TextSpan, string, FixSafety)>> Replace(string word, string with, FixSafety safety = FixSafety.Safe) => text =>
    {
        var found = new List<(TextSpan, string, FixSafety)>();
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            found.Add((new TextSpan(at, word.Length), with, safety));
        }

        return found;
    };
}
