using System.Text.Json;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>What was made of a draft, without the draft.</summary>
/// <param name="Uri">What the client calls it.</param>
/// <param name="Version">Its version; null when it is not open.</param>
/// <param name="ResultId">Tells findings apart: the same id, the same findings.</param>
/// <param name="Diagnostics">Its findings.</param>
/// <param name="Sources">Its sources, as symbols.</param>
internal sealed record DraftReport(string Uri, int? Version, string ResultId, Diagnostic[] Diagnostics, SymbolInformation[] Sources)
{
    /// <summary>When its file was written and under which settings it was linted.</summary>
    public (DateTime Written, Linter? Linter) Stamp { get; init; }

    /// <summary>Lints a draft.</summary>
    public static DraftReport Of(DocumentSnapshot document, ClientFeatures client, bool isOpen)
    {
        var diagnostics = ToProtocol.DiagnosticsOf(document, client);
        return new DraftReport(document.Uri, isOpen ? document.Version : null, IdOf(diagnostics), diagnostics, SymbolsOf(document));
    }

    /// <summary>Tells findings apart.</summary>
    public static string IdOf(Diagnostic[] diagnostics) =>
        Convert.ToHexString(Sha256.HashOf(JsonSerializer.SerializeToUtf8Bytes(diagnostics, ToClient.Default.DiagnosticArray)).AsSpan(0, 8));

    private static SymbolInformation[] SymbolsOf(DocumentSnapshot document) =>
    [
        .. document.Draft.Model.Sources.Select(source => new SymbolInformation(
            Wording.Of(document.Draft, source.Name),
            ToProtocol.SymbolKindOf(source.Kind),
            ToProtocol.LocationOf(document, source.Name),
            Wording.OfHeadline(document.Draft))),
    ];
}
