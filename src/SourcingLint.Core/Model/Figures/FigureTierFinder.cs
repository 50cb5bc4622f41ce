using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells new claims from common record: the catalogue's tiers of a bare figure.</summary>
internal sealed class FigureTierFinder
{
    private const int LedeParagraphs = 3;
    private const int SettledYears = 10;
    private const int FirstYear = 1800;
    private const int OldestDraft = 2010;
    private const int LastYear = 2100;
    private const double Handful = 12;
    private const double LeastBareCount = 100;
    private const double LeastMoney = 100;
    private const double LeastMeasure = 1000;
    private const double LeastTellingCount = 1000;
    private const int RelativeReach = 8;
    private const int UnprovedReach = 4;
    private const int ShortestParagraph = 60;

    private static readonly PhraseTable Settings = PhraseTable.Read("claim-settings");
    private static readonly WordDetails Sizes = WordDetails.Read("number-words", "vague-number");

    private static readonly WordSet Populations = WordSet.Read("population-words");
    private static readonly WordSet Residents = WordSet.Read("residents");
    private static readonly WordSet CourtSums = WordSet.Read("court-sums");
    private static readonly PhraseTable MarketWords = PhraseTable.Read("market-words");
    private static readonly WordSet DamageWords = WordSet.Read("damage-words");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Had = Vocabulary.Shared.Require("had");
    private static readonly int Has = Vocabulary.Shared.Require("has");
    private static readonly int Have = Vocabulary.Shared.Require("have");
    private static readonly int Last = Vocabulary.Shared.Require("last");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int Since = Vocabulary.Shared.Require("since");
    private static readonly int Until = Vocabulary.Shared.Require("until");

    private readonly Draft _draft;
    private readonly ImmutableArray<Figure> _figures;
    private readonly VoteReach _votes;
    private readonly int[] _bodyRank;
    private readonly int _latestYear;
    private readonly bool _opensWithToll;
    private readonly HashSet<int> _newsDays = [];
    private Sentence _sentence;
    private int _sentenceIndex = -1;
    private Setting _setting;
    private int _pastParagraph = -1;

    private FigureTierFinder(Draft draft, ImmutableArray<Figure> figures)
    {
        _draft = draft;
        _figures = figures;
        _votes = new VoteReach(draft);
        _bodyRank = RankBody(draft);
        _latestYear = LatestYear();
        _opensWithToll = OpensWithToll();
        FindNewsDays();
    }

    [Flags]
    private enum Setting : short
    {
        None = 0,
        Standing = 1,
        Unproved = 2,
        LooksBack = 4,
        Dated = 8,
        ThisWeek = 16,
        Settled = 32,
        Perfect = 64,
        PastPerfect = 128,
        Damage = 256,
        Record = 512,
        Traded = 1024,
        Moves = 2048,
        Market = Traded | Moves,
    }

    /// <summary>The tier of each figure.</summary>
    public static ImmutableArray<FigureTier> Find(Draft draft, ImmutableArray<Figure> figures)
    {
        var finder = new FigureTierFinder(draft, figures);
        var tiers = ImmutableArray.CreateBuilder<FigureTier>(figures.Length);
        for (var i = 0; i < figures.Length; i++)
        {
            tiers.Add(finder.TierOf(figures[i]));
        }

        return tiers.ToImmutable();
    }

    private FigureTier TierOf(Figure figure)
    {
        if (figure.Class == FigureClass.Exempt)
        {
            return FigureTier.None;
        }

        if (figure.Sentence != _sentenceIndex)
        {
            Read(figure.Sentence);
        }

        var first = _draft.TokenAt(figure.Span.Start);
        var isDefinite = IsDefinite(first);
        if (!IsSensitive(figure, isDefinite) || IsOnRecord(figure, first) || _votes.IsPolled(figure))
        {
            return FigureTier.None;
        }

        var isPrice = (_setting & Setting.Market) == Setting.Market && figure.Class is FigureClass.Percent or FigureClass.Money or FigureClass.Count;
        if (isPrice)
        {
            return FigureTier.None;
        }

        if (figure.Class == FigureClass.Toll && (_setting & (Setting.Unproved | Setting.Settled)) != 0)
        {
            return FigureTier.None;
        }

        if ((figure.Form & FigureForm.Vague) != 0)
        {
            return FigureTier.Vague;
        }

        return isDefinite || IsScenery(figure) || _votes.IsOnRecord(figure) || IsBackground(figure, first)
            ? FigureTier.Background
            : FigureTier.Fresh;
    }

    private bool IsSensitive(Figure figure, bool isDefinite)
    {
        if ((figure.Form & FigureForm.Vague) != 0)
        {
            var last = _draft.Tokens[_draft.TokenAt(figure.Number.End - 1)];
            return Sizes.Of(last.Word, 1) != "few";
        }

        var value = figure.UpperValue ?? figure.Value ?? 0;
        var isHandful = value <= Handful && value == Math.Floor(value);
        return figure.Class switch
        {
            FigureClass.Toll => !(isHandful && isDefinite) && !(value == 1 && figure.Form == FigureForm.Exact),
            FigureClass.Military => !(isHandful && isDefinite) && (value > 1 || figure.Form != FigureForm.Exact),
            FigureClass.Money => value >= LeastMoney,
            FigureClass.Measure => figure.Noun.Length > 0 || value >= LeastMeasure,
            FigureClass.Percent => true,
            FigureClass.Count when figure.Noun.Length == 0 => value >= LeastBareCount || value < 1,
            _ => !isHandful,
        };
    }

    /// <summary>Whether it is spoken of as known: <c>its 40 tanks</c>, <c>the estimated 92,000</c>.</summary>
    private bool IsDefinite(int first) =>
        _draft.Tokens[first].Word == The
        || (first > _sentence.FirstToken && _draft.Tokens[first - 1] is var before
        && (before.Kind == TokenKind.Possessive || (before.Is(WordClass.Determiner) && before.Length > 2)
            || (before.Kind == TokenKind.Quote && !before.Has(TokenShape.SpaceBefore) && before.Length == 1 && _draft.Prose.Text[before.Start - 1] is 's' or 'S')));

    /// <summary>A small count of things that nobody lost: <c>16 rows of chairs</c>, <c>180 galleries</c>.</summary>
    private bool IsScenery(Figure figure) =>
        figure.Class == FigureClass.Count && figure.Noun.Length > 0 && figure.Value is >= 1 and < LeastTellingCount
        && (_setting & Setting.Damage) == 0;

    private bool IsBackground(Figure figure, int first)
    {
        var paragraph = _draft.ParagraphOf(_sentence);
        var isNews = (_setting & Setting.ThisWeek) != 0;
        if (!isNews && figure.Class == FigureClass.Toll && RecallsEvent(first))
        {
            return true;
        }

        if ((_setting & Setting.Record) != 0 && figure.Class != FigureClass.Toll)
        {
            return true;
        }

        if (Opens(paragraph))
        {
            return !isNews && (_setting & Setting.Perfect) != 0 && (_setting & (Setting.LooksBack | Setting.Dated)) != 0;
        }

        if (!isNews && figure.Class == FigureClass.Toll && !_opensWithToll)
        {
            return true; // told in passing, in a story of something else
        }

        if ((_setting & Setting.PastPerfect) != 0 || (figure.Class == FigureClass.Money && IsAttributive(first, figure)))
        {
            return true;
        }

        if (!isNews && (_setting & (Setting.Dated | Setting.LooksBack)) != 0)
        {
            _pastParagraph = paragraph.Index;
        }

        return !isNews && (_pastParagraph == paragraph.Index || (_setting & (Setting.Perfect | Setting.Standing)) != 0);
    }

    /// <summary>What anyone can look up: <c>a city of two million</c>, <c>$1 = 58 rupees</c>, <c>$500 bail</c>.</summary>
    private bool IsOnRecord(Figure figure, int first)
    {
        if (figure.Class != FigureClass.Money)
        {
            return first > _sentence.FirstToken
                && ((_draft.Tokens[first - 1].Word == Has && Residents.Contains(_draft.Tokens[_draft.TokenAt(figure.Noun.Start)].Word))
                    || (first - 2 >= _sentence.FirstToken && _draft.Tokens[first - 1].Word == Of && Populations.Contains(_draft.Tokens[first - 2].Word)));
        }

        var next = _draft.TokenAt(figure.Span.End);
        return IsEqualsSign(first - 1) || IsEqualsSign(next) || (next < _sentence.EndToken && CourtSums.Contains(_draft.Tokens[next].Word));
    }

    private bool IsEqualsSign(int index) =>
        index >= _sentence.FirstToken && index < _sentence.EndToken && _draft.Prose.Text[_draft.Tokens[index].Start] == '=';

    /// <summary>Whether a sum only describes a thing: <c>a $40 million lawsuit</c>.</summary>
    private bool IsAttributive(int first, Figure figure)
    {
        var next = _draft.TokenAt(figure.Span.End);
        return first > _sentence.FirstToken && _draft.Tokens[first - 1].Is(WordClass.Determiner)
            && next < _sentence.EndToken && _draft.Tokens[next] is { Kind: TokenKind.Word } noun
            && !noun.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary);
    }

    /// <summary>Whether an event known to the reader is only pointed to by its toll: <c>the bombing that killed 12</c>.</summary>
    private bool RecallsEvent(int first)
    {
        for (var i = first - 1; i > _sentence.FirstToken + 1 && i >= first - RelativeReach; i--)
        {
            if (_draft.Tokens[i].Word == That && _draft.Tokens[i - 1].Kind == TokenKind.Word)
            {
                return _draft.Tokens[i - 2].Word == The || (i - 3 >= _sentence.FirstToken && _draft.Tokens[i - 3].Word == The);
            }
        }

        return false;
    }

    private bool Opens(Paragraph paragraph) => paragraph.Zone is not (ZoneKind.Body or ZoneKind.List) || _bodyRank[paragraph.Index] < LedeParagraphs;

    /// <summary>Notes how a sentence sets its claims in time.</summary>
    private void Read(int index)
    {
        _sentenceIndex = index;
        _sentence = _draft.Sentences[index];
        _setting = Setting.None;
        var tokens = _draft.Tokens;
        for (var i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            var token = tokens[i];
            _setting |= DamageWords.Contains(token.Word) ? Setting.Damage : Setting.None;
            if (MarketWords.Match(tokens, i, i + 1, out var price) > 0)
            {
                _setting |= MarketWords.Rows[price][1] == "traded" ? Setting.Traded : Setting.Moves;
            }

            if (token.Is(WordClass.Weekday))
            {
                // Once the opening has named its day, another day is an earlier event.
                _setting |= _newsDays.Count == 0 || _newsDays.Contains(token.Word) ? Setting.ThisWeek : Setting.Dated;
            }
            else if (token.Is(WordClass.Month) && token.Has(TokenShape.Capitalized))
            {
                _setting |= Setting.Dated;
            }
            else if (YearAt(i) is var year and > 0)
            {
                _setting |= Setting.Dated | (year <= _latestYear - SettledYears ? Setting.Settled : Setting.None);
            }
            else if (token.Word == Since || (token.Word == Last && i + 1 < _sentence.EndToken && tokens[i + 1].Is(WordClass.TimeUnit)))
            {
                _setting |= Setting.LooksBack;
            }
            else if (token.Word == Has || token.Word == Have || token.Word == Had)
            {
                _setting |= !IsBeforeToll(i) ? Setting.None : token.Word == Had ? Setting.PastPerfect : Setting.Perfect;
            }
            else if (token.Kind == TokenKind.Word && Settings.Match(tokens, i, _sentence.EndToken, out var row) > 0)
            {
                var setting = SettingOf(Settings.Rows[row][1]);
                _setting |= setting != Setting.Unproved || IsBeforeToll(i) ? setting : Setting.None;
            }
        }
    }

    private static Setting SettingOf(string name) => name switch
    {
        "standing" => Setting.Standing,
        "record" => Setting.Record,
        "unproved" => Setting.Unproved,
        "news" => Setting.ThisWeek,
        _ => Setting.LooksBack,
    };

    private int YearAt(int index)
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

    /// <summary><c>could kill</c>, <c>convicted of murdering</c>.</summary>
    private bool IsBeforeToll(int index)
    {
        for (var i = index + 1; i < _sentence.EndToken && i <= index + UnprovedReach; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Toll))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The draft's year: its date's, or the latest that it names, save years to come.</summary>
    private int LatestYear()
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

    /// <summary>Whether the headline or the opening counts victims, so that the story is about them.</summary>
    private bool OpensWithToll()
    {
        foreach (var figure in _figures)
        {
            if (_bodyRank[_draft.Sentences[figure.Sentence].Paragraph] >= LedeParagraphs)
            {
                return false;
            }

            if (figure.Class == FigureClass.Toll)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes the days of the week that the opening names.</summary>
    private void FindNewsDays()
    {
        foreach (var sentence in _draft.Sentences)
        {
            if (_bodyRank[sentence.Paragraph] >= LedeParagraphs)
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

    /// <summary>How many paragraphs of running text stand before each paragraph; lines too short for one do not count.</summary>
    private static int[] RankBody(Draft draft)
    {
        var ranks = new int[draft.Paragraphs.Length];
        var rank = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            ranks[paragraph.Index] = rank;
            rank += paragraph.Zone == ZoneKind.Body && paragraph.Span.Length >= ShortestParagraph ? 1 : 0;
        }

        return ranks;
    }
}
