using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>One JSON object. Its fields are a contract: they may be added to, never changed.</summary>
internal sealed class JsonReporter : Reporter
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;

    private readonly string _fixes;

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="fixes">Which fixes it holds: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
    public JsonReporter(Stream output, string fixes)
    {
        _output = output;
        _fixes = fixes;
        _json = new Utf8JsonWriter(output, JsonWriting.Options);
        _json.WriteStartObject();
        _json.WriteNumber("version"u8, 1);
        _json.WriteStartArray("files"u8);
    }

    public override void Add(CheckedDraft draft)
    {
        _json.WriteStartObject();
        _json.WriteString("path"u8, draft.File.Path.Name);
        _json.WriteStartArray("diagnostics"u8);
        foreach (var finding in draft.Findings)
        {
            Write(finding);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("problems"u8);
        foreach (var problem in problems)
        {
            _json.WriteStartObject();
            _json.WriteString("path"u8, problem.Path);
            if (problem.Line is { } line)
            {
                _json.WriteNumber("line"u8, line);
            }

            _json.WriteString("message"u8, problem.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("summary"u8);
        _json.WriteNumber("files"u8, tally.Drafts);
        _json.WriteNumber("errors"u8, tally.Errors);
        _json.WriteNumber("warnings"u8, tally.Warnings);
        _json.WriteNumber("infos"u8, tally.Infos);
        if (tally.Fixed > 0)
        {
            _json.WriteNumber("fixed"u8, tally.Fixed);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public override void Dispose() => _json.Dispose();

    private void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var lines = diagnostic.Location.GetLineSpan();
        _json.WriteStartObject();
        _json.WriteString("id"u8, diagnostic.Id);
        _json.WriteString("rule"u8, finding.RuleName);
        _json.WriteString("severity"u8, JsonWriting.NameOf(diagnostic.Severity));
        _json.WriteString("message"u8, diagnostic.GetMessage());
        _json.WritePropertyName("span"u8);
        _json.WriteSpan(finding.Span);
        WritePosition("start"u8, lines.StartLinePosition);
        WritePosition("end"u8, lines.EndLinePosition);
        _json.WriteStartArray("fixes"u8);
        foreach (var fix in finding.Fixes)
        {
            if (_fixes == "all" || (_fixes == "safe" && fix.Safety == FixSafety.Safe))
            {
                Write(fix);
            }
        }

        _json.WriteEndArray();
        if (diagnostic.AdditionalLocations.Count > 0)
        {
            _json.WriteStartArray("related"u8);
            foreach (var related in diagnostic.AdditionalLocations)
            {
                _json.WriteSpan(related.SourceSpan);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void Write(CodeFix fix)
    {
        _json.WriteStartObject();
        _json.WriteString("title"u8, fix.Title);
        _json.WriteString("safety"u8, fix.Safety == FixSafety.Safe ? "safe"u8 : "suggestion"u8);
        _json.WriteStartArray("changes"u8);
        foreach (var change in fix.Changes)
        {
            _json.WriteStartObject();
            _json.WriteNumber("start"u8, change.Span.Start);
            _json.WriteNumber("end"u8, change.Span.End);
            _json.WriteString("text"u8, change.NewText);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePosition(ReadOnlySpan<byte> name, LinePosition position)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("line"u8, position.Line + 1);
        _json.WriteNumber("column"u8, position.Character + 1);
        _json.WriteEndObject();
    }
}
