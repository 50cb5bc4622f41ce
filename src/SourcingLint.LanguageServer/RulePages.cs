using System.Text;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.LanguageServer;

/// <summary>The rules' pages as files beside the program, so that an editor can open them without a network.</summary>
internal static class RulePages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pages");

    /// <summary>The parts of a page that a pop-up shows, the one that it shows without scrolling first.</summary>
    private static readonly string[] InPopUp = ["Why it matters", "Flagged", "Not flagged", "What it flags"];

    /// <summary>The absolute path of a rule's page; null when the program came without pages.</summary>
    public static string? PathOf(DiagnosticDescriptor rule)
    {
        var path = Path.Combine(Folder, RulePage.FileName(rule) + ".md");
        return File.Exists(path) ? path : null;
    }

    /// <summary>
    /// What a pop-up has room for: why the rule asks, a draft of each kind, and what it looks at. The whole page is a click away, on the rule's id.
    /// Null when the rule has no page.
    /// </summary>
    public static string? ForPopUp(DiagnosticDescriptor rule)
    {
        if (RulePage.Of(rule) is not { } page)
        {
            return null;
        }

        var text = new StringBuilder($"**{page.Heading}**\n\n{page.Summary}");
        foreach (var section in InPopUp.Select(heading => page.Sections.FirstOrDefault(section => section.Heading == heading)).OfType<RulePageSection>())
        {
            text.Append($"\n\n**{section.Heading}**\n\n").Append(section.Prose);
            if (section.Blocks.FirstOrDefault(block => block.Fence.StartsWith("markdown", StringComparison.Ordinal)) is { } example)
            {
                text.Append($"\n```markdown\n{example.Text}\n```");
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a file is such a page: an editor shows it, and nobody wants its examples linted.</summary>
    public static bool Holds(string path) => path.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
