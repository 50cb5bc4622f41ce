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

    private readonly List<Row>?[] _byFirstLetter = new List<Row>?['\u0300']; // every Latin letter

    private Transliteration(string name, IEnumerable<string[]> rows)
    {
        Name = name;
        foreach (var row in rows)
        {
            (_byFirstLetter[row[0][0]] ??= []).Add(new Row(row[0], row[2] == "start", row[2] == "end", row[1] == name, row[3] == "-" ? "" : row[3]));
        }

        foreach (var list in _byFirstLetter)
        {
            list?.Sort((a, b) => a.Rank != b.Rank ? b.Rank - a.Rank : string.CompareOrdinal(a.Becomes, b.Becomes));
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
        foreach (var c in IsAscii(name) ? name : name.Normalize(NormalizationForm.FormD))
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
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>What all spellings of a name share.</summary>
    /// <param name="plain">The name as <see cref="Plain"/> gives it.</param>
    public string KeyOf(string plain)
    {
        var key = new StringBuilder(plain.Length);
        var wordStart = 0;
        var last = '\0';
        for (var i = 0; i < plain.Length;)
        {
            var row = RowAt(plain, i);
            if (row is null)
            {
                Add(plain[i]);
            }
            else
            {
                foreach (var c in row.Becomes)
                {
                    Add(c);
                }
            }

            wordStart = plain[i] == '_' ? key.Length : wordStart;

            i += row?.Letters.Length ?? 1;
        }

        return key.ToString();

        void Add(char c)
        {
            if (key.Length == wordStart || last != c)
            {
                key.Append(c);
                last = c;
            }
        }
    }

    private static ImmutableArray<Transliteration> ReadAll()
    {
        var rows = Lexicon.Read("Letters/transliteration").ToArray();
        var families = rows.Select(row => row[1]).Where(family => family != Common).Distinct().OrderBy(family => family, StringComparer.Ordinal);
        return new[] { Common }.Concat(families)
            .Select(family => new Transliteration(family, rows.Where(row => row[1] == family || row[1] == Common)))
            .ToImmutableArray();
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }

    private Row? RowAt(string plain, int index)
    {
        if (plain[index] < _byFirstLetter.Length && _byFirstLetter[plain[index]] is { } rows)
        {
            foreach (var row in rows)
            {
                if (row.Fits(plain, index))
                {
                    return row;
                }
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

        // Its first letter led here.
        private bool StandsAt(string plain, int index)
        {
            if (index + Letters.Length > plain.Length)
            {
                return false;
            }

            for (var i = 1; i < Letters.Length; i++)
            {
                if (plain[index + i] != Letters[i])
                {
                    return false;
                }
            }

            return true;
        }

        public bool Fits(string plain, int index) =>
            StandsAt(plain, index)
            && (!AtStart || index == 0 || plain[index - 1] == '_')
            && (!AtEnd || index + Letters.Length == plain.Length || plain[index + Letters.Length] == '_');
    }
}
