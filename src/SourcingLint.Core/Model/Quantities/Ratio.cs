using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A part of a whole in numbers: <c>130 of 200</c>, <c>130 out of the 200</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Part">The part.</param>
/// <param name="Whole">The whole; never less than the part, never 0.</param>
internal readonly record struct Ratio(int First, int End, double Part, double Whole)
{
    private const int LongestNumber = 4;

    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Out = Vocabulary.Shared.Require("out");

    /// <summary>Reads the ratio that starts at a number.</summary>
    public static bool TryRead(Draft draft, int index, int end, out Ratio ratio)
    {
        ratio = default;
        var tokens = draft.Tokens;
        var of = index + 1;
        while (of < end && of <= index + LongestNumber && tokens[of].Word != Of)
        {
            of++;
        }

        if (of + 1 >= end || tokens[of].Word != Of)
        {
            return false;
        }

        var limit = tokens[of - 1].Word == Out ? of - 1 : of;
        if (!NumberReader.TryRead(draft, index, index, limit, out var part) || part.End != limit || !IsCount(part))
        {
            return false;
        }

        return TryReadWhole(draft, of + 1, end, out var whole) && Make(index, part, whole, out ratio);
    }

    /// <summary>Reads the whole of which a part is taken, behind <c>of</c>: <c>the 200</c>.</summary>
    public static bool TryReadWhole(Draft draft, int index, int end, out NumberPhrase whole)
    {
        whole = default;
        var next = index;
        while (next < end && next < index + 2 && (draft.Tokens[next].Is(WordClass.Determiner) || draft.Tokens[next].Word == All))
        {
            next++;
        }

        return next < end && NumberReader.MayStart(draft.Tokens[next]) && NumberReader.TryRead(draft, next, next, end, out whole)
            && IsCount(whole) && !(whole.End < end && draft.Tokens[whole.End].Is(WordClass.MeasureUnit | WordClass.TimeUnit));
    }

    private static bool IsCount(NumberPhrase phrase) => phrase is { Kind: NumberKind.Plain or NumberKind.Scaled, Value: > 0, Upper: null };

    private static bool Make(int first, NumberPhrase part, NumberPhrase whole, out Ratio ratio)
    {
        ratio = new Ratio(first, whole.End, part.Value!.Value, whole.Value!.Value);
        return ratio.Part <= ratio.Whole;
    }
}
