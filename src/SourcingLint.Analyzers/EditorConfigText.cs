using Microsoft.CodeAnalysis;

namespace SourcingLint.Analyzers;

/// <summary>Reads the text of an <c>.editorconfig</c> as Roslyn does, severities included.</summary>
internal static class EditorConfigText
{
    private const string Ours = "sourcinglint.sl";
    private const string Roslyns = "dotnet_diagnostic.sl";

    /// <summary>What the file sets. Roslyn keeps severities to itself and drops those that it does not know, such as info; under our own prefix it hands every value on.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="path">Its absolute path, which says where it holds.</param>
    public static AnalyzerConfig Parse(string text, string path)
    {
        for (var at = text.IndexOf(Roslyns, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Roslyns, at, StringComparison.OrdinalIgnoreCase))
        {
            text = text.Substring(0, at) + Ours + text.Substring(at + Roslyns.Length);
        }

        return AnalyzerConfig.Parse(text, path);
    }
}
