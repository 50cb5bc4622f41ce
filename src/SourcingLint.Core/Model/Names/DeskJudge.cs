namespace SourcingLint.Model;

/// <summary>Decides whether two spellings from two drafts are one name. Stricter than <see cref="NameJudge"/>: no story vouches that both are about the same person.</summary>
internal static class DeskJudge
{
    private const int ShortestGivenName = 4;

    /// <summary>Whether they are one name for certain.</summary>
    public static bool AreOne(WrittenName a, WrittenName b, Likeness likeness) =>
        !DifferInStyle(a.Text, b.Text) && !DifferInNumber(a.Text, b.Text)
        && (likeness != Likeness.Sound || AreSpelledAlike(a.Plain, b.Plain))
        && NameJudge.Judge(a, b, likeness) is { IsSure: true };

    /// <summary>
    /// Whether two forms differ in what a stylebook settles for all words: full stops, the capitals that headlines give, the
    /// <c>s</c> or <c>z</c> of <c>Organisation</c>.
    /// </summary>
    public static bool DifferInStyle(string a, string b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i += i < a.Length && a[i] == '.' ? 1 : 0;
            j += j < b.Length && b[j] == '.' ? 1 : 0;
            if (i >= a.Length || j >= b.Length)
            {
                return i >= a.Length && j >= b.Length;
            }

            var startsWord = i == 0 || !char.IsLetter(a[i - 1]);
            if (a[i] != b[j] && !(startsWord && char.ToUpperInvariant(a[i]) == char.ToUpperInvariant(b[j])) && !(IsSibilant(a[i]) && IsSibilant(b[j]) && a.IndexOf(' ') > 0))
            {
                return false;
            }

            i++;
            j++;
        }

        static bool IsSibilant(char c) => c is 's' or 'z';
    }

    /// <summary>Whether two names end in two numbers, as two wars, popes or squadrons do.</summary>
    private static bool DifferInNumber(string a, string b) => NumberAtEnd(a) is var number && number != NumberAtEnd(b) && (number.Length > 0 || NumberAtEnd(b).Length > 0);

    private static string NumberAtEnd(string name)
    {
        var last = name.Substring(name.LastIndexOf(' ') + 1).TrimEnd('.');
        foreach (var c in last)
        {
            if (!char.IsDigit(c) && c is not ('I' or 'V' or 'X'))
            {
                return "";
            }
        }

        return last;
    }

    /// <summary>Whether two full names that sound alike differ in one of their words in vowels alone. Steve Smith and Steve Schmidt are two, Khaled Mansour and Khaled Mansoor one.</summary>
    private static bool AreSpelledAlike(string a, string b)
    {
        var (endOfA, endOfB) = (a.IndexOf('_'), b.IndexOf('_'));
        if (endOfA < 0 || endOfB < 0)
        {
            return false;
        }

        var (givenA, givenB) = (a.Substring(0, endOfA), b.Substring(0, endOfB));
        return givenA == givenB ? Consonants(a) == Consonants(b)
            : Math.Min(endOfA, endOfB) >= ShortestGivenName && (Consonants(givenA) == Consonants(givenB) || a.Substring(endOfA) == b.Substring(endOfB));
    }

    /// <summary>The consonants of a name, doubled ones once.</summary>
    private static string Consonants(string plain)
    {
        var consonants = new char[plain.Length];
        var count = 0;
        foreach (var c in plain)
        {
            var letter = c == 'q' ? 'k' : c;
            if ("aeiouywh_".IndexOf(letter) < 0 && (count == 0 || consonants[count - 1] != letter))
            {
                consonants[count++] = letter;
            }
        }

        return new string(consonants, 0, count);
    }
}
