using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Adoption;
using SourcingLint.Diagnostics;
using SourcingLint.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>SARIF 2.1.0, as code hosts take it: rules with their pages, results with fingerprints, fixes, and what is turned off and why.</summary>
internal sealed class SarifReporter : Reporter
{
    private readonly Stream _output;
    private readonly ReportRoot _root;
    private readonly string _fixes;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="root">The folder that names of files start from.</param>
    /// <param name="fixes">Which fixes it holds: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
    public SarifReporter(Stream output, ReportRoot root, string fixes)
    {
        _output = output;
        _root = root;
        _fixes = fixes;
        _json = new Utf8JsonWriter(output, JsonWriting.Options);
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
        _json.WriteString("version"u8, "2.1.0"u8);
        _json.WriteStartArray("runs"u8);
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        _json.WriteStartObject("originalUriBaseIds"u8);
        _json.WriteStartObject("SRCROOT"u8);
        WriteText("description"u8, "The top of the repository, or else the folder that the drafts were checked from.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("results"u8);
    }

    public override void Add(CheckedDraft draft)
    {
        var uri = _root.UriOf(draft.File.Path);
        _seen.Clear();
        foreach (var finding in draft.Findings)
        {
            Write(draft, uri, finding, null, "inSource"u8);
        }

        foreach (var suppressed in draft.Suppressed)
        {
            Write(draft, uri, suppressed.Finding, suppressed.Reason, "inSource"u8);
        }

        foreach (var known in draft.Known)
        {
            Write(draft, uri, known, "In the baseline.", "external"u8);
        }

        _json.FlushWhenFull();
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations"u8);
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful"u8, problems.Count == 0);
        _json.WriteStartArray("toolConfigurationNotifications"u8);
        foreach (var problem in problems)
        {
            _json.WriteStartObject();
            _json.WriteString("level"u8, "error"u8);
            WriteText("message"u8, problem.ToString());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    public override void Dispose() => _json.Dispose();

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private void WriteTool()
    {
        _json.WriteStartObject("tool"u8);
        _json.WriteStartObject("driver"u8);
        _json.WriteString("name"u8, "SourcingLint"u8);
        _json.WriteString("semanticVersion"u8, JsonWriting.Version);
        _json.WriteStartArray("rules"u8);
        foreach (var rule in RuleCatalog.Descriptors)
        {
            _ruleIndex.Add(rule.Id, _ruleIndex.Count);
            Write(rule);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(DiagnosticDescriptor rule)
    {
        var why = rule.Description.ToString(CultureInfo.InvariantCulture);
        _json.WriteStartObject();
        _json.WriteString("id"u8, rule.Id);
        _json.WriteString("name"u8, RulePage.FileName(rule));
        WriteText("shortDescription"u8, rule.Title.ToString(CultureInfo.InvariantCulture) + ".");
        WriteText("fullDescription"u8, why);
        _json.WriteStartObject("help"u8);
        _json.WriteString("text"u8, why);
        _json.WriteString("markdown"u8, RulePage.Of(rule)?.Markdown ?? why);
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration"u8);
        _json.WriteBoolean("enabled"u8, rule.IsEnabledByDefault);
        _json.WriteString("level"u8, LevelOf(rule.DefaultSeverity));
        _json.WriteEndObject();
        _json.WriteStartObject("properties"u8);
        _json.WriteStartArray("tags"u8);
        _json.WriteStringValue(rule.Category);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(CheckedDraft draft, string uri, Finding finding, string? justification, ReadOnlySpan<byte> kind)
    {
        var diagnostic = finding.Diagnostic;
        _json.WriteStartObject();
        _json.WriteString("ruleId"u8, diagnostic.Id);
        if (_ruleIndex.TryGetValue(diagnostic.Id, out var index))
        {
            _json.WriteNumber("ruleIndex"u8, index);
        }

        _json.WriteString("level"u8, LevelOf(diagnostic.Severity));
        if (finding.Odds is { } odds)
        {
            _json.WriteNumber("rank"u8, Math.Round(odds * 100));
        }

        WriteText("message"u8, diagnostic.GetMessage());
        _json.WriteStartArray("locations"u8);
        WriteLocation(draft, uri, finding.Span);
        _json.WriteEndArray();
        if (diagnostic.AdditionalLocations.Count > 0)
        {
            _json.WriteStartArray("relatedLocations"u8);
            foreach (var related in diagnostic.AdditionalLocations)
            {
                WriteLocation(draft, uri, related.SourceSpan);
            }

            _json.WriteEndArray();
        }

        WriteFingerprints(draft, finding);
        var fixes = draft.File.Word is null ? ShownFixes.Of(finding, _fixes).ToArray() : []; // its text is not the file's
        if (fixes.Length > 0)
        {
            _json.WriteStartArray("fixes"u8);
            foreach (var fix in fixes)
            {
                Write(draft, uri, fix);
            }

            _json.WriteEndArray();
        }

        // A result without suppressions says that it is one; SARIF wants all results to say or none.
        _json.WriteStartArray("suppressions"u8);
        if (justification is not null)
        {
            _json.WriteStartObject();
            _json.WriteString("kind"u8, kind);
            _json.WriteString("justification"u8, justification);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>What stays the same when lines move. A second finding of a kind in a sentence is told apart by its number.</summary>
    private void WriteFingerprints(CheckedDraft draft, Finding finding)
    {
        var print = draft.Fingerprints.Of(finding);
        var sentence = Fingerprint.Write(print.Sentence);
        _seen[sentence] = _seen.GetValueOrDefault(sentence) + 1;
        _json.WriteStartObject("partialFingerprints"u8);
        _json.WriteString("primaryLocationLineHash"u8, sentence + ":" + _seen[sentence].ToString(CultureInfo.InvariantCulture));
        _json.WriteString("sourcingSentence/v1"u8, sentence);
        _json.WriteString("sourcingNeighbors/v1"u8, Fingerprint.Write(print.Before) + Fingerprint.Write(print.After));
        _json.WriteEndObject();
    }

    private void WriteLocation(CheckedDraft draft, string uri, TextSpan span)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(uri);
        _json.WritePropertyName("region"u8);
        WriteRegion(draft.Lines, span);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteArtifact(string uri)
    {
        _json.WriteStartObject("artifactLocation"u8);
        _json.WriteString("uri"u8, uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            _json.WriteString("uriBaseId"u8, "SRCROOT"u8);
        }

        _json.WriteEndObject();
    }

    private void WriteRegion(LineIndex lines, TextSpan span)
    {
        var start = lines.PositionOf(span.Start);
        var end = lines.PositionOf(span.End);
        _json.WriteStartObject();
        _json.WriteNumber("startLine"u8, start.Line + 1);
        _json.WriteNumber("startColumn"u8, start.Character + 1);
        _json.WriteNumber("endLine"u8, end.Line + 1);
        _json.WriteNumber("endColumn"u8, end.Character + 1);
        _json.WriteNumber("charOffset"u8, span.Start);
        _json.WriteNumber("charLength"u8, span.Length);
        _json.WriteEndObject();
    }

    private void Write(CheckedDraft draft, string uri, CodeFix fix)
    {
        _json.WriteStartObject();
        WriteText("description"u8, fix.Title);
        _json.WriteStartArray("artifactChanges"u8);
        _json.WriteStartObject();
        WriteArtifact(uri);
        _json.WriteStartArray("replacements"u8);
        foreach (var change in fix.Changes)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("deletedRegion"u8);
            WriteRegion(draft.Lines, change.Span);
            WriteText("insertedContent"u8, change.NewText!);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteText(ReadOnlySpan<byte> name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text"u8, text);
        _json.WriteEndObject();
    }
}
