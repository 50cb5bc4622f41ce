using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SourcingLint.Lexicons;

/// <summary>One family of ways to write the same sounds: folds a name to a key that all its spellings of the family share.</summary>
/// <remarks>One pass from left to right over <c>Letters/transliteration.tsv</c>: at each letter the longest row that fits.</remarks>
internal sealed class Transliteration
{
    private const string Common = "any";

    private static readonly Lazy<ImmutableArray<Transliteration>> Loaded = new(ReadAll);

    // a to z, the space, and one for every other letter: small tables stay at hand while names are folded.
    private const int Letters = 28;

    // By the first letter and the one after it, 0 for rows of one letter and for letters that no row has.
    private readonly Row[]?[] _rows = new Row[]?[Letters * Letters];
    private readonly Dictionary<char, Row> _foreign = [];

    private Transliteration(string name, IEnumerable<string[]> rows)
    {
        Name = name;
        var all = rows.Select(row => new Row(row[0], row[2] == "start", row[2] == "end", row[1] == name, row[3] == "-" ? "" : row[3]))
            .OrderByDescending(row => row.Rank).ThenBy(row => row.Becomes, StringComparer.Ordinal)
            .ToArray();
        foreach (var row in all.Where(row => NumberOf(row.Letters[0]) == 0))
        {
            _foreign[row.Letters[0]] = _foreign.TryGetValue(row.Letters[0], out var own) ? own : row; // the family's own comes first
        }

        foreach (var rowsOfLetter in all.Where(row => NumberOf(row.Letters[0]) > 0).GroupBy(row => row.Letters[0]))
        {
            foreach (var second in rowsOfLetter.Where(row => row.Letters.Length > 1).Select(row => row.Letters[1]).Distinct())
            {
                _rows[(NumberOf(rowsOfLetter.Key) * Letters) + NumberOf(second)] = rowsOfLetter.Where(row => row.Letters.Length == 1 || row.Letters[1] == second).ToArray();
            }

            var single = rowsOfLetter.Where(row => row.Letters.Length == 1).ToArray();
            for (var second = 0; second < Letters; second++)
            {
                _rows[(NumberOf(rowsOfLetter.Key) * Letters) + second] ??= single.Length == 0 ? null : single;
            }
        }
    }

    /// <summary>The family of names that differ in marks, hyphens, spaces and doubled letters alone.</summary>
    public static Transliteration Writing => Loaded.Value[0];

    /// <summary>The families of names that one sound gives in several alphabets.</summary>
    public static ImmutableArray<Transliteration> Sounds => Loaded.Value.RemoveAt(0);

    /// <summary>What the list calls it.</summary>
    public string Name { get; }

    /// <summary>A name in lower case without accents and marks, <c>_</c> for each space and hyphen.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is >= 'a' and <= 'z')
            {
                plain.Append(c);
            }
            else if (c is ' ' or '-' or '\u2010' or '\u2011')
            {
                plain.Append('_');
            }
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter)
            {
                plain.Append(Accents.Without(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>What all spellings of a name share, as a number.</summary>
    /// <param name="plain">The name as <see cref="Plain"/> gives it.</param>
    /// <param name="length">How many letters are left.</param>
    public ulong KeyOf(string plain, out int length)
    {
        var key = 14695981039346656037UL;
        var last = '\0';
        var count = 0;
        for (var i = 0; i < plain.Length;)
        {
            var row = RowAt(plain, i);
            if (row is null)
            {
                Append(plain[i]);
            }
            else
            {
                foreach (var c in row.Becomes)
                {
                    Append(c);
                }
            }

            last = plain[i] == '_' ? '\0' : last; // letters that two words share are not doubled
            i += row?.Letters.Length ?? 1;
        }

        length = count;
        return key;

        void Append(char c)
        {
            if (c != last)
            {
                key = unchecked((key ^ c) * 1099511628211UL);
                last = c;
                count++;
            }
        }
    }

    private static int NumberOf(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' + 1 : letter == '_' ? Letters - 1 : 0;

    private static ImmutableArray<Transliteration> ReadAll()
    {
        var rows = Lexicon.Read("Letters/transliteration").ToArray();
        var families = rows.Select(row => row[1]).Where(family => family != Common).Distinct().OrderBy(family => family, StringComparer.Ordinal);
        return new[] { Common }.Concat(families)
            .Select(family => new Transliteration(family, rows.Where(row => row[1] == family || row[1] == Common)))
            .ToImmutableArray();
    }

    private Row? RowAt(string plain, int index)
    {
        var letter = NumberOf(plain[index]);
        if (letter == 0)
        {
            return _foreign.TryGetValue(plain[index], out var row) ? row : null;
        }

        var second = index + 1 < plain.Length ? NumberOf(plain[index + 1]) : 0;
        if (_rows[(letter * Letters) + second] is not { } rows)
        {
            return null;
        }

        foreach (var row in rows)
        {
            if (row.Fits(plain, index))
            {
                return row;
            }
        }

        return null;
    }

    /// <param name="Letters">What is written.</param>
    /// <param name="AtStart">Whether it stands at the start of a word only.</param>
    /// <param name="AtEnd">Whether it stands at the end of a word only.</param>
    /// <param name="IsOwn">Whether it is the family's own.</param>
    /// <param name="Becomes">What it becomes.</param>
    private sealed record Row(string Letters, bool AtStart, bool AtEnd, bool IsOwn, string Becomes)
    {
        /// <summary>The longest first, one for a place before one for any, the family's own before the common one.</summary>
        public int Rank { get; } = (Letters.Length * 4) + (AtStart || AtEnd ? 2 : 0) + (IsOwn ? 1 : 0);

        public bool Fits(string plain, int index) =>
            (Letters.Length <= 2 || string.CompareOrdinal(plain, index, Letters, 0, Letters.Length) == 0)
            && (!AtStart || index == 0 || plain[index - 1] == '_')
            && (!AtEnd || index + Letters.Length == plain.Length || plain[index + Letters.Length] == '_');
    }
}
