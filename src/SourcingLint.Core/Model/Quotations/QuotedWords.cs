using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Compares words in quotation marks with the words of a story: case, marks, articles, short forms and how numbers are written make no difference.</summary>
/// <param name="draft">The draft.</param>
internal sealed class QuotedWords(Draft draft)
{
    private const string Number = "#";

    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative;

    private static readonly Dictionary<string, string> ShortForms =
        Lexicon.Read("Phrases/short-forms").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The words of a quotation in pieces, cut where dots or brackets stand for others.</summary>
    public List<List<string>> PiecesOf(Quotation quotation)
    {
        var pieces = new List<List<string>> { new() };
        var isAside = false;
        for (var i = draft.TokenAt(quotation.Span.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < quotation.Span.End; i++)
        {
            var token = draft.Tokens[i];
            isAside = draft.Prose.Text[token.Start] switch { '[' => true, ']' => false, _ => isAside };
            if (isAside || token.Kind is TokenKind.Ellipsis or TokenKind.Bracket || draft.TextOf(token).IndexOf('*') >= 0)
            {
                pieces.Add(new List<string>());
            }
            else
            {
                AddWords(token, pieces[pieces.Count - 1]);
            }
        }

        pieces.RemoveAll(piece => piece.Count == 0);
        return pieces;
    }

    /// <summary>The words of everything outside the headline.</summary>
    public List<string> WordsOfStory()
    {
        var words = new List<string>();
        foreach (var sentence in draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken && draft.ParagraphOf(sentence).Zone != ZoneKind.Headline; i++)
            {
                AddWords(draft.Tokens[i], words);
            }
        }

        return words;
    }

    /// <summary>Whether a piece stands in a run of words, one or two small words at its start aside: <c>I am</c> may be the headline's.</summary>
    public static bool StandsIn(List<string> piece, List<string> words)
    {
        for (var skip = 0; skip <= 2 && (skip == 0 || (piece.Count - skip >= 2 && IsSmall(piece[skip - 1]))); skip++)
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
        for (var i = draft.TokenAt(other.Span.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < other.Span.End; i++)
        {
            if (!draft.Tokens[i].Has(TokenShape.Capitalized) || draft.Tokens[i].Has(TokenShape.SentenceStart) || draft.Tokens[i - 1].Kind == TokenKind.Quote)
            {
                AddWords(draft.Tokens[i], words);
            }
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

    private static bool IsSmall(string word) => (Vocabulary.Shared.ClassesOf(Vocabulary.Shared.Find(word.AsSpan())) & Small) != 0;

    /// <summary>One spelling for the British and the American one.</summary>
    private static string Respelled(string word) => word.Replace("our", "or").Replace("ise", "ize").Replace("isa", "iza").Replace("ising", "izing");

    private void AddWords(Token token, List<string> words)
    {
        if (token.Kind is TokenKind.Number or TokenKind.Ordinal || token.Is(WordClass.NumberWord | WordClass.OrdinalWord))
        {
            if (words.Count == 0 || words[words.Count - 1] != Number)
            {
                words.Add(Number); // two hundred is one number
            }
        }
        else if (token.Kind is TokenKind.Word or TokenKind.Possessive)
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
}
