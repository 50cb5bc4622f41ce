using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>The keys under which a written name meets its other spellings.</summary>
internal static class NameKeys
{
    private const int ShortestKey = 4;
    private const int ShortestSound = 5;
    private const int ShortestGivenName = 4;
    private const int Anagrams = -1;

    private static readonly ImmutableArray<Transliteration> Sounds = Transliteration.Sounds.RemoveAll(family => family.Name == "korean");
    private static readonly Transliteration Korean = Transliteration.Sounds.Single(family => family.Name == "korean");

    /// <summary>The keys of a name, the surest first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="withSounds">Whether it is a name for certain, so that another alphabet may explain its letters.</param>
    public static IEnumerable<NameKey> Of(WrittenName name, bool withSounds)
    {
        var writing = Transliteration.Writing.KeyOf(name.Plain, out var length);
        if (length >= ShortestKey)
        {
            yield return new NameKey(0, writing, Likeness.Writing);
        }

        if (name.Plain.Length >= ShortestSound && withSounds)
        {
            for (var family = 0; family < Sounds.Length; family++)
            {
                var key = Sounds[family].KeyOf(name.Plain, out length);
                if (length >= ShortestKey)
                {
                    yield return new NameKey(family + 1, key, Likeness.Sound);
                }
            }

            if (name.IsFullName && HasThreeSyllables(name.Plain))
            {
                yield return new NameKey(Sounds.Length + 1, Korean.KeyOf(name.Plain, out _), Likeness.Sound);
            }
        }

        if ((name.IsPlaced || name.Listed == ListedAs.Place) && !name.IsFullName && withSounds && name.Plain.Length >= ShortestSound)
        {
            yield return new NameKey(Sounds.Length + 2, Korean.KeyOf(name.Plain, out _), Likeness.OneWord); // "Pusan", "Busan": not sure, as no two letters are safe from it
        }

        if (name.IsFullName && name.Plain.IndexOf('_') >= ShortestGivenName)
        {
            yield return new NameKey(Anagrams, AnagramOf(name.Plain), Likeness.Letters);
        }
    }

    /// <summary>A full name with the letters of its given name in no order, but for the first: the same for <c>Brian</c> and <c>Brain</c>.</summary>
    private static ulong AnagramOf(string plain)
    {
        var end = plain.IndexOf('_');
        var letters = (ulong)plain[0];
        for (var i = 1; i < end; i++)
        {
            letters += 1UL << (plain[i] & 31) << 20;
        }

        var key = unchecked((14695981039346656037UL ^ letters) * 1099511628211UL);
        for (var i = end; i < plain.Length; i++)
        {
            key = unchecked((key ^ plain[i]) * 1099511628211UL);
        }

        return key;
    }

    private static bool HasThreeSyllables(string plain)
    {
        var breaks = 0;
        foreach (var c in plain)
        {
            breaks += c == '_' ? 1 : 0;
        }

        return breaks == 2 || (breaks == 1 && plain.IndexOf('_') is 2 or 3 or 4);
    }
}
