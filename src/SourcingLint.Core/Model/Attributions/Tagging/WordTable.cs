namespace SourcingLint.Model.Tagging;

/// <summary>What is known of words, by their hashes.</summary>
internal sealed class WordTable
{
    private readonly uint[] _slots;
    private readonly ushort[] _kinds;
    private readonly int _mask;

    /// <summary>A table of words by their hashes, none of which is 0.</summary>
    public WordTable(uint[] words, ushort[] kinds)
    {
        Words = words;
        Kinds = kinds;
        var size = 16;
        while (size < words.Length * 3 / 2)
        {
            size *= 2;
        }

        _slots = new uint[size];
        _kinds = new ushort[size];
        _mask = size - 1;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = SlotOf(words[i]);
            _slots[slot] = words[i];
            _kinds[slot] = kinds[i];
        }
    }

    /// <summary>The words.</summary>
    public uint[] Words { get; }

    /// <summary>Their kinds, packed.</summary>
    public ushort[] Kinds { get; }

    /// <summary>What is known of a word; nothing, most often, when it is rare.</summary>
    public WordKind KindOf(uint word) => WordKind.Unpack(_kinds[SlotOf(word)]);

    private int SlotOf(uint word)
    {
        var slot = (int)(word ^ (word >> 15)) & _mask;
        while (_slots[slot] != 0 && _slots[slot] != word)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
