using System.Text;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using SourcingLint.Workspace;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class DiffReporterTests
{
    [Fact]
    public void Shows_changed_lines_with_three_around_them() => Snapshot.Match(Diff(
        string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n")), "line 4\n", "line four\n", "line 15\n", "line fifteen\n"));

    [Fact]
    public void Joins_changes_that_are_near() => Snapshot.Match(Diff(
        string.Concat(Enumerable.Range(1, 12).Select(i => $"line {i}\n")), "line 3\n", "line three\n", "line 8\n", "line eight\n"));

    [Fact]
    public void Tells_of_a_missing_last_line_end() => Snapshot.Match(Diff("first\nsecond", "second", "other"));

    [Fact]
    public void Lines_come_and_go() => Snapshot.Match(Diff("one\ntwo\nthree\nfour\n", "two\n", "", "four\n", "four\nfive\n"));

    [Fact]
    public void Unchanged_draft_is_not_mentioned() => Assert.Equal("", Diff("one\n"));

    private static string Diff(string before, params string[] replacements)
    {
        var original = SourceText.From(before);
        var text = original;
        for (var i = 0; i < replacements.Length; i += 2)
        {
            var at = text.ToString().IndexOf(replacements[i], StringComparison.Ordinal);
            text = text.WithChanges(new TextChange(new TextSpan(at, replacements[i].Length), replacements[i + 1]));
        }

        var output = new MemoryStream();
        using (var reporter = new DiffReporter(output, isGitHubs: false))
        {
            reporter.Add(new CheckedDraft(new DraftFile(new DraftPath("a.md", "/a.md"), before, DraftEncoding.Utf8), original, text, [], replacements.Length / 2));
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
