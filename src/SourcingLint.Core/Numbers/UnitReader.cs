using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the unit of a number: the one reader that figures and sums share.</summary>
internal static class UnitReader
{
    /// <summary>Fewer pounds may be a weight and fewer won a victory.</summary>
    private const double LeastPounds = 1000;
    private const int LongestCode = 3;

    private static readonly PhraseTable CurrencyNames = PhraseTable.Read("currency-names");
    private static readonly WordDetails Currencies = WordDetails.Read("units", "currency-name");
    private static readonly WordDetails Measures = WordDetails.Read("units", "measure-unit");
    private static readonly WordSet Rupees = WordSet.Of("rs", "rs.");
    private static readonly WordSet PercentWords = WordSet.Of("%", "pct", "percent");
    private static readonly WordSet PointWords = WordSet.Of("point", "points");
    private static readonly int Cent = Vocabulary.Shared.Require("cent");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int Percentage = Vocabulary.Shared.Require("percentage");
    private static readonly int Won = Vocabulary.Shared.Require("won");

    /// <summary>Whether a token is a currency's sign, <c>$</c>, whatever letters stand before it.</summary>
    public static bool IsSign(Token token) => token.Kind == TokenKind.Symbol && token.Is(WordClass.CurrencyName);

    /// <summary>Reads the unit of a number.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="phrase">The number.</param>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="end">The index just after the sentence's last token.</param>
    public static NumberUnit Read(Draft draft, NumberPhrase phrase, int first, int end)
    {
        var tokens = draft.Tokens;
        var sign = CurrencyStart(draft, phrase.First, first, out var before);
        if (sign < phrase.First)
        {
            var named = CurrencyEnd(tokens, phrase.End, end, ref before);
            return new NumberUnit(sign, named, AmountKind.Money, before);
        }

        var none = new NumberUnit(phrase.First, phrase.End, AmountKind.Count, "");
        var at = AfterHyphen(tokens, phrase.End, end);
        if (at >= end)
        {
            return none;
        }

        if (PercentEnd(tokens, at, end) is var percent and > 0)
        {
            var point = AfterHyphen(tokens, percent, end);
            return point < end && PointWords.Contains(tokens[point].Word) ? new(phrase.First, point + 1, AmountKind.Points, "pp") : new(phrase.First, percent, AmountKind.Percent, "%");
        }

        if (tokens[at].Word == Percentage)
        {
            return new(phrase.First, Math.Min(end, AfterHyphen(tokens, at + 1, end) + 1), AmountKind.Points, "pp");
        }

        if (PointWords.Contains(tokens[at].Word))
        {
            return new(phrase.First, at + 1, AmountKind.Points, "");
        }

        var code = "";
        var money = CurrencyEnd(tokens, at, end, ref code);
        return money > at && !(IsWeightOrVerb(tokens, money - 1, end) && phrase.Value < LeastPounds)
            ? new NumberUnit(phrase.First, money, AmountKind.Money, code)
            : MeasureAt(draft, phrase, at, end) ?? none;
    }

    /// <summary>The end of a percent sign or word at a token; 0 when none stands there.</summary>
    public static int PercentEnd(TokenList tokens, int index, int end) =>
        index >= end ? 0
        : PercentWords.Contains(tokens[index].Word) ? index + 1
        : tokens[index].Word == Per && index + 1 < end && tokens[index + 1].Word == Cent ? index + 2
        : 0;

    private static int AfterHyphen(TokenList tokens, int index, int end) =>
        index < end && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore) ? index + 1 : index;

    /// <summary>The index where an amount starts: at its currency's sign and the letters before it, <c>US$</c>, at its code, <c>USD</c>, or at its number.</summary>
    private static int CurrencyStart(Draft draft, int index, int first, out string code)
    {
        code = "";
        var tokens = draft.Tokens;
        if (index == first || !tokens[index - 1].Is(WordClass.CurrencyName))
        {
            return index;
        }

        var sign = tokens[index - 1];
        if (sign.Kind == TokenKind.Word)
        {
            // "Rs 500" and "USD 500", but not "for a dollar 500 people", not "Won 500 votes".
            if (!Rupees.Contains(sign.Word) && (!sign.Has(TokenShape.AllCaps) || sign.Length > LongestCode || sign.Word == Won))
            {
                return index;
            }

            code = Currencies.Of(sign.Word);
            return index - 1;
        }

        code = Currencies.Of(sign.Word);
        var letters = index - 2 >= first ? tokens[index - 2] : default;
        if (letters.Kind != TokenKind.Word || letters.Length > LongestCode || !letters.Has(TokenShape.Capitalized)
            || (sign.Has(TokenShape.SpaceBefore) ? !letters.Has(TokenShape.AllCaps) : letters.End != sign.Start))
        {
            return index - 1;
        }

        var prefixed = Vocabulary.Shared.Find((draft.TextOf(letters.Span) + draft.TextOf(sign.Span)).AsSpan());
        code = Currencies.Of(prefixed) is { Length: > 0 } whole ? whole : code;
        return index - 2;
    }

    /// <summary>The index just after the currency's name at a token or behind the hyphen there, and its code; the index itself when no currency stands there.</summary>
    private static int CurrencyEnd(TokenList tokens, int index, int end, ref string code)
    {
        var at = AfterHyphen(tokens, index, end);
        if (at >= end || tokens[at].Kind != TokenKind.Word)
        {
            return index;
        }

        if (CurrencyNames.Match(tokens, at, end, out var row) is var length and > 0)
        {
            code = CurrencyNames.Rows[row][1];
            return at + length;
        }

        if (!tokens[at].Is(WordClass.CurrencyName))
        {
            return index;
        }

        code = code.Length > 0 ? code : Currencies.Of(tokens[at].Word);
        return at + 1;
    }

    private static bool IsWeightOrVerb(TokenList tokens, int index, int end) =>
        tokens[index].Word == Won || (tokens[index].Is(WordClass.MeasureUnit) && index + 1 < end && tokens[index + 1].Word == Of);

    /// <summary>A measure or a time; <c>in</c> and <c>m</c> are units only when run together with their number.</summary>
    private static NumberUnit? MeasureAt(Draft draft, NumberPhrase phrase, int at, int end)
    {
        var tokens = draft.Tokens;
        var token = tokens[at];
        if (token.Is(WordClass.Preposition) && token.Has(TokenShape.SpaceBefore))
        {
            return null;
        }

        if (UnitTable.Match(tokens, at, end, out var units) is var length and > 0)
        {
            return new NumberUnit(phrase.First, at + length, AmountKind.Measure, UnitTable.CodeOf(units), units[0].Dimension);
        }

        if (token.Is(WordClass.MeasureUnit) && Measures.Of(token.Word, 1) is var dimension and not "prefix")
        {
            return new NumberUnit(phrase.First, at + 1, AmountKind.Measure, Measures.Of(token.Word), dimension);
        }

        return token.Is(WordClass.TimeUnit) && !token.Is(WordClass.Month | WordClass.Weekday)
            ? new NumberUnit(phrase.First, at + 1, AmountKind.Measure, draft.TextOf(token).TrimEnd('s').ToString().ToLowerInvariant(), "time")
            : null;
    }
}
