using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What a draft opens with, by which the rest is new or old: its lede, the days of the week that it names, its year.</summary>
internal sealed class DraftOpening
{
    private const int LedeParagraphs = 3;
    private const int ShortestParagraph = 60;
    private const int FirstYear = 1800;
    private const int OldestDraft = 2010;
    private const int LastYear = 2100;

    private const int LeastMatchWords = 3;

    private static readonly WordSet MatchWords = WordSet.Read("match-words");
    private static readonly WordRoles<ResultsWord> ResultsWords = WordRoles<ResultsWord>.Read("Phrases/results-words", 1);
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Until = Vocabulary.Shared.Require("until");

    private readonly Draft _draft;
    private readonly int[] _bodyRank;
    private readonly HashSet<int> _newsDays = [];

    /// <summary>Reads a draft's opening.</summary>
    public DraftOpening(Draft draft)
    {
        _draft = draft;
        _bodyRank = RankBody(draft);
        LatestYear = FindLatestYear();
        FindNewsDays();
        (IsOfMatch, IsOfResults) = FindSubject();
    }

    /// <summary>The draft's year: its date's, or the latest that it names, save years to come.</summary>
    public int LatestYear { get; }

    /// <summary>Whether the story tells of a match, whose numbers everybody there saw.</summary>
    public bool IsOfMatch { get; }

    /// <summary>Whether the story tells of a company's results, which are the company's to tell.</summary>
    public bool IsOfResults { get; }

    /// <summary>Whether a paragraph is the headline, the deck or the lede.</summary>
    public bool Leads(Paragraph paragraph) => _bodyRank[paragraph.Index] < 1;

    /// <summary>Whether a paragraph stands above or in the first paragraphs of running text.</summary>
    public bool Holds(Paragraph paragraph) => _bodyRank[paragraph.Index] < LedeParagraphs;

    /// <summary>Whether a day of the week is the news's: once the opening has named its day, another day is an earlier event.</summary>
    public bool IsNewsDay(Token weekday) => _newsDays.Count == 0 || _newsDays.Contains(weekday.Word);

    /// <summary>The year that a token names; 0 when it names none.</summary>
    public int YearAt(int index)
    {
        var token = _draft.Tokens[index];
        if (token.Kind != TokenKind.Number || token.Length != 4)
        {
            return 0;
        }

        var year = 0;
        foreach (var c in _draft.TextOf(token))
        {
            year = c is >= '0' and <= '9' ? (year * 10) + (c - '0') : 0;
        }

        return year is >= FirstYear and <= LastYear ? year : 0;
    }

    /// <summary>Whether a word is one of play.</summary>
    public static bool IsOfPlay(int word) => MatchWords.Contains(word);

    private int FindLatestYear()
    {
        if (_draft.Date is { } date)
        {
            return date.Year;
        }

        var latest = OldestDraft;
        for (var i = 0; i < _draft.Tokens.Length; i++)
        {
            var before = i > 0 ? _draft.Tokens[i - 1].Word : 0;
            if (before != By && before != Until && YearAt(i) is var year && year > latest)
            {
                latest = year;
            }
        }

        return latest;
    }

    /// <summary>Notes the days of the week that the opening names.</summary>
    private void FindNewsDays()
    {
        foreach (var sentence in _draft.Sentences)
        {
            if (!Holds(_draft.ParagraphOf(sentence)))
            {
                return;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (_draft.Tokens[i].Is(WordClass.Weekday))
                {
                    _newsDays.Add(_draft.Tokens[i].Word);
                }
            }
        }
    }

    private (bool IsOfMatch, bool IsOfResults) FindSubject()
    {
        var results = ResultsWord.None;
        var words = new HashSet<int>();
        foreach (var sentence in _draft.Sentences)
        {
            if (!Holds(_draft.ParagraphOf(sentence)))
            {
                break;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                results |= ResultsWords.Of(_draft.Tokens[i].Word);
                if (MatchWords.Contains(_draft.Tokens[i].Word))
                {
                    words.Add(_draft.Tokens[i].Word);
                }
            }
        }

        return (words.Count >= LeastMatchWords, results == ResultsWord.All);
    }

    /// <summary>How many paragraphs of running text stand before each paragraph; lines too short for one do not count.</summary>
    private static int[] RankBody(Draft draft)
    {
        var ranks = new int[draft.Paragraphs.Length];
        var rank = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            ranks[paragraph.Index] = rank;
            rank += paragraph.Zone == ZoneKind.Body && draft.Prose.SeenLength(paragraph.Span) >= ShortestParagraph ? 1 : 0;
        }

        return ranks;
    }
}
