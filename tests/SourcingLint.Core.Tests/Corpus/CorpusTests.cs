using Xunit;

namespace SourcingLint.Core.Tests.Corpus;

/// <summary>Every row of <c>attributions.tsv</c> against the model.</summary>
public sealed class CorpusTests
{
    private const int FewestRows = 300;

    private static readonly Dictionary<int, CorpusRow> Rows = CorpusRow.ReadAll().ToDictionary(row => row.Line);

    public static TheoryData<int, string> Right => Data(knownMiss: false);

    public static TheoryData<int, string> Missed => Data(knownMiss: true);

    [Theory]
    [MemberData(nameof(Right))]
    public void Is_read_right(int line, string text)
    {
        var problems = CorpusCheck.Run(Rows[line]);
        Assert.True(problems.Count == 0, $"attributions.tsv({line}): {text}\n  {string.Join("\n  ", problems)}");
    }

    [Theory]
    [MemberData(nameof(Missed))]
    public void Is_still_missed(int line, string text) =>
        Assert.True(CorpusCheck.Run(Rows[line]).Count > 0, $"attributions.tsv({line}) is read right now: take its known-miss mark away: {text}");

    [Fact]
    public void Holds_many_sentences_and_few_known_misses()
    {
        var missed = Rows.Values.Count(row => row.IsKnownMiss);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rows.Count} rows, {missed} known misses ({100.0 * missed / Rows.Count:0.0}%)");
        Assert.True(Rows.Count >= FewestRows, $"{Rows.Count} rows");
        Assert.True(missed * 10 < Rows.Count, $"{missed} known misses");
    }

    [Fact]
    public void Says_nothing_twice() =>
        Assert.Empty(Rows.Values.GroupBy(row => row.Text).Where(group => group.Count() > 1).Select(group => group.Key));

    private static TheoryData<int, string> Data(bool knownMiss)
    {
        var data = new TheoryData<int, string>();
        foreach (var row in Rows.Values.Where(row => row.IsKnownMiss == knownMiss).OrderBy(row => row.Line))
        {
            data.Add(row.Line, row.Text);
        }

        return data;
    }
}
