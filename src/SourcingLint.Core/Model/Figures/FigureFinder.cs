using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds numbers and what they count.</summary>
internal static class FigureFinder
{
    private const int LongestLoosening = 4;
    private const double LeastPounds = 1000;

    private static readonly PhraseTable Loosenings = PhraseTable.Read("loosening-phrases");
    private static readonly PhraseTable CurrencyNames = PhraseTable.Read("currency-names");
    private static readonly WordDetails Loosening = WordDetails.Read("approximators", "approximator");
    private static readonly WordDetails Currencies = WordDetails.Read("units", "currency-name");
    private static readonly WordDetails Measures = WordDetails.Read("units", "measure-unit");

    private static readonly int Cent = Vocabulary.Shared.Require("cent");
    private static readonly int Missing = Vocabulary.Shared.Require("missing");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int Percentage = Vocabulary.Shared.Require("percentage");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Won = Vocabulary.Shared.Require("won");

    public static ImmutableArray<Figure> Find(Draft draft)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var (isOfPeople, isOfThings) = (false, false); // what has been counted so far
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            if (draft.ParagraphOf(sentence).Zone is ZoneKind.Chrome or ZoneKind.Byline)
            {
                continue;
            }

            var joined = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (NumberReader.MayStart(draft.Tokens[i]) && NumberReader.TryRead(draft, i, sentence.FirstToken, sentence.EndToken, out var phrase))
                {
                    var figure = Read(draft, s, phrase, joined, out i);
                    if (figure.Class == FigureClass.Toll && figure.Noun.Length == 0 && isOfThings && !isOfPeople && IsMissing(draft, i, sentence.EndToken))
                    {
                        figure = figure with { Class = FigureClass.Count }; // "three stolen paintings found, two still missing"
                    }

                    isOfPeople |= figure.Class is FigureClass.Toll or FigureClass.People;
                    isOfThings |= figure is { Class: FigureClass.Count or FigureClass.Exempt, Noun.Length: > 0 };
                    figures.Add(figure);
                    joined = figure.Class == FigureClass.Toll;
                }
                else
                {
                    joined &= Joins(draft, draft.Tokens[i]);
                    i++;
                }
            }
        }

        return figures.ToImmutable();
    }

    /// <summary>Whether <c>missing</c> or <c>still missing</c> stands at a token.</summary>
    private static bool IsMissing(Draft draft, int index, int end)
    {
        index += index < end && draft.Tokens[index].Is(WordClass.Adverb) ? 1 : 0;
        return index < end && draft.Tokens[index].Word == Missing;
    }

    private static bool Joins(Draft draft, Token token) =>
        token.Is(WordClass.Approximator | WordClass.Determiner | WordClass.Conjunction)
        || (token.Kind == TokenKind.Punctuation && draft.Prose.Text[token.Start] == ',');

    private static Figure Read(Draft draft, int sentenceIndex, NumberPhrase phrase, bool joined, out int next)
    {
        var tokens = draft.Tokens;
        var sentence = draft.Sentences[sentenceIndex];
        var end = sentence.EndToken;
        var amount = CurrencyStart(draft, phrase.First, sentence.FirstToken, out var unit);
        var start = LooseningStart(draft, amount, sentence.FirstToken, out var form);
        next = phrase.End;
        var figureClass = FigureClass.Count;
        var noun = new CountedNoun(phrase.End, -1, WordClass.None);
        if (unit is not null)
        {
            figureClass = FigureClass.Money;
            next = CurrencyEnd(draft, next, end, ref unit);
        }
        else if (PlainNumbers.Contains(draft, sentence, phrase, start))
        {
            figureClass = FigureClass.Exempt;
        }
        else if (UnitEnd(draft, phrase, end, out unit, out var unitClass) is var unitEnd and > 0)
        {
            next = unitEnd;
            figureClass = unitClass;
            if (unitClass == FigureClass.Percent && SecondPercentage(draft, next, end, ref phrase) is var second and > 0)
            {
                next = second;
            }
        }

        if (figureClass is FigureClass.Percent or FigureClass.Measure ? next < end && tokens[next].Word == Of : figureClass == FigureClass.Count)
        {
            noun = CountedNoun.Read(draft, next, end);
            next = noun.End;
        }

        if (figureClass is FigureClass.Count or FigureClass.Percent && TollReader.Governs(draft, sentence, start, noun with { End = next }, joined))
        {
            figureClass = figureClass == FigureClass.Percent ? figureClass : FigureClass.Toll;
        }
        else if (figureClass == FigureClass.Count)
        {
            figureClass = ClassOf(draft, sentence, phrase, noun);
        }

        next = Math.Max(Converted(draft, next, end, figureClass), phrase.End);
        form |= phrase.Kind == NumberKind.Vague ? FigureForm.Vague : phrase.Upper is null ? FigureForm.Exact : FigureForm.Range;
        return new Figure(
            TextSpan.FromBounds(tokens[start].Start, tokens[next - 1].End),
            TextSpan.FromBounds(tokens[phrase.First].Start, tokens[phrase.End - 1].End),
            phrase.Value, phrase.Upper, unit,
            noun.Head < 0 ? default : tokens[noun.Head].Span,
            figureClass, form, sentenceIndex);
    }

    private static FigureClass ClassOf(Draft draft, Sentence sentence, NumberPhrase phrase, CountedNoun noun)
    {
        if (PlainNumbers.IsPronoun(draft, phrase, sentence.FirstToken, noun))
        {
            return FigureClass.Exempt;
        }

        if ((noun.Classes & WordClass.MilitaryNoun) != 0)
        {
            return FigureClass.Military;
        }

        if ((noun.Classes & (WordClass.PeopleNoun | WordClass.Demonym)) != 0)
        {
            return FigureClass.People;
        }

        return (noun.Classes & WordClass.PlainCount) != 0 ? FigureClass.Exempt : FigureClass.Count;
    }

    /// <summary>The index where an amount starts: at its currency sign and the letters before it, <c>US$</c>, or at its number.</summary>
    private static int CurrencyStart(Draft draft, int index, int first, out string? unit)
    {
        unit = null;
        var tokens = draft.Tokens;
        if (index == first || !tokens[index - 1].Is(WordClass.CurrencyName))
        {
            return index;
        }

        var sign = tokens[index - 1];
        if (sign.Kind == TokenKind.Word)
        {
            // "Rs 500" and "USD 500", but not "for a dollar 500 people".
            if (!sign.Has(TokenShape.Capitalized) || sign.Length > 3)
            {
                return index;
            }

            unit = Currencies.Of(sign.Word);
            return index - 1;
        }

        unit = Currencies.Of(sign.Word);
        var letters = index - 2 >= first ? tokens[index - 2] : default;
        if (letters.Kind != TokenKind.Word || letters.Length > 3 || !letters.Has(TokenShape.Capitalized)
            || (sign.Has(TokenShape.SpaceBefore) ? !letters.Has(TokenShape.AllCaps) : letters.End != sign.Start))
        {
            return index - 1;
        }

        var prefixed = Vocabulary.Shared.Find((draft.TextOf(letters.Span) + draft.TextOf(sign.Span)).AsSpan());
        unit = Currencies.Of(prefixed) is { Length: > 0 } code ? code : unit;
        return index - 2;
    }

    /// <summary>The index where the words that loosen a number start.</summary>
    internal static int LooseningStart(Draft draft, int index, int first, out FigureForm form)
    {
        var tokens = draft.Tokens;
        form = FigureForm.Exact;
        var start = index;
        while (start > first)
        {
            var length = PhraseBefore(tokens, start, first, out var row);
            if (length > 0)
            {
                form |= FormOf(Loosenings.Rows[row][1]);
                start -= length;
            }
            else if (tokens[start - 1].Is(WordClass.Approximator))
            {
                form |= FormOf(Loosening.Of(tokens[start - 1].Word));
                start--;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private static int PhraseBefore(TokenList tokens, int end, int first, out int row)
    {
        row = -1;
        for (var length = Math.Min(LongestLoosening, end - first); length >= 2; length--)
        {
            if (Loosenings.Match(tokens, end - length, end, out row) == length)
            {
                return length;
            }
        }

        return 0;
    }

    private static FigureForm FormOf(string name) => name switch
    {
        "approximate" => FigureForm.Approximate,
        "at-least" => FigureForm.AtLeast,
        "at-most" => FigureForm.AtMost,
        _ => FigureForm.Exact,
    };

    /// <summary>The index just after the unit that follows a number; 0 when none does.</summary>
    private static int UnitEnd(Draft draft, NumberPhrase phrase, int end, out string? unit, out FigureClass unitClass)
    {
        var tokens = draft.Tokens;
        var i = phrase.End;
        unit = null;
        unitClass = FigureClass.Measure;
        if (i < end && tokens[i].Kind == TokenKind.Dash && !tokens[i].Has(TokenShape.SpaceBefore))
        {
            i++;
        }

        if (i >= end)
        {
            return 0;
        }

        if (tokens[i].Word == Per && i + 1 < end && tokens[i + 1].Word == Cent)
        {
            unit = "%";
            unitClass = FigureClass.Percent;
            return i + 2;
        }

        if (tokens[i].Word == Percentage)
        {
            unit = "pp";
            unitClass = FigureClass.Percent;
            return Math.Min(end, i + 2);
        }

        var money = CurrencyEnd(draft, i, end, ref unit);
        if (money > i && !(IsWeightOrVerb(tokens, money - 1, end) && phrase.Value < LeastPounds))
        {
            unitClass = FigureClass.Money;
            return money;
        }

        unit = null;
        if (!tokens[i].Is(WordClass.MeasureUnit))
        {
            return 0;
        }

        var prefix = Measures.Of(tokens[i].Word, 1) == "prefix" ? i : -1;
        i += prefix < 0 ? 0 : 1;
        if (i >= end || !tokens[i].Is(WordClass.MeasureUnit))
        {
            return 0;
        }

        unit = (prefix < 0 ? "" : Measures.Of(tokens[prefix].Word) + " ") + Measures.Of(tokens[i].Word);
        var quantity = Measures.Of(tokens[i].Word, 1);
        unitClass = quantity switch
        {
            "percent" => FigureClass.Percent,
            "length" or "area" or "speed" or "heat" => FigureClass.Exempt,
            _ => FigureClass.Measure,
        };

        // "in" and "m" are a unit only when glued to their number or written out.
        return tokens[i].Is(WordClass.Preposition) ? 0 : i + 1;
    }

    /// <summary>The index just after <c>to 25 percent</c>; 0 when no second percentage follows.</summary>
    private static int SecondPercentage(Draft draft, int index, int end, ref NumberPhrase phrase)
    {
        var tokens = draft.Tokens;
        if (index + 2 >= end || (tokens[index].Word != To && !(tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore)))
            || tokens[index + 1].Kind != TokenKind.Number || !NumberReader.TryRead(draft, index + 1, index + 1, end, out var second)
            || UnitEnd(draft, second, end, out _, out var unitClass) is not (var unitEnd and > 0) || unitClass != FigureClass.Percent)
        {
            return 0;
        }

        phrase = phrase with { Upper = second.Value > phrase.Value ? second.Value : phrase.Upper };
        return unitEnd;
    }

    private static bool IsWeightOrVerb(TokenList tokens, int index, int end) =>
        tokens[index].Word == Won || (tokens[index].Is(WordClass.MeasureUnit) && index + 1 < end && tokens[index + 1].Word == Of);

    /// <summary>The index just after the currency's name at a token, and its code; the token itself when no currency stands there.</summary>
    private static int CurrencyEnd(Draft draft, int index, int end, ref string? unit)
    {
        if (index >= end || draft.Tokens[index].Kind != TokenKind.Word)
        {
            return index;
        }

        if (CurrencyNames.Match(draft.Tokens, index, end, out var row) is var length and > 0)
        {
            unit = CurrencyNames.Rows[row][1];
            return index + length;
        }

        if (!draft.Tokens[index].Is(WordClass.CurrencyName))
        {
            return index;
        }

        unit ??= Currencies.Of(draft.Tokens[index].Word);
        return index + 1;
    }

    /// <summary>Takes the same amount in another unit along: <c>$20bn (£15.5bn)</c>, <c>5km (3 miles)</c>.</summary>
    private static int Converted(Draft draft, int index, int end, FigureClass figureClass)
    {
        const int Longest = 8;
        var tokens = draft.Tokens;
        if (figureClass is not (FigureClass.Money or FigureClass.Measure or FigureClass.Exempt) || index >= end || draft.Prose.Text[tokens[index].Start] != '(')
        {
            return index;
        }

        var hasNumber = false;
        var hasUnit = false;
        for (var i = index + 1; i < end && i < index + Longest; i++)
        {
            hasNumber |= tokens[i].Kind == TokenKind.Number;
            hasUnit |= tokens[i].Is(WordClass.CurrencyName | WordClass.MeasureUnit);
            if (draft.Prose.Text[tokens[i].Start] == ')')
            {
                return hasNumber && hasUnit ? i + 1 : index;
            }
        }

        return index;
    }
}
