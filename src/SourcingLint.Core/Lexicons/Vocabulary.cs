namespace SourcingLint.Lexicons;

/// <summary>Every word of every lexicon, numbered, with the classes that list it. Looking a word up ignores its case.</summary>
/// <remarks>
/// The tokenizer asks once a word; everything later compares numbers and flags. Built on first use from
/// <c>Lexicons/Words</c> (word, class, detail) and the words of <c>Lexicons/Phrases</c> and <c>Lexicons/Patterns</c>.
/// </remarks>
public sealed class Vocabulary
{
    private static readonly Dictionary<string, WordClass> ClassesByName = NameClasses();

    private readonly List<string> _words = [""];
    private Entry[] _entries = new Entry[1 << 14];

    // Small numbers, and not many more than there are words: every word of a draft is looked up here.
    private ushort[] _buckets = new ushort[1 << 15];

    private Vocabulary()
    {
        foreach (var list in Lexicon.Names("Words"))
        {
            var name = "";
            var known = WordClass.None;
            foreach (var row in Lexicon.Rows(list))
            {
                var rest = row.Span;
                var word = Cut(ref rest, '\t');
                var column = Cut(ref rest, '\t');
                if (!column.SequenceEqual(name.AsSpan()))
                {
                    name = column.ToString();
                    known = ClassesByName[name];
                }

                _entries[Intern(word)].Classes |= known;
            }
        }

        foreach (var list in Lexicon.Names("Phrases"))
        {
            foreach (var row in Lexicon.Rows(list))
            {
                var rest = row.Span;
                for (var phrase = Cut(ref rest, '\t'); !phrase.IsEmpty;)
                {
                    Intern(Cut(ref phrase, ' '));
                }
            }
        }

        foreach (var list in Lexicon.Names("Patterns"))
        {
            foreach (var row in Lexicon.Rows(list))
            {
                var rest = row.Span;
                InternWords(Cut(ref rest, '\t'));
            }
        }
    }

    /// <summary>The one vocabulary.</summary>
    public static Vocabulary Shared { get; } = new();

    /// <summary>How many numbers are given out; the highest is one less.</summary>
    public int Count => _words.Count;

    /// <summary>The class that a lexicon's second column calls <paramref name="name"/>, in kebab case.</summary>
    /// <exception cref="KeyNotFoundException">There is no such class.</exception>
    public static WordClass ClassNamed(string name) => ClassesByName[name];

    /// <summary>The number of a word, 0 when no lexicon lists it.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, FoldedWord.Of(word));

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    internal int Find(ReadOnlySpan<char> word, FoldedWord folded)
    {
        for (var slot = SlotOf(folded.Hash); _buckets[slot] is var number and not 0; slot = (slot + 1) & (_buckets.Length - 1))
        {
            ref readonly var entry = ref _entries[number];
            if (entry.Hash == folded.Hash && entry.Tail == folded.Tail && (folded.IsTold(word.Length) || Same(_words[number], word)))
            {
                return number;
            }
        }

        return 0;
    }

    /// <summary>The number of a word that some lexicon must list.</summary>
    /// <exception cref="ArgumentException">No lexicon lists it.</exception>
    public int Require(string word) =>
        Find(word.AsSpan()) is var number and not 0 ? number : throw new ArgumentException("No lexicon lists '" + word + "'.", nameof(word));

    /// <summary>The classes of a word by its number.</summary>
    public WordClass ClassesOf(int word) => _entries[word].Classes;

    /// <summary>A word by its number, in lower case, with a straight apostrophe.</summary>
    public string WordOf(int word) => _words[word];

    /// <summary>The hash of a word by its number: equal for equal words, whatever their case.</summary>
    internal uint HashOf(int word) => _entries[word].Hash;

    /// <summary>The words of a pattern: <c>majority</c> and <c>lead</c> of <c>majority|lead of &lt;result></c>.</summary>
    private void InternWords(ReadOnlySpan<char> pattern)
    {
        for (var step = Cut(ref pattern, ' '); !step.IsEmpty; step = Cut(ref pattern, ' '))
        {
            step = step.TrimStart('[').TrimEnd(']');
            for (var word = Cut(ref step, '|'); !word.IsEmpty; word = Cut(ref step, '|'))
            {
                if (word[0] is >= 'a' and <= 'z' && word[word.Length - 1] != '+')
                {
                    Intern(word);
                }
            }
        }
    }

    /// <summary>What stands before a mark; goes on after it.</summary>
    private static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> text, char mark)
    {
        var end = text.IndexOf(mark);
        var cut = end < 0 ? text : text.Slice(0, end);
        text = end < 0 ? default : text.Slice(end + 1);
        return cut;
    }

    private static Dictionary<string, WordClass> NameClasses()
    {
        var names = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (WordClass value in Enum.GetValues(typeof(WordClass)))
        {
            names[KebabCase(value.ToString())] = value;
        }

        return names;
    }

    private static string KebabCase(string name)
    {
        var kebab = new System.Text.StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }

    private static bool Same(string listed, ReadOnlySpan<char> word)
    {
        if (listed.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (listed[i] != FoldedWord.Fold(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int SlotOf(uint hash) => (int)(hash ^ (hash >> 15)) & (_buckets.Length - 1);

    private int Intern(ReadOnlySpan<char> word)
    {
        var folded = FoldedWord.Of(word);
        if (Find(word, folded) is var known and not 0)
        {
            return known;
        }

        var number = _words.Count;
        _words.Add(word.ToString()); // lists are in lower case with straight apostrophes; LexiconTests says so
        if (number == _entries.Length)
        {
            Array.Resize(ref _entries, number * 2);
        }

        _entries[number] = new Entry { Hash = folded.Hash, Tail = folded.Tail };
        if (_words.Count * 2 > _buckets.Length)
        {
            _buckets = new ushort[_buckets.Length * 2];
            for (var i = 1; i <= number; i++)
            {
                Place(i);
            }
        }
        else
        {
            Place(number);
        }

        return number;
    }

    private void Place(int word)
    {
        var slot = SlotOf(_entries[word].Hash);
        while (_buckets[slot] != 0)
        {
            slot = (slot + 1) & (_buckets.Length - 1);
        }

        _buckets[slot] = checked((ushort)word);
    }

    /// <summary>What is asked of a word when a draft is read, in one place in memory.</summary>
    private struct Entry
    {
        public ulong Tail;
        public WordClass Classes;
        public uint Hash;
    }
}
