namespace SourcingLint.Lexicons;

/// <summary>What looking a word up needs of it, whatever its case: put together letter by letter, so that who reads a word need not read it twice.</summary>
internal struct FoldedWord
{
    private const int TailLength = sizeof(ulong);
    private int _letters;

    /// <summary>Starts a word.</summary>
    public FoldedWord()
    {
    }

    /// <summary>Its hash: equal for equal words (Fowler, Noll and Vo's).</summary>
    public uint Hash { get; private set; } = 2166136261;

    /// <summary>Its last characters, a byte each.</summary>
    public ulong Tail { get; private set; }

    /// <summary>Whether <see cref="Tail"/> tells it from every other word of its length.</summary>
    public readonly bool IsTold(int length) => length <= TailLength && _letters < '\u0080';

    /// <summary>Folds a word.</summary>
    public static FoldedWord Of(ReadOnlySpan<char> word)
    {
        var folded = new FoldedWord();
        foreach (var c in word)
        {
            folded.Add(Fold(c));
        }

        return folded;
    }

    /// <summary>A letter in lower case, an apostrophe straight.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\u2019' => '\'',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Goes on with a letter that is folded.</summary>
    public void Add(char letter)
    {
        Hash = (Hash ^ letter) * 16777619u;
        Tail = (Tail << 8) | (byte)letter;
        _letters |= letter;
    }
}
