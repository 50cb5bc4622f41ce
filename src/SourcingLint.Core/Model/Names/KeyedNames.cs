namespace SourcingLint.Model;

/// <summary>The names under each key. Names have a dozen keys each, so a dictionary would take more time than all else that is done with them.</summary>
internal sealed class KeyedNames
{
    /// <summary>Places at first, a power of two; a table for all the keys that there might be would be mostly air.</summary>
    private const int Least = 64;

    private ulong[] _keys = new ulong[Least];
    private WrittenName?[] _names = new WrittenName?[Least];
    private int _count;

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

    /// <summary>Puts a name under a key, where <see cref="Next"/> found no more. Places found before no longer hold.</summary>
    public void Add(ulong key, WrittenName name, int slot)
    {
        (_keys[slot], _names[slot]) = (key, name);
        if (++_count * 4 > _names.Length * 3)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var (keys, names) = (_keys, _names);
        (_keys, _names) = (new ulong[keys.Length * 2], new WrittenName?[keys.Length * 2]);

        // From a gap on, so that names under one key stay in order.
        var gap = Array.IndexOf(names, null);
        for (var i = 0; i < names.Length; i++)
        {
            var from = (gap + i) & (names.Length - 1);
            if (names[from] is { } name)
            {
                var slot = SlotOf(keys[from]);
                while (_names[slot] is not null)
                {
                    slot = After(slot);
                }

                (_keys[slot], _names[slot]) = (keys[from], name);
            }
        }
    }
}
