using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>What is known of words, by their hashes.</summary>
internal sealed class WordTable
{
    // Hashes spread evenly, so those with the same upper half are few; finding where each half starts takes one pass at every start.
    private readonly ushort[] _starts = new ushort[(1 << 16) + 1];

    // By word number, one more than what is known; 0 where nobody has asked yet.
    private ushort[]? _listed;

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

    /// <summary>What is known of a token's word, given its hash.</summary>
    public WordKind KindOf(Token token, uint word)
    {
        if (token.Word == 0)
        {
            return KindOf(word);
        }

        // Most words of a text are words of the lexicons: what is known of those fits into memory near at hand.
        var listed = _listed ??= new ushort[Vocabulary.Shared.Count];
        if (listed[token.Word] == 0)
        {
            listed[token.Word] = (ushort)(KindOf(word).Packed + 1);
        }

        return WordKind.Unpack((ushort)(listed[token.Word] - 1));
    }

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
