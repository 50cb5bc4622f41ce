using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>What a list of page phrases says of a line.</summary>
internal enum PhraseKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The line is one of them.</summary>
    Line,

    /// <summary>The line labels a player: its title and summary follow.</summary>
    Video,

    /// <summary>Only other stories follow the line.</summary>
    Tail,

    /// <summary>A short paragraph begins with one.</summary>
    Start,

    /// <summary>A short paragraph holds one.</summary>
    Any,
}

/// <summary>A lexicon of phrases that say what a short line is for: <c>page-chrome.tsv</c>, <c>bylines.tsv</c>.</summary>
internal sealed class PagePhrases
{
    private const int LongestLine = 60;
    private const int MostWords = 60;

    /// <summary>In a longer paragraph a phrase in the middle was pasted into copy.</summary>
    private const int MostWordsAround = 30;

    private readonly PhraseTable _phrases;
    private readonly PhraseKind[] _kinds;
    private readonly Dictionary<string, PhraseKind> _lines = new(StringComparer.Ordinal);

    private PagePhrases(string name)
    {
        _phrases = PhraseTable.Read(name);
        _kinds = _phrases.Rows.Select(row => KindNamed(row[1])).ToArray();
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] is PhraseKind.Line or PhraseKind.Video or PhraseKind.Tail)
            {
                _lines[Normalize(_phrases.Rows[i][0].AsSpan())] = _kinds[i];
            }
        }
    }

    /// <summary>What pages wrap around stories.</summary>
    public static PagePhrases Chrome { get; } = new("page-chrome");

    /// <summary>Lines about the writer and the date.</summary>
    public static PagePhrases Byline { get; } = new("bylines");

    /// <summary>What the list says of a line.</summary>
    public PhraseKind KindOf(string prose, in Line line, ImmutableArray<Token> tokens)
    {
        if (line.Span.Length <= LongestLine && _lines.TryGetValue(Normalize(prose.AsSpan(line.Span.Start, line.Span.Length)), out var kind))
        {
            return kind;
        }

        if (line.Words > MostWords)
        {
            return PhraseKind.None;
        }

        for (var i = line.First; i < line.End; i++)
        {
            if (_phrases.Match(tokens, i, line.End, out var row) > 0 && ((_kinds[row] == PhraseKind.Any && line is { Words: <= MostWordsAround, Sentences: <= 2 }) || (_kinds[row] == PhraseKind.Start && i == line.First)))
            {
                return _kinds[row];
            }
        }

        return PhraseKind.None;
    }

    /// <summary>A line in lower case, its marks as single spaces, each number as <c>#</c>.</summary>
    public static string Normalize(ReadOnlySpan<char> line)
    {
        var normal = new char[line.Length];
        var length = 0;
        var gap = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (!char.IsLetterOrDigit(c) && c != '#')
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                normal[length++] = ' ';
                gap = false;
            }

            var isDigit = char.IsDigit(c) || c == '#';
            if (!isDigit || length == 0 || normal[length - 1] != '#')
            {
                normal[length++] = isDigit ? '#' : char.ToLowerInvariant(c);
            }
        }

        return new string(normal, 0, length);
    }

    private static PhraseKind KindNamed(string name) => name switch
    {
        "line" => PhraseKind.Line,
        "video" => PhraseKind.Video,
        "tail" => PhraseKind.Tail,
        "start" => PhraseKind.Start,
        _ => PhraseKind.Any,
    };
}
