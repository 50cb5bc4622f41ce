using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SourcingLint.Workspace;

namespace SourcingLint.Ecosystem;

/// <summary>All that one build of the program found in some folders of drafts.</summary>
/// <param name="Folders">The folders, as the user named them.</param>
/// <param name="Drafts">The drafts, by path.</param>
internal sealed record Recording(IReadOnlyList<string> Folders, IReadOnlyList<RecordedDraft> Drafts)
{
    private const string Ending = ".jsonl";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a path names a recording and not a program.</summary>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lints folders with a build of the program.</summary>
    /// <param name="program">The executable, or a <c>.dll</c> for <c>dotnet</c>.</param>
    /// <param name="folders">Folders or files.</param>
    /// <param name="progress">Where to say how far it is.</param>
    public static Recording Make(string program, IReadOnlyList<string> folders, TextWriter progress) =>
        new(folders, [.. ProgramRun.Over(program, folders, progress).Select(Read).OrderBy(draft => draft.Path, StringComparer.Ordinal)]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Recording Read(string path)
    {
        var number = 0;
        Recording? recording = null;
        var drafts = new List<RecordedDraft>();
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (recording is null)
                {
                    recording = new Recording(As<Head>(line).Folders, drafts);
                }
                else if (As<RecordedFinding>(line) is { Rule: not null } finding)
                {
                    ((List<RecordedFinding>)drafts[^1].Findings).Add(finding);
                }
                else
                {
                    drafts.Add(As<RecordedDraft>(line) with { Findings = new List<RecordedFinding>() });
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or ArgumentOutOfRangeException)
        {
            recording = null;
        }

        return recording is { Folders: not null } ? recording : throw new EcosystemException($"{path}, line {Math.Max(number, 1)}: no recording. Make one with: record PROGRAM FOLDER --output FILE{Ending}");
    }

    /// <summary>Writes it, one JSON object a line: the folders, then each draft with its findings below it.</summary>
    public void Write(TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(new Head(Folders), Json) + "\n");
        foreach (var draft in Drafts)
        {
            output.Write(JsonSerializer.Serialize(new { draft.Path, draft.Text }, Json) + "\n");
            foreach (var finding in draft.Findings)
            {
                output.Write(JsonSerializer.Serialize(finding, Json) + "\n");
            }
        }
    }

    /// <summary>Those of its drafts that stand in some folders.</summary>
    /// <param name="folders">The folders, named as they were when it was made.</param>
    /// <param name="name">What to call it when it has none of them.</param>
    public Recording Within(IReadOnlyList<string> folders, string name)
    {
        var missing = folders.FirstOrDefault(folder => !Drafts.Any(draft => IsIn(draft.Path, folder)));
        return missing is null || Drafts.Count == 0
            ? new(folders, [.. Drafts.Where(draft => folders.Any(folder => IsIn(draft.Path, folder)))])
            : throw new EcosystemException($"{name} has no draft in {missing}. It holds: {string.Join(", ", Folders)}");
    }

    private static bool IsIn(string path, string folder) =>
        folder is "." || path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');

    private static T As<T>(string line) => JsonSerializer.Deserialize<T>(line, Json) ?? throw new JsonException();

    /// <summary>Turns what the program reports of a draft into a record with the sentences.</summary>
    private static RecordedDraft Read(JsonElement report)
    {
        var path = report.GetProperty("path").GetString()!;
        if (report.TryGetProperty("error", out var error))
        {
            return new(path, "", [new(path, 1, "unreadable", "error", "", error.GetString()!, "", 0, 0)]);
        }

        var text = DraftReader.Read(new DraftPath(path, Path.GetFullPath(path)), out var problem)?.Text ?? throw new EcosystemException($"{path}: {problem?.Message}");
        var diagnostics = report.GetProperty("diagnostics");
        var draft = diagnostics.GetArrayLength() == 0 ? null : Draft.Parse(text);
        return new(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12],
        [
            .. diagnostics.EnumerateArray().Select(finding => Read(finding, path, draft!))
                .OrderBy(finding => finding.Start).ThenBy(finding => finding.End).ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ]);
    }

    private static RecordedFinding Read(JsonElement finding, string path, Draft draft)
    {
        var span = finding.GetProperty("span");
        var start = span.GetProperty("start").GetInt32();
        var end = span.GetProperty("end").GetInt32();
        var text = draft.Source.ToString();
        var sentence = draft.SentenceAt(start) is var at && at < draft.Sentences.Length && draft.Sentences[at].Span.Start <= start
            ? draft.Sentences[at].Span
            : draft.Source.Lines.GetLineFromPosition(start).Span;
        return new(
            path, finding.GetProperty("start").GetProperty("line").GetInt32(), finding.GetProperty("rule").GetString()!, finding.GetProperty("severity").GetString()!,
            OnOneLine(text[start..end]), finding.GetProperty("message").GetString()!, OnOneLine(text[sentence.Start..sentence.End]), start, end);
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Head(IReadOnlyList<string> Folders);
}
