namespace SourcingLint.Diagnostics;

/// <summary>What somebody most likely meant to write, where a word is none of those that there are.</summary>
public static class LikelyWord
{
    /// <summary>The word that is fewest slips away: a letter too many, too few or wrong, or two that changed places.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="words">The words that there are.</param>
    /// <returns>Null when none is near, one slip in three letters or nearer.</returns>
    public static string? For(string written, IEnumerable<string> words)
    {
        string? likely = null;
        var fewest = Math.Max(1, written.Length / 3) + 1;
        foreach (var word in words)
        {
            if (Math.Abs(word.Length - written.Length) < fewest && SlipsBetween(written.ToLowerInvariant(), word.ToLowerInvariant()) is var slips && slips < fewest && slips < word.Length)
            {
                likely = word;
                fewest = slips;
            }
        }

        return likely;
    }

    /// <summary>The same as a question to put behind the word in a message, a blank before it; empty when no word is near.</summary>
    /// <inheritdoc cref="For"/>
    public static string Hint(string written, IEnumerable<string> words) => For(written, words) is { } likely ? " (did you mean " + likely + "?)" : "";

    private static int SlipsBetween(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
