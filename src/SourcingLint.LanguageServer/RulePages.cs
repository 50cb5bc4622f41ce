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

    /// <summary>Whether a file is such a page: an editor shows it, and nobody wants its examples linted.</summary>
    public static bool Holds(string path) => path.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
