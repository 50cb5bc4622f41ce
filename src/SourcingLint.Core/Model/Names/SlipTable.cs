namespace SourcingLint.Model;

/// <summary>Which name was first to leave some letters when one of its own was taken out. Names have a dozen such keys each, so a dictionary would take more time than all else that is done with them.</summary>
internal sealed class SlipTable
{
    private readonly ulong[] _keys;
    private readonly WrittenName?[] _names;

    /// <summary>A table for so many keys.</summary>
    public SlipTable(int keys)
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
        var slot = (int)(key >> 33) & (_keys.Length - 1);
        while (_names[slot] is { } known)
        {
            if (_keys[slot] == key)
            {
                return known;
            }

            slot = (slot + 1) & (_keys.Length - 1);
        }

        _keys[slot] = key;
        _names[slot] = name;
        return name;
    }
}
