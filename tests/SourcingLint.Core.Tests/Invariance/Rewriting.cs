using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SourcingLint.Text;

namespace SourcingLint.Core.Tests.Invariance;

/// <summary>Another way to write a draft down that changes nothing of what readers read.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Apply">The draft written that way; the same draft where it has nothing to do.</param>
/// <param name="NeedsParagraphs">Whether it says anything only of a draft with blank lines between its paragraphs: where none has, a line may be one.</param>
internal sealed partial record Rewriting(string Name, Func<string, string> Apply, bool NeedsParagraphs = false)
{
    private const string Note = "Kiev says 412 people died";

    /// <summary>Every way that is tried.</summary>
    public static IReadOnlyList<Rewriting> All { get; } =
    [
        new("wrapped at 40", draft => Wrapped(draft, 40, "\n"), NeedsParagraphs: true),
        new("wrapped at 50", draft => Wrapped(draft, 50, "\n"), NeedsParagraphs: true),
        new("wrapped at 60", draft => Wrapped(draft, 60, "\n"), NeedsParagraphs: true),
        new("wrapped at 72", draft => Wrapped(draft, 72, "\n"), NeedsParagraphs: true),
        new("wrapped at 80", draft => Wrapped(draft, 80, "\n"), NeedsParagraphs: true),
        new("wrapped with backslashes", draft => Wrapped(draft, 72, "\\\n")),
        new("wrapped with two blanks", draft => Wrapped(draft, 60, "  \n"), NeedsParagraphs: true),
        new("wrapped with <br>", draft => Wrapped(draft, 72, "<br>")),
        new("wrapped with <br /> and a line end", draft => Wrapped(draft, 60, "<br />\n")),
        new("a sentence a line", draft => BySentence(draft, "\n"), NeedsParagraphs: true),
        new("a sentence a line, backslashes", draft => BySentence(draft, "\\\n")),
        new("a sentence a line, <br>", draft => BySentence(draft, "<br>")),
        new("a clause a line", draft => InCopy(draft, line => line.Replace(", ", ",\n", StringComparison.Ordinal)), NeedsParagraphs: true),
        new("CRLF", draft => draft.ReplaceLineEndings("\r\n")),
        new("CR", draft => draft.ReplaceLineEndings("\r")),
        new("line separators", draft => HasFrontMatter(draft) ? draft : draft.ReplaceLineEndings("\u2028")),
        new("byte order mark", draft => "\uFEFF" + draft),
        new("blank lines doubled", draft => draft.Replace("\n\n", "\n\n \n\n", StringComparison.Ordinal)),
        new("blanks at line ends", draft => InCopy(draft, line => line + "   ")),
        new("two blanks between words", draft => InCopy(draft, line => line.Replace(" ", "  ", StringComparison.Ordinal))),
        new("indented", draft => InCopy(draft, line => "    " + line)),
        new("decomposed letters", draft => draft.Normalize(NormalizationForm.FormD)),
        new("no-break space after numbers", draft => InText(draft, line => AfterNumber().Replace(line, "\u00A0"))),
        new("no-break spaces everywhere", draft => InCopy(draft, line => line.Replace(' ', '\u00A0'))),
        new("no-break space in numbers", draft => Grouped(draft, '\u00A0')),
        new("thin space in numbers", draft => Grouped(draft, '\u2009')),
        new("narrow space in numbers", draft => Grouped(draft, '\u202F')),
        new("figure space in numbers", draft => Grouped(draft, '\u2007')),
        new("soft hyphens", draft => InText(draft, line => Inside().Replace(line, "\u00AD"))),
        new("zero-width spaces", draft => InText(draft, line => Inside().Replace(line, "\u200B"))),
        new("word joiners around marks", draft => InText(draft, line => AsciiMark().Replace(line, "\u2060$0"))),
        new("marks of direction", draft => InCopy(draft, line => "\u200E" + line + "\u200F")),
        new("backslash before every mark", draft => InText(draft, line => AsciiMark().Replace(line, "\\$0"))),
        new("backslash before marks that need none", draft => InText(draft, line => AnyMark().Replace(line, "\\$0"))),
        new("entities", draft => InText(draft, line => AnyMark().Replace(line.Replace("&", "&amp;", StringComparison.Ordinal), mark => mark.Value is "&" or ";" ? mark.Value : "&#" + ((int)mark.Value[0]).ToString(CultureInfo.InvariantCulture) + ";"))),
        new("entities for blanks", draft => InCopy(draft, line => line.Replace(" ", "&nbsp;", StringComparison.Ordinal))),
        new("curly quotes", draft => InText(draft, Curled)),
        new("straight quotes", draft => InText(draft, line => line.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\''))),
        new("typed quotes", draft => InText(draft, line => Curled(line).Replace("“", "``", StringComparison.Ordinal).Replace("”", "''", StringComparison.Ordinal))),
        new("bold names", draft => Around(draft, Capital(), "**", "**")),
        new("italic names", draft => Around(draft, Capital(), "*", "*")),
        new("linked names", draft => Around(draft, Capital(), "[", "](https://example.org/kiev_412)")),
        new("spans around names", draft => Around(draft, Capital(), "<span class=\"kiev\">", "</span>")),
        new("tags inside words", draft => InText(draft, line => Inside().Replace(line, "<i></i>"))),
        new("wiki links", draft => Around(draft, Capital(), "[[", "]]")),
        new("wiki links to other pages", draft => Around(draft, Capital(), "[[Kiev 412|", "]]")),
        new("bold numbers", draft => Around(draft, Number(), "**", "**")),
        new("linked numbers", draft => Around(draft, Number(), "[", "](https://example.org/412 \"412 dead\")")),
        new("spans around numbers", draft => Around(draft, Number(), "<span>", "</span>")),
        new("italic cues", draft => Around(draft, Cue(), "_", "_")),
        new("linked cues", draft => Around(draft, Cue(), "[", "](https://example.org/)")),
        new("underlined words", draft => Around(draft, Cue(), "<u>", "</u>")),
        new("highlighted cues", draft => Around(draft, Cue(), "==", "==")),
        new("spans with attributes", draft => Around(draft, Cue(), "[", "]{.smallcaps}")),
        new("underlined headline", draft => Headline().Replace(draft, "$1\n=====")),
        new("closed headline", draft => Headline().Replace(draft, "# $1 #")),
        new("headline with an id", draft => Headline().Replace(draft, "# $1 {#toll-412 .hed data-n=\"412\"}")),
        new("headline with an id in Kramdown", draft => Headline().Replace(draft, "# $1 {: .hed-412}")),
        new("bold headline", draft => Headline().Replace(draft, "# **$1**")),
        new("headline in HTML", draft => Headline().Replace(draft, "<h1 class=\"hed\">$1</h1>")),
        new("headline in YAML", draft => InFrontMatter(draft, title => $"---\nlayout: post\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\ntags: [a, b]\n---")),
        new("headline in YAML on a line of its own", draft => InFrontMatter(draft, title => $"---\ntitle: >-\n  {title}\nlayout: post\n---")),
        new("headline in TOML", draft => InFrontMatter(draft, title => $"+++\ntitle = \"{Quoted(title)}\"\n[params]\nhero = \"a.jpg\"\n+++")),
        new("headline in JSON", draft => InFrontMatter(draft, title => $"{{\n  \"title\": \"{Quoted(title)}\",\n  \"params\": {{ \"dead\": [\"412\", 412] }}\n}}")),
        new("front matter in YAML", draft => HasFrontMatter(draft) ? draft : $"---\nlayout: post\nsummary: {Note}\n---\n\n{draft}"),
        new("front matter in TOML", draft => HasFrontMatter(draft) ? draft : $"+++\nlayout = \"post\"\nsummary = \"\"\"\n{Note}.\n\"\"\"\n+++\n\n{draft}"),
        new("front matter in JSON", draft => HasFrontMatter(draft) ? draft : $"{{\n\"layout\": \"post\",\n\"summary\": \"{Note}\"\n}}\n\n{draft}"),
        new("comments in HTML", draft => WithParagraphs(draft, $"<!-- {Note} -->")),
        new("comments in Markdown", draft => WithParagraphs(draft, $"[//]: # ({Note})")),
        new("comments in MDX", draft => WithParagraphs(draft, $"{{/* {Note} */}}")),
        new("comments in Liquid", draft => WithParagraphs(draft, $"{{% comment %}}{Note}{{% endcomment %}}")),
        new("templates", draft => WithParagraphs(draft, "{% include ad.html dead=\"412\" %}")),
        new("shortcodes", draft => WithParagraphs(draft, "{{< figure src=\"kiev.jpg\" title=\"412 people died\" >}}")),
        new("embedded pages", draft => WithParagraphs(draft, "![[Kiev 412.png]]")),
        new("notes between words", draft => WithNotes(draft, $"{{>>{Note}<<}}")),
        new("deletions between words", draft => WithNotes(draft, $"{{--{Note} --}}")),
        new("struck words", draft => WithNotes(draft, $"~~{Note}~~")),
        new("struck words in HTML", draft => WithNotes(draft, $"<del>{Note}</del>")),
        new("notes in Obsidian", draft => WithNotes(draft, $"%%{Note}%%")),
        new("comments between words", draft => WithNotes(draft, $"<!-- {Note} -->")),
        new("insertions", draft => Around(draft, Cue(), "{++", "++}")),
        new("substitutions", draft => Around(draft, Cue(), "{~~Kiev 412~>", "~~}")),
        new("insertions in HTML", draft => Around(draft, Cue(), "<ins>", "</ins>")),
        new("WordPress export", draft => InParagraphs(draft, "<!-- wp:paragraph -->\n<p>", "</p>\n<!-- /wp:paragraph -->")),
        new("HTML export", draft => InParagraphs(draft, "<p style=\"margin:0\"><span lang=\"en\">", "</span></p>")),
    ];

    /// <summary>Leaves alone what is no running text: front matter, tables, comments, tags, fences, footnotes.</summary>
    private static string InText(string draft, Func<string, string> rewrite) => ByLine(draft, rewrite, line => Heading().Match(line) is { Success: true } mark ? mark.Length : IsCopy(line) ? 0 : -1);

    private static string InCopy(string draft, Func<string, string> rewrite) => ByLine(draft, rewrite, line => IsCopy(line) ? 0 : -1);

    private static string ByLine(string draft, Func<string, string> rewrite, Func<string, int> opening)
    {
        var lines = draft.Split('\n');
        var start = HasFrontMatter(draft) ? Array.IndexOf(lines, "---", 1) + 1 : 0;
        for (var i = start; i < lines.Length; i++)
        {
            if (opening(lines[i]) is var length and >= 0 && !(i + 1 < lines.Length && lines[i + 1].StartsWith("===", StringComparison.Ordinal)))
            {
                lines[i] = lines[i][..length] + rewrite(lines[i][length..]);
            }
        }

        return string.Join('\n', lines);
    }

    private static bool HasFrontMatter(string draft) => draft.StartsWith("---\n", StringComparison.Ordinal);

    /// <summary>Whether a line is running text without markup.</summary>
    public static bool IsCopy(string line) =>
        line.Length > 0 && line[0] is not ('#' or '|' or '<' or '>' or '-' or '*' or '[' or '!' or '`' or '=' or '{' or ' ' or '\t') && !Marked().IsMatch(line);

    private static string Wrapped(string draft, int width, string lineEnd) => InCopy(draft, line =>
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                wrapped.Append(lineEnd);
                column = 0;
            }

            wrapped.Append(column > 0 ? " " : "").Append(word);
            column += (column > 0 ? 1 : 0) + word.Length;
        }

        return wrapped.ToString();
    });

    private static string BySentence(string draft, string lineEnd) => InCopy(draft, line =>
    {
        var read = Draft.Parse(line);
        var starts = read.Sentences.Skip(1).Select(sentence => sentence.Span.Start).Where(start => line[start - 1] == ' ').ToHashSet();
        return string.Concat(line.Select((c, i) => starts.Contains(i + 1) ? lineEnd : c.ToString()));
    });

    private static string Grouped(string draft, char space) => InText(draft, line => Thousands().Replace(line, space.ToString()));

    private static string Around(string draft, Regex words, string before, string after) => InText(draft, line => words.Replace(line, word => before + word.Value + after));

    private static string WithParagraphs(string draft, string paragraph) =>
        HasFrontMatter(draft) || draft.Contains('|', StringComparison.Ordinal) || draft.Contains("\n- ", StringComparison.Ordinal) ? draft : draft.Replace("\n\n", $"\n\n{paragraph}\n\n", StringComparison.Ordinal);

    private static string WithNotes(string draft, string note) => InCopy(draft, line => Conjunction().Replace(line, note + "$0"));

    private static string InParagraphs(string draft, string before, string after) => InCopy(draft, line => before + line + after);

    private static string InFrontMatter(string draft, Func<string, string> write) =>
        Headline().Match(draft) is { Success: true, Index: 0 } headline ? write(headline.Groups[1].Value) + draft[headline.Length..] : draft;

    private static string Quoted(string title) => title.Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Curled(string line)
    {
        var curled = new StringBuilder(line);
        for (var i = 0; i < line.Length; i++)
        {
            var opens = i == 0 || line[i - 1] is ' ' or '(' or '“' or '‘' or '"' or '\'' or '—';
            curled[i] = line[i] switch
            {
                '"' when !(i > 0 && char.IsDigit(line[i - 1])) => opens ? '“' : '”',
                '\'' when !(i > 0 && char.IsDigit(line[i - 1])) => opens && i + 1 < line.Length && char.IsLetter(line[i + 1]) ? '‘' : '’',
                _ => line[i],
            };
        }

        return curled.ToString();
    }

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^# (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headline();

    [GeneratedRegex(@"[`<\[\]*_\\{}|]|^\d+[.)] |https?:|www\.|@\w")]
    private static partial Regex Marked();

    [GeneratedRegex("(?<=[0-9]) (?=[a-z])")]
    private static partial Regex AfterNumber();

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Thousands();

    [GeneratedRegex("(?<=[a-z]{3})(?=[a-z]{3})")]
    private static partial Regex Inside();

    [GeneratedRegex(@"(?<=\S)[,.:;!?()""'$%+-]")]
    private static partial Regex AsciiMark();

    [GeneratedRegex(@"(?<=\S)[,.:;!?()""'$%+&;“”‘’—–-]")]
    private static partial Regex AnyMark();

    [GeneratedRegex(@"\b(?<!['’&])[A-Z][a-z]{2,}\b")]
    private static partial Regex Capital();

    [GeneratedRegex(@"(?<![\w.,$€£'’-])\d[\d,]*(?![\w.,:/’'-]*\d)(?=[ .,])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(said|says|told|according|reported|killed|wounded|claimed|people|percent)\b")]
    private static partial Regex Cue();

    [GeneratedRegex(@"(?<=\w) (and|in|on|at|of|said) ")]
    private static partial Regex Conjunction();
}
