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
            if (draft.Tokens[i].Has(TokenShape.Capitalized)
                && (draft.Tokens[i].Is(WordClass.Outlet) || (i > 0 && draft.Tokens[i - 1].Has(TokenShape.Capitalized) && Endings.Match(draft.Tokens, i, i + 1, out _) > 0)))
            {
                return true;
            }
        }

        return false;
    }
}
