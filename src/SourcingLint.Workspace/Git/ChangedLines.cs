using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Workspace.Git;

/// <summary>Which lines of which files have changed since a commit: committed or not, files that git does not know yet included.</summary>
public sealed class ChangedLines
{
    /// <summary>By where each file really is: a draft may be reached through a link to it or to a folder above it.</summary>
    private readonly Dictionary<string, ImmutableArray<LineRange>> _files = new(StringComparer.Ordinal);
    private readonly RealPaths _realPaths = new();

    private ChangedLines()
    {
    }

    /// <summary>Asks git. Where branches have parted, what counts is what changed on this side.</summary>
    /// <param name="reference">A commit, branch or tag, as a user gives it.</param>
    /// <param name="directory">The absolute path of a folder in the repository.</param>
    /// <param name="problem">What stands in the way, one line, when nothing is returned.</param>
    public static ChangedLines? Since(string reference, string directory, out string? problem)
    {
        if (GitCommand.In(directory) is not { } git)
        {
            problem = "git is not installed, or not on the path.";
            return null;
        }

        var top = git.Run("rev-parse", "--show-cdup");
        if (top.Status != 0)
        {
            problem = "this folder is in no repository that git can read. " + FirstLine(top.Error);
            return null;
        }

        var commit = git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
        if (reference.StartsWith('-') || commit.Status != 0)
        {
            problem = "no commit, branch or tag is called that. On a build server, fetch the history first.";
            return null;
        }

        var changed = new ChangedLines();
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(GitCommand.Text(top.Output).TrimEnd('\n') is { Length: > 0 } up ? up : ".", changed._realPaths.OfFolder(directory)));
        git = git.At(root);
        var from = GitCommand.Text(commit.Output).Trim();
        var parted = git.Run("merge-base", from, "HEAD");
        from = parted.Status == 0 ? GitCommand.Text(parted.Output).Trim() : from;
        string[] diff = ["diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--find-renames", "--ignore-submodules=all"];
        var patch = git.Run([.. diff, "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", from, "--"]);
        var whole = git.Run([.. diff, "--numstat", "-z", from, "--"]);
        var unknown = git.Run("ls-files", "--others", "--exclude-standard", "-z");
        if (((ReadOnlySpan<(int Status, byte[] Output, string Error)>)[patch, whole, unknown]).ToArray().FirstOrDefault(run => run.Status != 0) is { Error: not null } failed)
        {
            problem = "git cannot compare: " + FirstLine(failed.Error);
            return null;
        }

        changed.ReadPatch(patch.Output, root);
        changed.ReadBinaries(GitCommand.Text(whole.Output), root);
        foreach (var name in GitCommand.Text(unknown.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            changed.AddWhole(root, name);
        }

        problem = null;
        return changed;
    }

    /// <summary>Whether a file has changed lines.</summary>
    public bool Contains(DraftPath path) => _files.ContainsKey(_realPaths.OfFile(path.FullPath));

    /// <summary>The changed lines of a file, as spans of its text in order; line ends belong to their lines.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text. Git ends lines at line feeds and nowhere else.</param>
    public ImmutableArray<TextSpan> SpansIn(DraftPath path, string text)
    {
        if (!_files.TryGetValue(_realPaths.OfFile(path.FullPath), out var ranges))
        {
            return [];
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>(ranges.Length);
        var line = 1;
        var position = 0;
        foreach (var (first, count) in ranges)
        {
            var start = PositionAfter(first - line);
            spans.Add(TextSpan.FromBounds(start, PositionAfter(count)));
        }

        return spans.MoveToImmutable();

        int PositionAfter(int lines)
        {
            for (; lines > 0 && position < text.Length; lines--)
            {
                var end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end + 1;
                line++;
            }

            return position;
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private void AddWhole(string root, string name) => _files[Path.GetFullPath(name, root)] = [new LineRange(1, int.MaxValue)];

    /// <summary>Reads a patch without context: a file's name, then where its hunks stand. The lines of a hunk are counted off, whatever they look like.</summary>
    private void ReadPatch(ReadOnlySpan<byte> patch, string root)
    {
        string? file = null;
        var hunks = ImmutableArray.CreateBuilder<LineRange>();
        while (!patch.IsEmpty)
        {
            var line = TakeLine(ref patch);
            if (line.StartsWith("diff --git "u8))
            {
                Keep();
            }
            else if (line.StartsWith("+++ "u8))
            {
                var name = NameOf(line[4..]);
                file = name.StartsWith("b/", StringComparison.Ordinal) ? Path.GetFullPath(name[2..], root) : null;
            }
            else if (line.StartsWith("@@ -"u8))
            {
                var (removed, _) = RangeOf(ref line, (byte)'-');
                var (added, first) = RangeOf(ref line, (byte)'+');
                for (var i = 0L; i < (long)removed + added; i++)
                {
                    TakeLine(ref patch);
                }

                if (added > 0)
                {
                    hunks.Add(new LineRange(first, added));
                }
            }
        }

        Keep();

        void Keep()
        {
            if (file is not null && hunks.Count > 0)
            {
                _files[file] = hunks.ToImmutable();
            }

            hunks.Clear();
            file = null;
        }
    }

    /// <summary>Files that git compares as a whole, such as drafts in UTF-16.</summary>
    private void ReadBinaries(string numbers, string root)
    {
        var fields = numbers.Split('\0');
        for (var i = 0; i < fields.Length; i++)
        {
            var parts = fields[i].Split('\t', 3);
            if (parts.Length < 3)
            {
                continue;
            }

            // A renamed file has no name here; its old one and its new one follow.
            var name = parts[2].Length > 0 ? parts[2] : i + 2 < fields.Length ? fields[i += 2] : "";
            if (parts[0] == "-" && name.Length > 0 && File.Exists(Path.GetFullPath(name, root)))
            {
                AddWhole(root, name);
            }
        }
    }

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];

        // A remark about the line above, no line of its own.
        if (rest.StartsWith("\\ "u8))
        {
            var remark = rest.IndexOf((byte)'\n');
            rest = remark < 0 ? [] : rest[(remark + 1)..];
        }

        return line;
    }

    /// <summary>Reads <c>12</c> or <c>12,3</c> after a sign.</summary>
    private static (int Count, int First) RangeOf(ref ReadOnlySpan<byte> line, byte sign)
    {
        line = line[(line.IndexOf(sign) + 1)..];
        var first = Number(ref line);
        if (line.IsEmpty || line[0] != ',')
        {
            return (1, first);
        }

        line = line[1..];
        return (Number(ref line), first);
    }

    private static int Number(ref ReadOnlySpan<byte> digits)
    {
        System.Buffers.Text.Utf8Parser.TryParse(digits, out int number, out var read);
        digits = digits[read..];
        return number;
    }

    /// <summary>A name as git writes it: a tab ends one with spaces, quotation marks stand around one with special characters.</summary>
    private static string NameOf(ReadOnlySpan<byte> name)
    {
        name = name.TrimEnd((byte)'\t');
        if (name.IsEmpty || name[0] != '"')
        {
            return Encoding.UTF8.GetString(name);
        }

        var bytes = new List<byte>(name.Length);
        for (var i = 1; i < name.Length - 1; i++)
        {
            if (name[i] != '\\')
            {
                bytes.Add(name[i]);
            }
            else if (name[++i] is >= (byte)'0' and <= (byte)'3' && i + 2 < name.Length)
            {
                bytes.Add((byte)(((name[i] - '0') << 6) | ((name[i + 1] - '0') << 3) | (name[i + 2] - '0')));
                i += 2;
            }
            else
            {
                bytes.Add(name[i] switch { (byte)'n' => (byte)'\n', (byte)'t' => (byte)'\t', (byte)'r' => (byte)'\r', (byte)'a' => 7, (byte)'b' => 8, (byte)'v' => 11, (byte)'f' => 12, var other => other });
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Lines that follow each other, from 1.</summary>
    private readonly record struct LineRange(int First, int Count);
}
