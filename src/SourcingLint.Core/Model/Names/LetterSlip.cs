using System.Text;

namespace SourcingLint.Model;

/// <summary>How two words differ that are nearly the same: what a slip of the keys does, and what it does not.</summary>
internal static class LetterSlip
{
    /// <summary>Whether two neighbouring letters changed places, and nothing else.</summary>
    public static bool IsSwap(string a, string b)
    {
        if (a.Length != b.Length || Ends(a, b) is not var (first, last))
        {
            return false;
        }

        return last == first + 1 && a[first] == b[last] && a[last] == b[first];
    }

    /// <summary>Whether one letter stands for another, and nothing else differs.</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">A word of the same length.</param>
    /// <param name="index">Which letter.</param>
    public static bool IsReplaced(string a, string b, out int index)
    {
        index = 0;
        if (a.Length != b.Length || Ends(a, b) is not var (first, last))
        {
            return false;
        }

        index = first;
        return first == last;
    }

    /// <summary>Whether two words are the same but for letters written twice.</summary>
    public static bool IsDoubling(string a, string b) => Undoubled(a) == Undoubled(b);

    /// <summary>Whether two words differ in their endings alone, as <c>Kowalski</c> and <c>Kowalska</c>, <c>Jansen</c> and <c>Jansens</c> do.</summary>
    public static bool IsEnding(string a, string b) =>
        a[a.Length - 1] != b[b.Length - 1] && Math.Min(a.Length, b.Length) - 1 is var length && string.CompareOrdinal(a, 0, b, 0, length) == 0;

    /// <summary>Whether one letter is another, too many or too few, or two changed places.</summary>
    public static bool IsOne(string a, string b)
    {
        if (a.Length == b.Length)
        {
            return IsReplaced(a, b, out _) || IsSwap(a, b);
        }

        var (few, many) = a.Length < b.Length ? (a, b) : (b, a);
        var at = 0;
        while (at < few.Length && few[at] == many[at])
        {
            at++;
        }

        return many.Length == few.Length + 1 && string.CompareOrdinal(few, at, many, at + 1, few.Length - at) == 0;
    }

    /// <summary>Whether two words have the same consonants in the same order.</summary>
    public static bool IsInVowels(string a, string b) => WithoutVowels(a) == WithoutVowels(b);

    /// <summary>Whether one word is the other's plural: <c>Board</c>, <c>Boards</c>; <c>Ferry</c>, <c>Ferries</c>.</summary>
    public static bool IsNumber(string a, string b)
    {
        var (one, many) = a.Length < b.Length ? (a, b) : (b, a);
        return many == one + "s" || many == one + "es" || (one.EndsWith("y", StringComparison.Ordinal) && many == one.Substring(0, one.Length - 1) + "ies");
    }

    /// <summary>Whether two letters are easily taken for each other: they sound alike or lie side by side under the fingers.</summary>
    public static bool AreAlike(char a, char b)
    {
        const string Sounds = "aeiouy|szc|kcgq|dt|bpvfw|mn|ijy|lr|uw|";
        const string Keys = "qwertyuiop|asdfghjkl|zxcvbnm|";
        foreach (var sounds in Sounds.Split('|'))
        {
            if (sounds.IndexOf(a) >= 0 && sounds.IndexOf(b) >= 0)
            {
                return true;
            }
        }

        var key = Keys.IndexOf(a);
        return key >= 0 && (Keys[key + 1] == b || (key > 0 && Keys[key - 1] == b));
    }

    private static (int First, int Last)? Ends(string a, string b)
    {
        var first = 0;
        while (first < a.Length && a[first] == b[first])
        {
            first++;
        }

        var last = a.Length - 1;
        while (last > first && a[last] == b[last])
        {
            last--;
        }

        return first == a.Length ? null : (first, last);
    }

    private static string WithoutVowels(string word) => string.Concat(word.Where(c => "aeiou".IndexOf(c) < 0));

    private static string Undoubled(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (letters.Length == 0 || letters[letters.Length - 1] != c)
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }
}
