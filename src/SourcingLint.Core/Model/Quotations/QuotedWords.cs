using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Compares words in quotation marks with the words of a story: case, marks, articles, short forms and how numbers are written make no difference.</summary>
/// <param name="draft">The draft.</param>
internal sealed class QuotedWords(Draft draft)
{
    private const string Number = "#";
    private const int FewestLeft = 3;
    private const int LongestNumber = 8;
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;

    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative;

    private static readonly Dictionary<string, string> ShortForms =
        Lexicon.Read("Phrases/short-forms").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The words of a quotation in pieces, cut where dots or brackets stand for others.</summary>
    public List<List<string>> PiecesOf(Quotation quotation)
    {
        var pieces = new List<List<string>> { new() };
        var isAside = false;
        for (var i = draft.TokenAt(quotation.Span.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < quotation.Span.End;)
        {
            var token = draft.Tokens[i];
            isAside = draft.Prose.Text[token.Start] switch { '[' => true, ']' => false, _ => isAside };
            var isMasked = draft.TextOf(token).IndexOf('*') >= 0 || (token.End < draft.Source.Length && draft.Source[token.End] == '*'); // s***
            if (isAside || isMasked || token.Kind is TokenKind.Ellipsis or TokenKind.Bracket)
            {
                pieces.Add(new List<string>());
                i++;
            }
            else
            {
                i = AddWords(i, pieces[pieces.Count - 1]);
            }
        }

        pieces.RemoveAll(piece => piece.Count == 0);
        return pieces;
    }

    /// <summary>The words of everything that does not stand above the story.</summary>
    public List<string> WordsOfStory()
    {
        var words = new List<string>();
        foreach (var sentence in draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken && draft.ParagraphOf(sentence).Zone is not (ZoneKind.Headline or ZoneKind.Deck);)
            {
                i = AddWords(i, words);
            }
        }

        return words;
    }

    /// <summary>Whether a piece stands in a run of words, one or two small words at its start aside: <c>I am</c> may be the headline's.</summary>
    public static bool StandsIn(List<string> piece, List<string> words)
    {
        for (var skip = 0; skip <= 2 && (skip == 0 || (piece.Count - skip >= FewestLeft && IsSmall(piece[skip - 1]))); skip++)
        {
            for (var i = 0; i + piece.Count - skip <= words.Count; i++)
            {
                var length = 0;
                while (skip + length < piece.Count && piece[skip + length] == words[i + length])
                {
                    length++;
                }

                if (skip + length == piece.Count)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Which part of a piece's words stands in a quotation too, from 0 to 1; small words and names do not count.</summary>
    public double ShareIn(List<string> piece, Quotation other)
    {
        var said = piece.Where(word => !IsSmall(word)).ToList();
        var words = new List<string>();
        for (var i = draft.TokenAt(other.Span.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < other.Span.End;)
        {
            var counts = !draft.Tokens[i].Has(TokenShape.Capitalized) || draft.Tokens[i].Has(TokenShape.SentenceStart) || draft.Tokens[i - 1].Kind == TokenKind.Quote;
            i = counts ? AddWords(i, words) : i + 1;
        }

        return said.Count == 0 ? 0 : said.Count(words.Contains) / (double)said.Count;
    }

    /// <summary>Whether so many of a piece's words stand in a quotation one after another, names and small words too.</summary>
    public bool SharesRun(List<string> piece, Quotation other, int length)
    {
        var words = PiecesOf(other).SelectMany(words => words).ToList();
        for (var i = 0; i + length <= piece.Count; i++)
        {
            for (var j = 0; j + length <= words.Count; j++)
            {
                var run = 0;
                while (run < length && piece[i + run] == words[j + run])
                {
                    run++;
                }

                if (run == length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a piece stands in a run of words in one form or another: <c>red lines</c> for <c>red line</c>.</summary>
    public static bool StandsInForms(List<string> piece, List<string> words)
    {
        for (var i = 0; i + piece.Count <= words.Count; i++)
        {
            var length = 0;
            while (length < piece.Count && AreForms(piece[length], words[i + length]))
            {
                length++;
            }

            if (length == piece.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two thirds of the words of a piece that say something, or more, stand in a run of words in one form or another: <c>crush</c> for <c>crushed</c>.</summary>
    public static bool HasFormsIn(List<string> piece, List<string> words)
    {
        var said = piece.Where(word => !IsSmall(word)).ToList();
        return said.Count(word => words.Exists(other => AreForms(word, other))) * 3 >= said.Count * 2;
    }

    private static bool AreForms(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        return one == other || (shorter >= ShortestStem && Math.Abs(one.Length - other.Length) <= LongestEnding
            && string.CompareOrdinal(one, 0, other, 0, Math.Max(ShortestStem, shorter - 1)) == 0);
    }

    private static bool IsSmall(string word) => (Vocabulary.Shared.ClassesOf(Vocabulary.Shared.Find(word.AsSpan())) & Small) != 0;

    /// <summary>One spelling for the British and the American one.</summary>
    private static string Respelled(string word) => word.Replace("our", "or").Replace("ise", "ize").Replace("isa", "iza").Replace("ising", "izing");

    /// <summary>Adds the word or the number at a token; a number by its value, however it is written.</summary>
    /// <returns>The index just after it.</returns>
    private int AddWords(int index, List<string> words)
    {
        var token = draft.Tokens[index];
        if (NumberReader.MayStart(token) && NumberReader.TryRead(draft, index, index, Math.Min(draft.Tokens.Length, index + LongestNumber), out var phrase) && phrase.End > index)
        {
            words.Add(Number + (phrase.Value ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return phrase.End;
        }

        if (token.Kind is TokenKind.Number or TokenKind.Ordinal)
        {
            words.Add(Number + draft.TextOf(token.Span));
        }
        else if (token.Kind is TokenKind.Word or TokenKind.Possessive)
        {
            AddWord(token, words);
        }

        return index + 1;
    }

    private void AddWord(Token token, List<string> words)
    {
        var word = draft.TextOf(token.Span).ToLowerInvariant().Replace('\u2019', '\'');
        if (token.Kind == TokenKind.Possessive && words.Count > 0 && ShortForms.ContainsKey(words[words.Count - 1] + word))
        {
            word = words[words.Count - 1] + word; // let's
            words.RemoveAt(words.Count - 1);
        }

        foreach (var part in word.Split('-'))
        {
            words.AddRange(ShortForms.TryGetValue(part, out var whole) ? whole.Split(' ').Where(small => small.Length > 0) : new[] { Respelled(part) });
        }
    }
}
