using System.Globalization;
using System.Text;

namespace SourcingLint.Ecosystem;

/// <summary>What became of the findings from one build to another.</summary>
internal sealed class Difference
{
    /// <summary>How much of the underlined words is shown.</summary>
    private const int ShownWords = 80;

    private readonly List<Change> _changes = [];
    private readonly List<string> _notes = [];
    private readonly SortedDictionary<string, (int Before, int After)> _totals = new(StringComparer.Ordinal);
    private int _drafts;

    private Difference()
    {
    }

    /// <summary>Whether every draft has the same findings, with the same severities and messages.</summary>
    public bool IsEmpty => _changes.Count == 0 && _notes.Count == 0;

    /// <summary>Compares two recordings.</summary>
    /// <param name="before">What was found.</param>
    /// <param name="after">What is found now.</param>
    /// <param name="rule">The only rule to look at; null for all.</param>
    public static Difference Between(Recording before, Recording after, string? rule)
    {
        var difference = new Difference();
        var olds = before.Drafts.ToDictionary(draft => draft.Path);
        foreach (var draft in after.Drafts)
        {
            if (!olds.Remove(draft.Path, out var old))
            {
                difference._notes.Add($"{draft.Path}: only in the second run.");
            }
            else if (old.Text != draft.Text)
            {
                difference._notes.Add($"{draft.Path}: its text has changed since the recording.");
            }
            else
            {
                difference.Add(Of(old, rule), Of(draft, rule));
            }
        }

        difference._notes.AddRange(olds.Keys.Select(path => $"{path}: only in the first run."));
        return difference;
    }

    /// <summary>The difference as an editor reads it: draft by draft, sentence by sentence, then counted by rule.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var place in _changes.GroupBy(change => (change.Either.Path, change.Either.Line, change.Either.Sentence)))
        {
            text.Append(place.Key.Path).Append(':').Append(place.Key.Line).Append('\n').Append("    ").Append(place.Key.Sentence).Append('\n');
            foreach (var change in place)
            {
                Write(text, change);
            }

            text.Append('\n');
        }

        _notes.ForEach(note => text.Append(note).Append(" Not compared.\n"));
        WriteCounts(text);
        return text.ToString();
    }

    private static IEnumerable<RecordedFinding> Of(RecordedDraft draft, string? rule) => draft.Findings.Where(finding => rule is null || finding.Rule == rule);

    private void Add(IEnumerable<RecordedFinding> before, IEnumerable<RecordedFinding> after)
    {
        _drafts++;
        var olds = before.ToList();
        var news = after.ToList();
        olds.ForEach(finding => Count(finding.Rule, 1, 0));
        news.ForEach(finding => Count(finding.Rule, 0, 1));
        List<Change> changes = [.. Pair((old, now) => old == now), .. Pair((old, now) => (old.Start, old.End) == (now.Start, now.End)), .. Pair((old, now) => old.Start < now.End && now.Start < old.End)];
        changes.RemoveAll(change => change.Before == change.After);
        changes.AddRange(olds.Select(old => new Change(old, null)));
        changes.AddRange(news.Select(now => new Change(null, now)));
        _changes.AddRange(changes.OrderBy(change => change.Either.Start).ThenBy(change => change.Either.Rule, StringComparer.Ordinal));

        List<Change> Pair(Func<RecordedFinding, RecordedFinding, bool> isSame)
        {
            var pairs = new List<Change>();
            foreach (var now in news)
            {
                if (olds.Find(old => old.Rule == now.Rule && isSame(old, now)) is { } old)
                {
                    olds.Remove(old);
                    pairs.Add(new Change(old, now));
                }
            }

            pairs.ForEach(pair => news.Remove(pair.After!));
            return pairs;
        }
    }

    private void Count(string rule, int before, int after) => _totals[rule] = _totals.GetValueOrDefault(rule) is var (was, now) ? (was + before, now + after) : default;

    private static void Write(StringBuilder text, Change change)
    {
        switch (change)
        {
            case { Before: null, After: { } now }:
                WriteFinding(text, "  + ", now.Severity, now);
                break;
            case { Before: { } old, After: null }:
                WriteFinding(text, "  - ", old.Severity, old);
                break;
            case { Before: { } old, After: { } now }:
                WriteFinding(text, "  ~ ", old.Severity == now.Severity ? now.Severity : $"{old.Severity} to {now.Severity}", now);
                if (old.Words != now.Words || old.Message != now.Message)
                {
                    text.Append("      was [").Append(Shown(old.Words)).Append("] ").Append(old.Message).Append('\n');
                }

                break;
        }
    }

    private static void WriteFinding(StringBuilder text, string mark, string severity, RecordedFinding finding) =>
        text.Append(mark).Append(severity).Append(' ').Append(finding.Rule).Append(" [").Append(Shown(finding.Words)).Append("] ").Append(finding.Message).Append('\n');

    private static string Shown(string words) => words.Length <= ShownWords ? words : words[..(ShownWords - 1)] + "…";

    private void WriteCounts(StringBuilder text)
    {
        if (_changes.Count > 0)
        {
            Row("rule", "before", "after", "came", "went", "changed");
            foreach (var (rule, total) in _totals.Where(total => _changes.Any(change => change.Either.Rule == total.Key)))
            {
                Counts(rule, total, [.. _changes.Where(change => change.Either.Rule == rule)]);
            }
        }

        Counts($"all, {_drafts} drafts", (_totals.Values.Sum(total => total.Before), _totals.Values.Sum(total => total.After)), _changes);

        void Counts(string name, (int Before, int After) total, List<Change> changes) => Row(
            name, Number(total.Before), Number(total.After), Number(changes.Count(change => change.Before is null)), Number(changes.Count(change => change.After is null)),
            Number(changes.Count(change => change is { Before: not null, After: not null })));
        void Row(params string[] cells) => text.Append($"{cells[0],-32} {cells[1],7} {cells[2],7} {cells[3],7} {cells[4],7} {cells[5],7}\n");
        static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>One finding that is not what it was.</summary>
    /// <param name="Before">As it was; null when it came.</param>
    /// <param name="After">As it is; null when it went.</param>
    private sealed record Change(RecordedFinding? Before, RecordedFinding? After)
    {
        public RecordedFinding Either => After ?? Before!;
    }
}
