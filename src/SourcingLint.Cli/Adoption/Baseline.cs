using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Adoption;

/// <summary>
/// The findings that a desk has decided to live with for now, in a file that only ever gets shorter. An entry holds for
/// one finding in its own draft; when the draft is gone, for one in a draft that has taken its place under another name.
/// </summary>
internal sealed class Baseline
{
    private readonly string _path;
    private readonly string _folder;
    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<Entry>> _moved = [];
    private readonly List<Entry> _kept = [];
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    private Baseline(string path, bool isNew)
    {
        _path = path;
        _folder = Path.GetDirectoryName(path)!;
        IsNew = isNew;
    }

    /// <summary>Whether there was no file: then every finding goes in.</summary>
    public bool IsNew { get; }

    /// <summary>How many entries the file had.</summary>
    public int Before { get; private set; }

    /// <summary>How many entries stand for a finding of this run, or for a draft that this run did not read.</summary>
    public int Count => _kept.Count + Unchecked().Count();

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="mayBeNew">Whether a file that is not there is one to be made.</param>
    /// <param name="problem">What is wrong with it, when nothing is returned and none is to be made.</param>
    public static Baseline? Read(string path, bool mayBeNew, out string? problem)
    {
        problem = null;
        if (!Path.Exists(path))
        {
            problem = mayBeNew ? null : "no such baseline. Add --update-baseline to make it.";
            return mayBeNew ? new Baseline(path, isNew: true) : null;
        }

        if (PlainFile.Read(path, PlainFile.LargestDraft, out problem) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.GetProperty("version").GetInt32() != 1)
            {
                problem = "written by another version of sourcinglint. Delete it and make it anew with --update-baseline.";
                return null;
            }

            var baseline = new Baseline(path, isNew: false);
            foreach (var item in json.RootElement.GetProperty("findings").EnumerateArray())
            {
                baseline.Add(new Entry(
                    TextOf(item, "path"),
                    TextOf(item, "rule"),
                    new Fingerprint(HashOf(item, "sentence"), HashOf(item, "before"), HashOf(item, "after"))));
            }

            baseline.FindMoved();
            return baseline;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            problem = "no baseline, or damaged. Delete it and make it anew with --update-baseline.";
        }

        return null;
    }

    /// <summary>Sorts a draft's findings into new ones and known ones.</summary>
    public CheckedDraft Apply(CheckedDraft draft)
    {
        var path = NameOf(draft.File.Path);
        _checked.Add(path);
        if (draft.Findings.IsEmpty)
        {
            return draft;
        }

        var prints = draft.Findings.Select(draft.Fingerprints.Of).ToArray();
        if (IsNew)
        {
            _kept.AddRange(draft.Findings.Select((finding, i) => new Entry(path, finding.RuleName, prints[i])));
            return draft with { Findings = [], Known = draft.Findings };
        }

        var isKnown = new bool[prints.Length];
        Match(path, draft.Findings, prints, isKnown, _entries.GetValueOrDefault(path));
        if (_moved.Count > 0 && isKnown.Contains(false))
        {
            var candidates = prints.Where((_, i) => !isKnown[i]).Select(print => print.Sentence).Distinct()
                .SelectMany(sentence => _moved.GetValueOrDefault(sentence) ?? []).ToList();
            Match(path, draft.Findings, prints, isKnown, candidates);
        }

        return draft with
        {
            Findings = [.. draft.Findings.Where((_, i) => !isKnown[i])],
            Known = [.. draft.Findings.Where((_, i) => isKnown[i])],
        };
    }

    /// <summary>Writes what is left of the baseline, one finding a line so that a diff can be read.</summary>
    public Problem? Save()
    {
        var text = new StringBuilder("{\"version\": 1, \"findings\": [");
        var separator = "\n";
        foreach (var entry in _kept.Concat(Unchecked()).OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            using var line = new MemoryStream();
            using (var json = new Utf8JsonWriter(line, JsonWriting.Options))
            {
                json.WriteStartObject();
                json.WriteString("path"u8, entry.Path);
                json.WriteString("rule"u8, entry.Rule);
                json.WriteString("sentence"u8, Fingerprint.Write(entry.Print.Sentence));
                json.WriteString("before"u8, Fingerprint.Write(entry.Print.Before));
                json.WriteString("after"u8, Fingerprint.Write(entry.Print.After));
                json.WriteEndObject();
            }

            text.Append(separator).Append(Encoding.UTF8.GetString(line.ToArray()));
            separator = ",\n";
        }

        text.Append("\n]}\n");
        try
        {
            WholeFile.Write(_path, Encoding.UTF8.GetBytes(text.ToString()));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Problem(_path, "the baseline cannot be written: " + failure.Message);
        }
    }

    private static string TextOf(JsonElement item, string name) =>
        item.GetProperty(name).GetString() ?? throw new FormatException(name + " is null.");

    private static ulong HashOf(JsonElement item, string name) =>
        ulong.Parse(TextOf(item, name), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private void Add(Entry entry)
    {
        Before++;
        ListAt(_entries, entry.Path).Add(entry);
    }

    /// <summary>Sets the entries of drafts that are gone free for the drafts that have taken their place.</summary>
    private void FindMoved()
    {
        foreach (var entry in _entries.Where(draft => !IsThere(draft.Key)).SelectMany(draft => draft.Value))
        {
            ListAt(_moved, entry.Print.Sentence).Add(entry);
        }
    }

    private bool IsThere(string name) => WrittenPath.Resolve(name, _folder) is { } path && File.Exists(path);

    /// <summary>Gives each finding an entry of the same sentence: first those whose neighbors agree too, so that of two alike the right one is new.</summary>
    private void Match(string path, ImmutableArray<Finding> findings, Fingerprint[] prints, bool[] isKnown, List<Entry>? entries)
    {
        if (entries is null)
        {
            return;
        }

        foreach (var view in (ReadOnlySpan<Func<Fingerprint, Fingerprint>>)[p => p, p => p with { After = 0 }, p => p with { Before = 0 }, p => p with { Before = 0, After = 0 }])
        {
            var free = entries.Where(entry => !entry.Taken).GroupBy(entry => view(entry.Print)).ToDictionary(group => group.Key, group => new Queue<Entry>(group));
            for (var i = 0; i < prints.Length && free.Count > 0; i++)
            {
                if (!isKnown[i] && free.TryGetValue(view(prints[i]), out var queue) && queue.TryDequeue(out var entry))
                {
                    entry.Taken = true;
                    isKnown[i] = true;
                    _kept.Add(new Entry(path, findings[i].RuleName, prints[i]));
                }
            }
        }
    }

    /// <summary>What a run over some drafts says nothing about: entries of the others that are still there.</summary>
    private IEnumerable<Entry> Unchecked() => _entries
        .Where(draft => !_checked.Contains(draft.Key) && IsThere(draft.Key))
        .SelectMany(draft => draft.Value);

    private string NameOf(DraftPath path) => Path.GetRelativePath(_folder, path.FullPath).Replace('\\', '/');

    private static List<Entry> ListAt<TKey>(Dictionary<TKey, List<Entry>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    /// <summary>A finding that was there when the baseline was made.</summary>
    private sealed class Entry(string path, string rule, Fingerprint print)
    {
        public string Path => path;

        public string Rule => rule;

        public Fingerprint Print => print;

        public bool Taken { get; set; }
    }
}
