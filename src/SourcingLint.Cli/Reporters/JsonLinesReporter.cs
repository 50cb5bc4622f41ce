using System.Text.Json;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>One line of JSON a draft, written as soon as the draft is read: what stands in <c>files</c> of the JSON report.</summary>
internal sealed class JsonLinesReporter(Stream output, string fixes) : Reporter
{
    private readonly Utf8JsonWriter _json = new(output, JsonWriting.Options);

    public override void Add(CheckedDraft draft)
    {
        _json.WriteDraft(draft, fixes);
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
        output.WriteByte((byte)'\n');
    }
}
