using System.Collections.Immutable;
using SourcingLint.Rules;

namespace SourcingLint.Diagnostics;

/// <summary>Every rule, in order of id. A new rule is one line here.</summary>
public static class RuleCatalog
{
    /// <summary>The rules that read drafts.</summary>
    public static ImmutableArray<DraftAnalyzer> Analyzers { get; } = ImmutableArray.Create<DraftAnalyzer>(
        new SourcelessPassive(),
        new HedgeWithoutSource(),
        new UnnamedMediaReport(),
        new BareSource(),
        new VagueOfficials(),
        new UnattributedQuote());

    /// <summary>The rule with an id or a name, whatever its case; null when there is none.</summary>
    public static DraftAnalyzer? Find(string idOrName) => Analyzers.FirstOrDefault(rule =>
        rule.Descriptor.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
        || rule.Descriptor.RuleName().Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}
