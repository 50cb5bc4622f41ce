using System.Text.Json;

namespace SourcingLint.Training;

/// <summary>An article with what editors marked in it.</summary>
/// <param name="Draft">The article.</param>
/// <param name="Readings">An editor's reading each: <c>queries</c> and <c>figures</c>, whose items have <c>t</c>, the words marked, and <c>ctx</c>, words around them that stand in the article once.</param>
internal sealed record EditorReading(Draft Draft, IReadOnlyList<JsonElement> Readings)
{
    /// <summary>The articles of a folder that editors have read, in order of their names.</summary>
    /// <param name="folder">A folder of articles.</param>
    /// <param name="readings">Files of JSON lines, an editor's each, an article a line.</param>
    public static List<EditorReading> ReadAll(string folder, IReadOnlyList<string> readings)
    {
        var rows = readings.SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement).ToLookup(row => row.GetProperty("file").GetString()!, StringComparer.Ordinal);
        return Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Where(file => rows.Contains(Path.GetFileName(file)))
            .Select(file => new EditorReading(Draft.Parse(File.ReadAllText(file), file), rows[Path.GetFileName(file)].ToList()))
            .ToList();
    }

    /// <summary>Where the words of an item stand, from the first UTF-16 code unit to behind the last; null when the article does not have them.</summary>
    public (int Start, int End)? PlaceOf(JsonElement item)
    {
        var text = Draft.Source.ToString();
        var words = item.GetProperty("t").GetString()!;
        var context = item.TryGetProperty("ctx", out var around) ? text.IndexOf(around.GetString()!, StringComparison.Ordinal) : 0;
        var start = context < 0 ? -1 : text.IndexOf(words, context, StringComparison.Ordinal);
        return start < 0 ? null : (start, start + words.Length);
    }
}
