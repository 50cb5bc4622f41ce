namespace SourcingLint.Text;

/// <summary>Blanks what stands in running text and is no prose: web and mail addresses, @names, #tags.</summary>
internal static class Addresses
{
    private static readonly char[] Marks = ['/', '@', '#'];

    /// <summary>Puts spaces in place of every address.</summary>
    public static void Blank(char[] prose)
    {
        for (var at = Next(prose, 0); at >= 0; at = Next(prose, at + 1))
        {
            switch (prose[at])
            {
                case '/' when at >= 2 && prose[at - 1] == ':' && at + 1 < prose.Length && prose[at + 1] == '/':
                    Fill(prose, StartOf(prose, at - 1), UrlEnd(prose, at));
                    break;
                case '/' when DomainStart(prose, at) is var start and >= 0:
                    Fill(prose, start, UrlEnd(prose, at));
                    break;
                case '@' when IsAt(prose, at + 1, IsNamePart):
                    var end = at + 1;
                    while (end < prose.Length && (IsNamePart(prose[end]) || (prose[end] is '.' or '-' && IsAt(prose, end + 1, IsNamePart))))
                    {
                        end++;
                    }

                    var isMail = at > 0 && IsMailPart(prose[at - 1]);
                    Fill(prose, isMail ? StartOf(prose, at) : at, isMail ? end : NameEnd(prose, at + 1));
                    break;
                case '#' when IsAt(prose, at + 1, char.IsLetter) && !(at > 0 && (IsNamePart(prose[at - 1]) || prose[at - 1] == '&')):
                    Fill(prose, at, NameEnd(prose, at + 1));
                    break;
            }
        }

        BlankBareSites(prose);
    }

    private static int Next(char[] prose, int start) =>
        start >= prose.Length ? -1 : prose.AsSpan(start).IndexOfAny(Marks) is var found and >= 0 ? start + found : -1;

    private static void BlankBareSites(char[] prose)
    {
        var site = "www.".AsSpan();
        var start = 0;
        while (prose.AsSpan(start).IndexOf(site) is var found and >= 0)
        {
            start += found;
            if (start == 0 || !IsNamePart(prose[start - 1]))
            {
                var end = UrlEnd(prose, start);
                Fill(prose, start, end);
                start = end;
            }
            else
            {
                start += site.Length;
            }
        }
    }

    private static bool IsAt(char[] prose, int index, Func<char, bool> test) => index < prose.Length && test(prose[index]);

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsMailPart(char c) => IsNamePart(c) || c is '.' or '-' or '+';

    private static int StartOf(char[] prose, int end)
    {
        while (end > 0 && IsMailPart(prose[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int NameEnd(char[] prose, int end)
    {
        while (end < prose.Length && IsNamePart(prose[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The start of <c>bit.ly</c> before its slash; -1 when no site stands there. <c>a.m./p.m.</c> is none.</summary>
    private static int DomainStart(char[] prose, int slash)
    {
        var dot = slash;
        while (dot > 0 && slash - dot < 8 && prose[dot - 1] is >= 'a' and <= 'z')
        {
            dot--;
        }

        if (slash - dot < 2 || dot < 3 || prose[dot - 1] != '.' || !IsNamePart(prose[dot - 2]) || !IsNamePart(prose[dot - 3]))
        {
            return -1;
        }

        var start = dot - 1;
        while (start > 0 && slash - start < 80 && (IsNamePart(prose[start - 1]) || prose[start - 1] is '.' or '-'))
        {
            start--;
        }

        return start;
    }

    private static int UrlEnd(char[] prose, int end)
    {
        while (end < prose.Length && !char.IsWhiteSpace(prose[end]) && prose[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u2026'))
        {
            end++;
        }

        while (prose[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ')' or ']')
        {
            end--;
        }

        return end;
    }

    private static void Fill(char[] prose, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            prose[i] = ' ';
        }
    }
}
