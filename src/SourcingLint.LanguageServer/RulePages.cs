using System.Text;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.LanguageServer;

/// <summary>The rules' pages as files beside the program, so that an editor can open them without a network.</summary>
internal static class RulePages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pages");

    /// <summary>The absolute path of a rule's page; null when the program came without pages.</summary>
    public static string? PathOf(DiagnosticDescriptor rule)
    {
        var path = Path.Combine(Folder, RulePage.FileName(rule) + ".md");
        return File.Exists(path) ? path : null;
    }

    /// <summary>A rule's page for a pop-up, where an article's headings would bury what it says; null when it has none.</summary>
    public static string? ForPopUp(DiagnosticDescriptor rule)
    {
        var page = new StringBuilder();
        var isExample = false;
        foreach (var line in (RulePage.Of(rule) ?? "").AsSpan().EnumerateLines())
        {
            isExample ^= line.StartsWith("```");
            var isHeading = !isExample && line.StartsWith('#');
            page.Append(isHeading ? $"**{line.TrimStart('#').Trim()}**\n" : line).Append('\n');
        }

        return page.Length > 1 ? page.ToString().TrimEnd() : null;
    }

    /// <summary>Whether a file is such a page: an editor shows it, and nobody wants its examples linted.</summary>
    public static bool Holds(string path) => path.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
