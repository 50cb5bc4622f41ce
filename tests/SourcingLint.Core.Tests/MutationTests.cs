using SourcingLint.Mutations;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>Faults planted in clean drafts are found: what a rule misses in them it would miss at a desk.</summary>
public sealed class MutationTests
{
    private const int Seed = 20261122;

    /// <summary>Rules whose faults can be proved from the draft alone.</summary>
    private static readonly string[] Provable =
    [
        "borrowed-caveat", "change-math-mismatch", "duplicate-sentence", "elapsed-time-mismatch", "headline-body-number-mismatch", "headline-quote-mismatch",
        "listed-count", "part-whole-mismatch", "percent-sum-mismatch", "poll-lead-within-margin", "range-inverted", "ratio-percent-mismatch",
        "unbalanced-quote", "unit-conversion-mismatch", "weekday-date-mismatch",
    ];

    private static readonly List<Draft> Drafts = Directory.GetFiles(Repository.PathOf("tests/SourcingLint.Mutations/Drafts")).Order(StringComparer.Ordinal)
        .Select(file => Draft.Parse(File.ReadAllText(file).ReplaceLineEndings("\n"), file)).ToList();

    private static readonly List<Trial> Trials = MutationRun.Over(Drafts, FaultCatalog.Operators, Seed, each: 3).ToList();

    [Fact]
    public void There_are_twenty_operators_and_each_breaks_something()
    {
        Assert.True(FaultCatalog.Operators.Count >= 20);
        Assert.Empty(FaultCatalog.Operators.Select(by => by.Name).Except(Trials.Select(trial => trial.Operator.Name)));
    }

    [Fact]
    public void Every_provable_rule_has_an_operator() =>
        Assert.Empty(Provable.Except(FaultCatalog.Operators.Select(by => by.Rules[0])));

    [Fact]
    public void Provable_faults_are_found() => AssertShare(Trials.Where(trial => Provable.Contains(trial.Operator.Rules[0])), 0.95);

    /// <summary>These read meaning, in sentences as reporters write them.</summary>
    [Fact]
    public void Other_faults_are_found_but_for_a_few() => AssertShare(Trials.Where(trial => !Provable.Contains(trial.Operator.Rules[0])), 0.85);

    [Fact]
    public void Faults_are_found_where_they_are() => Assert.Empty(Trials.SelectMany(trial => trial.Elsewhere.Select(finding => finding.Diagnostic.ToString())));

    [Fact]
    public void Same_seed_plants_the_same_faults() => Assert.Equal(
        Trials.Select(trial => trial.Context), MutationRun.Over(Drafts, FaultCatalog.Operators, Seed, each: 3).Select(trial => trial.Context));

    private static void AssertShare(IEnumerable<Trial> trials, double least)
    {
        var all = trials.ToList();
        Assert.True(MutationTable.ShareOf(all) >= least, MutationTable.Of(all) + MutationTable.MissesOf(all));
    }
}
