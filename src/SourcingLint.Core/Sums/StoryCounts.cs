using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Every number of a story, found by what it counts or by how large it is, wherever it stands.</summary>
/// <remarks>A sum is wrong only where no number of the whole story would make it right, so that a whole that stands far away speaks for the copy too.</remarks>
internal sealed class StoryCounts
{
    /// <summary>A noun that is counted more often names several things.</summary>
    private const int MostOfOneNoun = 6;

    /// <summary>Where more numbers may fit, one of them is taken to.</summary>
    private const int MostTried = 32;

    private readonly Draft _draft;
    private readonly Amount[] _byValue;
    private readonly Dictionary<string, List<(Sentence Sentence, Amount Amount)>> _byNoun = [];

    /// <summary>Reads the numbers of a draft.</summary>
    public StoryCounts(Draft draft)
    {
        _draft = draft;
        var all = new List<Amount>();
        foreach (var line in draft.Model.AmountLines)
        {
            foreach (var amount in line.Amounts.Where(amount => amount is { Kind: AmountKind.Count or AmountKind.Money or AmountKind.Measure or AmountKind.Year, Value: > 1 }))
            {
                all.Add(amount);
                if (NounOf(line.Sentence, amount) is { Length: > 0 } noun)
                {
                    if (!_byNoun.TryGetValue(noun, out var same))
                    {
                        _byNoun.Add(noun, same = []);
                    }

                    same.Add((line.Sentence, amount));
                }
            }
        }

        _byValue = [.. all.OrderBy(amount => amount.Value)];
    }

    /// <summary>Whether any number between two values passes a test.</summary>
    /// <param name="least">The smallest value that may.</param>
    /// <param name="most">The largest value that may.</param>
    /// <param name="fits">The test.</param>
    public bool Holds(double least, double most, Func<Amount, bool> fits)
    {
        var (low, high) = (0, _byValue.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _byValue[middle].Value < least ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < _byValue.Length && _byValue[i].Value <= most; i++)
        {
            if (i == low + MostTried || fits(_byValue[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The numbers of what a phrase names, <c>of the valid votes</c>, of which each says all that the phrase says; none where the story counts too many such things.</summary>
    /// <param name="sentence">The sentence of the phrase.</param>
    /// <param name="index">Where the phrase begins, behind a number.</param>
    public IEnumerable<Amount> Named(Sentence sentence, int index)
    {
        var phrase = CountedNoun.Read(_draft, index, sentence.EndToken);
        if (phrase.Head < 0 || !_byNoun.TryGetValue(KeyOf(phrase.Head), out var same) || same.Count > MostOfOneNoun)
        {
            return [];
        }

        var words = new List<string>();
        for (var i = phrase.Head - 1; i >= index && _draft.Tokens[i] is { Kind: TokenKind.Word } word && !word.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun); i--)
        {
            words.Add(KeyOf(i));
        }

        return same.Where(one => words.TrueForAll(word => Says(one.Sentence, one.Amount, word))).Select(one => one.Amount);
    }

    /// <summary>The numbers of what a word names; none where the story counts too many such things.</summary>
    /// <param name="word">The index of the word.</param>
    public IEnumerable<Amount> Of(int word) => Of(KeyOf(word));

    /// <summary>The numbers of what a word names; none where the story counts too many such things.</summary>
    /// <param name="noun">The word, without its plural.</param>
    public IEnumerable<Amount> Of(string noun) =>
        _byNoun.TryGetValue(noun, out var same) && same.Count <= MostOfOneNoun ? same.Select(one => one.Amount) : [];

    private bool Says(Sentence sentence, Amount amount, string word)
    {
        for (var i = amount.End; i < CountedNoun.Read(_draft, amount.End, sentence.EndToken).Head; i++)
        {
            if (KeyOf(i) == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a number counts: the noun behind it, or behind its hyphen, <c>420-home</c>.</summary>
    private string NounOf(Sentence sentence, Amount amount)
    {
        if (amount.Kind != AmountKind.Count)
        {
            return "";
        }

        return amount.CompoundOf(_draft) != 0 ? KeyOf(amount.NumberEnd + 1)
            : CountedNoun.Read(_draft, amount.End, sentence.EndToken).Head is var head and >= 0 ? KeyOf(head)
            : "";
    }

    /// <summary>A word without its plural.</summary>
    private string KeyOf(int index)
    {
        var text = _draft.TextOf(_draft.Tokens[index]).ToString().ToLowerInvariant();
        return text.Length > 3 && text[text.Length - 1] == 's' ? text.Substring(0, text.Length - 1) : text;
    }
}
