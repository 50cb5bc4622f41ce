using System.Text;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// A unified diff of what <c>--fix</c> would do, as <c>git apply</c> takes it. A diff cannot leave out what a draft's line
/// says, so where GitHub would obey it, GitHub is told to stop listening until the diff is over.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="isGitHubs">Whether GitHub reads it as it comes.</param>
internal sealed class DiffReporter(Stream output, bool isGitHubs) : Reporter
{
    private const int Context = 3;

    private readonly StreamWriter _output = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
    private readonly StringWriter _diff = new() { NewLine = "\n" };

    public override void Add(CheckedDraft draft)
    {
        if (draft.Fixed == 0)
        {
            return;
        }

        var before = draft.File.Text;
        var after = draft.Text.ToString();
        var oldStarts = LineStarts(before);
        var newStarts = LineStarts(after);
        _diff.WriteLine("--- a/" + draft.File.Path.Name);
        _diff.WriteLine("+++ b/" + draft.File.Path.Name);
        var edits = EditsOf(draft, before, oldStarts, after, newStarts);
        for (var i = 0; i < edits.Count;)
        {
            var last = i;
            while (last + 1 < edits.Count && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * Context)
            {
                last++;
            }

            WriteHunk(edits, i, last, before, oldStarts, after, newStarts);
            i = last + 1;
        }

        // Nobody who wrote the draft could know the word that ends it.
        var diff = _diff.ToString();
        var word = isGitHubs && diff.Split('\n').Any(Excerpt.IsCommand) ? Guid.NewGuid().ToString("N") : null;
        _output.Write(word is null ? diff : $"::stop-commands::{word}\n{diff}::{word}::\n");
        _diff.GetStringBuilder().Clear();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
    }

    public override void Dispose()
    {
        _output.Dispose();
        _diff.Dispose();
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length)
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    /// <summary>The lines that differ, in order; runs that touch are one.</summary>
    private static List<Edit> EditsOf(CheckedDraft draft, string before, List<int> oldStarts, string after, List<int> newStarts)
    {
        var edits = new List<Edit>();
        var shift = 0;
        foreach (var change in draft.Text.GetChangeRanges(draft.Original).OrderBy(change => change.Span.Start))
        {
            var newStart = change.Span.Start + shift;
            shift += change.NewLength - change.Span.Length;
            var edit = new Edit(
                LineOf(oldStarts, change.Span.Start), LineAfter(oldStarts, change.Span.End, before.Length),
                LineOf(newStarts, newStart), LineAfter(newStarts, newStart + change.NewLength, after.Length));
            if (edits.Count > 0 && edit.OldStart <= edits[^1].OldEnd)
            {
                edits[^1] = edits[^1] with { OldEnd = Math.Max(edits[^1].OldEnd, edit.OldEnd), NewEnd = Math.Max(edits[^1].NewEnd, edit.NewEnd) };
            }
            else
            {
                edits.Add(edit);
            }
        }

        for (var i = 0; i < edits.Count; i++)
        {
            edits[i] = Trim(edits[i], before, oldStarts, after, newStarts);
        }

        return edits;
    }

    /// <summary>Leaves the lines out that are the same on both sides: a change may end in a line end.</summary>
    private static Edit Trim(Edit edit, string before, List<int> oldStarts, string after, List<int> newStarts)
    {
        var (oldStart, oldEnd, newStart, newEnd) = edit;
        while (oldStart < oldEnd && newStart < newEnd && Line(before, oldStarts, oldStart).SequenceEqual(Line(after, newStarts, newStart)))
        {
            oldStart++;
            newStart++;
        }

        while (oldStart < oldEnd && newStart < newEnd && Line(before, oldStarts, oldEnd - 1).SequenceEqual(Line(after, newStarts, newEnd - 1)))
        {
            oldEnd--;
            newEnd--;
        }

        return new Edit(oldStart, oldEnd, newStart, newEnd);
    }

    private static ReadOnlySpan<char> Line(string text, List<int> starts, int line) =>
        text.AsSpan(starts[line], (line + 1 < starts.Count ? starts[line + 1] : text.Length) - starts[line]);

    private static int LineOf(List<int> starts, int position)
    {
        var line = starts.BinarySearch(position);
        return line >= 0 ? line : ~line - 1;
    }

    private static int LineAfter(List<int> starts, int position, int length) =>
        position >= length ? starts.Count : LineOf(starts, position) + 1;

    private void WriteHunk(List<Edit> edits, int first, int last, string before, List<int> oldStarts, string after, List<int> newStarts)
    {
        var oldStart = Math.Max(0, edits[first].OldStart - Context);
        var newStart = edits[first].NewStart - (edits[first].OldStart - oldStart);
        var oldEnd = Math.Min(oldStarts.Count, edits[last].OldEnd + Context);
        var newEnd = edits[last].NewEnd + (oldEnd - edits[last].OldEnd);
        _diff.WriteLine($"@@ -{oldStart + 1},{oldEnd - oldStart} +{newStart + 1},{newEnd - newStart} @@");
        var line = oldStart;
        for (var i = first; i <= last; i++)
        {
            WriteLines(' ', before, oldStarts, line, edits[i].OldStart);
            WriteLines('-', before, oldStarts, edits[i].OldStart, edits[i].OldEnd);
            WriteLines('+', after, newStarts, edits[i].NewStart, edits[i].NewEnd);
            line = edits[i].OldEnd;
        }

        WriteLines(' ', before, oldStarts, line, oldEnd);
    }

    private void WriteLines(char mark, string text, List<int> starts, int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            var content = Line(text, starts, line);
            _diff.Write(mark);
            _diff.Write(content);
            if (content.IsEmpty || content[^1] != '\n')
            {
                _diff.WriteLine();
                _diff.WriteLine("\\ No newline at end of file");
            }
        }
    }

    private readonly record struct Edit(int OldStart, int OldEnd, int NewStart, int NewEnd);
}
