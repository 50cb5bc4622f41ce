using System.Collections.Immutable;
using SourcingLint.Text;

namespace SourcingLint.Lexicons;

/// <summary>A list of phrases of one word or more, found in tokens by their numbers: longest first, whatever their case.</summary>
public sealed class PhraseTable
{
    private readonly Dictionary<int, List<Phrase>> _byFirstWord = [];
    private readonly WordSet _firstWords = new();

    private PhraseTable(ImmutableArray<string[]> rows)
    {
        Rows = rows;
        for (var row = 0; row < rows.Length; row++)
        {
            var words = Array.ConvertAll(rows[row][0].Split(' '), Vocabulary.Shared.Require);
            if (!_byFirstWord.TryGetValue(words[0], out var phrases))
            {
                _byFirstWord.Add(words[0], phrases = []);
                _firstWords.Add(words[0]);
            }

            // The longest first; of two alike, the one listed first.
            var at = phrases.Count;
            while (at > 0 && phrases[at - 1].Words.Length < words.Length)
            {
                at--;
            }

            phrases.Insert(at, new Phrase(words, row));
        }
    }

    /// <summary>The list's rows, the phrase first, then its details.</summary>
    public ImmutableArray<string[]> Rows { get; }

    /// <summary>Reads <c>Lexicons/Phrases/NAME.tsv</c>: phrases of words with single spaces between them.</summary>
    public static PhraseTable Read(string name) => new(Lexicon.Read("Phrases/" + name).ToImmutableArray());

    /// <summary>One value for each row.</summary>
    public T[] Map<T>(Func<string[], T> value) where T : struct
    {
        var values = new T[Rows.Length];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = value(Rows[row]);
        }

        return values;
    }

    /// <summary>The longest phrase that starts at a token.</summary>
    /// <param name="tokens">The draft's tokens.</param>
    /// <param name="index">Where the phrase starts.</param>
    /// <param name="end">The index that no phrase may pass, such as its sentence's end.</param>
    /// <param name="row">The phrase's index in <see cref="Rows"/>.</param>
    /// <returns>How many tokens it takes; 0 when none starts there.</returns>
    public int Match(TokenList tokens, int index, int end, out int row)
    {
        row = -1;
        var word = tokens[index].Word;
        if (!_firstWords.Contains(word))
        {
            return 0;
        }

        foreach (var phrase in _byFirstWord[word])
        {
            if (index + phrase.Words.Length <= end && Matches(phrase.Words, tokens, index))
            {
                row = phrase.Row;
                return phrase.Words.Length;
            }
        }

        return 0;
    }

    private static bool Matches(int[] words, TokenList tokens, int index)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (tokens[index + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A class: lists of it are compiled ahead of time, lists of a struct at every start.</summary>
    private sealed record Phrase(int[] Words, int Row);
}
