using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A time that counts from the day of writing: <c>recently</c>, <c>two months ago</c>, <c>on Saturday</c>.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Needs">What places it.</param>
/// <param name="HasYear">Whether its sentence names a year.</param>
internal readonly record struct RelativeDate(TextSpan Span, RelativeDateAnchor Needs, bool HasYear)
{
    private const int TokensAgo = 3; // "two weeks ago"
    private const int DateReach = 4; // tokens between "Saturday" and "Oct. 3"

    private static readonly PhraseTable Phrases = PhraseTable.Read("relative-dates");
    private static readonly RelativeDateAnchor[] Anchors = Phrases.Map(row => WordRoles<RelativeDateAnchor>.Parse(row[1]));
    private static readonly WordSet LongUnits = WordSet.Of("month", "months", "year", "years");
    private static readonly WordSet FewWords = WordSet.Of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static readonly int Ago = Vocabulary.Shared.Require("ago");

    /// <summary>Every one in the story's own paragraphs, in order.</summary>
    public static ImmutableArray<RelativeDate> Find(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<RelativeDate>();
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            var first = found.Count;
            var hasYear = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                hasYear |= draft.Tokens[i] is { Kind: TokenKind.Number, Length: 4 } && draft.TextOf(draft.Tokens[i])[0] is '1' or '2';
                var (needs, length) = At(draft, sentence, i);
                if (needs != RelativeDateAnchor.None)
                {
                    found.Add(new RelativeDate(TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + length - 1].End), needs, HasYear: false));
                }

                i += Math.Max(length, 1) - 1;
            }

            for (var i = first; hasYear && i < found.Count; i++)
            {
                found[i] = found[i] with { HasYear = true };
            }
        }

        return found.ToImmutable();
    }

    private static (RelativeDateAnchor Needs, int Length) At(Draft draft, Sentence sentence, int index)
    {
        var tokens = draft.Tokens;
        if (Phrases.Match(tokens, index, sentence.EndToken, out var row) is var length and > 0)
        {
            return (Anchors[row], length);
        }

        var countsBack = index + TokensAgo <= sentence.EndToken && tokens[index + TokensAgo - 1].Word == Ago && tokens[index + 1].Is(WordClass.TimeUnit)
            && (FewWords.Contains(tokens[index].Word) || (tokens[index].Kind == TokenKind.Number && (tokens[index].Length == 1 || !LongUnits.Contains(tokens[index + 1].Word)))); // "25 years ago" only rounds
        return countsBack ? (LongUnits.Contains(tokens[index + 1].Word) ? RelativeDateAnchor.Season : RelativeDateAnchor.Day, TokensAgo)
            : IsBareWeekday(draft, sentence, index) ? (RelativeDateAnchor.Day, 1)
            : (RelativeDateAnchor.None, 0);
    }

    /// <summary>"On Saturday", never "Saturday, Oct. 3" or "Saturdays".</summary>
    private static bool IsBareWeekday(Draft draft, Sentence sentence, int index)
    {
        var tokens = draft.Tokens;
        if (!tokens[index].Is(WordClass.Weekday) || draft.TextOf(tokens[index]).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = Math.Max(sentence.FirstToken, index - DateReach); i < sentence.EndToken && i <= index + DateReach; i++)
        {
            if (tokens[i].Is(WordClass.Month))
            {
                return false;
            }
        }

        return true;
    }
}
