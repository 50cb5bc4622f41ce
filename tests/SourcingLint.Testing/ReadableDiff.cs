using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SourcingLint.Testing;

/// <summary>Shows how two texts differ, line by line.</summary>
internal static class ReadableDiff
{
    private const int Context = 2;

    /// <summary>The lines that differ, marked <c>-</c> and <c>+</c>, with a few lines around them.</summary>
    public static string Of(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines;
        var text = new StringBuilder();
        var shown = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Skip(i - Context).Take((2 * Context) + 1).All(line => line.Type == ChangeType.Unchanged))
            {
                continue;
            }

            if (shown >= 0 && i > shown + 1)
            {
                text.AppendLine("  …");
            }

            shown = i;
            text.Append(lines[i].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " }).AppendLine(lines[i].Text);
        }

        return text.ToString();
    }
}
