using SourcingLint.Testing;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>Drafts to try things on.</summary>
internal static class Drafts
{
    /// <summary>A story with a finding of most kinds, a list, a table, a quotation and page text.</summary>
    public const string Story = """
        # Ferry sinks off Velmora, killing at least 31

        By Ada Brandt

        At least 31 people died when a ferry sank off Velmora on Monday, the coast guard said. It said 12 more were missing.

        Some 4,200 homes were destroyed by the storm on Monday. The cost came to $2.4 billion.

        “The sea took everything,” Mayor Oleh Dyachenko told reporters in Kyiv. Dyachenko said 300 volunteers had come from Kharkiv.

        Sources said the captain had been warned. Later he left for Kiev.

        - 18 of the dead were crew
        - 40 buses stood empty

        | Port | Ferries |
        |---|---|
        | Kharkov | 60 |

        > It is reported that 500 soldiers came.

        The rebels said they had killed 45 soldiers in a raid on the port.

        """;

    /// <summary>The samples of the repository, where it has them, and texts of their own kind.</summary>
    public static IReadOnlyList<(string Name, string Text)> All =>
    [
        ("story.md", Story),
        ("crlf.md", Story.ReplaceLineEndings("\r\n")),
        ("emoji.md", "😀 e\u0301 \u2028 Sources said so. " + Story.Replace("a ferry", "a 😀 “ferry”", StringComparison.Ordinal)),
        ("comments.md", "<!-- sourcinglint-disable-next bare-source -->\n\nSources said so.\n\n<!-- sourcinglint-disable-next nothing: why -->\n<!-- sourcinglint-disable-file vague-officials: unused -->\n"),
        ("front.md", "---\ntitle: Ferry\ndate: 2026-01-05\n---\n\n" + Story),
        ("empty.md", ""),
        .. Samples(),
    ];

    private static IEnumerable<(string Name, string Text)> Samples()
    {
        var folder = Repository.PathOf("tests/samples");
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '-').Replace('/', '-'), File.ReadAllText(file)));
    }
}
