using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>Reviewdog's diagnostic format, which comments on pull requests wherever they are.</summary>
internal sealed class RdjsonReporter : Reporter
{
    private readonly Stream _output;
    private readonly ReportRoot _root;
    private readonly string _fixes;
    private readonly Utf8JsonWriter _json;
    private string _text = "";
    private int _lineStart;
    private int _position;
    private int _bytes;

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="root">The folder that names of files start from.</param>
    /// <param name="fixes">Which fixes it holds: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
    public RdjsonReporter(Stream output, ReportRoot root, string fixes)
    {
        _output = output;
        _root = root;
        _fixes = fixes;
        _json = new Utf8JsonWriter(output, JsonWriting.Options);
        _json.WriteStartObject();
        _json.WriteStartObject("source"u8);
        _json.WriteString("name"u8, "sourcinglint"u8);
        _json.WriteEndObject();
        _json.WriteStartArray("diagnostics"u8);
    }

    public override void Add(CheckedDraft draft)
    {
        var path = _root.NameOf(draft.File.Path);
        _text = draft.Text.ToString();
        _lineStart = -1;
        foreach (var finding in draft.Findings)
        {
            Write(draft, finding, path);
        }

        _json.FlushWhenFull();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public override void Dispose() => _json.Dispose();

    private void Write(CheckedDraft draft, Finding finding, string path)
    {
        var diagnostic = finding.Diagnostic;
        _json.WriteStartObject();
        _json.WriteString("message"u8, diagnostic.GetMessage());
        _json.WriteStartObject("location"u8);
        _json.WriteString("path"u8, path);
        WriteRange(draft, finding.Span);
        _json.WriteEndObject();
        _json.WriteString("severity"u8, JsonWriting.NameOf(diagnostic.Severity).ToUpperInvariant());
        _json.WriteStartObject("code"u8);
        _json.WriteString("value"u8, finding.RuleName);
        _json.WriteEndObject();

        // A suggestion is one edit; what takes several is no suggestion.
        var suggestions = draft.File.Word is not null ? [] : ShownFixes.Of(finding, _fixes).Where(fix => fix.Changes.Length == 1).Select(fix => fix.Changes[0]).ToArray();
        if (suggestions.Length > 0)
        {
            _json.WriteStartArray("suggestions"u8);
            foreach (var change in suggestions)
            {
                _json.WriteStartObject();
                WriteRange(draft, change.Span);
                _json.WriteString("text"u8, change.NewText);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteRange(CheckedDraft draft, TextSpan span)
    {
        _json.WriteStartObject("range"u8);
        WritePosition(draft, "start"u8, span.Start);
        WritePosition(draft, "end"u8, span.End);
        _json.WriteEndObject();
    }

    private void WritePosition(CheckedDraft draft, ReadOnlySpan<byte> name, int position)
    {
        var line = draft.Lines.PositionOf(position).Line;
        _json.WriteStartObject(name);
        _json.WriteNumber("line"u8, line + 1);
        _json.WriteNumber("column"u8, 1 + BytesBetween(draft.Lines.StartOf(line), position));
        _json.WriteEndObject();
    }

    /// <summary>Columns count UTF-8 bytes. Counting goes on from the last place, so that a long line is not read for each of its findings.</summary>
    private int BytesBetween(int lineStart, int position)
    {
        if (lineStart != _lineStart)
        {
            (_lineStart, _position, _bytes) = (lineStart, lineStart, 0);
        }

        _bytes += position >= _position ? Count(_position, position) : -Count(position, _position);
        _position = position;
        return _bytes;

        int Count(int start, int end) => Encoding.UTF8.GetByteCount(_text.AsSpan(start, end - start));
    }
}
