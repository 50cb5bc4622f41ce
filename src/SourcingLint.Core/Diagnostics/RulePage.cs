using Microsoft.CodeAnalysis;

namespace SourcingLint.Diagnostics;

/// <summary>The page that explains a rule, in Markdown; it stands beside the rule and ships inside this assembly.</summary>
public static class RulePage
{
    /// <summary>A rule's page; null when it has none, which a test forbids.</summary>
    public static string? Of(DiagnosticDescriptor rule)
    {
        var stream = typeof(RulePage).Assembly.GetManifestResourceStream("Rules/" + FileName(rule) + ".md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rule's name as its class and its page are called: <c>unattributed-figure</c> is <c>UnattributedFigure</c>.</summary>
    public static string FileName(DiagnosticDescriptor rule) =>
        string.Concat(rule.RuleName().Split('-').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
