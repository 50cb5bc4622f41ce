using System.Collections.Immutable;
using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads numbers in digits and in words: the one reader that figures and sums share.</summary>
internal static class NumberReader
{
    private const double Greatest = 1e24;

    /// <summary>Of more, only one can be a part: <c>one in 1,000</c>, not <c>12 in 400 schools</c>.</summary>
    private const double MostIn = 100;
    private const double MostForOne = 1000;
    private const double LeastScaled = 1000;

    private static readonly WordDetails Details = WordDetails.Read("number-words", "number-word");
    private static readonly WordDetails VagueDetails = WordDetails.Read("number-words", "vague-number");
    private static readonly double[] Values = Details.Map(row => ValueIn(row[0]));
    private static readonly NumberWordKind[] Kinds = Details.Map(row => row.Length > 1 ? KindOf(row[1]) : NumberWordKind.Small);
    private static readonly double[] Ordinals = WordDetails.Read("number-words", "ordinal-word").Map(row => ValueIn(row[0]));
    private static readonly WordSet Leavings = WordSet.Of("other", "remaining");
    private static readonly WordSet FractionFollowers = WordSet.Read("fraction-followers");

    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Between = Vocabulary.Shared.Require("between");
    private static readonly int Couple = Vocabulary.Shared.Require("couple");
    private static readonly int Few = Vocabulary.Shared.Require("few");
    private static readonly int Half = Vocabulary.Shared.Require("half");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Many = Vocabulary.Shared.Require("many");
    private static readonly int Scores = Vocabulary.Shared.Require("scores");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Out = Vocabulary.Shared.Require("out");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private enum NumberWordKind : byte
    {
        None,
        Small,
        Scale,
        Fraction,
        Letter,
    }

    /// <summary>Whether a token may be the first of a number, <c>a third</c> aside; asked of every token.</summary>
    public static bool MayStart(Token token) =>
        token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && token.Is(WordClass.NumberWord | WordClass.VagueNumber));

    /// <summary>Reads the number that starts at a token: one value, never a range, <c>130</c> and <c>200</c> of <c>130 of 200</c>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">A token that may start a number; <c>a few</c> and <c>a</c> before it are taken along.</param>
    /// <param name="first">The sentence's first token: nothing before it is looked at.</param>
    /// <param name="end">The index just after the sentence's last token.</param>
    /// <param name="phrase">The number, its parts and its scale included, currency and unit not.</param>
    public static bool TryReadOne(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        var token = draft.Tokens[index];
        var isRead = token.Kind == TokenKind.Number ? TryReadDigits(draft, index, first, end, out phrase)
            : token.Is(WordClass.VagueNumber) ? TryReadVague(draft.Tokens, index, first, end, out phrase)
            : TryReadWords(draft, index, first, end, out phrase);
        if (phrase is { Kind: NumberKind.Plain or NumberKind.Scaled })
        {
            phrase = WithPart(draft, phrase, first, end);
        }

        // Nobody counts that far: a run of digits, not a quantity.
        phrase = phrase.Value > Greatest ? new NumberPhrase(phrase.First, phrase.End, null, null, NumberKind.Code) : phrase;
        return isRead;
    }

    /// <summary>Reads the number that starts at a token, with its range or what it is out of: <c>30 to 40</c>, <c>nine out of ten</c>.</summary>
    /// <inheritdoc cref="TryReadOne"/>
    public static bool TryRead(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        if (!TryReadOne(draft, index, first, end, out phrase))
        {
            return false;
        }

        if (phrase.Kind is NumberKind.Plain or NumberKind.Scaled)
        {
            var tokens = draft.Tokens;
            phrase = phrase.End + 1 < end && tokens[phrase.End].Word == Out && tokens[phrase.End + 1].Word == Of
                ? OutOf(draft, phrase, phrase.End + 2, end)
                : WithRange(draft, phrase, first, end);
        }

        return true;
    }

    /// <summary>The value of a word for a small number, <c>twelve</c>; 0 for other words.</summary>
    /// <param name="word">Its number in the <see cref="Vocabulary"/>.</param>
    public static double ValueOf(int word) => Kinds[word] == NumberWordKind.Small ? Values[word] : 0;

    /// <summary>The place in a row that a word names, 12 for <c>twelfth</c>; 0 for other words.</summary>
    /// <param name="word">Its number in the <see cref="Vocabulary"/>.</param>
    public static double PlaceOf(int word) => Ordinals[word];

    private static double ValueIn(string text) =>
        text.IndexOf('/') is var slash and > 0 ? ValueIn(text.Substring(0, slash)) / ValueIn(text.Substring(slash + 1)) : double.Parse(text, CultureInfo.InvariantCulture);

    private static NumberWordKind KindOf(string name) => name switch
    {
        "scale" => NumberWordKind.Scale,
        "fraction" => NumberWordKind.Fraction,
        _ => NumberWordKind.Letter,
    };

    private static NumberWordKind KindOf(Token token) => token.Kind == TokenKind.Word ? Kinds[token.Word] : NumberWordKind.None;

    private static bool TryReadDigits(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        var tokens = draft.Tokens;
        var next = index + 1;
        phrase = new NumberPhrase(index, next, null, null, NumberKind.Code);
        if (!DigitReader.TryRead(draft.TextOf(tokens[index]), out var value, out var place))
        {
            // "1/2 million"; alone it is a date, a score, a name.
            if (!DigitReader.TryReadPart(draft.TextOf(tokens[index]), out value) || next >= end || ScaleAt(tokens, next, end) < 0)
            {
                return true;
            }

            place = 0.5;
        }
        else if (next < end && tokens[next].Kind == TokenKind.Number && tokens[next].Start == tokens[index].End + 1 && value == Math.Floor(value) && DigitReader.TryReadPart(draft.TextOf(tokens[next]), out var part))
        {
            (value, place, next) = (value + part, 0.5, next + 1); // "2 1/2 million"
        }

        if (next < end && IsLetterScale(draft, index, next, first, end))
        {
            phrase = new NumberPhrase(index, next + 1, value * Values[tokens[next].Word], null, NumberKind.Scaled, place, Values[tokens[next].Word]);
            return true;
        }

        if (next < end && IsUnread(draft, next, first))
        {
            return true;
        }

        var scale = 1.0;
        while (next < end && ScaleAt(tokens, next, end) is var at and > 0)
        {
            scale *= Values[tokens[at].Word];
            next = at + 1;
        }

        phrase = new NumberPhrase(index, next, value * scale, null, scale > 1 ? NumberKind.Scaled : NumberKind.Plain, place, scale);
        return true;
    }

    /// <summary>Whether a letter multiplies the number before it: <c>$4m</c>, <c>$12MM</c>, <c>$34 B</c>, <c>4m people</c>.</summary>
    private static bool IsLetterScale(Draft draft, int index, int letter, int first, int end)
    {
        var tokens = draft.Tokens;
        if (KindOf(tokens[letter]) != NumberWordKind.Letter)
        {
            return false;
        }

        var isMoney = index > first && tokens[index - 1].Is(WordClass.CurrencyName);
        return tokens[letter].Has(TokenShape.SpaceBefore)
            ? isMoney && tokens[letter].Has(TokenShape.Capitalized) && !tokens[letter].Has(TokenShape.Abbreviation)
            : isMoney || (letter + 1 < end && tokens[letter + 1].Is(WordClass.PeopleNoun | WordClass.CurrencyName));
    }

    /// <summary>Whether something behind a number may change what it comes to and no list has it: <c>20px</c>, <c>10⁶</c>, <c>$34 B.</c></summary>
    private static bool IsUnread(Draft draft, int next, int first)
    {
        var tokens = draft.Tokens;
        var token = tokens[next];
        if (token.Start != tokens[next - 1].End)
        {
            return token.Has(TokenShape.Abbreviation) && token.Length == 2 && next - 2 >= first && tokens[next - 2].Is(WordClass.CurrencyName);
        }

        return token.Kind == TokenKind.Word
            ? !token.Is(WordClass.MeasureUnit | WordClass.CurrencyName | WordClass.TimeUnit | WordClass.NumberWord) && !UnitTable.MayFollow(tokens, next)
            : Tokenizer.IsRaised(draft.Prose.Text[token.Start]);
    }

    /// <summary>The index of the scale word at a token or behind the hyphen there; -1 when there is none.</summary>
    private static int ScaleAt(TokenList tokens, int index, int end)
    {
        var at = index < end && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore) ? index + 1 : index;
        return at < end && KindOf(tokens[at]) == NumberWordKind.Scale ? at : -1;
    }

    private static bool TryReadWords(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        phrase = default;
        switch (KindOf(draft.Tokens[index]))
        {
            case NumberWordKind.Small:
                phrase = Words(draft.Tokens, index, index, end);
                return true;
            case NumberWordKind.Scale:
                phrase = FromScale(draft.Tokens, index, first, end);
                return phrase.End > 0;
            case NumberWordKind.Fraction:
                return TryReadPart(draft, index, first, end, out phrase);
            default:
                return PartOf(draft.Tokens[index]) > 0 && TryReadPart(draft, index, first, end, out phrase);
        }
    }

    /// <summary>Reads <c>two hundred and six thousand</c>, <c>five-million</c>.</summary>
    private static NumberPhrase Words(TokenList tokens, int start, int index, int end)
    {
        double total = 0;
        double group = 0;
        double last = 0;
        var kind = NumberKind.Plain;
        var i = index;
        for (; i < end; i++)
        {
            if (tokens[i].Word == And && last >= 100 && i + 1 < end && KindOf(tokens[i + 1]) == NumberWordKind.Small)
            {
                continue;
            }

            i = i > index && tokens[i].Kind == TokenKind.Dash && ScaleAt(tokens, i, end) is var behind and > 0 ? behind : i;
            var token = tokens[i];
            var value = Values[token.Word];
            var word = KindOf(token);
            if (word == NumberWordKind.Scale && value == 100)
            {
                group = Math.Max(1, group) * 100;
            }
            else if (word == NumberWordKind.Scale)
            {
                total += Math.Max(1, group) * value;
                group = 0;
                kind = value >= LeastScaled ? NumberKind.Scaled : kind;
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
    private static NumberPhrase FromScale(TokenList tokens, int index, int first, int end)
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
    private static bool TryReadVague(TokenList tokens, int index, int first, int end, out NumberPhrase phrase)
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

        if (next == index + 1 && VagueDetails.Of(tokens[index].Word) == "of" && (next >= end || (tokens[next].Word != Of && !(tokens[index].Word == Scores && tokens[next].Is(WordClass.Toll))))) // "scores drowned", while a couple who drowned are two
        {
            return false;
        }

        phrase = new NumberPhrase(index > first && tokens[index - 1].Word == Many ? index - 1 : index, next, null, null, NumberKind.Vague);
        return true;
    }

    /// <summary>What a word makes of the number before it, 1/3 for <c>third</c> and <c>thirds</c>; 0 for other words.</summary>
    private static double PartOf(Token token) =>
        KindOf(token) == NumberWordKind.Fraction ? Values[token.Word]
        : token.Kind == TokenKind.Word && Ordinals[token.Word] is >= 3 and <= 10 and var place ? 1 / place
        : 0;

    /// <summary>Reads <c>half</c>, <c>half a million</c>, <c>a third</c>, <c>two-thirds</c>, <c>three-quarters of a million</c>.</summary>
    private static bool TryReadPart(Draft draft, int index, int first, int end, out NumberPhrase phrase)
    {
        phrase = default;
        var tokens = draft.Tokens;
        var before = index > first ? tokens[index - 1] : default;
        var isWhole = tokens[index].Word == Half || draft.TextOf(tokens[index]).IndexOf('-') > 0;
        var start = before.Word == A || Leavings.Contains(before.Word) ? index - 1 : index;
        var value = PartOf(tokens[index]);
        if (ScaleBehind(tokens, index, end) is var scale and > 0 && (isWhole || start < index))
        {
            phrase = new NumberPhrase(tokens[index].Word == Half ? index : start, scale + 1, value * Values[tokens[scale].Word], null, NumberKind.Scaled);
            return true;
        }

        var isPart = tokens[index].Word == Half ? IsHalf(tokens, before, index + 1, end) : isWhole || (start < index && StandsAlone(tokens, index + 1, end));
        phrase = isPart ? new NumberPhrase(isWhole || Leavings.Contains(before.Word) ? index : start, index + 1, value, null, NumberKind.Fraction) : default;
        return isPart;
    }

    /// <summary>The index of the scale behind a part, <c>third of a million</c>, <c>half a million</c>, <c>quarter-million</c>; -1 when there is none: in <c>a third million</c> it counts off.</summary>
    private static int ScaleBehind(TokenList tokens, int part, int end)
    {
        var at = part + 1;
        var hasOf = at + 1 < end && tokens[at].Word == Of;
        var hasA = at + 1 < end && (tokens[hasOf ? at + 1 : at].Word is var word && (word == A || word == An));
        return (hasOf == hasA || tokens[part].Word == Half) && (hasA || KindOf(tokens[part]) == NumberWordKind.Fraction) ? ScaleAt(tokens, at + (hasOf ? 1 : 0) + (hasA ? 1 : 0), end) : -1;
    }

    /// <summary>Not <c>half an hour</c>, <c>half-mile</c>, <c>the second half</c>.</summary>
    private static bool IsHalf(TokenList tokens, Token before, int next, int end)
    {
        var after = next < end ? tokens[next] : default;
        return before.Word != The && before.Word != A && !before.Is(WordClass.OrdinalWord)
            && after.Word != A && after.Word != An && after.Kind is not (TokenKind.Dash or TokenKind.Number) && !after.Is(WordClass.TimeUnit | WordClass.MeasureUnit);
    }

    /// <summary><c>a third of</c>, <c>a third said</c>; in <c>a third man</c> and <c>a quarter mile</c> it counts off or measures.</summary>
    private static bool StandsAlone(TokenList tokens, int next, int end)
    {
        if (next >= end)
        {
            return true;
        }

        var token = tokens[next];
        return token.Kind != TokenKind.Word || token.Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction | WordClass.CueVerb | WordClass.Adverb | WordClass.Modal)
            || FractionFollowers.Contains(token.Word);
    }

    /// <summary>Adds <c>and a half million</c>, <c>and three-quarters</c>, <c>thirds</c>, <c>in five</c> to the number before it.</summary>
    private static NumberPhrase WithPart(Draft draft, NumberPhrase phrase, int first, int end)
    {
        var tokens = draft.Tokens;
        var i = phrase.End;
        var more = i + 2 < end && tokens[i].Word == And ? i + (tokens[i + 1].Word == A ? 2 : 1) : -1;
        if (more > 0 && KindOf(tokens[more]) == NumberWordKind.Fraction && (more + 1 >= end || tokens[more + 1].Word != Of))
        {
            var scale = ScaleAt(tokens, more + 1, end);
            var last = KindOf(tokens[i - 1]) == NumberWordKind.Scale ? Values[tokens[i - 1].Word] : 1; // half of the million before it
            return scale < 0
                ? phrase with { End = more + 1, Value = phrase.Value + (last * Values[tokens[more].Word]) }
                : phrase with { End = scale + 1, Value = (phrase.Value + Values[tokens[more].Word]) * Values[tokens[scale].Word], Kind = NumberKind.Scaled };
        }

        if (phrase.Kind != NumberKind.Plain || i >= end || phrase.Value is not (> 0 and < 100))
        {
            return phrase;
        }

        if (tokens[i].Word != Half && PartOf(tokens[i]) is var part and > 0 && phrase.Value * part is { } value and < 1)
        {
            var scale = ScaleBehind(tokens, i, end);
            return scale > 0 ? phrase with { End = scale + 1, Value = value * Values[tokens[scale].Word], Kind = NumberKind.Scaled, Place = 0 }
                : StandsAlone(tokens, i + 1, end) && (draft.TextOf(tokens[i]) is var word && word[word.Length - 1] == 's' || phrase.Value == 1) ? phrase with { End = i + 1, Value = value, Kind = NumberKind.Fraction, Place = 0 }
                : phrase;
        }

        var isDay = phrase.First > first && CalendarDate.MonthOf(tokens[phrase.First - 1]) > 0; // "on Feb. 13 in 33 towns"
        return tokens[i].Word == In && i + 1 < end && !isDay ? OutOf(draft, phrase, i + 1, end) : phrase;
    }

    /// <summary>Reads the whole in <c>one in five</c>, <c>nine out of ten</c>; not in <c>ten in three days</c>.</summary>
    private static NumberPhrase OutOf(Draft draft, NumberPhrase part, int index, int end)
    {
        var tokens = draft.Tokens;
        return index < end && part is { Kind: NumberKind.Plain, Value: > 0 } && MayStart(tokens[index]) && KindOf(tokens[index]) != NumberWordKind.Fraction
            && TryReadOne(draft, index, index, Math.Min(end, index + 1), out var whole) && whole.Kind == NumberKind.Plain
            && whole.Value > part.Value && whole.Value <= (part.Value == 1 ? MostForOne : MostIn) && !(whole.End < end && (tokens[whole.End].Is(WordClass.TimeUnit) || ScaleAt(tokens, whole.End, end) > 0))
                ? part with { End = whole.End, Value = part.Value / whole.Value, Kind = NumberKind.Fraction, Place = 0 }
                : part;
    }

    /// <summary>Adds <c>to 40</c>, <c>-40</c>, <c>or four</c>, <c>and 40</c> after <c>between</c>.</summary>
    private static NumberPhrase WithRange(Draft draft, NumberPhrase phrase, int first, int end)
    {
        var tokens = draft.Tokens;
        var i = phrase.End;
        if (i + 1 >= end)
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
        if (second >= end || !MayStart(tokens[second]) || !TryReadOne(draft, second, second, end, out var upper) || upper.Value is null || upper.Kind == NumberKind.Fraction)
        {
            return phrase;
        }

        var lower = phrase.Value;
        if (phrase.Kind == NumberKind.Plain && upper.Kind == NumberKind.Scaled && lower < LeastScaled && KindOf(tokens[upper.End - 1]) is NumberWordKind.Scale or NumberWordKind.Letter)
        {
            lower *= Values[tokens[upper.End - 1].Word];
        }

        if (upper.Value > lower && !(isDash && lower < LeastScaled && upper.Value >= lower * 50))
        {
            return phrase with { End = upper.End, Value = lower, Upper = upper.Value, Kind = upper.Kind };
        }

        // 3-1 is a result, 555-0142 a telephone number.
        return isDash && !tokens[i + 1].Has(TokenShape.SpaceBefore) && upper.Kind == NumberKind.Plain
            ? new NumberPhrase(phrase.First, upper.End, null, null, NumberKind.Code)
            : phrase;
    }

    private static bool StandsAfterBetween(TokenList tokens, int index, int first)
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
