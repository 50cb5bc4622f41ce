using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What <c>part-words.tsv</c> says of the words around a whole and its parts.</summary>
internal static class PartWords
{
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int Another = Vocabulary.Shared.Require("another");
    private static readonly WordRoles<PartRole> Roles = WordRoles<PartRole>.Read("Phrases/part-words", 1);

    /// <summary>The roles of a word.</summary>
    public static PartRole RolesOf(Token token) => Roles.Of(token.Word);

    /// <summary>The roles of a word by its number.</summary>
    public static PartRole RolesOf(int word) => Roles.Of(word);

    /// <summary>Whether one of the words in [first, end) has a role.</summary>
    public static bool Hold(Draft draft, int first, int end, PartRole role)
    {
        for (var i = first; i < end; i++)
        {
            if ((RolesOf(draft.Tokens[i]) & role) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something in [first, end) is not counted, or counted loosely, or only for a time: <c>several</c>, <c>including</c>, <c>at first</c>; <c>another 12</c> is.</summary>
    public static bool HoldUncounted(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            var isAtFirst = token.Is(WordClass.OrdinalWord) && i > first && draft.Tokens[i - 1].Word == At;
            if (isAtFirst || ((token.Is(WordClass.VagueNumber) || (RolesOf(token) & PartRole.Open) != 0) && !(token.Word == Another && i + 1 < end && NumberReader.MayStart(draft.Tokens[i + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun stands for people of whom any others can be some: <c>victims</c>, <c>jury</c>.</summary>
    public static bool AreAnybody(Token noun) => (RolesOf(noun) & (PartRole.Anybody | PartRole.Group | PartRole.Voter)) != 0;

    /// <summary>Whether a noun stands for people.</summary>
    public static bool ArePeople(Draft draft, Token noun) =>
        noun.Is(WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.Role) || AreAnybody(noun) || (RolesOf(noun) & PartRole.Half) != 0
        || (draft.TextOf(noun) is var text && text[text.Length - 1] == 's' && (Vocabulary.Shared.ClassesOf(Vocabulary.Shared.Find(text.Slice(0, text.Length - 1))) & WordClass.Role) != 0); // managers
}
