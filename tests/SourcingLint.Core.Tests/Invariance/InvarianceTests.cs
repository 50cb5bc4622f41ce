using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests.Invariance;

/// <summary>A draft means the same however it is written down: the same rules find the same words.</summary>
public sealed partial class InvarianceTests
{
    /// <summary>Where a way of writing does change what can be found: the draft, and the way.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        // Two straight apostrophes that nothing opens may be inches or a slip of the keys: nobody is told that a mark is missing.
        ["unbalanced-quote 3"] = "typed quotes",
    };

    private static readonly ImmutableArray<(string Name, string Text, Func<Draft, LintOptions> Options)> Drafts = [.. AllDrafts()];

    public static TheoryData<string> Rewritings => [.. Rewriting.All.Select(rewriting => rewriting.Name)];

    [Theory]
    [MemberData(nameof(Rewritings))]
    public void Findings_stay_on_their_words(string name)
    {
        var rewriting = Rewriting.All.Single(r => r.Name == name);
        var failures = new List<string>();
        var rewritten = 0;
        foreach (var (draft, example, options) in Drafts)
        {
            var text = ForWriting(example, rewriting);
            var other = rewriting.Apply(text);
            if (other == text || Exceptions.GetValueOrDefault(draft) == name)
            {
                continue;
            }

            rewritten++;
            var expected = FindingsIn(text, options);
            var found = FindingsIn(other, options);
            if (!expected.SequenceEqual(found))
            {
                failures.Add($"{draft}\n  lost: {string.Join("; ", expected.Except(found))}\n  new:  {string.Join("; ", found.Except(expected))}\n{Indented(other)}");
            }
        }

        Assert.True(rewritten > 0, name + " rewrites nothing.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {rewritten} differ, {name}:\n{string.Join('\n', failures)}");
    }

    public static TheoryData<string, string> RewritingsInContexts => new(
        from context in Context.All
        from name in (string[])["wrapped at 60", "a sentence a line", "soft hyphens", "backslash before every mark", "bold names", "notes between words"]
        where context.Next is not null || !Rewriting.All.Single(rewriting => rewriting.Name == name).NeedsParagraphs
        select (context.Name, name));

    [Theory]
    [MemberData(nameof(RewritingsInContexts))]
    public void Findings_stay_on_their_words_inside(string place, string name)
    {
        var context = Context.All.Single(c => c.Name == place);
        var rewriting = Rewriting.All.Single(r => r.Name == name);
        var failures = new List<string>();
        var rewritten = 0;
        foreach (var (draft, text, options) in Drafts)
        {
            var plain = ForWriting(text, rewriting).TrimEnd('\n');
            var isCopy = plain.Split("\n\n").Select(block => block.Split('\n').All(Rewriting.IsCopy)).ToArray();
            if (!isCopy.Contains(true) || context.Around(plain, isCopy) is not { } before || context.Around(rewriting.Apply(plain), isCopy) is not { } after || after == before || Exceptions.GetValueOrDefault(draft) == name)
            {
                continue;
            }

            rewritten++;
            var expected = FindingsIn(before, options);
            var found = FindingsIn(after, options);
            if (!expected.SequenceEqual(found))
            {
                failures.Add($"{draft}\n  lost: {string.Join("; ", expected.Except(found))}\n  new:  {string.Join("; ", found.Except(expected))}\n{Indented(after)}");
            }
        }

        Assert.True(rewritten > 0, $"{name} rewrites nothing inside {place}.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {rewritten} differ, {name} inside {place}:\n{string.Join('\n', failures)}");
    }

    [Theory]
    [MemberData(nameof(Rewritings))]
    public void Messages_show_what_the_writer_wrote(string name)
    {
        var rewriting = Rewriting.All.Single(r => r.Name == name);
        foreach (var (draft, text, options) in Drafts)
        {
            foreach (var message in Lint(rewriting.Apply(text), options).Select(finding => finding.Diagnostic.GetMessage()))
            {
                Assert.False(Filler().IsMatch(message), $"{draft}, {name}: {message}");
            }
        }
    }

    /// <summary>The draft, with a paragraph more where it has one only and the rewriting says something only of several.</summary>
    private static string ForWriting(string draft, Rewriting rewriting) =>
        rewriting.NeedsParagraphs && !draft[Math.Max(0, draft.LastIndexOf("---\n\n", StringComparison.Ordinal) + 5)..].Contains("\n\n", StringComparison.Ordinal) ? draft + "\n\nThe market is open again." : draft;

    private static IEnumerable<(string Name, string Text, Func<Draft, LintOptions> Options)> AllDrafts()
    {
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var examples = RulePageTests.ExamplesOf(rule);
            for (var i = 0; i < examples.Length; i++)
            {
                yield return ($"{rule.RuleName()} {i + 1}", examples[i].Text, draft => RulePageTests.OptionsFor(rule, draft));
            }
        }

        foreach (var folder in new[] { "tests/samples/good", "tests/samples/bad", "tests/SourcingLint.Mutations/Drafts" })
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf(folder), "*.md").Order(StringComparer.Ordinal))
            {
                yield return (Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n"), _ => LintOptions.Default);
            }
        }
    }

    private static List<string> FindingsIn(string text, Func<Draft, LintOptions> options) =>
        [.. Lint(text, options).Select(finding => $"{finding.RuleName} '{Words(text.Substring(finding.Span.Start, finding.Span.Length))}'").Order(StringComparer.Ordinal)];

    private static ImmutableArray<Finding> Lint(string text, Func<Draft, LintOptions> options)
    {
        var draft = Draft.Parse(text);
        return DraftLinter.Lint(draft, options(draft), TestContext.Current.CancellationToken);
    }

    /// <summary>The letters and digits of what readers see.</summary>
    private static string Words(string text) =>
        string.Concat(Markup().Replace(text, "").Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit));

    private static string Indented(string text) => "    " + text.ReplaceLineEndings("\n    ");

    [GeneratedRegex(@"<!--.*?-->|<del>.*?</del>|<[^<>]*>|\{>>.*?<<\}|\{--.*?--\}|\{~~.*?~>|~~\}|%%.*?%%|~~.*?~~|\]\([^)]*\)|\{\.smallcaps\}|\[\[[^\]|]*\||!\[\[.*?\]\]|\{/\*.*?\*/\}|\{%-? *comment.*?endcomment *%\}|\{%.*?%\}|\{\{.*?\}\}|\[//\]: # \(.*?\)|&#?\w+;", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\u2060\u2061\u00AD\u200B\u0085\n\r]|  |&nbsp;|\\|\.\.")]
    private static partial Regex Filler();
}
