using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells new claims from common record: the catalogue's tiers of a bare figure.</summary>
internal sealed class FigureTierFinder
{
    private const double Handful = 12;
    private const double LeastBareCount = 100;
    private const double LeastMoney = 100;
    private const double LeastMeasure = 1000;
    private const double LeastTellingCount = 1000;
    private const double MostInRoom = 100;
    private const int PlanReach = 4; // in tokens

    private static readonly WordDetails Sizes = WordDetails.Read("number-words", "vague-number");

    private static readonly WordSet Populations = WordSet.Read("population-words");
    private static readonly WordSet Residents = WordSet.Read("residents");
    private static readonly WordSet Seated = WordSet.Read("seated-people");
    private static readonly WordSet Attending = WordSet.Read("attending-verbs");
    private static readonly WordSet Ranked = WordSet.Read("ranked-shares");
    private static readonly WordSet CourtSums = WordSet.Read("court-sums");
    private static readonly WordRoles<ResultsWord> ResultsWords = WordRoles<ResultsWord>.Read("Phrases/results-words", 1);
    private static readonly WordSet CountedThings = WordSet.Read("counted-things");
    private static readonly WordSet Contests = WordSet.Read("contest-words");
    private static readonly WordSet Planned = WordSet.Read("planned-words");
    private static readonly int Will = Vocabulary.Shared.Require("will");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int With = Vocabulary.Shared.Require("with");
    private static readonly int Has = Vocabulary.Shared.Require("has");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Population = Vocabulary.Shared.Require("population");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int All = Vocabulary.Shared.Require("all");

    private readonly Draft _draft;
    private readonly ImmutableArray<Figure> _figures;
    private readonly PublishedFindings _published;
    private readonly DraftOpening _opening;
    private readonly ClaimSettingReader _settings;
    private readonly RecalledTolls _recalled;
    private readonly bool _opensWithToll;
    private readonly bool _headlineTellsToll;
    private Sentence _sentence;
    private int _sentenceIndex = -1;
    private ClaimSetting _setting;
    private bool _isOfMatch;
    private int _pastParagraph = -1;

    private FigureTierFinder(Draft draft, ImmutableArray<Figure> figures)
    {
        _draft = draft;
        _figures = figures;
        _published = new PublishedFindings(draft);
        _opening = new DraftOpening(draft);
        _settings = new ClaimSettingReader(draft, _opening);
        _recalled = new RecalledTolls(draft);
        _opensWithToll = OpensWithToll();
        _headlineTellsToll = HeadlineTellsToll();
    }

    /// <summary>The tier of each figure.</summary>
    public static ImmutableArray<FigureTier> Find(Draft draft, ImmutableArray<Figure> figures)
    {
        var finder = new FigureTierFinder(draft, figures);
        var tiers = ImmutableArray.CreateBuilder<FigureTier>(figures.Length);
        for (var i = 0; i < figures.Length; i++)
        {
            var tier = finder.TierOf(figures[i]);
            tiers.Add(i > 0 && finder.IsDerived(i) && tiers[i - 1] < tier ? tiers[i - 1] : tier);
        }

        return tiers.ToImmutable();
    }

    /// <summary>A share or a change that the copy works out from the numbers before it: <c>112 miles of its 1,400, or 8 percent</c>, <c>$3.50 instead of $3, about 17 percent more</c>.</summary>
    private bool IsDerived(int index)
    {
        var figure = _figures[index];
        if (figure.Class != FigureClass.Percent || _figures[index - 1].Sentence != figure.Sentence)
        {
            return false;
        }

        var first = _draft.TokenAt(figure.Span.Start);
        return (first > 0 && _draft.Tokens[first - 1].Word == Or)
            || (index > 1 && _figures[index - 2].Sentence == figure.Sentence && IsChange(_figures[index - 2], _figures[index - 1], figure.Value));
    }

    private static bool IsChange(Figure one, Figure other, double? percent) =>
        one.Unit == other.Unit && one.Value is > 0 and var a && other.Value is > 0 and var b && percent is { } change
        && Math.Min(Math.Abs((Math.Abs(a - b) / b * 100) - change), Math.Abs((Math.Abs(a - b) / a * 100) - change)) < 1;

    private FigureTier TierOf(Figure figure)
    {
        if (figure.Class == FigureClass.Exempt)
        {
            return FigureTier.None;
        }

        if (figure.Sentence != _sentenceIndex)
        {
            var (last, before) = (_sentenceIndex, _setting);
            _sentenceIndex = figure.Sentence;
            _sentence = _draft.Sentences[figure.Sentence];
            _setting = _settings.Read(_sentence);
            _isOfMatch = _opening.IsOfMatch || TellsOfMatch();
            if ((before & ClaimSetting.Market) == ClaimSetting.Market && (_setting & ClaimSetting.Moves) != 0
                && last == figure.Sentence - 1 && _draft.Sentences[last].Paragraph == _sentence.Paragraph)
            {
                _setting |= ClaimSetting.Traded; // "Grange's shares rose 12 percent. Ostler's fell 2 percent."
            }
        }

        var first = _draft.TokenAt(figure.Span.Start);
        var isDefinite = IsDefinite(first);
        if (!IsSensitive(figure, isDefinite) || IsOnRecord(figure, first) || _published.Answer(figure)
            || EnactedSums.KindOf(_draft, _sentence, figure, first) == EnactedSum.Binding || (_isOfMatch && IsSeenByAll(figure)))
        {
            return FigureTier.None;
        }

        var isPrice = (_setting & ClaimSetting.Market) == ClaimSetting.Market && figure.Class is FigureClass.Percent or FigureClass.Money or FigureClass.Count;
        if (isPrice)
        {
            return FigureTier.None;
        }

        if (figure.Class == FigureClass.Toll && ((_setting & ClaimSetting.Unproved) != 0 || (_setting & (ClaimSetting.Settled | ClaimSetting.Perfect)) == ClaimSetting.Settled || IsPlanned(figure)))
        {
            return FigureTier.None;
        }

        if ((figure.Form & FigureForm.Vague) != 0)
        {
            return figure.Class == FigureClass.Count && (_setting & ClaimSetting.Damage) == 0 && !IsCountedInCopy(figure) ? FigureTier.None : FigureTier.Vague;
        }

        return isDefinite || EnactedSums.KindOf(_draft, _sentence, figure, first) == EnactedSum.Deal || IsScenery(figure) || _published.IsOnRecord(figure) || IsBackground(figure, first)
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
            FigureClass.Toll => !(isHandful && isDefinite) && !(value == 1 && figure.Form == FigureForm.Exact && !(OpensSentence(figure) && (_setting & ClaimSetting.ThisWeek) != 0)),
            FigureClass.Military => !(isHandful && isDefinite) && (value > 1 || figure.Form != FigureForm.Exact),
            FigureClass.Money => value >= LeastMoney,
            FigureClass.Measure => figure.Noun.Length > 0 || value >= LeastMeasure,
            FigureClass.Percent => true,
            FigureClass.Count when figure.Noun.Length == 0 => value >= LeastBareCount || value < 1,
            _ => !isHandful,
        };
    }

    /// <summary>"One miner was killed on Monday": one death is told by its victim's name or, as here, is a count.</summary>
    private bool OpensSentence(Figure figure) => figure.Noun.Length > 0 && _draft.TokenAt(figure.Span.Start) == _sentence.FirstToken;

    /// <summary>Whether it is spoken of as known: <c>its 40 tanks</c>, <c>the estimated 92,000</c>.</summary>
    private bool IsDefinite(int first) =>
        _draft.Tokens[first].Word == The || (_draft.Tokens[first].Word == All && !(first > _sentence.FirstToken && _draft.Tokens[first - 1].Is(WordClass.Toll))) // "killing all nine on board" is the news
        || (first > _sentence.FirstToken && _draft.Tokens[first - 1] is var before
        && (before.Kind == TokenKind.Possessive || (before.Is(WordClass.Determiner) && before.Length > 2)
            || (before.Kind == TokenKind.Quote && !before.Has(TokenShape.SpaceBefore) && before.Length == 1 && _draft.Prose.Text[before.Start - 1] is 's' or 'S')));

    /// <summary>A small count of things that nobody lost, or of those who sit, play or come somewhere: <c>16 rows of chairs</c>, <c>180 galleries</c>, <c>110 members</c>.</summary>
    private bool IsScenery(Figure figure) =>
        figure.Noun.Length > 0 && figure.Value is >= 1 and < LeastTellingCount
        && ((figure.Class == FigureClass.Count && (_setting & ClaimSetting.Damage) == 0)
            || (figure.Class == FigureClass.People && (Seated.Contains(_draft.Tokens[_draft.TokenAt(figure.Noun.End - 1)].Word) || IsRoomful(figure))));

    /// <summary>Few enough for the reporter in the room to count: <c>about 60 people spoke at the hearing</c>.</summary>
    private bool IsRoomful(Figure figure) =>
        figure.Value < MostInRoom && _draft.TokenAt(figure.Span.End) is var next && next < _sentence.EndToken && Attending.Contains(_draft.Tokens[next].Word);

    /// <summary>What has not happened: <c>two executions are scheduled for May</c>, <c>funerals for six of the victims will be held</c>.</summary>
    private bool IsPlanned(Figure figure)
    {
        var next = _draft.TokenAt(figure.Span.End);
        for (var i = next; i < _sentence.EndToken && i - next <= PlanReach && _draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_draft.Tokens[i].Word == Will || (_draft.Tokens[i].Is(WordClass.Auxiliary) && Planned.Contains(_draft.Tokens[i + 1].Word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure counts what copy keeps count of, <c>hundreds of cars</c>, or only paints, <c>hundreds of gulls sat on the roof</c>.</summary>
    private bool IsCountedInCopy(Figure figure) =>
        figure.Noun.Length > 0 && CountedThings.Contains(_draft.Tokens[_draft.TokenAt(figure.Noun.End - 1)].Word);

    /// <summary>What the crowd at a match saw for itself: shots, possession, who came.</summary>
    private static bool IsSeenByAll(Figure figure) =>
        figure.Class is FigureClass.Count or FigureClass.Percent or FigureClass.People or FigureClass.Measure;

    /// <summary>Whether the sentence tells of play: two of its words, or a result and those who watched, <c>beat Lesk 31-28 before 12,400 fans</c>.</summary>
    private bool TellsOfMatch()
    {
        var words = 0;
        var hasResult = false;
        for (var i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            words += DraftOpening.IsOfPlay(_draft.Tokens[i].Word) ? 1 : 0;
            hasResult |= Contests.Contains(_draft.Tokens[i].Word);
        }

        return words > 1 || (words > 0 && hasResult);
    }

    private bool IsBackground(Figure figure, int first)
    {
        var paragraph = _draft.ParagraphOf(_sentence);
        var isNews = (_setting & ClaimSetting.ThisWeek) != 0;
        if ((figure.Class == FigureClass.Toll && (_recalled.IsOfProceedings(_sentence, first) || _recalled.IsOfOtherYear(_sentence, first)))
            || (!isNews && figure.Class is FigureClass.Toll or FigureClass.People && _recalled.IsOfTimeClause(_sentence, first)))
        {
            return true;
        }

        if (_opening.IsOfResults && figure.Class is FigureClass.Money or FigureClass.Percent && !_opening.Leads(paragraph) && TellsResults())
        {
            return true; // the company's report, which the opening has named, answers for all of them
        }

        if (!isNews && figure.Class == FigureClass.Toll && (_recalled.IsOfKnownEvent(_sentence, first, Opens(paragraph)) || _recalled.IsOfKnownDead(_sentence, figure, first)))
        {
            return true;
        }

        if (!isNews && figure.Class == FigureClass.Toll && !_headlineTellsToll && _recalled.IsInRelativeClause(_sentence, first))
        {
            return true;
        }

        if ((_setting & ClaimSetting.Record) != 0 && figure.Class != FigureClass.Toll)
        {
            return true;
        }

        if (Opens(paragraph))
        {
            return !isNews && ((_setting & ClaimSetting.PastYear) != 0
                || ((_setting & ClaimSetting.Perfect) != 0 && (_setting & (ClaimSetting.LooksBack | ClaimSetting.Dated)) != 0));
        }

        if (!isNews && figure.Class == FigureClass.Toll && !_opensWithToll)
        {
            return true; // told in passing, in a story of something else
        }

        if ((_setting & ClaimSetting.PastPerfect) != 0 || (figure.Class == FigureClass.Money && IsAttributive(first, figure)))
        {
            return true;
        }

        if (!isNews && (_setting & (ClaimSetting.Dated | ClaimSetting.LooksBack)) != 0)
        {
            _pastParagraph = paragraph.Index;
        }

        return !isNews && (_pastParagraph == paragraph.Index || (_setting & (ClaimSetting.Perfect | ClaimSetting.Standing)) != 0);
    }

    /// <summary>What anyone can look up: <c>a city of two million</c>, <c>$1 = 58 rupees</c>, <c>$500 bail</c>.</summary>
    private bool IsOnRecord(Figure figure, int first)
    {
        if (figure.Class != FigureClass.Money)
        {
            return first > _sentence.FirstToken
                && ((figure.Class == FigureClass.Percent && Ranked.Contains(_draft.Tokens[first - 1].Word))
                    || _draft.Tokens[first - 1].Word == Population
                    || (_draft.Tokens[first - 1].Word == Has && Residents.Contains(_draft.Tokens[_draft.TokenAt(figure.Noun.Start)].Word))
                    || (first - 2 >= _sentence.FirstToken && _draft.Tokens[first - 1].Word == Of && Populations.Contains(_draft.Tokens[first - 2].Word)));
        }

        var next = _draft.TokenAt(figure.Span.End);
        var noun = next + 1 < _sentence.EndToken && _draft.Tokens[next].Word == In ? next + 1 : next; // "$280 million in damages"
        return IsEqualsSign(first - 1) || IsEqualsSign(next) || IsCourtSum(noun) || IsCourtSum(noun + 1)
            || IsSetByCourt(first)
            || (first - 3 >= _sentence.FirstToken && _draft.Tokens[first - 2].Word == With && _draft.Tokens[first - 3].Is(WordClass.Charge)); // "charged with stealing $2 million"
    }

    /// <summary>"$50,000 bail", "a $50,000 unsecured bond".</summary>
    private bool IsCourtSum(int noun) => noun < _sentence.EndToken && CourtSums.Contains(_draft.Tokens[noun].Word);

    /// <summary>"Bail was set at $50,000".</summary>
    private bool IsSetByCourt(int first)
    {
        for (var i = first - 2; first > _sentence.FirstToken && _draft.Tokens[first - 1].Word == At && i >= _sentence.FirstToken && first - i <= 4; i--)
        {
            if (CourtSums.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
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

    private bool TellsResults()
    {
        for (var i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            if ((ResultsWords.Of(_draft.Tokens[i].Word) & (ResultsWord.Gain | ResultsWord.Volume)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Opens(Paragraph paragraph) => paragraph.Zone is not (ZoneKind.Body or ZoneKind.List) || _opening.Holds(paragraph);

    /// <summary>Whether the headline or the opening counts victims, so that the story is about them.</summary>
    private bool OpensWithToll()
    {
        foreach (var figure in _figures)
        {
            if (!_opening.Holds(_draft.ParagraphOf(_draft.Sentences[figure.Sentence])))
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

    /// <summary>Whether a headline counts victims; without a headline whatever stands first may be the news.</summary>
    private bool HeadlineTellsToll()
    {
        var hasHeadline = _draft.Paragraphs.Any(paragraph => paragraph.Zone == ZoneKind.Headline);
        return !hasHeadline || _figures.Any(figure => figure.Class == FigureClass.Toll && _draft.ParagraphOf(_draft.Sentences[figure.Sentence]).Zone == ZoneKind.Headline);
    }
}
