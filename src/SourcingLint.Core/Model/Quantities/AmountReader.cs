using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the amounts of a draft, one by one: of <c>30 to 40</c> and <c>130 of 200</c> two each.</summary>
internal static class AmountReader
{
    private const int LongestNumber = 8;

    /// <summary>Smaller whole numbers are counts: 200 is not 195 rounded.</summary>
    private const double LeastRounded = 10_000;

    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Cent = Vocabulary.Shared.Require("cent");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int Percent = Vocabulary.Shared.Require("percent");
    private static readonly int Percentage = Vocabulary.Shared.Require("percentage");
    private static readonly int Point = Vocabulary.Shared.Require("point");
    private static readonly int Points = Vocabulary.Shared.Require("points");
    private static readonly int Sign = Vocabulary.Shared.Require("%");
    private static readonly WordSet Links = WordSet.Of("to", "or", "in", "out", "of");

    /// <summary>Every sentence of the story, its headline and its lists that has an amount, in order.</summary>
    public static ImmutableArray<AmountLine> Read(Draft draft)
    {
        var lines = ImmutableArray.CreateBuilder<AmountLine>();
        var amounts = ImmutableArray.CreateBuilder<Amount>();
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is ZoneKind.Chrome or ZoneKind.Byline)
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (TryRead(draft, i, sentence, out var amount))
                {
                    amounts.Add(amount);
                    i = amount.End;
                }
                else
                {
                    i++;
                }
            }

            if (amounts.Count > 0)
            {
                lines.Add(new AmountLine(sentence, amounts.ToImmutable()));
                amounts.Clear();
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The end of a percent sign or word at a token; 0 when none stands there.</summary>
    public static int PercentEnd(TokenList tokens, int index, int end) =>
        index >= end ? 0
        : tokens[index].Word == Sign || tokens[index].Word == Percent ? index + 1
        : tokens[index].Word == Per && index + 1 < end && tokens[index + 1].Word == Cent ? index + 2
        : 0;

    private static bool TryRead(Draft draft, int index, Sentence sentence, out Amount amount)
    {
        amount = default;
        var tokens = draft.Tokens;
        if (FractionReader.TryRead(draft, index, sentence.EndToken, out var part, out var partEnd))
        {
            var point = AfterHyphen(tokens, partEnd, sentence.EndToken);
            var isPoint = point < sentence.EndToken && (tokens[point].Word == Point || tokens[point].Word == Percentage);
            amount = Make(draft, sentence, index, partEnd, isPoint ? EndOfPoints(tokens, point, sentence.EndToken) : partEnd, part, 0, isPoint ? AmountKind.Points : AmountKind.Fraction, 0);
            return true;
        }

        if (tokens[index].Word == 0 && tokens[index].Kind == TokenKind.Word)
        {
            return TryReadCompound(draft, index, sentence, out amount);
        }

        if (!NumberReader.MayStart(tokens[index]) || !NumberReader.TryRead(draft, index, sentence.FirstToken, LimitOf(tokens, index, sentence.EndToken), out var phrase)
            || phrase is not { Kind: NumberKind.Plain or NumberKind.Scaled, Value: { } value, Upper: null } || phrase.End <= index)
        {
            return false;
        }

        var end = UnitEnd(draft, phrase, sentence, out var kind, out var unit);
        var slack = phrase.Kind == NumberKind.Plain && value < LeastRounded && value == Math.Floor(value) && draft.TextOf(tokens[phrase.First]).IndexOf('.') < 0 ? 0.5 : Math.Min(Rounding.SlackOf(draft, phrase), Rounding.HalfPlaceOf(draft, phrase));
        amount = Make(draft, sentence, phrase.First, phrase.End, end, value, slack, kind, unit);
        return true;
    }

    /// <summary><c>five-point</c>, <c>nine-member</c>: one word with its number.</summary>
    private static bool TryReadCompound(Draft draft, int index, Sentence sentence, out Amount amount)
    {
        amount = default;
        var text = draft.TextOf(draft.Tokens[index]);
        var hyphen = text.IndexOf('-');
        if (hyphen <= 0 || text[text.Length - 1] == 's' || Vocabulary.Shared.Find(text.Slice(0, hyphen)) is not (var number and > 0) || NumberReader.ValueOf(number) is not (var value and > 0))
        {
            return false;
        }

        var unit = Vocabulary.Shared.Find(text.Slice(hyphen + 1));
        var kind = unit == Point ? AmountKind.Points : (Vocabulary.Shared.ClassesOf(unit) & (WordClass.MeasureUnit | WordClass.TimeUnit)) != 0 ? AmountKind.Measure : AmountKind.Count;
        amount = Make(draft, sentence, index, index + 1, index + 1, value, 0.5, kind, kind == AmountKind.Measure ? unit : 0);
        return true;
    }

    private static Amount Make(Draft draft, Sentence sentence, int number, int numberEnd, int end, double value, double slack, AmountKind kind, int unit)
    {
        var sign = number > sentence.FirstToken && IsCurrencySign(draft.Tokens[number - 1]) ? number - 1 : number;
        return new Amount(FigureFinder.LooseningStart(draft, sign, sentence.FirstToken, out var form), number, numberEnd, end, value, slack, kind, form, unit);
    }

    /// <summary>Where one number ends and another may begin: <c>30 to 40</c>, <c>130 of 200</c>, <c>52-48</c>, <c>300 and 200</c>; <c>two hundred and six</c> is one.</summary>
    private static int LimitOf(TokenList tokens, int index, int end)
    {
        for (var i = index + 1; i < end && i < index + LongestNumber; i++)
        {
            var isJoint = Links.Contains(tokens[i].Word)
                || ((tokens[i].Kind == TokenKind.Dash || tokens[i].Word == And) && i + 1 < end
                    && (tokens[i + 1].Kind == TokenKind.Number || IsCurrencySign(tokens[i + 1]) || (tokens[i].Word == And && tokens[i + 1].Is(WordClass.NumberWord) && !NumberReader.IsScale(tokens[i - 1]))));
            if (isJoint)
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsCurrencySign(Token token) => token.Kind == TokenKind.Symbol && token.Is(WordClass.CurrencyName);

    private static int AfterHyphen(TokenList tokens, int index, int end) =>
        index < end && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore) ? index + 1 : index;

    private static int EndOfPoints(TokenList tokens, int index, int end) =>
        tokens[index].Word == Percentage ? Math.Min(end, AfterHyphen(tokens, index + 1, end) + 1) : index + 1;

    private static int UnitEnd(Draft draft, NumberPhrase phrase, Sentence sentence, out AmountKind kind, out int unit)
    {
        var tokens = draft.Tokens;
        var end = sentence.EndToken;
        (kind, unit) = (AmountKind.Count, 0);
        if (phrase.First > sentence.FirstToken && IsCurrencySign(tokens[phrase.First - 1]))
        {
            (kind, unit) = (AmountKind.Money, tokens[phrase.First - 1].Word);
            return phrase.End;
        }

        var at = AfterHyphen(tokens, phrase.End, end);
        if (PercentEnd(tokens, at, end) is var percent and > 0)
        {
            var point = AfterHyphen(tokens, percent, end);
            var isPoints = point < end && (tokens[point].Word == Point || tokens[point].Word == Points);
            kind = isPoints ? AmountKind.Points : AmountKind.Percent;
            return isPoints ? point + 1 : percent;
        }

        if (at < end && (tokens[at].Word == Percentage || tokens[at].Word == Point || tokens[at].Word == Points))
        {
            kind = AmountKind.Points;
            return EndOfPoints(tokens, at, end);
        }

        if (at < end && tokens[at].Is(WordClass.CurrencyName))
        {
            (kind, unit) = (AmountKind.Money, tokens[at].Word);
            return at + 1;
        }

        if (at < end && !(tokens[at].Is(WordClass.Preposition) && tokens[at].Has(TokenShape.SpaceBefore)) && UnitTable.Match(tokens, at, end, out _) is var length and > 0)
        {
            (kind, unit) = (AmountKind.Measure, tokens[at].Word);
            return at + length;
        }

        if (at < end && tokens[at].Is(WordClass.TimeUnit) && !tokens[at].Is(WordClass.Month | WordClass.Weekday))
        {
            (kind, unit) = (AmountKind.Measure, tokens[at].Word);
            return at + 1;
        }

        kind = phrase.End == phrase.First + 1 && CalendarDate.YearAt(draft.Prose.Text, tokens[phrase.First]) > 0 ? AmountKind.Year : kind;
        return phrase.End;
    }
}
