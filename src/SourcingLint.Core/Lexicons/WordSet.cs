namespace SourcingLint.Lexicons;

/// <summary>Single words that one finder alone asks about, so that it needs no <see cref="WordClass"/>.</summary>
internal sealed class WordSet
{
    private readonly bool[] _holds = new bool[Vocabulary.Shared.Count];

    private WordSet(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _holds[Vocabulary.Shared.Require(word)] = true;
        }
    }

    /// <summary>Reads <c>Lexicons/Phrases/NAME.tsv</c>, one word a row.</summary>
    public static WordSet Read(string name) => new(Lexicon.Read("Phrases/" + name).Select(row => row[0]));

    /// <summary>The few words that a grammar hinges on.</summary>
    public static WordSet Of(params string[] words) => new(words);

    /// <summary>Whether a word is listed.</summary>
    /// <param name="word">Its number in the <see cref="Vocabulary"/>; 0 is never listed.</param>
    public bool Contains(int word) => _holds[word];
}
