using System.Globalization;
using SourcingLint.Diagnostics;
using SourcingLint.Model.Tagging;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>A draft that is linted again after each edit, with what is remembered of its paragraphs.</summary>
public sealed class ParagraphMemoryTests
{
    private const int Edits = 30;

    private static readonly string[] Typed = ["a", " ", ".", "\"", "“", "”", "\n", "\n\n", "4", " 40 boats", " said", ", the mayor said", "# ", "> ", "- ", "*", "\u00AD", "<!-- ", "June", "é"];

    [Fact]
    public void Any_edits_leave_the_findings_that_a_draft_read_anew_has()
    {
        var random = new Random(20261201);
        var memory = new ParagraphMemory(); // one for all, as in an editor
        foreach (var folder in new[] { "tests/samples/good", "tests/samples/bad", "tests/SourcingLint.Mutations/Drafts" })
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf(folder), "*.md").Order(StringComparer.Ordinal))
            {
                var text = File.ReadAllText(file).ReplaceLineEndings("\n");
                for (var edit = 0; edit < Edits; edit++)
                {
                    var remembered = Draft.Parse(text, "", memory);
                    var anew = Draft.Parse(text);
                    Assert.Equal(FindingsIn(anew), FindingsIn(remembered));
                    Assert.Equal(anew.Model.Tagged.Labels, remembered.Model.Tagged.Labels);
                    Assert.Equal(anew.Model.Tagged.Said, remembered.Model.Tagged.Said);
                    text = Edit(text, random);
                }
            }
        }
    }

    [Fact]
    public void Only_the_paragraph_that_was_edited_is_tagged_again()
    {
        var paragraphs = Enumerable.Range(1, 20).Select(i => $"Crews found {i} boats on pier {i}, the coast guard said.").ToArray();
        var memory = new ParagraphMemory();
        _ = Draft.Parse(string.Join("\n\n", paragraphs), "", memory).Model.Tagged;
        paragraphs[7] = "It rained, and nobody counted any.";
        var edited = Draft.Parse(string.Join("\n\n", paragraphs));
        var tagged = new TaggedDraft(new SpanLabel[edited.Tokens.Length], new double[edited.Tokens.Length], [.. edited.Paragraphs.Select(_ => true)]);
        var known = memory.Recall(edited)!;
        Assert.Equal([7], edited.Paragraphs.Where(paragraph => !known.TryCopy(paragraph, tagged)).Select(paragraph => paragraph.Index));
    }

    private static string Edit(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(40), text.Length - at);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            2 => text[at..] + "\n\n" + text[..at],
            _ => text.Insert(at, Typed[random.Next(Typed.Length)]),
        };
    }

    private static string[] FindingsIn(Draft draft) =>
        [.. DraftLinter.Lint(draft, LintOptions.Default, TestContext.Current.CancellationToken).Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.RuleName} {finding.Span} {finding.Odds} {finding.Diagnostic.GetMessage(CultureInfo.InvariantCulture)}"))];
}
