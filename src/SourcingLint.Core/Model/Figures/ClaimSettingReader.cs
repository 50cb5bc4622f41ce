using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads how the sentences of a draft set their claims.</summary>
internal sealed class ClaimSettingReader
{
    private const int SettledYears = 10;
    private const int UnprovedReach = 4;
    private const int PerfectReach = 5; // "has so far claimed the lives"

    private static readonly PhraseTable Settings = PhraseTable.Read("claim-settings");
    private static readonly PhraseTable MarketWords = PhraseTable.Read("market-words");
    private static readonly WordSet DamageWords = WordSet.Read("damage-words");
    private static readonly int Had = Vocabulary.Shared.Require("had");
    private static readonly int Has = Vocabulary.Shared.Require("has");
    private static readonly int Have = Vocabulary.Shared.Require("have");
    private static readonly int Last = Vocabulary.Shared.Require("last");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Since = Vocabulary.Shared.Require("since");

    private readonly Draft _draft;
    private readonly DraftOpening _opening;

    /// <summary>Readies to read a draft.</summary>
    public ClaimSettingReader(Draft draft, DraftOpening opening)
    {
        _draft = draft;
        _opening = opening;
    }

    /// <summary>Notes how a sentence sets its claims in time.</summary>
    /// <param name="sentence">A sentence of the draft.</param>
    public ClaimSetting Read(Sentence sentence)
    {
        var setting = ClaimSetting.None;
        var tokens = _draft.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = tokens[i];
            setting |= DamageWords.Contains(token.Word) ? ClaimSetting.Damage : ClaimSetting.None;
            if (MarketWords.Match(tokens, i, i + 1, out var price) > 0)
            {
                setting |= MarketWords.Rows[price][1] == "traded" ? ClaimSetting.Traded : ClaimSetting.Moves;
            }

            if (token.Word == Or && IsPriceChange(i, sentence))
            {
                setting |= ClaimSetting.Traded;
            }

            if (token.Is(WordClass.Weekday))
            {
                setting |= _opening.IsNewsDay(token) ? ClaimSetting.ThisWeek : ClaimSetting.Dated;
            }
            else if (token.Is(WordClass.Month) && token.Has(TokenShape.Capitalized))
            {
                setting |= ClaimSetting.Dated;
            }
            else if (_opening.YearAt(i) is var year and > 0)
            {
                setting |= ClaimSetting.Dated | (year < _opening.LatestYear ? ClaimSetting.PastYear : ClaimSetting.None)
                    | (year <= _opening.LatestYear - SettledYears ? ClaimSetting.Settled : ClaimSetting.None);
            }
            else if (token.Word == Since || (token.Word == Last && i + 1 < sentence.EndToken && tokens[i + 1].Is(WordClass.TimeUnit)))
            {
                setting |= ClaimSetting.LooksBack;
            }
            else if (token.Word == Has || token.Word == Have || token.Word == Had)
            {
                setting |= !IsBeforeToll(i, sentence, PerfectReach) ? ClaimSetting.None : token.Word == Had ? ClaimSetting.PastPerfect : ClaimSetting.Perfect;
            }
            else if (token.Kind == TokenKind.Word && Settings.Match(tokens, i, sentence.EndToken, out var row) > 0)
            {
                var told = SettingOf(Settings.Rows[row][1]);
                setting |= Settings.Rows[row][1] == "fiction" || IsBeforeToll(i, sentence) ? told : told & ~ClaimSetting.Unproved;
            }
        }

        return setting;
    }

    private static ClaimSetting SettingOf(string name) => name switch
    {
        "standing" => ClaimSetting.Standing,
        "record" => ClaimSetting.Record,
        "unproved" or "fiction" => ClaimSetting.Unproved,
        "court" => ClaimSetting.Unproved | ClaimSetting.Record,
        "news" => ClaimSetting.ThisWeek,
        _ => ClaimSetting.LooksBack,
    };

    /// <summary>How the price of a share is told, whatever the company's name: <c>fell $1.25, or 1.4 percent, to $88.95</c>.</summary>
    private bool IsPriceChange(int or, Sentence sentence)
    {
        var tokens = _draft.Tokens;
        return or - 3 >= sentence.FirstToken && or + 3 < sentence.EndToken
            && tokens[or - 1].Kind == TokenKind.Punctuation && tokens[or - 2].Kind == TokenKind.Number && tokens[or - 3].Is(WordClass.CurrencyName)
            && tokens[or + 1].Kind == TokenKind.Number && tokens[or + 3].Kind == TokenKind.Punctuation;
    }

    /// <summary><c>could kill</c>, <c>convicted of murdering</c>.</summary>
    private bool IsBeforeToll(int index, Sentence sentence, int reach = UnprovedReach)
    {
        for (var i = index + 1; i < sentence.EndToken && i <= index + reach; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Toll))
            {
                return true;
            }
        }

        return false;
    }
}
