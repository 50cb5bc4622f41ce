namespace SourcingLint.Testing;

/// <summary>A page that tells what to paste, so that a test pastes just that.</summary>
public static class MarkdownPage
{
    /// <summary>The blocks of code under a heading and above the next, without their fences.</summary>
    /// <param name="text">The page.</param>
    /// <param name="heading">The words of the heading.</param>
    public static IReadOnlyList<string> Blocks(string text, string heading)
    {
        var blocks = new List<string>();
        var (here, block) = (false, (List<string>?)null);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (block is not null && here)
                {
                    blocks.Add(string.Join('\n', [.. block, ""]));
                }

                block = block is null ? [] : null;
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                here = line.TrimStart('#').Trim() == heading;
            }
        }

        return blocks;
    }
}
