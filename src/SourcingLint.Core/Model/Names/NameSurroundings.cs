using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What stands around a name and gives another form of it its reason.</summary>
internal static class NameSurroundings
{
    private const int CueReach = 3;
    private const int LongestTitle = 80;

    private static ReadOnlySpan<char> MarksAndLineEnds => "*_\n\r".AsSpan();

    private static readonly PhraseTable Cues = PhraseTable.Read("name-cues");
    private static readonly WordSet Vessels = WordSet.Read("vessel-words");

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

    /// <summary>Whether a name is a ship's: "the cruiser Kiev".</summary>
    public static bool FollowsVessel(Draft draft, int token) => token > 0 && Vessels.Contains(draft.Tokens[token - 1].Word);

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

    /// <summary>Whether a character is a mark of emphasis, which prose does not have.</summary>
    private static bool IsEmphasis(Draft draft, string text, int index) => text[index] is '*' or '_' && draft.Prose.Text[index] != text[index];
}
