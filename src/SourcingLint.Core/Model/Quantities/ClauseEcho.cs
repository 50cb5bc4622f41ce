using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells which words of a clause say again what an earlier clause said: <c>The school had 400 pupils. Today it has 500 pupils</c>.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Sentence">The sentence of the later clause.</param>
/// <param name="First">The index of the earlier clause's first token.</param>
/// <param name="End">The index just after its last one.</param>
internal readonly record struct ClauseEcho(Draft Draft, Sentence Sentence, int First, int End)
{
    private const WordClass Grammar = WordClass.Determiner | WordClass.Preposition | WordClass.Auxiliary | WordClass.Adverb | WordClass.Pronoun | WordClass.Conjunction | WordClass.Relative | WordClass.Approximator | WordClass.Starter;
    private const int LeastStem = 4;
    private const int LongestEnding = 3;

    private static readonly WordSet Countings = WordSet.Read("counting-nouns");
    private static readonly WordSet Others = WordSet.Read("apart-words");
    private static readonly WordSet PastVerbs = WordSet.Read("past-verbs");
    private static readonly int Will = Vocabulary.Shared.Require("will");

    /// <summary>Whether a word of the later clause is grammar, tells of a change, or is known from the earlier clause.</summary>
    public bool Knows(int index)
    {
        var token = Draft.Tokens[index];
        if (token.Kind is not TokenKind.Word)
        {
            return token.Kind == TokenKind.Possessive || Draft.Prose.Text[token.Start] is ',' or ';' || token.Is(WordClass.CurrencyName);
        }

        if (Others.Contains(token.Word) || (token.Is(WordClass.Negation | WordClass.Modal) && token.Word != Will && CalendarDate.MonthOf(token) == 0))
        {
            return false;
        }

        var text = Draft.TextOf(token);
        return token.Is(Grammar) || token.Word == Will || ChangeReader.RoleOf(token) != ChangeRole.None || Countings.Contains(token.Word) || PastVerbs.Contains(token.Word)
            || (text.Length > LeastStem && text[text.Length - 1] == 'd' && text[text.Length - 2] == 'e')
            || (index > Sentence.FirstToken && Draft.Tokens[index - 1] is var last && (last.Word == Will || last.Is(WordClass.Pronoun) || (last.Is(WordClass.Adverb) && index > 1 && Draft.Tokens[index - 2].Is(WordClass.Pronoun))))
            || Has(text);
    }

    private bool Has(ReadOnlySpan<char> text)
    {
        for (var i = First; i < End; i++)
        {
            if (AreOneWord(Draft.TextOf(Draft.Tokens[i]), text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>400 trees</c> and <c>500 trees</c>, or 500 of them.</summary>
    public bool CountsSame(Amount before, Amount after)
    {
        if (before.Kind != AmountKind.Count)
        {
            return true;
        }

        var (one, two) = (before.End, after.End);
        var isBare = two >= Sentence.EndToken || Draft.Tokens[two].Kind != TokenKind.Word || Draft.Tokens[two].Is(Grammar) || Period.TryRead(Draft, two, Sentence.EndToken, out _);
        return isBare || (one < End && Draft.Tokens[one].Kind == TokenKind.Word && AreOneWord(Draft.TextOf(Draft.Tokens[one]), Draft.TextOf(Draft.Tokens[two])))
            || Has(Draft.TextOf(Draft.Tokens[two]));
    }

    /// <summary><c>visitor</c> and <c>visitors</c>, <c>members</c> and <c>membership</c></summary>
    private static bool AreOneWord(ReadOnlySpan<char> one, ReadOnlySpan<char> two)
    {
        var shorter = Math.Min(one.Length, two.Length);
        var longer = Math.Max(one.Length, two.Length);
        return longer - shorter <= (shorter > LeastStem ? LongestEnding : 0) + 1 && (shorter >= LeastStem || longer == shorter) && one.Slice(0, shorter).Equals(two.Slice(0, shorter), StringComparison.OrdinalIgnoreCase);
    }
}
