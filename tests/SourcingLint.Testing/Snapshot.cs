using System.Runtime.CompilerServices;

namespace SourcingLint.Testing;

/// <summary>
/// Compares output with a file beside the test, by the convention of Verify: <c>Class.Method.verified.txt</c> is what was
/// approved, <c>Class.Method.received.txt</c> is written on a mismatch.
/// </summary>
public static class Snapshot
{
    /// <summary>Asserts that a test's output is what was approved.</summary>
    /// <param name="actual">The output; line ends make no difference.</param>
    /// <param name="name">What tells one output of a test from another; null when there is one.</param>
    /// <param name="file">The test's file; leave it out.</param>
    /// <param name="member">The test's name; leave it out.</param>
    public static void Match(string actual, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        actual = actual.ReplaceLineEndings("\n");
        var source = Repository.PathOfSource(file);
        var stem = Path.Combine(Path.GetDirectoryName(source)!, string.Join('.', [Path.GetFileNameWithoutExtension(source), member, .. name is null ? Array.Empty<string>() : [name]]));
        var expected = File.Exists(stem + ".verified.txt") ? File.ReadAllText(stem + ".verified.txt").ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(stem + ".received.txt");
            return;
        }

        File.WriteAllText(stem + ".received.txt", actual);
        throw new InvalidOperationException(
            $"The output changed. If it is right, rename {Path.GetFileName(stem)}.received.txt to {Path.GetFileName(stem)}.verified.txt.{Environment.NewLine}{ReadableDiff.Of(expected, actual)}");
    }
}
