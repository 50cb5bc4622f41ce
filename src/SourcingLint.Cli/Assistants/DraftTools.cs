using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Assistants;

/// <summary>The tools that an assistant may call. They read what they are given and what lies in the folders that are open to them, and write nothing.</summary>
/// <param name="directory">The absolute path of the folder whose settings hold for text without a name.</param>
/// <param name="folders">Where drafts may be read.</param>
internal sealed class DraftTools(string directory, DraftFolders folders)
{
    /// <summary>No story is longer; an assistant that loops must not fill the memory.</summary>
    private const int LongestText = 4 << 20;

    private const int Width = 100;

    private const string TextOrPath = """
        "text": { "type": "string", "description": "The draft itself, Markdown or plain text." },
        "path": { "type": "string", "description": "A draft (*.md, *.markdown, *.txt, *.docx) in one of the server's folders. Give this or text." }
        """;

    /// <summary>What there is to call.</summary>
    public static IReadOnlyList<Tool> All { get; } =
    [
        Describe("check", "Check a draft's sourcing", "What an editor would query in a news draft: figures without a source, claims nobody could verify, sums that are wrong, names spelled two ways. Each finding has its place, its rule, and what would settle it.", TextOrPath),
        Describe("inspect", "Show who says what", "What a draft says and who says it: sources, every figure with whom it rests on, caveats, names.", TextOrPath),
        Describe("explain", "Explain a rule", "The page of a rule: what it asks, why, and examples.", """ "rule": { "type": "string", "description": "A rule's name or id: unattributed-figure, SL1001." } """, "rule"),
        Describe("names", "List names", "Every person, place and organisation in a draft, or in all drafts of a folder, in all forms.", TextOrPath + """ , "folder": { "type": "string", "description": "A folder inside the server's folders, '.' for the first of them, in place of a draft." } """),
    ];

    /// <summary>Calls a tool. What an assistant got wrong is an answer that says so, for it to correct.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">An object with its arguments; undefined for none.</param>
    public ToolAnswer Call(string name, JsonElement arguments)
    {
        var given = new Arguments(arguments);
        return given.Problem(name) is { } wrong ? Fail(wrong) : name switch
        {
            "check" => OnDraft(given, Check),
            "inspect" => OnDraft(given, file => Answer(InspectText.Write(file.Parse(), file.Word is null ? "line" : "paragraph", colour: false), InspectJson.Write(file.Parse()))),
            "explain" => Explain(given["rule"]!),
            _ => given["folder"] is { } folder ? NamesIn(folder) : OnDraft(given, file => Answer([file])),
        };
    }

    private static Tool Describe(string name, string title, string description, string properties, string? required = null) => new(
        name, title, description,
        JsonElement.Parse($$"""{ "type": "object", "properties": { {{properties}} }, "required": [{{(required is null ? "" : $"\"{required}\"")}}], "additionalProperties": false }"""));

    private static ToolAnswer Fail(string message) => new(Excerpt.Printable(message)) { IsError = true };

    private static ToolAnswer Answer(byte[] text, byte[]? json = null) =>
        new(Encoding.UTF8.GetString(text)) { Values = json is null ? null : JsonElement.Parse(json) };

    private static ToolAnswer Answer(IEnumerable<DraftFile> files)
    {
        var ledger = new NameLedger();
        foreach (var file in files)
        {
            ledger.Put(file.Path.Name, [.. DraftName.AllIn(file.Parse())]);
        }

        var names = ledger.Names();
        return Answer(Encoding.UTF8.GetBytes(NamesText.Write(names, default)), NamesJson.Write(names));
    }

    private static ToolAnswer Explain(string name) =>
        RuleCatalog.Describe(name) is { } rule && RulePage.Of(rule) is { } page
            ? Answer(Encoding.UTF8.GetBytes(page.Markdown))
            : Fail($"no rule is called '{name}'{LikelyWord.Hint(name, RuleCatalog.Names)}. Rules: {string.Join(", ", RuleCatalog.Names)}.");

    private ToolAnswer OnDraft(Arguments given, Func<DraftFile, ToolAnswer> tool)
    {
        if (given["path"] is { } path)
        {
            return folders.Read(path, out var problem) is { } file ? tool(file) : Fail(problem!.ToString());
        }

        var text = given["text"]!;
        return text.Length > LongestText ? Fail("the text is longer than any story: give one draft at a time.")
            : tool(new DraftFile(new DraftPath("draft", Path.Combine(directory, "draft.md")), text, DraftEncoding.Utf8));
    }

    private ToolAnswer Check(DraftFile file)
    {
        // Settings may change between two calls; the files are few and small.
        var options = new EditorConfigLoader(directory).OptionsFor(file.Path.FullPath);
        var text = SourceText.From(file.Text);
        var draft = new CheckedDraft(file, text, text, DraftLinter.Lint(file.Parse(), options));
        return Answer(Report(draft, output => new TextReporter(new StreamWriter(output), Width, colour: false, "all")), Report(draft, output => new JsonLinesReporter(output, "all")));
    }

    private static byte[] Report(CheckedDraft draft, Func<Stream, Reporter> reporterTo)
    {
        var output = new MemoryStream();
        var tally = new Tally();
        using (var reporter = reporterTo(output))
        {
            tally.Add(draft);
            reporter.Add(draft);
            reporter.Finish(tally, []);
        }

        return output.ToArray();
    }

    private ToolAnswer NamesIn(string folder)
    {
        if (folders.Find(folder, out var problem) is not { } drafts)
        {
            return Fail(problem!.ToString());
        }

        return Answer(drafts.Select(draft => folders.Read(draft.FullPath, out _)).OfType<DraftFile>());
    }

    /// <summary>The arguments of a call.</summary>
    private sealed class Arguments
    {
        private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

        public Arguments(JsonElement given)
        {
            foreach (var argument in given.ValueKind == JsonValueKind.Object ? given.EnumerateObject() : default)
            {
                _values[argument.Name] = argument.Value;
            }
        }

        public string? this[string name] => _values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        /// <summary>What is wrong with them for a tool; null when nothing is.</summary>
        public string? Problem(string tool)
        {
            string[] wanted = tool switch
            {
                "check" or "inspect" => ["text", "path"],
                "names" => ["text", "path", "folder"],
                "explain" => ["rule"],
                _ => [],
            };
            return wanted.Length == 0 ? $"there is no tool '{tool}'. Tools: {string.Join(", ", All.Select(known => known.Name))}."
                : _values.Keys.FirstOrDefault(key => !wanted.Contains(key)) is { } unknown ? $"{tool} has no argument '{unknown}'. It takes {string.Join(" or ", wanted)}."
                : _values.FirstOrDefault(pair => pair.Value.ValueKind != JsonValueKind.String).Key is { } odd ? $"'{odd}' is no string."
                : _values.Count != 1 ? $"{tool} takes one of: {string.Join(", ", wanted)}."
                : null;
        }
    }
}
