using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using SourcingLint.Cli.Adoption;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>GitLab's Code Quality report: findings show beside the changed lines of a merge request.</summary>
internal sealed class GitLabReporter : Reporter
{
    private readonly Stream _output;
    private readonly ReportRoot _root;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="root">The folder that names of files start from.</param>
    public GitLabReporter(Stream output, ReportRoot root)
    {
        _output = output;
        _root = root;
        _json = new Utf8JsonWriter(output, JsonWriting.Options);
        _json.WriteStartArray();
    }

    public override void Add(CheckedDraft draft)
    {
        var path = _root.NameOf(draft.File.Path);
        _seen.Clear();
        foreach (var finding in draft.Findings)
        {
            Write(draft, finding, path);
        }

        _json.FlushWhenFull();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        _json.WriteEndArray();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public override void Dispose() => _json.Dispose();

    private void Write(CheckedDraft draft, Finding finding, string path)
    {
        var diagnostic = finding.Diagnostic;
        var lines = diagnostic.Location.GetLineSpan();
        _json.WriteStartObject();
        _json.WriteString("type"u8, "issue"u8);
        _json.WriteString("check_name"u8, finding.RuleName);
        _json.WriteString("description"u8, diagnostic.GetMessage());
        _json.WriteStartArray("categories"u8);
        _json.WriteStringValue("Clarity"u8);
        _json.WriteEndArray();
        _json.WriteString("severity"u8, diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "major",
            DiagnosticSeverity.Warning => "minor",
            _ => "info",
        });
        _json.WriteString("fingerprint"u8, FingerprintOf(draft, finding, path));
        _json.WriteStartObject("location"u8);
        _json.WriteString("path"u8, path);
        _json.WriteStartObject("lines"u8);
        _json.WriteNumber("begin"u8, lines.StartLinePosition.Line + 1);
        _json.WriteNumber("end"u8, lines.EndLinePosition.Line + 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>GitLab takes two findings with one fingerprint for the same, so the path and a number are part of it.</summary>
    private string FingerprintOf(CheckedDraft draft, Finding finding, string path)
    {
        var sentence = Fingerprint.Write(draft.Fingerprints.Of(finding).Sentence);
        _seen[sentence] = _seen.GetValueOrDefault(sentence) + 1;
        return Fingerprint.Write(Fingerprint.Hash(path)) + sentence + _seen[sentence].ToString("x4", CultureInfo.InvariantCulture);
    }
}
