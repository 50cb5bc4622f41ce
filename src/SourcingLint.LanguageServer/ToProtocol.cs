using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;
using SourcingLint.Workspace;
using Diagnostic = SourcingLint.LanguageServer.Protocol.Diagnostic;
using Location = SourcingLint.LanguageServer.Protocol.Location;
using Range = SourcingLint.LanguageServer.Protocol.Range;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace SourcingLint.LanguageServer;

/// <summary>What the linter's values are in the protocol's terms. With <see cref="FromProtocol"/> the only file that knows both.</summary>
internal static class ToProtocol
{
    /// <summary>The tag of a diagnostic whose text is not needed.</summary>
    public const int Unnecessary = 1;

    private const string Name = "sourcinglint";

    /// <summary>The rules that ask about several places at once; the others point to what a place disagrees with.</summary>
    private static readonly string[] Alike = ["unattributed-figure", "unattributed-toll", "unanchored-relative-date", "loaded-term", "attribution-verb"];

    /// <summary>The name of an encoding of positions.</summary>
    public static string NameOf(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    /// <summary>The URI of a file.</summary>
    public static string UriOf(string path)
    {
        var parts = path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString);
        return "file://" + (path.StartsWith('/') ? "" : "/") + string.Join('/', parts);
    }

    /// <summary>A stretch of a document.</summary>
    public static Range RangeOf(DocumentSnapshot document, TextSpan span) =>
        new(document.Lines.PositionOf(span.Start), document.Lines.PositionOf(span.End));

    /// <summary>What was found in a document, as far as the client can show it.</summary>
    public static Diagnostic[] DiagnosticsOf(DocumentSnapshot document, ClientFeatures client) =>
        [.. document.Findings.Select(finding => DiagnosticOf(document, finding, client))];

    /// <inheritdoc cref="DiagnosticsOf"/>
    public static Diagnostic DiagnosticOf(DocumentSnapshot document, Finding finding, ClientFeatures client)
    {
        var rule = finding.Diagnostic.Descriptor;
        var related = finding.Diagnostic.AdditionalLocations;
        return new Diagnostic
        {
            Range = RangeOf(document, finding.Span),
            Severity = SeverityOf(finding.Diagnostic.Severity),
            Code = finding.Diagnostic.Id,
            CodeDescription = client.CodeDescription && RulePages.PathOf(rule) is { } page ? new CodeDescription(UriOf(page)) : null,
            Source = Name,
            Message = finding.Diagnostic.GetMessage(),
            Tags = client.UnnecessaryTag && finding.RuleName is "boilerplate-in-copy" or "unused-suppression" ? [Unnecessary] : null,
            RelatedInformation = client.RelatedInformation && related.Count > 0
                ? [.. related.Select(place => RelatedOf(document, finding, place.SourceSpan))]
                : null,
            Data = client.DiagnosticData ? new DiagnosticData(finding.RuleName, [.. finding.Fixes.Select(fix => FixOf(document, fix))]) : null,
        };
    }

    /// <summary>What is wrong with the settings, on the line that is wrong.</summary>
    public static Diagnostic DiagnosticOf(Problem problem)
    {
        var line = (problem.Line ?? 1) - 1;
        return new Diagnostic
        {
            Range = new Range(new Position(line, 0), new Position(line + 1, 0)),
            Severity = SeverityOf(Severity.Warning),
            Source = Name,
            Message = problem.Message,
        };
    }

    /// <summary>Edits with the line ends of their document.</summary>
    public static TextEdit[] EditsOf(DocumentSnapshot document, IEnumerable<TextChange> changes) =>
        [.. changes.Select(change => new TextEdit(RangeOf(document, change.Span), WithLineEndsOf(document, change.NewText!)))];

    /// <summary>Edits of one document, for the text that it has now where the client can tell.</summary>
    public static WorkspaceEdit EditOf(DocumentSnapshot document, TextEdit[] edits, ClientFeatures client) => client.DocumentChanges
        ? new WorkspaceEdit { DocumentChanges = [DocumentChange.Edit(document.Uri, document.Version, edits)] }
        : new WorkspaceEdit { Changes = new() { [document.Uri] = edits } };

    /// <summary>Edits of several documents.</summary>
    public static WorkspaceEdit EditOf(IReadOnlyCollection<(DocumentSnapshot Document, bool IsOpen, TextEdit[] Edits)> documents, ClientFeatures client) => client.DocumentChanges
        ? new WorkspaceEdit
        {
            DocumentChanges =
            [
                .. documents.Select(d => DocumentChange.Edit(d.Document.Uri, d.IsOpen ? d.Document.Version : null, d.Edits)),
            ],
        }
        : new WorkspaceEdit { Changes = documents.ToDictionary(d => d.Document.Uri, d => d.Edits, StringComparer.Ordinal) };

    /// <summary>The edit that gives a file another text, of which all that stays is left alone; one that is not there is made.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="before">Its text; null when it is not there.</param>
    /// <param name="after">The text that it is to have.</param>
    /// <param name="client">Must be able to make files where there is none.</param>
    public static WorkspaceEdit EditOf(string path, string? before, string after, ClientFeatures client)
    {
        var text = before ?? "";
        var start = text.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(text.Length, after.Length) - start && text[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        // Whole lines, so that no edit begins or ends inside a line end.
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
        }

        while (end > 0 && end < text.Length && text[^(end + 1)] != '\n')
        {
            end--;
        }

        var lines = new LspLineIndex(text, client.Encoding);
        var edit = new TextEdit(new Range(lines.PositionOf(start), lines.PositionOf(text.Length - end)), after[start..^end]);
        var uri = UriOf(path);
        return !client.DocumentChanges ? new WorkspaceEdit { Changes = new() { [uri] = [edit] } }
            : new WorkspaceEdit { DocumentChanges = [.. before is null ? [DocumentChange.Create(uri)] : (DocumentChange[])[], DocumentChange.Edit(uri, null, [edit])] };
    }

    /// <summary>A place in a document, for a list of places.</summary>
    public static Location LocationOf(DocumentSnapshot document, TextSpan span) => new(document.Uri, RangeOf(document, span));

    /// <summary>How a list of symbols shows a source.</summary>
    public static int SymbolKindOf(SourceKind source) => source switch
    {
        SourceKind.Person or SourceKind.Role => SymbolKind.Object,
        SourceKind.Document => SymbolKind.Module,
        SourceKind.Institution or SourceKind.Group or SourceKind.Media or SourceKind.OwnNewsroom => SymbolKind.Interface,
        _ => SymbolKind.Event,
    };

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        Severity.Info => 3,
        _ => 4,
    };

    private static DiagnosticRelatedInformation RelatedOf(DocumentSnapshot document, Finding finding, TextSpan span)
    {
        var text = document.Draft.TextOf(span).Trim();
        var message = finding.RuleName == "inconsistent-name" ? $"First written '{text}' here."
            : Alike.Contains(finding.RuleName) ? $"'{text}' raises the same question."
            : $"Compare '{text}' here.";
        return new DiagnosticRelatedInformation(new Location(document.Uri, RangeOf(document, span)), message);
    }

    private static FixData FixOf(DocumentSnapshot document, CodeFix fix) =>
        new(fix.Title, fix.Safety == FixSafety.Safe ? "safe" : "suggestion", EditsOf(document, fix.Changes));

    private static string WithLineEndsOf(DocumentSnapshot document, string text) =>
        text.Contains('\n', StringComparison.Ordinal) && document.Text.Contains("\r\n", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text;
}
