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
            var pieces = attribution.SelectMany(part => part.Pieces.Select(piece => new Piece(part.Role, piece.Start, piece.End))).OrderBy(p => p.Start).ToList();
            var cue = pieces.Find(p => p.Role == "Cue");
            for (var k = 0; k < pieces.Count; k++)
            {
                var piece = pieces[k];
                var first = Draft.TokenAt(piece.Start);
                var state = StateOf(piece, cue, pieces.Take(k).ToList());
                if (state == TagState.ContentStartAfterCue && first < tokens.Length && (cue is null || Draft.SentenceAt(cue.Start) != Draft.SentenceAt(piece.Start)) && IsSentenceStart(first))
                {
                    state = TagState.ContentStartAlone;
                }

                for (var t = first; t < tokens.Length && tokens[t].Start < piece.End; t++)
                {
                    if (t > first && state is TagState.ContentStartBeforeCue or TagState.ContentStartAfterCue or TagState.ContentStartAlone)
                    {
                        state = paragraphStarts.Contains(t) ? TagState.ContentStartAlone
                            : state == TagState.ContentStartBeforeCue ? TagState.ContentBeforeCue : TagState.ContentAfterCue;
                    }
                    else if (state is TagState.ContentBeforeCue or TagState.ContentAfterCue && paragraphStarts.Contains(t))
                    {
                        state = TagState.ContentStartAlone;
                    }

                    if (states[t] is TagState.Outside or TagState.GapAfterContent or TagState.GapAfterSource or TagState.GapAfterCue)
                    {
                        states[t] = state;
                    }
                }

                if (k + 1 < pieces.Count)
                {
                    var gap = piece.Start >= (cue?.Start ?? 0) ? TagState.GapAfterCue
                        : pieces.Take(k + 1).Any(p => p.Role == "Content") ? TagState.GapAfterContent : TagState.GapAfterSource;
                    for (var t = Draft.TokenAt(piece.End); t < tokens.Length && tokens[t].Start < pieces[k + 1].Start; t++)
                    {
                        if (states[t] == TagState.Outside)
                        {
                            states[t] = gap;
                        }
                    }
                }
            }
        }

        return states;
    }

    private bool IsSentenceStart(int token) => Draft.SentenceAt(Draft.Tokens[token].Start) is var s && s < Draft.Sentences.Length && Draft.Sentences[s].FirstToken == token;

    private static TagState StateOf(Piece piece, Piece? cue, List<Piece> before)
    {
        var isBeforeCue = cue is not null && piece.Start < cue.Start;
        var hasContent = before.Exists(p => p.Role == "Content");
        return piece.Role switch
        {
            "Source" => !isBeforeCue ? TagState.SourceAfterCue : hasContent ? TagState.SourceAfterContent : TagState.SourceFirst,
            "Cue" => hasContent ? TagState.CueAfterContent : before.Count > 0 ? TagState.CueAfterSource : TagState.CueFirst,
            _ => isBeforeCue ? TagState.ContentStartBeforeCue : TagState.ContentStartAfterCue,
        };
    }

    private sealed record Piece(string Role, int Start, int End);
}
