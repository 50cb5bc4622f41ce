using System.Globalization;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>
/// Makes one writing of the several that readers cannot tell apart: a letter and its mark are one letter, an escape is what
/// it escapes, every blank is a space. What is never seen becomes <see cref="Unseen"/>, so that all that follows passes over one character.
/// </summary>
internal static class Typography
{
    /// <summary>Stands in the prose for what readers do not see: markup, soft hyphens, joiners. Words go on across it.</summary>
    public const char Unseen = '\u2060';

    /// <summary>Stands for the rest of one character that is written with several: of <c>&amp;rsquo;</c>, of a letter and its mark. It belongs to what is seen before it.</summary>
    public const char Rest = '\u2061';

    /// <summary>The space between the digits of one number.</summary>
    public const char GroupSpace = '\u202F';

    /// <summary>Whether nothing is seen of a character of the prose.</summary>
    public static bool IsUnseen(char c) => c is Unseen or Rest;

    /// <summary>Settles every character, place for place.</summary>
    public static void Settle(char[] prose)
    {
        var closer = '\0'; // of ``a'' or ''a'' that is open
        for (var i = 0; i < prose.Length; i++)
        {
            var c = prose[i];
            if (c < '\u0080')
            {
                if (c == '\\' && i + 1 < prose.Length && IsMark(prose[i + 1]))
                {
                    prose[i] = Unseen;
                }
                else if (c is '`' or '\'' && i + 1 < prose.Length && prose[i + 1] == c && (c == '`' || closer != '\0' || OpensWords(prose, i)))
                {
                    var opens = c == '`' || closer == '\0';
                    prose[i] = c == '`' ? '\u201C' : opens ? '"' : closer;
                    closer = c == '`' ? '\u201D' : opens ? '"' : '\0';
                    prose[++i] = Rest;
                }
            }
            else if (IsInvisible(c))
            {
                prose[i] = Unseen;
            }
            else if (c is '\u02BC' or '\u02BB')
            {
                prose[i] = '\u2019';
            }
            else if (char.IsWhiteSpace(c))
            {
                prose[i] = IsInNumber(prose, i) ? GroupSpace : ' ';
            }
            else if (c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                Compose(prose, i);
            }
        }
    }

    /// <summary>Whether readers do not see a character: a soft hyphen, a joiner, a mark of direction.</summary>
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or Unseen or (> Rest and <= '\u2064') or '\uFE0E' or '\uFE0F' or '\uFEFF';

    private static bool IsMark(char c) => c > ' ' && !IsUnseen(c) && !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c);

    /// <summary>Whether two marks open words here: after a digit they are inches or seconds.</summary>
    private static bool OpensWords(char[] prose, int index) =>
        index + 2 < prose.Length && char.IsLetterOrDigit(prose[index + 2]) && (index == 0 || char.IsWhiteSpace(prose[index - 1]) || prose[index - 1] is '(' or '[' or '\u2014');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether a blank parts the thousands of a number: one to three digits, or a part like it, before it and just three after it.</summary>
    private static bool IsInNumber(char[] prose, int index)
    {
        var first = index;
        while (first > 0 && index - first < 4 && IsDigit(prose[first - 1]))
        {
            first--;
        }

        var next = index + 1;
        while (next < prose.Length && prose[next] == Rest)
        {
            next++; // of &nbsp;
        }

        return index - first is > 0 and < 4
            && (first == 0 || !(char.IsLetterOrDigit(prose[first - 1]) || prose[first - 1] is '.' or ','))
            && next + 2 < prose.Length && IsDigit(prose[next]) && IsDigit(prose[next + 1]) && IsDigit(prose[next + 2])
            && (next + 3 == prose.Length || !IsDigit(prose[next + 3]));
    }

    /// <summary>Puts a mark and the letter that it stands on into one, where there is one for both.</summary>
    private static void Compose(char[] prose, int mark)
    {
        var letter = mark - 1;
        while (letter >= 0 && mark - letter < 4 && IsUnseen(prose[letter]))
        {
            letter--; // two marks on one letter
        }

        if (letter >= 0 && Accents.With(prose[letter], prose[mark]) is var both and not '\0')
        {
            prose[letter] = both;
            prose[mark] = Rest;
        }
    }
}
