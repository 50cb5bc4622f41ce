using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli.Reporters;

/// <summary>What the JSON outputs write alike.</summary>
internal static class JsonWriting
{
    /// <summary>How all of them are written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = new JsonText(), SkipValidation = true };

    /// <summary>Passes on what was written once it is worth a call; memory does not grow with the report.</summary>
    public static void FlushWhenFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 15)
        {
            json.Flush();
        }
    }

    /// <summary>Writes a span, its offsets in UTF-16 code units.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        json.WriteEndObject();
    }

    /// <summary>The program's version.</summary>
    public static string Version => typeof(JsonWriting).Assembly.GetName().Version!.ToString(3);

    /// <summary>Writes a draft's path and findings, as the contract of the JSON report says.</summary>
    /// <param name="json">Where they go.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="fixes">Which fixes: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
    public static void WriteDraft(this Utf8JsonWriter json, CheckedDraft draft, string fixes)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, draft.File.Path.Name);
        if (draft.LanguageNote is { } note)
        {
            json.WriteString("note"u8, note);
        }

        json.WriteStartArray("diagnostics"u8);
        foreach (var finding in draft.Findings)
        {
            json.WriteFinding(draft, finding, fixes);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A severity's name.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Writes how many drafts and findings there were.</summary>
    public static void WriteSummary(this Utf8JsonWriter json, Tally tally)
    {
        json.WriteStartObject("summary"u8);
        json.WriteNumber("files"u8, tally.Drafts);
        json.WriteNumber("errors"u8, tally.Errors);
        json.WriteNumber("warnings"u8, tally.Warnings);
        json.WriteNumber("infos"u8, tally.Infos);
        WriteCount("fixed"u8, tally.Fixed);
        WriteCount("turnedOff"u8, tally.TurnedOff);
        WriteCount("baseline"u8, tally.Known);
        json.WriteEndObject();

        void WriteCount(ReadOnlySpan<byte> name, int count)
        {
            if (count > 0)
            {
                json.WriteNumber(name, count);
            }
        }
    }

    private static void WriteFinding(this Utf8JsonWriter json, CheckedDraft draft, Finding finding, string fixes)
    {
        var diagnostic = finding.Diagnostic;
        var lines = diagnostic.Location.GetLineSpan();
        json.WriteStartObject();
        json.WriteString("id"u8, diagnostic.Id);
        json.WriteString("rule"u8, finding.RuleName);
        json.WriteString("severity"u8, NameOf(diagnostic.Severity));
        json.WriteString("message"u8, diagnostic.GetMessage());
        if (finding.Odds is { } odds)
        {
            json.WriteNumber("probability"u8, odds);
        }

        json.WritePropertyName("span"u8);
        json.WriteSpan(finding.Span);
        if (draft.File.Word is not null)
        {
            json.WriteString("words"u8, draft.Text.ToString(finding.Span)); // who reads this cannot cut them out of the file
        }

        json.WritePosition("start"u8, lines.StartLinePosition);
        json.WritePosition("end"u8, lines.EndLinePosition);
        json.WriteStartArray("fixes"u8);
        foreach (var fix in ShownFixes.Of(finding, fixes))
        {
            json.WriteFix(fix);
        }

        json.WriteEndArray();
        if (diagnostic.AdditionalLocations.Count > 0)
        {
            json.WriteStartArray("related"u8);
            foreach (var related in diagnostic.AdditionalLocations)
            {
                json.WriteSpan(related.SourceSpan);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFix(this Utf8JsonWriter json, CodeFix fix)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, fix.Title);
        json.WriteString("safety"u8, fix.Safety == FixSafety.Safe ? "safe"u8 : "suggestion"u8);
        json.WriteStartArray("changes"u8);
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, change.Span.Start);
            json.WriteNumber("end"u8, change.Span.End);
            json.WriteString("text"u8, change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePosition(this Utf8JsonWriter json, ReadOnlySpan<byte> name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line"u8, position.Line + 1);
        json.WriteNumber("column"u8, position.Character + 1);
        json.WriteEndObject();
    }
}
