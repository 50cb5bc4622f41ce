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

    /// <summary>A short line is one, or ends with one that has a capital and no full stop.</summary>
    End,

    /// <summary>A paragraph begins with one in capitals and runs on without a mark: a button above a caption.</summary>
    Label,

    /// <summary>A line in brackets begins with one: a link to something else on the page.</summary>
    Aside,
}

/// <summary>A lexicon of phrases that say what a short line is for: <c>page-chrome.tsv</c>, <c>bylines.tsv</c>.</summary>
internal sealed class PagePhrases
{
    private const int LongestLine = 60;
    private const int MostWords = 60;

    /// <summary>In a longer paragraph a phrase in the middle was pasted into copy.</summary>
    private const int MostWordsAround = 30;

    /// <summary>In words: a shorter phrase may well stand in copy.</summary>
    private const int ShortestOfTwo = 3;

    private readonly PhraseTable _phrases;
    private readonly PhraseKind[] _kinds;
    private readonly bool[] _opensAny = new bool[Vocabulary.Shared.Count];
    private readonly bool[] _opensLong = new bool[Vocabulary.Shared.Count];
    private readonly Dictionary<string, PhraseKind> _lines = new(StringComparer.Ordinal);

    private PagePhrases(string name)
    {
        _phrases = PhraseTable.Read(name);
        _kinds = _phrases.Map(row => KindNamed(row[1]));
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] is PhraseKind.Line or PhraseKind.Video or PhraseKind.Tail or PhraseKind.End)
            {
                _lines[Normalize(_phrases.Rows[i][0].AsSpan())] = _kinds[i];
            }

            if (IsLong(i))
            {
                _opensLong[Vocabulary.Shared.Require(_phrases.Rows[i][0].Split(' ')[0])] = true;
            }

            if (_kinds[i] is PhraseKind.Any or PhraseKind.End)
            {
                _opensAny[Vocabulary.Shared.Require(_phrases.Rows[i][0].Split(' ')[0])] = true;
            }
        }
    }

    /// <summary>What pages wrap around stories.</summary>
    public static PagePhrases Chrome { get; } = new("page-chrome");

    /// <summary>Lines about the writer and the date.</summary>
    public static PagePhrases Byline { get; } = new("bylines");

    /// <summary>What the list says of a line.</summary>
    public PhraseKind KindOf(string prose, in Line line, TokenList tokens)
    {
        if (line.Span.Length <= LongestLine && _lines.TryGetValue(Normalize(prose.AsSpan(line.Span.Start, line.Span.Length)), out var kind))
        {
            return kind;
        }

        if (line.Words <= MostWords && line.First < line.End && _phrases.Match(tokens, line.First, line.End, out var start) > 0 && _kinds[start] == PhraseKind.Start)
        {
            return PhraseKind.Start;
        }

        if (line.Words <= MostWordsAround && IsBracketed(prose, line, tokens) && _phrases.Match(tokens, line.First + 1, line.End, out _) > 0)
        {
            return PhraseKind.Start;
        }

        for (var i = line.First; i < line.End && line is { Words: <= MostWordsAround, Sentences: <= 3 }; i++)
        {
            if (_opensAny[tokens[i].Word] && _phrases.Match(tokens, i, line.End, out var row) is var length and > 0
                && (_kinds[row] == PhraseKind.Any || (_kinds[row] == PhraseKind.End && i + length == line.End && tokens[i].Has(TokenShape.Capitalized))))
            {
                return _kinds[row];
            }
        }

        return IsLabelled(line, tokens) ? PhraseKind.Label : HasTwo(line, tokens) ? PhraseKind.Any : PhraseKind.None;
    }

    private bool IsLong(int row) =>
        _kinds[row] is PhraseKind.Any or PhraseKind.Start && _phrases.Rows[row][0].Split(' ').Length >= ShortestOfTwo;

    /// <summary><c>CLOSE The bridge in May. COURIER</c>, <c>Facebook Twitter Pinterest The bridge in May</c>: a button that stands in capitals before a sentence.</summary>
    private bool IsLabelled(in Line line, TokenList tokens)
    {
        var length = line.Words <= MostWords ? _phrases.Match(tokens, line.First, line.End, out var row) is var found and > 0 && _kinds[row] == PhraseKind.Label ? found : 0 : 0;
        if (length == 0 || line.First + length >= line.End || !tokens[line.First + length].Has(TokenShape.Capitalized))
        {
            return false;
        }

        for (var i = line.First; i < line.First + length; i++)
        {
            if (!tokens[i].Has(length == 1 ? TokenShape.AllCaps : TokenShape.Capitalized))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Sign up for our letter … By signing up you agree to … unsubscribe at any time</c>.</summary>
    private bool HasTwo(in Line line, TokenList tokens)
    {
        var first = -1;
        for (var i = line.First; i < line.End && line is { Words: <= MostWords, HasQuote: false }; i++)
        {
            if (_opensLong[tokens[i].Word] && _phrases.Match(tokens, i, line.End, out var row) is var length and > 0 && IsLong(row) && row != first)
            {
                if (first >= 0)
                {
                    return true;
                }

                first = row;
                i += length - 1;
            }
        }

        return false;
    }

    private static bool IsBracketed(string prose, in Line line, TokenList tokens) =>
        line.End - line.First > 2 && prose[tokens[line.First].Start] is '(' or '[' && prose[tokens[line.End - 1].Start] is ')' or ']';

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
                gap |= length > 0 && !Typography.IsUnseen(c);
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
        "aside" => PhraseKind.Aside,
        "label" => PhraseKind.Label,
        "end" => PhraseKind.End,
        _ => PhraseKind.Any,
    };
}
