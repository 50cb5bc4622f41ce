using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>How often a word is part of a cue, as counted in the training texts, or as its lexicon lets guess.</summary>
internal sealed class CueWords
{
    /// <summary>A table that knows no word.</summary>
    public static readonly CueWords None = new([], []);

    private readonly uint[] _slots;
    private readonly byte[] _levels;
    private readonly int _mask;

    /// <summary>A table of words by their hashes, none of which is 0, with their levels, 0 (rarely) to 4 (mostly).</summary>
    public CueWords(uint[] words, byte[] levels)
    {
        Words = words;
        Levels = levels;
        var size = 16;
        while (size < words.Length * 2)
        {
            size *= 2;
        }

        _slots = new uint[size];
        _levels = new byte[size];
        _mask = size - 1;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = SlotOf(words[i]);
            _slots[slot] = words[i];
            _levels[slot] = levels[i];
        }
    }

    /// <summary>The words.</summary>
    public uint[] Words { get; }

    /// <summary>Their levels.</summary>
    public byte[] Levels { get; }

    /// <summary>How likely a word is a cue, 0 to 4.</summary>
    public byte LevelOf(uint word, Token token)
    {
        var slot = SlotOf(word);
        if (_slots[slot] == word)
        {
            return _levels[slot];
        }

        return token.Is(WordClass.CueVerb) ? (byte)3 : token.Is(WordClass.ThoughtVerb) ? (byte)2 : (byte)0;
    }

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
