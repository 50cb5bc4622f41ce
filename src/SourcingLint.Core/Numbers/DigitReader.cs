namespace SourcingLint.Model;

/// <summary>Reads digits with their separators, as English, continental and Indian copy has them.</summary>
internal static class DigitReader
{
    private const int Group = 3;

    /// <summary>Reads <c>1,200.5</c>, <c>1,5</c>, <c>1.234,56</c>, <c>12,50,000</c>, <c>2½</c>; nothing that may be a date, a time or a code.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="value">What they come to.</param>
    /// <param name="place">The last place that says something: 0.1 for <c>9.5</c>, 100 for <c>1,200</c>.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out double value, out double place)
    {
        (value, place) = (0, 1);
        var point = PointOf(text);
        if (point < 0)
        {
            return false;
        }

        var zeros = 1.0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '0' and <= '9')
            {
                place = i > point ? place / 10 : 1;
                value = i > point ? value + ((c - '0') * place) : (value * 10) + (c - '0');
                zeros = c == '0' && value > 0 ? zeros * 10 : 1;
            }
            else if (char.GetNumericValue(c) is > 0 and var part)
            {
                (value, place, zeros) = (value + part, 0.5, 1);
            }
        }

        place = place == 1 ? zeros : place;
        return true;
    }

    /// <summary>Reads <c>1/2</c>, which is a part only beside a whole number or a scale.</summary>
    public static bool TryReadPart(ReadOnlySpan<char> text, out double value)
    {
        value = text.Length == 3 && text[1] is '/' or '\u2044' && text[0] is >= '1' and <= '9' && text[2] is >= '2' and <= '9' ? (double)(text[0] - '0') / (text[2] - '0') : 1;
        return value < 1;
    }

    /// <summary>The index of the mark before the decimals; the text's length when there is none, -1 when the marks make no number.</summary>
    private static int PointOf(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOfAny('.', ',');
        if (text.IndexOfAny(':', '/', '\u2044') >= 0)
        {
            return -1;
        }

        if (last < 0)
        {
            return text.Length;
        }

        var mark = text[last];
        var before = text.Slice(0, last);
        var isOnly = before.IndexOf(mark) < 0;
        var decimals = text.Length - last - 1;
        var hasOther = before.IndexOf(mark == '.' ? ',' : '.') >= 0;
        if (isOnly && (mark == '.' || decimals != Group || hasOther || (last == 1 && text[0] == '0')))
        {
            // "1.5", "1,200.5"; a comma stands before decimals where no thousands can: "1,5", "1.234,5", "0,750".
            return mark == '.' || hasOther || decimals < Group || text[0] == '0' ? AreGroups(before, mark == '.' ? ',' : '.') ? last : -1 : -1;
        }

        return !hasOther && AreGroups(text, mark) ? text.Length : -1;
    }

    /// <summary>Whether the last group has three digits and those between two, as in India, or three.</summary>
    private static bool AreGroups(ReadOnlySpan<char> text, char mark)
    {
        var end = text.Length;
        for (var at = text.LastIndexOf(mark); at >= 0; at = text.Slice(0, at).LastIndexOf(mark))
        {
            var length = end - at - 1;
            if (end == text.Length ? length != Group : length is not (2 or Group) || (length == 2 && mark == '.'))
            {
                return false;
            }

            end = at;
        }

        return end is > 0 and <= Group || end == text.Length;
    }
}
