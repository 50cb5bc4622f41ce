using System.Buffers;
using System.Text.Json;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>One line of JSON a draft, written as soon as the draft is read: what stands in <c>files</c> of the JSON report.</summary>
internal sealed class JsonLinesReporter : Reporter
{
    private readonly Stream _output;
    private readonly string _fixes;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="fixes">Which fixes it holds: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
    public JsonLinesReporter(Stream output, string fixes)
    {
        _output = output;
        _fixes = fixes;
        _json = new Utf8JsonWriter(_line, JsonWriting.Options);
    }

    public override void Add(CheckedDraft draft)
    {
        _json.WriteDraft(draft, _fixes);
        EndLine();
    }

    /// <summary>A draft that cannot be read has its line too, so that lines and drafts stay in step.</summary>
    public override void Add(Problem problem)
    {
        _json.WriteStartObject();
        _json.WriteString("path"u8, problem.Path);
        _json.WriteString("error"u8, problem.Message);
        _json.WriteEndObject();
        EndLine();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
    }

    public override void Dispose() => _json.Dispose();

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _output.Write(_line.WrittenSpan);
        _output.WriteByte((byte)'\n');
        _line.ResetWrittenCount();
    }
}
