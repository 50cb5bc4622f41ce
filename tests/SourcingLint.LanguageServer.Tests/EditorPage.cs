using SourcingLint.Testing;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>The page that tells how to set up each editor: what it says to paste is what the tests paste.</summary>
internal static class EditorPage
{
    /// <summary>The blocks to paste for an editor, in the page's order.</summary>
    /// <param name="editor">The heading of its section.</param>
    public static IReadOnlyList<string> Blocks(string editor)
    {
        var page = File.ReadAllText(Repository.PathOf("docs/editors.md")).ReplaceLineEndings("\n");
        var section = page.Split("\n## ").Single(section => section.StartsWith(editor + "\n", StringComparison.Ordinal));
        return [.. section.Split("\n```").Where((_, at) => at % 2 == 1).Select(block => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n")];
    }
}
