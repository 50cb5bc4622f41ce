namespace SourcingLint.Model;

/// <summary>The names under each key. Names have a dozen keys each, so a dictionary would take more time than all else that is done with them.</summary>
internal sealed class KeyedNames
{
    private readonly ulong[] _keys;
    private readonly WrittenName?[] _names;

    /// <summary>A table for so many keys.</summary>
    public KeyedNames(int keys)
    {
        var size = 4;
        while (size < keys * 2)
        {
            size *= 2;
        }

        _keys = new ulong[size];
        _names = new WrittenName?[size];
    }

    /// <summary>The name that was first under a key; the one given when it is.</summary>
    public WrittenName FirstUnder(ulong key, WrittenName name)
    {
        var slot = SlotOf(key);
        if (Next(key, ref slot) is { } known)
        {
            return known;
        }

        Add(key, name, slot);
        return name;
    }

    /// <summary>Where to look for the names under a key.</summary>
    public int SlotOf(ulong key) => (int)(key >> 33) & (_keys.Length - 1);

    /// <summary>The next name under a key; null behind the last, where another may be added.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slot">Where to look; afterwards where the name is. The caller moves on with <see cref="After"/>.</param>
    public WrittenName? Next(ulong key, ref int slot)
    {
        while (_names[slot] is { } name)
        {
            if (_keys[slot] == key)
            {
                return name;
            }

            slot = After(slot);
        }

        return null;
    }

    /// <summary>Where to look behind a name.</summary>
    public int After(int slot) => (slot + 1) & (_keys.Length - 1);

    /// <summary>Puts a name under a key, where <see cref="Next"/> found no more.</summary>
    public void Add(ulong key, WrittenName name, int slot) => (_keys[slot], _names[slot]) = (key, name);
}
