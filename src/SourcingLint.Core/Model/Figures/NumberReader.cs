using System.Collections.Immutable;
using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads numbers in digits and in words.</summary>
internal static class NumberReader
{
    private const double Greatest = 1e24;

    private static readonly WordDetails Details = WordDetails.Read("number-words", "number-word");
    private static readonly WordDetails VagueDetails = WordDetails.Read("number-words", "vague-number");
    private static readonly double[] Values = Details.Map(row => double.Parse(row[0], CultureInfo.InvariantCulture));
    private static readonly NumberWordKind[] Kinds = Details.Map(row => row.Length > 1 ? KindOf(row[1]) : NumberWordKind.Small);

    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int An = Vocabulary.Shared.Require("an");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Between = Vocabulary.Shared.Require("between");
    private static readonly int Couple = Vocabulary.Shared.Require("couple");
    private static readonly int Few = Vocabulary.Shared.Require("few");
    private static readonly int Half = Vocabulary.Shared.Require("half");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Many = Vocabulary.Shared.Require("many");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Out = Vocabulary.Shared.Require("out");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int Third = Vocabulary.Shared.Require("third");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private enum NumberWordKind : byte
    {
        None,
        Small,
        Scale,
        Fraction,
        Letter,
    }

    /// <summary>Whether a token may be the first of a number; asked of every token.</summary>
    public static bool MayStart(Token token) =>
        token.Kind == TokenKind.Number
        || (token.Kind == TokenKind.Word && (token.Is(WordClass.NumberWord | WordClass.VagueNumber) || token.Word == Third));

    /// <summary>Reads the number that starts at a token.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">A token that may start a number; <c>a few</c> before it is taken along.</param>
    /// <param name="first">The sentence's first token: nothing before it is looked at.</param>
    /// <param name="end">The index just after the sentence's last token.</param>
    /// <param name="phrase">The number, fractions and ranges included, currency and unit not.</param>
    public static bool TryRead(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        if (!TryReadOne(draft, index, first, end, out phrase))
        {
            return false;
        }

        if (phrase.Kind is NumberKind.Plain or NumberKind.Scaled)
        {
            phrase = WithRange(draft, WithPart(draft, phrase, end), first, end);
        }

        // Nobody counts that far: a run of digits, not a quantity.
        if (phrase.Value > Greatest || phrase.Upper > Greatest)
        {
            phrase = new NumberPhrase(phrase.First, phrase.End, null, null, NumberKind.Code);
        }

        return true;
    }

    /// <summary>Whether a word multiplies what stands before it: <c>hundred</c>, <c>million</c>.</summary>
    public static bool IsScale(Token token) => KindOf(token) == NumberWordKind.Scale;

    /// <summary>What such a word multiplies by.</summary>
    public static double ScaleOf(Token token) => Values[token.Word];

    /// <summary>The value of a word for a small number, <c>twelve</c>; 0 for other words.</summary>
    /// <param name="word">Its number in the <see cref="Vocabulary"/>.</param>
    public static double ValueOf(int word) => word < Kinds.Length && Kinds[word] == NumberWordKind.Small ? Values[word] : 0;

    private static NumberWordKind KindOf(string name) => name switch
    {
        "scale" => NumberWordKind.Scale,
        "fraction" => NumberWordKind.Fraction,
        _ => NumberWordKind.Letter,
    };

    private static NumberWordKind KindOf(Token token) =>
        token.Kind == TokenKind.Word && token.Is(WordClass.NumberWord) ? Kinds[token.Word] : NumberWordKind.None;

    private static bool TryReadOne(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        var tokens = draft.Tokens;
        var token = tokens[index];
        phrase = default;
        if (token.Kind == TokenKind.Number)
        {
            phrase = Digits(draft, index, first, end);
            return true;
        }

        if (token.Is(WordClass.VagueNumber))
        {
            return TryReadVague(tokens, index, first, end, out phrase);
        }

        switch (KindOf(token))
        {
            case NumberWordKind.Fraction:
                return TryReadPart(draft, index, first, end, out phrase);
            case NumberWordKind.Small:
                phrase = Words(tokens, index, index, end);
                return true;
            case NumberWordKind.Scale:
                phrase = FromScale(tokens, index, first, end);
                return phrase.End > 0;
            default:
                return token.Word == Third && TryReadPart(draft, index, first, end, out phrase);
        }
    }

    private static NumberPhrase Digits(Draft draft, int index, int first, int end)
    {
        var tokens = draft.Tokens;
        if (!TryParse(draft.TextOf(tokens[index]), out var value))
        {
            return new NumberPhrase(index, index + 1, null, null, NumberKind.Code);
        }

        var next = index + 1;
        var kind = NumberKind.Plain;
        if (next < end && KindOf(tokens[next]) == NumberWordKind.Letter && !tokens[next].Has(TokenShape.SpaceBefore)
            && ((index > first && tokens[index - 1].Is(WordClass.CurrencyName)) || (next + 1 < end && tokens[next + 1].Is(WordClass.PeopleNoun | WordClass.CurrencyName))))
        {
            return new NumberPhrase(index, next + 1, value * Values[tokens[next].Word], null, NumberKind.Scaled);
        }

        while (next < end && ScaleAt(tokens, next, end) is var scale and > 0)
        {
            value *= Values[tokens[scale].Word];
            kind = NumberKind.Scaled;
            next = scale + 1;
        }

        return new NumberPhrase(index, next, value, null, kind);
    }

    /// <summary>The index of the scale word at a token or behind the hyphen there; -1 when there is none.</summary>
    private static int ScaleAt(ImmutableArray<Token> tokens, int index, int end)
    {
        var at = tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore) ? index + 1 : index;
        return at < end && KindOf(tokens[at]) == NumberWordKind.Scale ? at : -1;
    }

    /// <summary>Reads digits with thousands separators, one decimal point and vulgar fractions; false for times, dates and other codes.</summary>
    private static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var place = 0.0;
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9')
            {
                value = place > 0 ? value + ((c - '0') * place) : (value * 10) + (c - '0');
                place /= 10;
            }
            else if (c == '.' && place == 0)
            {
                place = 0.1;
            }
            else if (c is '.' or ':' or '/' or '\u2044')
            {
                return false;
            }
            else if (c != ',')
            {
                value += Math.Max(0, char.GetNumericValue(c));
            }
        }

        return true;
    }

    /// <summary>Reads <c>two hundred and six thousand</c>.</summary>
    private static NumberPhrase Words(ImmutableArray<Token> tokens, int start, int index, int end)
    {
        double total = 0;
        double group = 0;
        double last = 0;
        var kind = NumberKind.Plain;
        var i = index;
        for (; i < end; i++)
        {
            var token = tokens[i];
            if (token.Word == And && last >= 100 && i + 1 < end && KindOf(tokens[i + 1]) == NumberWordKind.Small)
            {
                continue;
            }

            var value = token.Word < Values.Length ? Values[token.Word] : 0;
            var word = KindOf(token);
            if (word == NumberWordKind.Scale && value == 100)
            {
                group = Math.Max(1, group) * 100;
            }
            else if (word == NumberWordKind.Scale)
            {
                total += Math.Max(1, group) * value;
                group = 0;
                kind = value >= 1000 ? NumberKind.Scaled : kind;
            }
            else if (word == NumberWordKind.Small && (i == index || last >= 100 || (last >= 20 && last % 10 == 0 && value < 10)))
            {
                group += value;
            }
            else
            {
                break;
            }

            last = value;
        }

        return new NumberPhrase(start, i, total + group, null, kind);
    }

    /// <summary>Reads <c>a dozen</c>, <c>a few hundred</c>, <c>many thousand</c>; a scale on its own is no number.</summary>
    private static NumberPhrase FromScale(ImmutableArray<Token> tokens, int index, int first, int end)
    {
        var before = index > first ? tokens[index - 1].Word : 0;
        if (before == A || before == An)
        {
            return Words(tokens, index - 1, index, end);
        }

        var start = before == Few && index - 2 >= first && tokens[index - 2].Word == A ? index - 2
            : before == Few || before == Many ? index - 1
            : before == Of && index - 2 >= first && tokens[index - 2].Word == Couple ? index - 2
            : -1;
        return start < 0 ? default : new NumberPhrase(start, index + 1, null, null, NumberKind.Vague);
    }

    /// <summary>Reads <c>dozens</c>, <c>tens of thousands</c>, <c>several hundred</c>.</summary>
    private static bool TryReadVague(ImmutableArray<Token> tokens, int index, int first, int end, out NumberPhrase phrase)
    {
        phrase = default;
        var next = index + 1;
        while (next < end)
        {
            if (tokens[next].Word == Of && next + 1 < end && (tokens[next + 1].Is(WordClass.VagueNumber) || KindOf(tokens[next + 1]) == NumberWordKind.Scale))
            {
                next += 2;
            }
            else if (KindOf(tokens[next]) == NumberWordKind.Scale)
            {
                next++;
            }
            else
            {
                break;
            }
        }

        if (next == index + 1 && VagueDetails.Of(tokens[index].Word) == "of" && (next >= end || tokens[next].Word != Of))
        {
            return false;
        }

        phrase = new NumberPhrase(index > first && tokens[index - 1].Word == Many ? index - 1 : index, next, null, null, NumberKind.Vague);
        return true;
    }

    /// <summary>Reads <c>half of</c>, <c>half a million</c>, <c>a third of</c>, <c>two-thirds</c>.</summary>
    private static bool TryReadPart(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        phrase = default;
        var tokens = draft.Tokens;
        var word = tokens[index].Word;
        var before = index > first ? tokens[index - 1] : default;
        var after = index + 1 < end ? tokens[index + 1].Word : 0;
        var value = word == Third ? 1.0 / 3 : Values[word];
        if (word == Half)
        {
            if ((after == A || after == An) && index + 2 < end && KindOf(tokens[index + 2]) == NumberWordKind.Scale)
            {
                phrase = new NumberPhrase(index, index + 3, Values[tokens[index + 2].Word] / 2, null, NumberKind.Scaled);
                return true;
            }

            if (after == Of || after == The || after == All || (before.Is(WordClass.Approximator) && after != A && after != An))
            {
                phrase = new NumberPhrase(index, index + 1, value, null, NumberKind.Fraction);
                return before.Word != The && !before.Is(WordClass.OrdinalWord);
            }

            return false;
        }

        var isCompound = draft.TextOf(tokens[index]).IndexOf('-') > 0;
        if (!isCompound && !(before.Word == A && after == Of))
        {
            return false;
        }

        phrase = new NumberPhrase(isCompound ? index : index - 1, index + 1, value, null, NumberKind.Fraction);
        return true;
    }

    /// <summary>Adds <c>and a half million</c>, <c>thirds</c>, <c>in five</c> to the number before it.</summary>
    private static NumberPhrase WithPart(Draft draft, NumberPhrase phrase, int end)
    {
        var tokens = draft.Tokens;
        var i = phrase.End;
        if (i + 2 < end && tokens[i].Word == And && tokens[i + 1].Word == A && tokens[i + 2].Word == Half)
        {
            var scale = i + 3 < end && KindOf(tokens[i + 3]) == NumberWordKind.Scale ? Values[tokens[i + 3].Word] : 1;
            return scale == 1
                ? phrase with { End = i + 3, Value = phrase.Value + 0.5 }
                : phrase with { End = i + 4, Value = (phrase.Value + 0.5) * scale, Kind = NumberKind.Scaled };
        }

        if (phrase.Kind != NumberKind.Plain || i + 1 >= end || phrase.Value is not (> 0 and < 100))
        {
            return phrase;
        }

        if (i + 1 < end && (tokens[i].Word == Third || KindOf(tokens[i]) == NumberWordKind.Fraction) && tokens[i].Word != Half && tokens[i + 1].Word == Of)
        {
            return phrase with { End = i + 1, Value = phrase.Value * (tokens[i].Word == Third ? 1.0 / 3 : Values[tokens[i].Word]), Kind = NumberKind.Fraction };
        }

        var isDay = phrase.First > 0 && tokens[phrase.First - 1].Is(WordClass.Month); // "on Feb. 13 in 33 places"
        var of = isDay ? -1 : tokens[i].Word == In ? i + 1 : tokens[i].Word == Out && tokens[i + 1].Word == Of ? i + 2 : -1;
        if (of > 0 && of < end && MayStart(tokens[of]) && TryReadOne(draft, of, of, end, out var whole) && whole.Kind == NumberKind.Plain
            && whole.Value > phrase.Value && whole.Value <= 1000 && !(whole.End < end && tokens[whole.End].Is(WordClass.TimeUnit)))
        {
            return phrase with { End = whole.End, Value = phrase.Value / whole.Value, Kind = NumberKind.Fraction };
        }

        return phrase;
    }

    /// <summary>Adds <c>to 40</c>, <c>-40</c>, <c>or four</c>, <c>and 40</c> after <c>between</c>.</summary>
    private static NumberPhrase WithRange(Draft draft, NumberPhrase phrase, int first, int end)
    {
        var tokens = draft.Tokens;
        var i = phrase.End;
        if (i + 1 >= end || phrase.Kind == NumberKind.Fraction)
        {
            return phrase;
        }

        var link = tokens[i];
        var isDash = link.Kind == TokenKind.Dash;
        var isBetween = link.Word == And && StandsAfterBetween(tokens, phrase.First, first);
        if (!isDash && !isBetween && link.Word != To && link.Word != Or)
        {
            return phrase;
        }

        var second = tokens[i + 1].Kind == TokenKind.Symbol && tokens[i + 1].Is(WordClass.CurrencyName) ? i + 2 : i + 1;
        if (second >= end || !MayStart(tokens[second]) || !TryReadOne(draft, second, second, end, out var upper) || upper.Value is null)
        {
            return phrase;
        }

        var lower = phrase.Value;
        if (phrase.Kind == NumberKind.Plain && upper.Kind == NumberKind.Scaled && lower < 1000 && KindOf(tokens[upper.End - 1]) is NumberWordKind.Scale or NumberWordKind.Letter)
        {
            lower *= Values[tokens[upper.End - 1].Word];
        }

        if (upper.Value > lower && !(isDash && lower < 1000 && upper.Value >= lower * 50))
        {
            return new NumberPhrase(phrase.First, upper.End, lower, upper.Value, upper.Kind);
        }

        // 3-1 is a result, 555-0142 a telephone number.
        return isDash && !tokens[i + 1].Has(TokenShape.SpaceBefore) && upper.Kind == NumberKind.Plain
            ? new NumberPhrase(phrase.First, upper.End, null, null, NumberKind.Code)
            : phrase;
    }

    private static bool StandsAfterBetween(ImmutableArray<Token> tokens, int index, int first)
    {
        for (var i = index - 1; i >= first && i >= index - 3; i--)
        {
            if (tokens[i].Word == Between)
            {
                return true;
            }

            if (!tokens[i].Is(WordClass.CurrencyName | WordClass.Approximator))
            {
                return false;
            }
        }

        return false;
    }
}
