using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds where a quotation without its closing mark ends: before its own speaker.</summary>
internal static class SpeakerAfterWords
{
    private const int LongestSpeaker = 12;
    private const int LongestTail = 5;

    /// <summary>The index just after the words that a quotation left open holds, when the comma before its speaker tells: <c>"We are ready, she said.</c>; -1 when nothing tells.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="mark">The opening mark.</param>
    /// <param name="end">The index that the quotation does not pass.</param>
    public static int EndBefore(Draft draft, int mark, int end)
    {
        for (var i = mark + 2; i + 2 < end; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Quote && QuotationMarks.IsDouble(draft.Prose.Text[draft.Tokens[i].Start]))
            {
                return -1;
            }

            if (draft.Prose.Text[draft.Tokens[i].Start] is ',' or '?' or '!' && EndsInSpeaker(draft, i + 1, end))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary><c>she said.</c>, <c>said Ida Brandt.</c>, <c>the chair, Hanna Breck, said after the vote.</c>: a speaker, a verb of speech, and soon the end, or the next quotation.</summary>
    private static bool EndsInSpeaker(Draft draft, int index, int end)
    {
        var verb = -1;
        var hasSpeaker = false;
        for (var i = index; i < end && i < index + LongestSpeaker; i++)
        {
            var token = draft.Tokens[i];
            var mark = draft.Prose.Text[token.Start];
            if (mark == '.' && token.Kind == TokenKind.Punctuation)
            {
                return verb >= 0 && hasSpeaker && i - verb <= LongestTail;
            }

            if (mark == ',' && verb >= 0)
            {
                return hasSpeaker && i + 1 < end && (draft.Tokens[i + 1].Kind == TokenKind.Quote || draft.Tokens[i + 1].Is(WordClass.CueVerb | WordClass.Conjunction)); // "he said, adding", "she said, but refused"
            }

            if ((token.Kind != TokenKind.Word && mark != ',') || token.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Relative) || (i == index && token.Is(WordClass.Conjunction)))
            {
                return false;
            }

            verb = verb < 0 && token.Is(WordClass.CueVerb) && !token.Has(TokenShape.Capitalized) ? i : verb;
            hasSpeaker |= token.Is(WordClass.Pronoun) || (verb == i && IsBody(draft.Tokens[i - 1]) && i + 1 < end && IsTail(draft, i + 1)) || (token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Starter | WordClass.Weekday | WordClass.Month));
        }

        return false;
    }

    /// <summary>Who speaks without a name: <c>the organization said in a statement</c>.</summary>
    private static bool IsBody(Token token) => token.Is(WordClass.Institution | WordClass.GroupSource | WordClass.Role);

    private static bool IsTail(Draft draft, int index) =>
        draft.Prose.Text[draft.Tokens[index].Start] == '.' || draft.Tokens[index].Is(WordClass.Preposition | WordClass.Weekday);
}
