using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>How often each rule was broken, and in how many drafts: a table, or one JSON object.</summary>
internal sealed class StatisticsReporter(Stream output, bool asJson, Palette palette) : Reporter
{
    private readonly Dictionary<string, Counts> _rules = new(StringComparer.Ordinal);

    public override void Add(CheckedDraft draft)
    {
        foreach (var rule in draft.Findings.GroupBy(finding => finding.Diagnostic.Id))
        {
            if (!_rules.TryGetValue(rule.Key, out var counts))
            {
                _rules.Add(rule.Key, counts = new Counts(rule.Key, rule.First().RuleName));
            }

            counts.Drafts++;
            foreach (var finding in rule)
            {
                counts.Findings++;
                counts.Severity = (DiagnosticSeverity)Math.Max((int)counts.Severity, (int)finding.Diagnostic.Severity);
            }
        }
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        var rules = _rules.Values.OrderByDescending(rule => rule.Findings).ThenBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        if (asJson)
        {
            WriteJson(rules, tally);
        }
        else
        {
            WriteTable(rules, tally);
        }
    }

    public override void Dispose()
    {
    }

    private void WriteTable(Counts[] rules, Tally tally)
    {
        var table = new StringBuilder();
        var width = rules.Select(rule => rule.Name.Length).DefaultIfEmpty().Max();
        var digits = rules.Select(rule => rule.Findings.ToString("N0", CultureInfo.InvariantCulture).Length).DefaultIfEmpty().Max();
        foreach (var rule in rules)
        {
            table.Append(rule.Findings.ToString("N0", CultureInfo.InvariantCulture).PadLeft(digits)).Append("  ")
                .Append(palette.Of(rule.Severity)).Append(rule.Name.PadRight(width)).Append(palette.Reset).Append("  ").Append(rule.Id)
                .Append(CultureInfo.InvariantCulture, $"  in {rule.Drafts:N0} of {tally.Drafts:N0} drafts\n");
        }

        table.Append(Counting.Of(tally)).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(table.ToString()));
    }

    private void WriteJson(Counts[] rules, Tally tally)
    {
        using (var json = new Utf8JsonWriter(output, JsonWriting.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, 1);
            json.WriteStartArray("rules"u8);
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, rule.Id);
                json.WriteString("rule"u8, rule.Name);
                json.WriteString("severity"u8, JsonWriting.NameOf(rule.Severity));
                json.WriteNumber("findings"u8, rule.Findings);
                json.WriteNumber("files"u8, rule.Drafts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteSummary(tally);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private sealed class Counts(string id, string name)
    {
        public string Id => id;

        public string Name => name;

        public int Findings { get; set; }

        public int Drafts { get; set; }

        /// <summary>The highest severity that the rule was reported at.</summary>
        public DiagnosticSeverity Severity { get; set; }
    }
}
