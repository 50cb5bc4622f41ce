using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Sums;

/// <summary>Holds every row of every table of wordings to its own example.</summary>
public sealed class PatternTableTests
{
    public static TheoryData<string, string> Rows =>
    [
        .. PatternTable.Read("results").Rows.Select(row => ("results", row.Pattern)),
        .. PatternTable.Read("elsewhere").Rows.Select(row => ("elsewhere", row.Pattern)),
        .. PatternTable.Read("shares").Rows.Select(row => ("shares", row.Pattern)),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_finds_its_own_example(string table, string pattern)
    {
        var wordings = PatternTable.Read(table);
        var example = wordings.Rows.Single(row => row.Pattern == pattern).Example;
        var draft = Draft.Parse(example);
        Assert.Contains(draft.Model.AmountLines, line =>
            Enumerable.Range(line.Sentence.FirstToken, line.Sentence.EndToken - line.Sentence.FirstToken)
                .Any(token => wordings.At(draft, line, token).Any(found => found.Row.Pattern == pattern)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Example_of_a_row_is_wrong(string table, string pattern)
    {
        var example = PatternTable.Read(table).Rows.Single(row => row.Pattern == pattern).Example;
        Assert.NotEmpty(Messages<ChangeMathMismatch>(example).Concat(Messages<PartWholeMismatch>(example)).Concat(Messages<RatioPercentMismatch>(example)));
    }
}
