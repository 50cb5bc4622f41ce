namespace SourcingLint.Lexicons;

/// <summary>Single words that one finder alone asks about, so that it needs no <see cref="WordClass"/>.</summary>
internal sealed class WordSet
{
    // A bit a word: a kilobyte or two, which stays at hand while a draft is read past dozens of such sets.
    private readonly ulong[] _bits = new ulong[(Vocabulary.Shared.Count + 63) / 64];

    /// <summary>An empty set.</summary>
    public WordSet()
    {
    }

    private WordSet(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Add(Vocabulary.Shared.Require(word));
        }
    }

    /// <summary>Reads <c>Lexicons/Phrases/NAME.tsv</c>, one word a row.</summary>
    public static WordSet Read(string name) => new(Lexicon.Read("Phrases/" + name).Select(row => row[0]));

    /// <summary>The few words that a grammar hinges on.</summary>
    public static WordSet Of(params string[] words) => new(words);

    /// <summary>Whether a word is listed.</summary>
    /// <param name="word">Its number in the <see cref="Vocabulary"/>; 0 is never listed.</param>
    public bool Contains(int word) => (_bits[word >> 6] & (1UL << word)) != 0;

    /// <summary>Lists a word too.</summary>
    public void Add(int word) => _bits[word >> 6] |= 1UL << word;
}
