using System.Globalization;
using System.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Mutations;

/// <summary>Counts trials by rule and by operator.</summary>
internal static class MutationTable
{
    /// <summary>The table that the command prints: for each rule its operators, what they planted, and what was found.</summary>
    public static string Of(IReadOnlyList<Trial> trials)
    {
        var table = new StringBuilder();
        Row(table, "rule", "operator", "planted", "found", "share", "elsewhere", "others");
        foreach (var rule in trials.GroupBy(trial => trial.Operator.Rules[0]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var by in rule.GroupBy(trial => trial.Operator.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                Count(table, rule.Key, by.Key, [.. by]);
            }
        }

        Count(table, "all", "", trials);
        return table.ToString();
    }

    /// <summary>The faults that no rule found.</summary>
    public static string MissesOf(IReadOnlyList<Trial> trials)
    {
        var misses = new StringBuilder();
        foreach (var trial in trials.Where(trial => !trial.IsFound))
        {
            misses.AppendLine(CultureInfo.InvariantCulture, $"{trial.Operator.Name}  {Path.GetFileName(trial.Path)}").AppendLine("    " + trial.Context);
        }

        return misses.ToString();
    }

    /// <summary>What other rules said of the faults, most often first: an operator, a rule, how often, and one place.</summary>
    public static string OthersOf(IReadOnlyList<Trial> trials)
    {
        var others = new StringBuilder();
        foreach (var group in trials.SelectMany(trial => trial.Others.Select(finding => (trial, finding))).GroupBy(pair => (pair.trial.Operator.Name, Rule: pair.finding.Diagnostic.Descriptor.RuleName()))
            .OrderByDescending(group => group.Count()))
        {
            var (trial, finding) = group.First();
            others.AppendLine(CultureInfo.InvariantCulture, $"{group.Count(),5}  {group.Key.Name}  {group.Key.Rule}  {finding.Diagnostic.GetMessage(CultureInfo.InvariantCulture)}").AppendLine("    " + trial.Context);
        }

        return others.ToString();
    }

    /// <summary>The share of a rule's faults that were found; 1 when none was planted.</summary>
    public static double ShareOf(IEnumerable<Trial> trials)
    {
        var all = trials.ToList();
        return all.Count == 0 ? 1 : all.Count(trial => trial.IsFound) / (double)all.Count;
    }

    private static void Count(StringBuilder table, string rule, string by, IReadOnlyList<Trial> trials) => Row(
        table, rule, by,
        trials.Count.ToString(CultureInfo.InvariantCulture),
        trials.Count(trial => trial.IsFound).ToString(CultureInfo.InvariantCulture),
        ShareOf(trials).ToString("0.00", CultureInfo.InvariantCulture),
        trials.Sum(trial => trial.Elsewhere.Count).ToString(CultureInfo.InvariantCulture),
        trials.Sum(trial => trial.Others.Count).ToString(CultureInfo.InvariantCulture));

    private static void Row(StringBuilder table, params string[] cells) =>
        table.AppendLine($"{cells[0],-30} {cells[1],-28} {cells[2],8} {cells[3],8} {cells[4],6} {cells[5],10} {cells[6],8}");
}
