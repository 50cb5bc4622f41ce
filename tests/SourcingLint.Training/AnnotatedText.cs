using System.Globalization;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Training;

/// <summary>A part of an attribution as annotated, in one piece or more, in UTF-16 code units.</summary>
internal sealed record GoldPart(string Role, List<(int Start, int End)> Pieces);

/// <summary>A text of a corpus in brat's standoff format, with its attributions.</summary>
internal sealed class AnnotatedText
{
    private AnnotatedText(string name, Draft draft, List<List<GoldPart>> attributions)
    {
        Name = name;
        Draft = draft;
        Attributions = attributions;
    }

    public string Name { get; }

    public Draft Draft { get; }

    /// <summary>The parts of every attribution.</summary>
    public List<List<GoldPart>> Attributions { get; }

    /// <summary>Every text of a folder with <c>text</c> and <c>attributions</c> in it; the first annotator's reading where several read one text.</summary>
    public static List<AnnotatedText> ReadAll(string folder)
    {
        var texts = new List<AnnotatedText>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            var annotator = Path.GetFileNameWithoutExtension(file);
            var name = annotator[..annotator.LastIndexOf('_')];
            if (seen.Add(name))
            {
                var text = File.ReadAllText(Path.Combine(folder, "text", name + ".txt"));
                texts.Add(new AnnotatedText(name, Draft.Parse(text, name + ".txt"), ReadAttributions(text, File.ReadLines(file))));
            }
        }

        return texts;
    }

    private static List<List<GoldPart>> ReadAttributions(string text, IEnumerable<string> lines)
    {
        var offsets = Offsets(text);
        var spans = new Dictionary<string, GoldPart>(StringComparer.Ordinal);
        var events = new List<string[]>();
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            if (columns.Length > 1 && columns[0].Length > 1 && int.TryParse(columns[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                if (columns[0][0] == 'T')
                {
                    var words = columns[1].Split(' ', 2);
                    var pieces = words[1].Split(';').Select(piece => piece.Split(' ')).Select(p => (offsets[Parse(p[0])], offsets[Parse(p[1])])).ToList();
                    spans[columns[0]] = new GoldPart(words[0], pieces);
                }
                else if (columns[0][0] == 'E')
                {
                    events.Add(columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }

        var linked = new HashSet<string>(StringComparer.Ordinal);
        var attributions = new List<List<GoldPart>>();
        foreach (var parts in events)
        {
            var ids = parts.Select(part => part[(part.IndexOf(':') + 1)..]).Where(id => spans.TryGetValue(id, out var span) && IsPart(span)).ToList();
            attributions.Add(ids.Where(linked.Add).Select(id => spans[id]).ToList());
        }

        attributions.AddRange(spans.Where(span => !linked.Contains(span.Key) && IsPart(span.Value)).Select(span => new List<GoldPart> { span.Value }));
        return attributions;
    }

    private static bool IsPart(GoldPart span) => span.Role is "Source" or "Cue" or "Content";

    private static int Parse(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Code points to code units.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }

    /// <summary>The state of every token.</summary>
    public TagState[] States()
    {
        var tokens = Draft.Tokens;
        var states = new TagState[tokens.Length];
        var paragraphStarts = Draft.Paragraphs.Where(p => p.EndSentence > p.FirstSentence).Select(p => Draft.Sentences[p.FirstSentence].FirstToken).ToHashSet();
        foreach (var attribution in Attributions)
        {
            var pieces = attribution.SelectMany(part => part.Pieces.Select(piece => (part.Role, piece.Start, piece.End))).OrderBy(p => p.Start).ToList();
            if (pieces.Count == 0)
            {
                continue;
            }

            var cue = pieces.FirstOrDefault(p => p.Role == "Cue");
            var cueStart = cue.Role is null ? -1 : cue.Start;
            var contentStart = pieces.FirstOrDefault(p => p.Role == "Content") is { Role: not null } content ? content.Start : int.MaxValue;
            foreach (var (role, start, end) in pieces)
            {
                var isFirst = true;
                for (var t = Draft.TokenAt(start); t < tokens.Length && tokens[t].Start < end; t++)
                {
                    isFirst |= paragraphStarts.Contains(t);
                    if (states[t] is TagState.Outside or TagState.GapAfterCue or TagState.GapBeforeCue)
                    {
                        states[t] = StateOf(role, start < cueStart, contentStart < start, isFirst);
                        isFirst = false;
                    }
                }
            }

            var first = Draft.TokenAt(pieces[0].Start);
            var last = Draft.TokenAt(pieces[^1].Start);
            for (var t = first; t < last; t++)
            {
                if (states[t] == TagState.Outside)
                {
                    states[t] = tokens[t].Start < cueStart ? TagState.GapBeforeCue : TagState.GapAfterCue;
                }
            }
        }

        return states;
    }

    private static TagState StateOf(string role, bool isBeforeCue, bool isAfterContent, bool isFirst) => role switch
    {
        "Source" => isBeforeCue
            ? isFirst ? TagState.SourceStartBeforeCue : TagState.SourceBeforeCue
            : isFirst ? TagState.SourceStartAfterCue : TagState.SourceAfterCue,
        "Cue" => isAfterContent
            ? isFirst ? TagState.CueStartAfterContent : TagState.CueAfterContent
            : isFirst ? TagState.CueStartBeforeContent : TagState.CueBeforeContent,
        _ => isBeforeCue
            ? isFirst ? TagState.ContentStartBeforeCue : TagState.ContentBeforeCue
            : isFirst ? TagState.ContentStartAfterCue : TagState.ContentAfterCue,
    };
}
