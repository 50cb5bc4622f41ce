using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads how sources ask to be kept out: "asked that her name not be used", "declined to be identified", "would not give his name".</summary>
internal static class AnonymityRequest
{
    private const int LongestGap = 5; // tokens of "that their names not"

    private static readonly PhraseTable Wishes = PhraseTable.Read("anonymity-wishes");
    private static readonly PhraseTable Objects = PhraseTable.Read("anonymity-objects");
    private static readonly WordSet Links = WordSet.Read("anonymity-links");
    private static readonly int Not = Vocabulary.Shared.Require("not");

    /// <summary>How many tokens a request takes that starts at a token; 0 when none does.</summary>
    public static int LengthAt(Draft draft, int index, int end)
    {
        var length = Wishes.Match(draft.Tokens, index, end, out var wish);
        if (length == 0)
        {
            return 0;
        }

        var refuses = Wishes.Rows[wish][1] == "refuse";
        for (var i = index + length; i < end && i - index - length <= LongestGap; i++)
        {
            if (Objects.Match(draft.Tokens, i, end, out var row) is var rest and > 0 && Objects.Rows[row][1] == (refuses ? "shown" : "hidden"))
            {
                return i + rest - index;
            }

            refuses |= draft.Tokens[i].Word == Not; // "asked not to be"
            if (!Links.Contains(draft.Tokens[i].Word) && !draft.Tokens[i].Has(TokenShape.Capitalized)) // "asked that the Courier not use her name"
            {
                return 0;
            }
        }

        return 0;
    }
}
