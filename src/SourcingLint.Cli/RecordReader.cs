using System.Text.Json;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>Reads drafts from a stream of records, one JSON object a line: <c>{"path": "a.md", "text": "…"}</c>.</summary>
internal static class RecordReader
{
    /// <summary>No draft is longer; a stream without line ends must not fill the memory.</summary>
    private const int LongestRecord = 256 << 20;

    /// <summary>The lines of a stream, without their line ends, each with its number from 1. Empty lines are left out.</summary>
    public static IEnumerable<(int Number, byte[] Line)> Lines(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var start = 0;
        var end = 0;
        var number = 0;
        var isOver = false;
        while (!isOver || start < end)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !isOver && end - start <= LongestRecord)
            {
                if (start > 0)
                {
                    buffer.AsSpan(start, end - start).CopyTo(buffer);
                    end -= start;
                    start = 0;
                }

                if (end == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                var read = stream.Read(buffer, end, buffer.Length - end);
                isOver = read == 0;
                end += read;
                continue;
            }

            number++;
            isOver |= length < 0 && end - start > LongestRecord;
            var line = buffer[start..(length < 0 ? end : start + length)];
            start = length < 0 ? end : start + length + 1;
            if (line.AsSpan().Trim(" \t\r"u8).Length > 0)
            {
                yield return (number, line);
            }
        }
    }

    /// <summary>Reads a record.</summary>
    /// <param name="number">Its line.</param>
    /// <param name="line">The line.</param>
    /// <param name="directory">The absolute path that the draft's path starts from.</param>
    /// <param name="problem">What is wrong with it, when nothing is returned.</param>
    public static DraftFile? Read(int number, ReadOnlyMemory<byte> line, string directory, out Problem? problem)
    {
        problem = null;
        var name = FormattableString.Invariant($"line {number}");
        if (line.Length > LongestRecord)
        {
            problem = new Problem(name, "longer than 256 MB; no draft is.");
            return null;
        }

        if (line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        try
        {
            using var record = JsonDocument.Parse(SurrogateHalves.Replace(line));
            if (record.RootElement.ValueKind == JsonValueKind.Object && record.RootElement.TryGetProperty("text"u8, out var text) && text.ValueKind == JsonValueKind.String)
            {
                name = record.RootElement.TryGetProperty("path"u8, out var path) && path.ValueKind == JsonValueKind.String ? path.GetString()! : name;
                return new DraftFile(new DraftPath(name, PathOf(name, directory)), text.GetString()!, DraftEncoding.Utf8);
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
        }

        problem = new Problem(name, "no record. Write one JSON object a line: {\"path\": \"a.md\", \"text\": \"…\"}.");
        return null;
    }

    /// <summary>Only settings are looked up there; what is no path has those of the current folder.</summary>
    private static string PathOf(string name, string directory) =>
        Path.GetFullPath(name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) ? "draft.md" : name, directory);
}
