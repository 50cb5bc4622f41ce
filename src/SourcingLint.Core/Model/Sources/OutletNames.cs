using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells outlets by name: listed ones, and names that end like one, "the Harbor Gazette".</summary>
internal static class OutletNames
{
    private static readonly PhraseTable Endings = PhraseTable.Read("outlet-words");

    /// <summary>Whether a sentence names an outlet.</summary>
    public static bool AreIn(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (IsAt(draft, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is an outlet's name or the last word of one.</summary>
    public static bool IsAt(Draft draft, int index) => draft.Tokens[index].Has(TokenShape.Capitalized)
        && (draft.Tokens[index].Is(WordClass.Outlet)
            || (index > 0 && draft.Tokens[index - 1].Has(TokenShape.Capitalized) && Endings.Match(draft.Tokens, index, index + 1, out _) > 0));
}
