namespace SourcingLint.Cli.Reporters;

/// <summary>Breaks sentences into lines.</summary>
internal static class Wrapping
{
    /// <summary>The lines of a text of words; only a word longer than the width goes beyond it.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Excerpt.WidthOf(line) + 1 + Excerpt.WidthOf(word) > width)
            {
                yield return Excerpt.LineStart(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return Excerpt.LineStart(line);
    }
}
