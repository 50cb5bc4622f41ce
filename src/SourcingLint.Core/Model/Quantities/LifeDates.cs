using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What one sentence tells of when somebody was born and died.</summary>
/// <param name="Birth">The date of birth; null when it names none.</param>
/// <param name="Born">The index of <c>born</c>, or of the bracket of <c>(1940-2010)</c>; -1 without either.</param>
/// <param name="Death">The date of death; null when it names none.</param>
/// <param name="Died">The index of <c>died</c>; -1 without it.</param>
/// <param name="IsApart">Whether it tells of yet another moment: <c>when</c>, <c>then</c>.</param>
internal readonly record struct LifeDates(DateSpan? Birth, int Born, DateSpan? Death, int Died, bool IsApart)
{
    private static readonly WordSet Men = WordSet.Of("he", "him", "his");
    private static readonly WordSet Places = WordSet.Of("in", "at", "near", "from");
    private static readonly WordSet Women = WordSet.Of("she", "her");

    private const WordClass Subject = WordClass.Relative | WordClass.Auxiliary | WordClass.Determiner | WordClass.Role | WordClass.Title | WordClass.Pronoun | WordClass.Adverb;

    /// <summary>Whether it tells that somebody died.</summary>
    public bool IsDead => Died >= 0 || Death is not null;

    /// <summary>Reads a sentence.</summary>
    public static LifeDates Read(Draft draft, Sentence sentence)
    {
        var life = new LifeDates(null, -1, null, -1, false);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            life = ElapsedTimeReader.RoleOf(draft.Tokens[i]) switch
            {
                LifeRole.Born when life.Born < 0 => life with { Born = i, Birth = DateSpan.Near(draft, i + 1, sentence, 6) },
                LifeRole.Died => life with { Died = i, Death = life.Death ?? DateSpan.Near(draft, i + 1, sentence, 3) },
                LifeRole.Apart => life with { IsApart = true },
                _ => life,
            };
            if (life.Birth is null && life.Born < 0 && IsLifespan(draft, sentence, i, out var from, out var to))
            {
                life = life with { Born = i, Birth = from, Death = to };
            }
        }

        return life;
    }

    /// <summary>Whether nobody else is named between the start of a sentence and a word of it: <c>Lena Frost, who was born</c>, not <c>Frost's brother was born</c>.</summary>
    public static bool IsOfSubject(Draft draft, Sentence sentence, int index)
    {
        for (var i = sentence.FirstToken; i < index; i++)
        {
            var token = draft.Tokens[i];
            var isName = token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Preposition | WordClass.Conjunction);
            if (ElapsedTimeReader.RoleOf(token) == LifeRole.Its || !(isName || token.Is(Subject) || token.Kind == TokenKind.Number || draft.Prose.Text[token.Start] == ','))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether another person may be meant by a pronoun: a sentence names one behind its subject, or has both "he" and "her".</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The index just after its subject.</param>
    /// <param name="pronoun">The pronoun.</param>
    public static bool NamesOther(Draft draft, Sentence sentence, int first, int pronoun)
    {
        var others = Men.Contains(pronoun) ? Women : Men;
        var isPlace = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = draft.Tokens[i];
            var isName = i >= first && token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Month | WordClass.Weekday);
            isPlace = isName && (isPlace || Places.Contains(draft.Tokens[i - 1].Word));
            if (others.Contains(token.Word) || (isName && !isPlace))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>(1940-2010)</c></summary>
    private static bool IsLifespan(Draft draft, Sentence sentence, int index, out DateSpan from, out DateSpan to)
    {
        (from, to) = (default, default);
        var tokens = draft.Tokens;
        if (index + 4 >= sentence.EndToken || draft.Prose.Text[tokens[index].Start] != '(' || tokens[index + 2].Kind != TokenKind.Dash || draft.Prose.Text[tokens[index + 4].Start] != ')'
            || CalendarDate.YearAt(draft.Prose.Text, tokens[index + 1]) is not (var first and > 0) || !DateSpan.TryRead(draft, index + 3, sentence, out to))
        {
            return false;
        }

        from = new DateSpan(new DateTime(first, 1, 1), new DateTime(first, 12, 31), index + 1, index + 2);
        return true;
    }
}
