using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Rules;

namespace SourcingLint.Diagnostics;

/// <summary>Every rule, in order of id. A new rule is one line here.</summary>
public static class RuleCatalog
{
    /// <summary>The rules that read drafts.</summary>
    public static ImmutableArray<DraftAnalyzer> Analyzers { get; } = ImmutableArray.Create<DraftAnalyzer>(
        new UnattributedFigure(),
        new UnattributedToll(),
        new AttributionOutOfReach(),
        new SourcelessPassive(),
        new HedgeWithoutSource(),
        new UnnamedMediaReport(),
        new HeadlineAttributionMissing(),
        new AttributionVerb(),
        new SourceChain(),
        new MissingVerificationCaveat(),
        new CaveatReach(),
        new FactAfterCaveat(),
        new BorrowedCaveat(),
        new MissingResponse(),
        new BareSource(),
        new VagueOfficials(),
        new AnonymityUnexplained(),
        new AnonymousDisparagement(),
        new WeaselCrowd(),
        new SocialSourceUnqualified(),
        new SingleSourceStory(),
        new InconsistentName(),
        new HouseStyleName(),
        new NearMissName(),
        new AcronymUndefined(),
        new TitleDrift(),
        new LoadedTerm(),
        new InconsistentNameAcrossDrafts(),
        new ConflictingAcronyms(),
        new MissingGivenName(),
        new HouseTerm(),
        new UnitConversionMismatch(),
        new WeekdayDateMismatch(),
        new PartWholeMismatch(),
        new PercentSumMismatch(),
        new RatioPercentMismatch(),
        new ChangeMathMismatch(),
        new HeadlineBodyNumberMismatch(),
        new FigureConflict(),
        new ElapsedTimeMismatch(),
        new TollWithoutDate(),
        new PollMissingDetails(),
        new PollLeadWithinMargin(),
        new UnsupportedSuperlative(),
        new UnanchoredRelativeDate(),
        new ListedCount(),
        new RangeInverted(),
        new DuplicateSentence(),
        new UnattributedQuote(),
        new UnbalancedQuote(),
        new HeadlineQuoteMismatch(),
        new BoilerplateInCopy(),
        new PlaceholderLeft());

    /// <summary>Every rule that can be reported, those about the linter itself last, in order of id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        Analyzers.Select(rule => rule.Descriptor).Concat(ToolRules.All).ToImmutableArray();

    /// <summary>The name of every rule, in order of id.</summary>
    public static IEnumerable<string> Names => Descriptors.Select(rule => rule.RuleName());

    /// <summary>The rule that reads drafts with an id or a name, whatever its case; null when there is none.</summary>
    public static DraftAnalyzer? Find(string idOrName)
    {
        foreach (var rule in Analyzers)
        {
            if (IsCalled(rule.Descriptor, idOrName))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Any rule with an id or a name, whatever its case; null when there is none.</summary>
    public static DiagnosticDescriptor? Describe(string idOrName)
    {
        foreach (var rule in Descriptors)
        {
            if (IsCalled(rule, idOrName))
            {
                return rule;
            }
        }

        return null;
    }

    private static bool IsCalled(DiagnosticDescriptor rule, string idOrName) =>
        rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.RuleName().Equals(idOrName, StringComparison.OrdinalIgnoreCase);
}
