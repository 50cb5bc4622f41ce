using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads words that say by how much something was multiplied: <c>doubled</c>, <c>a threefold rise</c>, <c>twice as many</c>, <c>half the number</c>.</summary>
internal static class MultipleReader
{
    private const int Reach = 7;

    private static readonly WordSet Countings = WordSet.Read("counting-nouns");
    private static readonly double[] Multiplied = ReadFactors("verb");
    private static readonly double[] Multiples = ReadFactors("multiple");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Many = Vocabulary.Shared.Require("many");
    private static readonly int Much = Vocabulary.Shared.Require("much");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Times = Vocabulary.Shared.Require("times");

    /// <summary>The word in <c>doubled from 40 to 80</c> or <c>a threefold rise in cases, from 20 to 45</c>, with what it multiplies by as its value.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The index of the change's first token.</param>
    public static Amount? FactorBefore(Draft draft, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= sentence.FirstToken && i >= first - Reach; i--)
        {
            var token = draft.Tokens[i];
            if (Multiplied[token.Word] is var factor and > 0)
            {
                return MakeFactor(draft, sentence, i, i + 1, factor);
            }

            var isComma = i == first - 1 && draft.Prose.Text[token.Start] == ',';
            if ((token.Kind != TokenKind.Word && !isComma) || (token.Is(WordClass.Conjunction) && !token.Is(WordClass.Preposition)) || token.Word == By)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Reads <c>doubled</c> or <c>a fivefold increase</c> at a token, with what it multiplies by as its value; null when nothing of the kind stands there.</summary>
    public static Amount? FactorAt(Draft draft, Sentence sentence, int index) =>
        Multiplied[draft.Tokens[index].Word] is var factor and > 0 ? MakeFactor(draft, sentence, index, index + 1, factor) : null;

    /// <summary>Reads <c>double</c>, <c>twice</c>, <c>three times</c> or <c>half</c> at a token, with what it multiplies by as its value.</summary>
    public static Amount? MultipleAt(Draft draft, Sentence sentence, int index)
    {
        var tokens = draft.Tokens;
        if (Multiples[tokens[index].Word] is var factor and > 0)
        {
            return MakeFactor(draft, sentence, index, index + 1, factor);
        }

        return NumberReader.MayStart(tokens[index]) && NumberReader.TryRead(draft, index, index, Math.Min(sentence.EndToken, index + 3), out var phrase) && phrase is { Kind: NumberKind.Plain, Value: > 1 and { } times, Upper: null }
            && phrase.End < sentence.EndToken && tokens[phrase.End].Word == Times
            ? MakeFactor(draft, sentence, index, phrase.End + 1, times)
            : null;
    }

    /// <summary>Reads <c>twice as many</c>, <c>double the number</c>, <c>which is half of that figure</c>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The token behind the mark.</param>
    /// <param name="end">The index just after it.</param>
    /// <returns>What it multiplies by as an amount; null when it multiplies nothing.</returns>
    public static Amount? MultipleAfter(Draft draft, Sentence sentence, int index, out int end)
    {
        end = 0;
        for (var i = index; i < sentence.EndToken && i < index + Reach; i++)
        {
            if (MultipleAt(draft, sentence, i) is { } factor)
            {
                end = EndOfCounted(draft, sentence, factor.End);
                return end > 0 ? factor : null;
            }

            if (!ChangeSizeReader.IsBridge(draft, draft.Tokens[i]) && !draft.Tokens[i].Is(WordClass.Approximator))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The end of the words that stand for the earlier value: <c>as many</c>, <c>the number</c>, <c>of that figure</c>; 0 when none stand there.</summary>
    public static int EndOfCounted(Draft draft, Sentence sentence, int index)
    {
        var tokens = draft.Tokens;
        index += index < sentence.EndToken && tokens[index].Word == Of ? 1 : 0;
        if (index + 1 >= sentence.EndToken)
        {
            return 0;
        }

        var isAsMany = tokens[index].Word == As && (tokens[index + 1].Word == Many || tokens[index + 1].Word == Much);
        return isAsMany || (tokens[index].Is(WordClass.Determiner) && Countings.Contains(tokens[index + 1].Word)) ? index + 2 : 0;
    }

    private static Amount MakeFactor(Draft draft, Sentence sentence, int index, int end, double factor)
    {
        var first = LooseningReader.StartOf(draft, index, sentence.FirstToken, out var form);
        return new Amount(first, index, index, end, end, factor, 0, AmountKind.Count, form, "");
    }

    private static double[] ReadFactors(string kind)
    {
        var factors = new double[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/factor-words"))
        {
            if (row[2] == kind)
            {
                factors[Vocabulary.Shared.Require(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
            }
        }

        return factors;
    }
}
