using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourcingLint.Diagnostics;

/// <summary>The page that explains a rule; it stands beside the rule in Markdown and ships inside this assembly.</summary>
public sealed class RulePage
{
    private const string Fence = "```";

    private RulePage(string markdown)
    {
        Markdown = markdown;
        var sections = ImmutableArray.CreateBuilder<RulePageSection>();
        var blocks = ImmutableArray.CreateBuilder<RulePageBlock>();
        var lines = new List<string>();
        var heading = "";
        string? fence = null;
        foreach (var line in markdown.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (fence is null ? line.StartsWith(Fence, StringComparison.Ordinal) : line == Fence)
            {
                EndBlock();
                fence = fence is null ? line.Substring(Fence.Length) : null;
            }
            else if (fence is null && line.StartsWith("#", StringComparison.Ordinal))
            {
                EndSection();
                heading = line.TrimStart('#').Trim();
            }
            else
            {
                lines.Add(line);
            }
        }

        EndSection();
        Heading = sections[0].Heading;
        Summary = sections[0].Prose;
        Sections = sections.ToImmutable().RemoveAt(0);

        void EndBlock()
        {
            var text = string.Join("\n", lines);
            if (fence is not null || !string.IsNullOrWhiteSpace(text))
            {
                blocks.Add(new RulePageBlock(fence ?? "", fence is null ? text.Trim() : text));
            }

            lines.Clear();
        }

        void EndSection()
        {
            EndBlock();
            if (heading.Length > 0)
            {
                sections.Add(new RulePageSection(heading, blocks.ToImmutable()));
                blocks.Clear();
            }
        }
    }

    /// <summary>The page as it was written.</summary>
    public string Markdown { get; }

    /// <summary>The rule's id and name: <c>SL1001: unattributed-figure</c>.</summary>
    public string Heading { get; }

    /// <summary>What the rule is about, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>The parts under their headings, in order.</summary>
    public ImmutableArray<RulePageSection> Sections { get; }

    /// <summary>A rule's page; null when it has none, which a test forbids.</summary>
    public static RulePage? Of(DiagnosticDescriptor rule)
    {
        var stream = typeof(RulePage).Assembly.GetManifestResourceStream("Rules/" + FileName(rule) + ".md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new RulePage(reader.ReadToEnd());
    }

    /// <summary>The rule's name as its class and its page are called: <c>unattributed-figure</c> is <c>UnattributedFigure</c>.</summary>
    public static string FileName(DiagnosticDescriptor rule) =>
        string.Concat(rule.RuleName().Split('-').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}

/// <summary>A part of a rule's page.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Blocks">Its paragraphs and examples, in order.</param>
public sealed record RulePageSection(string Heading, ImmutableArray<RulePageBlock> Blocks)
{
    /// <summary>The paragraphs without the examples, a blank line between two.</summary>
    public string Prose => string.Join("\n\n", Blocks.Where(block => block.Fence.Length == 0).Select(block => block.Text));
}

/// <summary>Paragraphs, or what stands between two fences, on a rule's page.</summary>
/// <param name="Fence">What the opening fence says, such as <c>markdown flagged</c>; empty for paragraphs.</param>
/// <param name="Text">The lines, without the fences.</param>
public sealed record RulePageBlock(string Fence, string Text);
