using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The listed cue verbs by word number.</summary>
internal static class CueVerbs
{
    private const int LivesReach = 6;

    private static readonly CueForm[] Forms = Load();
    private static readonly WordSet Claims = WordSet.Of("claim", "claims", "claimed", "claiming");
    private static readonly WordSet ClaimedLives = WordSet.Read("claimed-lives");
    private static readonly WordSet Have = WordSet.Of("has", "have", "had", "having", "hasn't", "haven't", "hadn't");
    private static readonly WordSet Be = WordSet.Of("am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't");

    /// <summary>What a word is as a cue verb.</summary>
    public static CueForm FormOf(int word) => Forms[word];

    /// <summary>Whether a word is a form of "have".</summary>
    public static bool IsHave(int word) => Have.Contains(word);

    /// <summary>Whether a word is a form of "be".</summary>
    public static bool IsBe(int word) => Be.Contains(word);

    /// <summary>Whether a verb tells of deaths and not of speech: <c>the flood claimed nine lives</c>.</summary>
    /// <param name="tokens">The tokens of a draft.</param>
    /// <param name="verb">The index of the verb.</param>
    /// <param name="end">The end of its sentence.</param>
    public static bool TakesLives(TokenList tokens, int verb, int end)
    {
        for (var i = verb + 1; Claims.Contains(tokens[verb].Word) && i < end && i - verb <= LivesReach && tokens[i].Kind is TokenKind.Word or TokenKind.Number && !tokens[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Relative); i++)
        {
            if (ClaimedLives.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static CueForm[] Load()
    {
        var forms = new CueForm[Vocabulary.Shared.Count];
        foreach (var list in new[] { "Words/cue-verbs", "Words/thought-verbs" })
        {
            foreach (var row in Lexicon.Read(list))
            {
                foreach (var detail in row[2].Split(',', ':'))
                {
                    forms[Vocabulary.Shared.Require(row[0])] |= Parse(detail);
                }
            }
        }

        return forms;
    }

    private static CueForm Parse(string detail) => detail switch
    {
        "say" => CueForm.Say,
        "tell" => CueForm.Tell,
        "judge" => CueForm.Judge,
        "show" => CueForm.Show,
        "think" => CueForm.Think,
        "past" => CueForm.Past,
        "s" => CueForm.Present,
        "base" => CueForm.Base,
        "ing" => CueForm.Ing,
        "participle" => CueForm.Participle,
        _ => CueForm.None,
    };
}
