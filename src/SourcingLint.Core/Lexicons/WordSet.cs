namespace SourcingLint.Lexicons;

/// <summary>A list of single words that one finder alone asks about, so that it needs no <see cref="WordClass"/>.</summary>
internal sealed class WordSet
{
    private readonly bool[] _holds = new bool[Vocabulary.Shared.Count];

    private WordSet(string name)
    {
        foreach (var row in Lexicon.Read("Phrases/" + name))
        {
            _holds[Vocabulary.Shared.Require(row[0])] = true;
        }
    }

    /// <summary>Reads <c>Lexicons/Phrases/NAME.tsv</c>, one word a row.</summary>
    public static WordSet Read(string name) => new(name);

    /// <summary>Whether a word is listed.</summary>
    /// <param name="word">Its number in the <see cref="Vocabulary"/>; 0 is never listed.</param>
    public bool Contains(int word) => _holds[word];
}
