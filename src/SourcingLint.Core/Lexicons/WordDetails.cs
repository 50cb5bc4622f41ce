namespace SourcingLint.Lexicons;

/// <summary>What a list of <c>Lexicons/Words</c> says of its words beyond their class, by word number.</summary>
internal sealed class WordDetails
{
    private readonly Dictionary<int, string[]> _details = [];

    private WordDetails(string name, string className)
    {
        foreach (var row in Lexicon.Read("Words/" + name))
        {
            if (row[1] == className)
            {
                _details[Vocabulary.Shared.Require(row[0])] = row.Skip(2).ToArray();
            }
        }
    }

    /// <summary>The details of the words that a list puts in a class.</summary>
    public static WordDetails Read(string name, string className) => new(name, className);

    /// <summary>A word's column after its class, counted from 0; empty when there is none.</summary>
    public string Of(int word, int column = 0) =>
        _details.TryGetValue(word, out var row) && column < row.Length ? row[column] : "";

    /// <summary>One value for each word number, made from the word's details; the default for words without.</summary>
    public T[] Map<T>(Func<string[], T> value) where T : struct
    {
        var values = new T[Vocabulary.Shared.Count];
        foreach (var word in _details)
        {
            values[word.Key] = word.Value.Length > 0 ? value(word.Value) : default;
        }

        return values;
    }
}
