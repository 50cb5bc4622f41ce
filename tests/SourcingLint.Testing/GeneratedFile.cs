namespace SourcingLint.Testing;

/// <summary>Keeps checked-in files that are made from code up to date: a stale one is rewritten, and the test fails once.</summary>
public static class GeneratedFile
{
    /// <summary>Asserts that a file holds what it should; else writes it and fails.</summary>
    /// <param name="path">The file's path from the repository's root.</param>
    /// <param name="expected">What it should hold, with line feeds.</param>
    public static void Check(string path, string expected)
    {
        var full = Repository.PathOf(path);
        var found = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : "";
        if (found == expected)
        {
            return;
        }

        File.WriteAllText(full, expected);
        throw new InvalidOperationException(
            $"{path} was out of date and has been rewritten. Look at the change, commit it, and run the tests again.{Environment.NewLine}{ReadableDiff.Of(found, expected)}");
    }

    /// <summary>Asserts the same of the part of a file between the lines <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- /NAME --&gt;</c>.</summary>
    /// <param name="path">The file's path from the repository's root.</param>
    /// <param name="name">The part's name.</param>
    /// <param name="expected">What the part should hold, with line feeds, its last included.</param>
    public static void CheckPart(string path, string name, string expected)
    {
        var text = File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");
        var opening = $"<!-- {name} -->\n";
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidOperationException($"{path} has no part '{name}': put it between the lines <!-- {name} --> and <!-- /{name} -->.");
        }

        Check(path, text[..(start + opening.Length)] + expected + text[end..]);
    }
}
