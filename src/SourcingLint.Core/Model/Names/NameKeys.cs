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
        if (Transliteration.Writing.KeyOf(name.Plain) is { Length: >= ShortestKey } writing)
        {
            yield return new NameKey(0, writing, Likeness.Writing);
        }

        if (name.Plain.Length >= ShortestSound && withSounds)
        {
            for (var family = 0; family < Sounds.Length; family++)
            {
                if (Sounds[family].KeyOf(name.Plain) is { Length: >= ShortestKey } key)
                {
                    yield return new NameKey(family + 1, key, Likeness.Sound);
                }
            }

            if (name.IsFullName && HasThreeSyllables(name.Plain))
            {
                yield return new NameKey(Sounds.Length + 1, Korean.KeyOf(name.Plain), Likeness.Sound);
            }
        }

        if (name.IsFullName && name.Plain.IndexOf('_') >= ShortestGivenName)
        {
            yield return new NameKey(Anagrams, AnagramOf(name.Plain), Likeness.Letters);
        }
    }

    /// <summary>A full name with the letters of its given name in order of the alphabet, after the first: the same for <c>Brian</c> and <c>Brain</c>.</summary>
    private static string AnagramOf(string plain)
    {
        var end = plain.IndexOf('_');
        var letters = plain.Substring(1, end - 1).ToCharArray();
        Array.Sort(letters);
        return plain[0] + new string(letters) + plain.Substring(end);
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
