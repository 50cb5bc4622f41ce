namespace SourcingLint.LanguageServer.Protocol;

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

internal sealed record Diagnostic
{
    public required Range Range { get; init; }

    public required int Severity { get; init; }

    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public required string Source { get; init; }

    public required string Message { get; init; }

    public int[]? Tags { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>What a program beside the editor may use: the rule's name and the fixes as edits.</summary>
internal sealed record DiagnosticData(string Rule, FixData[] Fixes);

internal sealed record FixData(string Title, string Safety, TextEdit[] Edits);
