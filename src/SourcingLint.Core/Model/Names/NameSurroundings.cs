using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What stands around a name and gives another form of it its reason.</summary>
internal static class NameSurroundings
{
    private const int CueReach = 3;
    private const int LongestTitle = 80;
    private const int LongestAddress = 4;
    private const int LongestPossessive = 3;
    private const int NamesakeReach = 2;
    private const int PlaceReach = 3;
    private const int LongestDateline = 10; // tokens of "PORT LESK, Tarn, Nov. 3 (NDA) —"

    private static ReadOnlySpan<char> MarksAndLineEnds => "*_\n\r".AsSpan();

    private static readonly PhraseTable Cues = PhraseTable.Read("name-cues");
    private static readonly WordSet Vessels = NamesakesAt("before");
    private static readonly WordSet Clubs = NamesakesAt("capital-before");
    private static readonly WordSet Buildings = NamesakesAt("after");
    private static readonly WordSet Hyphened = NamesakesAt("hyphen");
    private static readonly WordSet Articled = NamesakesAt("article");
    private static readonly WordSet In = WordSet.Of("in");
    private static readonly WordSet The = WordSet.Of("the");

    /// <summary>Whether words at a token say that a second form of a name follows: "formerly", "also written".</summary>
    public static bool IsCue(Draft draft, int token, int end) =>
        draft.Tokens[token].Is(WordClass.NameCue) || (draft.Tokens[token].Word != 0 && Cues.Match(draft.Tokens, token, end, out _) > 0);

    /// <summary>Whether such words stand just before a token.</summary>
    public static bool FollowsCue(Draft draft, int token)
    {
        for (var i = Math.Max(0, token - CueReach); i < token; i++)
        {
            if (IsCue(draft, i, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is that of something called after its bearer: "the cruiser Kiev", "Dynamo Kiev", "Gaddafi Square".</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="first">The name's first token.</param>
    /// <param name="end">The token after it.</param>
    public static bool IsNamesake(Draft draft, int first, int end)
    {
        if (first > 0 && draft.Tokens[first - 1] is var before && (Vessels.Contains(before.Word) || (Clubs.Contains(before.Word) && before.Has(TokenShape.Capitalized))))
        {
            return true;
        }

        if (end < draft.Tokens.Length && draft.Tokens[end].Kind == TokenKind.Symbol && draft.TextOf(draft.Tokens[end])[0] == '&')
        {
            return true; // "Zelensky & Sons"
        }

        for (var i = end; i < end + NamesakeReach && i < draft.Tokens.Length && draft.Tokens[i].Has(TokenShape.Capitalized) && draft.Tokens[i].Has(TokenShape.SpaceBefore); i++)
        {
            if (Buildings.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something is called after a place: "the Odessa, a bar", "a Kiev-class carrier".</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="name">The place's name.</param>
    public static bool IsCalledAfterPlace(Draft draft, TextSpan name)
    {
        var first = draft.TokenAt(name.Start);
        var token = draft.Tokens[first];
        if (token.End > name.End && draft.Prose.NextSeen(name.End) is var hyphen && draft.Prose.Text[hyphen] == '-')
        {
            return Hyphened.Contains(Vocabulary.Shared.Find(draft.TextOf(TextSpan.FromBounds(hyphen + 1, token.End)).AsSpan()));
        }

        var after = draft.TokenAt(name.End);
        return first > 0 && The.Contains(draft.Tokens[first - 1].Word) && !Articled.Contains(token.Word)
            && (after == draft.Tokens.Length || draft.Tokens[after].Kind == TokenKind.Punctuation || draft.Tokens[after].Is(WordClass.Auxiliary));
    }

    /// <summary>Whether a place lies in a state of America: "Odessa, Texas", "Odessa in western Texas".</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="end">The token after its name.</param>
    public static bool LiesInAmerica(Draft draft, int end)
    {
        while (end < draft.Tokens.Length && draft.Tokens[end].Has(TokenShape.Capitalized | TokenShape.SpaceBefore) && draft.Tokens[end].Is(WordClass.PlaceNoun))
        {
            end++; // "Bombay Beach, California"
        }

        if (end + 1 >= draft.Tokens.Length)
        {
            return false;
        }

        if (IsState(end) || (draft.Tokens[end].Kind == TokenKind.Punctuation && IsState(end + 1)))
        {
            return true;
        }

        for (var i = end + 1; In.Contains(draft.Tokens[end].Word) && i < end + PlaceReach && i < draft.Tokens.Length; i++)
        {
            if (IsState(i))
            {
                return true;
            }
        }

        return false;

        bool IsState(int token) => draft.Tokens[token].Is(WordClass.UsState) && draft.Tokens[token].Has(TokenShape.Capitalized);
    }

    /// <summary>Whether a name in capitals opens a paragraph as the place that the story is filed from: "LESK, Tarn —".</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="name">The name.</param>
    /// <param name="sentence">The index of its sentence.</param>
    public static bool IsDateline(Draft draft, TextSpan name, int sentence)
    {
        var first = draft.TokenAt(name.Start);
        if (first != draft.Sentences[sentence].FirstToken || !draft.Tokens[first].Has(TokenShape.AllCaps))
        {
            return false;
        }

        for (var i = first + 1; i < draft.Sentences[sentence].EndToken && i - first < LongestDateline; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Dash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name out of a dateline's capitals: "Lesk" for "LESK".</summary>
    public static string OutOfCapitals(string name)
    {
        var text = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = i == 0 || text[i - 1] is ' ' or '-' ? char.ToUpperInvariant(text[i]) : text[i];
        }

        return new string(text);
    }

    /// <summary>Whether somebody is called by a name: "Ms. Kharkov".</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">The name's first token.</param>
    public static bool FollowsAddress(Draft draft, int token) =>
        token > 0 && draft.Tokens[token - 1] is var before && before.Is(WordClass.Title) && before.Has(TokenShape.Capitalized)
        && (before.Length <= LongestAddress || !before.Has(TokenShape.SentenceStart));

    /// <summary>Whether a name is spelled as somebody else spells it: "Facebook/Ada Brandt", "Brant [sic]".</summary>
    public static bool IsAnothers(Draft draft, TextSpan name)
    {
        var text = draft.Prose.Text;
        if (name.Start > 0 && text[name.Start - 1] == '/')
        {
            return true;
        }

        var end = name.End;
        while (end < text.Length && end < name.End + LongestPossessive && (text[end] is ' ' or '\'' or '\u2019' or 's' || Typography.IsUnseen(text[end])))
        {
            end++;
        }

        end = draft.Prose.NextSeen(end);

        return end + 3 < text.Length && text[end] is '[' or '(' && string.CompareOrdinal(text, end + 1, "sic", 0, 3) == 0;
    }

    /// <summary>Whether a name stands inside a longer title in italics: a film, a book.</summary>
    public static bool IsInTitle(Draft draft, TextSpan name)
    {
        var text = draft.Source.ToString();
        var start = name.Start;
        do
        {
            var least = Math.Max(0, name.Start - LongestTitle);
            start = text.AsSpan(least, start - least).LastIndexOfAny(MarksAndLineEnds) is var mark and >= 0 ? least + mark : -1;
        }
        while (start >= 0 && text[start] is '*' or '_' && !IsEmphasis(draft, text, start));

        if (start < 0 || text[start] is '\n' or '\r' || char.IsWhiteSpace(text[start + 1]))
        {
            return false;
        }

        var end = name.End;
        while (end < text.Length && end - name.End < LongestTitle && text[end] is not ('\n' or '\r') && !IsEmphasis(draft, text, end))
        {
            end++;
        }

        return end < text.Length && text[end] == text[start] && IsEmphasis(draft, text, end) && end - start - 1 > name.Length + 1;
    }

    /// <summary>Whether a character is a mark of emphasis: readers do not see it, but what stands beside it.</summary>
    private static bool IsEmphasis(Draft draft, string text, int index)
    {
        var prose = draft.Prose.Text;
        return text[index] is '*' or '_' && prose[index] == Typography.Unseen
            && ((index > 0 && !Typography.IsUnseen(prose[index - 1])) || (index + 1 < prose.Length && !Typography.IsUnseen(prose[index + 1])));
    }

    private static WordSet NamesakesAt(string place)
    {
        var words = new WordSet();
        foreach (var row in Lexicon.Read("Phrases/namesakes").Where(row => row[1] == place))
        {
            words.Add(Vocabulary.Shared.Require(row[0]));
        }

        return words;
    }
}
