namespace SourcingLint.Core.Tests.Invariance;

/// <summary>Something that copy may stand in, and that says by itself whose words they are: a draft in it is held against the same draft in it, written down otherwise.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="First">Stands before a paragraph's first line; 9 is the paragraph's number.</param>
/// <param name="Next">Stands before its other lines; null where it can have no other.</param>
/// <param name="Last">Stands behind its last line.</param>
internal sealed record Context(string Name, string First, string? Next, string Last = "")
{
    /// <summary>Every context that is tried.</summary>
    public static IReadOnlyList<Context> All { get; } =
    [
        new("a block quote", "> ", "> "),
        new("a list", "- ", "  "),
        new("a callout", "> [!NOTE]\n> ", "> "),
        new("a footnote", "[^9]: ", "    "),
        new("a table cell", "| Copy |\n| --- |\n| ", null, " |"),
    ];

    /// <summary>A draft with its paragraphs in the context.</summary>
    /// <param name="draft">The draft, written down in some way.</param>
    /// <param name="isCopy">Which of its blocks are paragraphs.</param>
    /// <returns>Null when the draft cannot stand there.</returns>
    public string? Around(string draft, bool[] isCopy)
    {
        var blocks = draft.Split("\n\n");
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks.Length != isCopy.Length || (isCopy[i] && Next is null && blocks[i].AsSpan().IndexOfAny('\n', '|') >= 0))
            {
                return null;
            }

            var first = First.Replace("9", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            blocks[i] = isCopy[i] ? first + blocks[i].Replace("\n", "\n" + Next, StringComparison.Ordinal) + Last : blocks[i];
        }

        return string.Join("\n\n", blocks);
    }
}
