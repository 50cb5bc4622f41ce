namespace SourcingLint.Model.Tagging;

/// <summary>What is known of words, by their hashes.</summary>
internal sealed class WordTable
{
    // Hashes spread evenly, so those with the same upper half are few; finding where each half starts takes one pass at every start.
    private readonly ushort[] _starts = new ushort[(1 << 16) + 1];

    /// <summary>A table of at most 65,535 words by their hashes, which are in order.</summary>
    public WordTable(uint[] words, ushort[] kinds)
    {
        Words = words;
        Kinds = kinds;
        var word = 0;
        for (var half = 0; half < _starts.Length; half++)
        {
            while (word < words.Length && words[word] >> 16 < half)
            {
                word++;
            }

            _starts[half] = checked((ushort)word);
        }
    }

    /// <summary>The words.</summary>
    public uint[] Words { get; }

    /// <summary>Their kinds, packed.</summary>
    public ushort[] Kinds { get; }

    /// <summary>What is known of a word; nothing, most often, when it is rare.</summary>
    public WordKind KindOf(uint word)
    {
        var half = word >> 16;
        for (int i = _starts[half]; i < _starts[half + 1]; i++)
        {
            if (Words[i] == word)
            {
                return WordKind.Unpack(Kinds[i]);
            }
        }

        return default;
    }
}
