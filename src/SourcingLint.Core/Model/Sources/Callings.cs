using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells callings that no list holds by their endings: "banker", "curator", "assistant".</summary>
internal static class Callings
{
    private const WordClass Others = WordClass.Document | WordClass.MediaNoun | WordClass.CueNoun | WordClass.Pronoun | WordClass.Determiner;

    private static readonly string[] Endings = ["ant", "er", "ian", "ist", "or"];

    /// <summary>Whether a word looks like one.</summary>
    public static bool IsOne(Draft draft, Token token)
    {
        var text = draft.TextOf(token);
        if (token.Is(Others) || text.Length <= 4)
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
