using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads parts in words: <c>half</c>, <c>a third</c>, <c>two-thirds</c>, <c>one in five</c>.</summary>
internal static class FractionReader
{
    private const double MostIn = 100;

    private static readonly double[] Values = ReadValues();
    private static readonly WordSet OneWord = WordSet.Of("half", "one-half", "one-third", "two-thirds", "one-quarter", "three-quarters", "three-fourths", "one-fifth", "two-fifths", "three-fifths", "four-fifths", "one-tenth");
    private static readonly WordSet Leavings = WordSet.Of("other", "remaining");
    private static readonly WordSet Followers = WordSet.Read("fraction-followers");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");
    private static readonly int Half = Vocabulary.Shared.Require("half");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int The = Vocabulary.Shared.Require("the");

    /// <summary>Reads the part at a token.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The token.</param>
    /// <param name="end">The index just after the sentence.</param>
    /// <param name="value">How much it is, between 0 and 1.</param>
    /// <param name="next">The index just after it.</param>
    public static bool TryRead(Draft draft, int index, int end, out double value, out int next)
    {
        var tokens = draft.Tokens;
        var token = tokens[index];
        (value, next) = (0, index + 1);
        if (token.Word == 0)
        {
            return token.Kind == TokenKind.Number && IsOneIn(draft, index, end, out value, out next);
        }

        // "the remaining third"
        if (index > 0 && Leavings.Contains(tokens[index - 1].Word) && Values[token.Word] is var left and > 0)
        {
            value = left;
            return StandsAlone(draft, next, end);
        }

        if (OneWord.Contains(token.Word))
        {
            value = Values[token.Word];
            return token.Word != Half || IsHalf(draft, index, end);
        }

        var isOne = token.Word == A;
        if (!isOne && !token.Is(WordClass.NumberWord) && token.Kind != TokenKind.Number)
        {
            return false;
        }

        if (index + 1 < end && Values[tokens[index + 1].Word] is var part and > 0 && tokens[index + 1].Word != Half)
        {
            var count = isOne ? 1 : NumberReader.TryRead(draft, index, index, index + 1, out var phrase) ? phrase.Value ?? 0 : 0;
            value = count * part;
            next = index + 2;
            return value is > 0 and < 1 && StandsAlone(draft, next, end);
        }

        return !isOne && IsOneIn(draft, index, end, out value, out next);
    }

    /// <summary><c>one in five</c>, <c>three in ten</c></summary>
    private static bool IsOneIn(Draft draft, int index, int end, out double value, out int next)
    {
        (value, next) = (0, index + 3);
        var tokens = draft.Tokens;
        if (index + 2 >= end || tokens[index + 1].Word != In || !NumberReader.MayStart(tokens[index]) || !NumberReader.MayStart(tokens[index + 2])
            || !NumberReader.TryRead(draft, index, index, index + 1, out var part) || !NumberReader.TryRead(draft, index + 2, index + 2, index + 3, out var whole)
            || part.Value is not { } some || whole.Value is not { } all || some <= 0 || some >= all || all > MostIn
            || (index + 3 < end && tokens[index + 3].Is(WordClass.TimeUnit)))
        {
            return false;
        }

        value = some / all;
        return true;
    }

    /// <summary>Not <c>half an hour</c>, <c>half-mile</c>, <c>the second half</c>.</summary>
    private static bool IsHalf(Draft draft, int index, int end)
    {
        var before = index > 0 ? draft.Tokens[index - 1] : default;
        var after = index + 1 < end ? draft.Tokens[index + 1] : default;
        return before.Word != The && before.Word != A && !before.Is(WordClass.OrdinalWord)
            && after.Word != A && after.Word != An && after.Kind is not (TokenKind.Dash or TokenKind.Number) && !after.Is(WordClass.TimeUnit | WordClass.MeasureUnit);
    }

    /// <summary><c>a third of</c>, <c>a third said</c>; in <c>a third man</c> and <c>a quarter mile</c> it counts off or measures.</summary>
    private static bool StandsAlone(Draft draft, int next, int end)
    {
        if (next >= end)
        {
            return true;
        }

        var token = draft.Tokens[next];
        return token.Kind != TokenKind.Word || token.Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction | WordClass.CueVerb | WordClass.Adverb | WordClass.Modal)
            || Followers.Contains(token.Word);
    }

    private static double[] ReadValues()
    {
        var values = new double[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/fraction-words"))
        {
            values[Vocabulary.Shared.Require(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture) / double.Parse(row[2], CultureInfo.InvariantCulture);
        }

        return values;
    }
}
