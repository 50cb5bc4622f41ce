namespace SourcingLint.Model;

/// <summary>The first letters of the words just read, "Anti-Litter League" giving A, L and L.</summary>
internal sealed class Initials
{
    private const int Most = 8;

    private readonly char[] _letters = new char[Most];
    private readonly int[] _starts = new int[Most];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets them.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds those of a word: of each part that a hyphen and a capital open.</summary>
    /// <returns>The last of them.</returns>
    public char Add(ReadOnlySpan<char> word, int start)
    {
        Push(word[0], start);
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] == '-' && char.IsUpper(word[i + 1]))
            {
                Push(word[i + 1], start);
            }
        }

        return _letters[Count - 1];
    }

    /// <summary>The last <paramref name="length"/> of them.</summary>
    public string Last(int length) => new(_letters, Count - length, length);

    /// <summary>Where the word starts that gave the first of the last <paramref name="length"/>.</summary>
    public int StartOf(int length) => _starts[Count - length];

    private void Push(char letter, int start)
    {
        if (Count == Most)
        {
            Array.Copy(_letters, 1, _letters, 0, Most - 1);
            Array.Copy(_starts, 1, _starts, 0, Most - 1);
            Count--;
        }

        _letters[Count] = char.ToUpperInvariant(letter);
        _starts[Count++] = start;
    }
}
