using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "a/b.md", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("**/a", "a", true)]
    [InlineData("**/a", "b/c/a", true)]
    [InlineData("**/a", "ba", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("a**b", "ax/xb", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("a[!x]b", "a/b", false)]
    [InlineData("[]a]", "]", true)]
    [InlineData("[!]a]", "b", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("[\\]]", "]", true)]
    [InlineData("[[:digit:]x]", "7", true)]
    [InlineData("[[:digit:]x]", "y", false)]
    [InlineData("[z-a]", "m", false)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("{a,b}", "a", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void Pattern_of_an_ignore_file_means_what_git_says(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Glob.OfGit(pattern)!.Matches(path));

    [Theory]
    [InlineData("[")]
    [InlineData("[a-")]
    [InlineData("[]")]
    [InlineData("build/[")]
    [InlineData("[\\]")]
    [InlineData("[[:nothing:]]")]
    [InlineData("a\\")]
    public void Broken_pattern_is_none(string pattern) => Assert.Null(Glob.OfGit(pattern));

    [Fact]
    public void Pattern_that_tries_everything_takes_no_longer_than_its_length_times_the_path()
    {
        var path = new string('a', 4000);
        Assert.False(Glob.OfGit(string.Concat(Enumerable.Repeat("*a", 2000)) + "b")!.Matches(path));
        Assert.False(Glob.OfEditorConfig(string.Concat(Enumerable.Repeat("{a,*,**}", 400)) + "b")!.Matches("/" + path));
    }

    [Fact]
    public void Alternatives_nest_as_deep_as_somebody_likes() =>
        Assert.True(Glob.OfEditorConfig(string.Concat(Enumerable.Repeat("{a,", 1000)) + "b" + new string('}', 1000))!.Matches("/x/b"));

    [Theory]
    [InlineData("{1..20}.md", "/x/7.md", true)]
    [InlineData("{1..20}.md", "/x/21.md", false)]
    [InlineData("{-3..3}.md", "/x/-2.md", true)]
    [InlineData("a{10..20}", "/a15", true)]
    public void Section_may_name_numbers(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Glob.OfEditorConfig(pattern)!.Matches(path));

    /// <summary>Settings hold for the same drafts on the command line, in an editor and inside the compiler.</summary>
    [Fact]
    public void Section_means_what_the_compiler_makes_of_it()
    {
        string[] pieces = ["a", "b", "*", "**", "?", "/", "{", "}", ",", "[ab]", "[!a]", "[a-b]", "\\*", ".md", "x", "{a,b}", "**/", "-", "!"];
        string[] paths = ["/a", "/b", "/ab", "/a.md", "/x.md", "/a/b", "/a/x.md", "/b/a/x.md", "/a/b/ab.md", "/!", "/*", "/a-b", "/-", "/x/a.md"];
        var random = new Random(20261130);
        for (var i = 0; i < 1000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            var glob = Glob.OfEditorConfig(pattern);
            var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse($"root = true\n[{pattern}]\nk = v\n", "/desk/.editorconfig")));
            foreach (var path in paths)
            {
                var expected = set.GetOptionsForSourcePath("/desk" + path).AnalyzerOptions.ContainsKey("k");
                Assert.True(expected == (glob?.Matches(path) ?? false), $"[{pattern}] for {path}: the compiler says {expected}");
            }
        }
    }
}
