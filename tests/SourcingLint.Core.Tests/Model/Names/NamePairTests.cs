using System.Collections.Immutable;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Rules;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests.Model.Names;

/// <summary>Every pair of <c>name-pairs.tsv</c> in a short draft: which spellings the rules bring together, and which names they leave apart.</summary>
public sealed class NamePairTests
{
    private const double LowestPrecision = 0.98;
    private const double LowestRecall = 0.90;

    private const double LowestPrecisionAcrossDrafts = 0.98;
    private const double LowestRecallAcrossDrafts = 0.75;

    private static readonly ImmutableArray<DraftAnalyzer> Rules = [new InconsistentName(), new NearMissName()];

    [Fact]
    public void Spellings_of_one_name_meet_and_two_names_stay_apart() => Measure(pair => true, IsFlagged, LowestPrecision, LowestRecall);

    [Fact]
    public void Spellings_in_two_drafts_meet_less_often_and_two_names_stay_apart() =>
        Measure(pair => pair[1] != "bare", IsFlaggedAcrossDrafts, LowestPrecisionAcrossDrafts, LowestRecallAcrossDrafts);

    private static void Measure(Func<string[], bool> isAsked, Func<string[], bool> isFlagged, double lowestPrecision, double lowestRecall)
    {
        var pairs = File.ReadAllLines(Repository.PathOf("tests/SourcingLint.Core.Tests/Model/Names/name-pairs.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToArray();
        Assert.True(pairs.Count(pair => pair[4] == "one") >= 150 && pairs.Count(pair => pair[4] == "two") >= 150, "150 pairs of each kind are asked for.");
        var flagged = pairs.Where(isAsked).ToLookup(pair => (IsOne: pair[4] == "one", IsFlagged: isFlagged(pair)));
        var found = flagged[(true, true)].Count();
        var missed = flagged[(true, false)].ToArray();
        var wrong = flagged[(false, true)].ToArray();
        var precision = (double)found / (found + wrong.Length);
        var recall = (double)found / (found + missed.Length);
        var report = $"{found + missed.Length} pairs of one name, {wrong.Length + flagged[(false, false)].Count()} pairs of two: precision {precision:0.000}, recall {recall:0.000}\n"
            + string.Concat(missed.Select(pair => $"missed: {pair[0]}: {pair[2]} / {pair[3]}\n"))
            + string.Concat(wrong.Select(pair => $"wrong:  {pair[0]}: {pair[2]} / {pair[3]}\n"));
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(precision >= lowestPrecision && recall >= lowestRecall, report);
    }

    private static bool IsFlaggedAcrossDrafts(string[] pair)
    {
        var ledger = new NameLedger();
        foreach (var draft in new[] { "a", "b", "c" })
        {
            ledger.Put(draft, DraftName.AllIn(Draft.Parse(Sentence(pair[1], pair[2]))));
        }

        // The later form is often the surname alone; another draft introduces its people.
        var later = pair[1] is "place" or "body" || pair[3].Contains(' ') || !pair[2].Contains(' ') ? pair[3] : pair[2][..(pair[2].IndexOf(' ') + 1)] + pair[3];
        ledger.Put("later", DraftName.AllIn(Draft.Parse(Sentence(pair[1], later))));
        return !ledger.For("later").IsEmpty;

        static string Sentence(string kind, string name) => kind switch
        {
            "place" => $"Trucks reached the market in {name} on Monday.",
            "body" => $"Engineers hired by {name} came on Monday.",
            _ => $"The mayor thanked {name} on Monday.",
        };
    }

    private static bool IsFlagged(string[] pair)
    {
        var (first, later) = (pair[2], pair[3]);
        var text = pair[1] switch
        {
            "place" => $"Trucks reached {first} on Monday. Rain fell on {first} all week. A day later buses from {later} ran again.",
            "body" => $"Engineers hired by {first} came on Monday. Nobody at {first} had slept. A day later a crew of {later} followed.",
            "bare" => $"Crowds waited for {first} on Monday. Nobody saw {first}. A day later guests of {later} left the hall.",
            _ => $"The mayor thanked {first} on Monday. Nobody had expected it. A day later guests of {later} left the hall.",
        };
        return !DraftLinter.Lint(Draft.Parse(text), LintOptions.Default, Rules, TestContext.Current.CancellationToken).IsEmpty;
    }
}
