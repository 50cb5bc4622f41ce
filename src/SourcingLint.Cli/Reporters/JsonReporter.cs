using System.Text.Json;
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
        _json.WriteDraft(draft, _fixes);
        _json.FlushWhenFull();
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
        _json.WriteSummary(tally);
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public override void Dispose() => _json.Dispose();
}
