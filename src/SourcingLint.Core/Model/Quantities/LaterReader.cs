using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds stretches of time that lead from one date to the next: <c>closed in 2001 and reopened in 2004, three years later</c>.</summary>
internal static class LaterReader
{
    private static readonly WordSet Steps = WordSet.Read("time-steps");
    private static readonly WordSet DateLinks = WordSet.Of("in", "on");
    private static readonly int After = Vocabulary.Shared.Require("after");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Later = Vocabulary.Shared.Require("later");

    /// <summary>The stretch between the date that <c>later</c> leads to and the only one before it, in its sentence or else in the one before.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The sentence.</param>
    /// <param name="duration">The stretch.</param>
    public static ElapsedTime? Read(Draft draft, int index, Duration duration)
    {
        var sentence = draft.Sentences[index];
        if (duration.IsOrdinal || duration.IsAge || DateAt(draft, sentence, duration) is not { } to)
        {
            return null;
        }

        if (!TryReadOnlyDate(draft, sentence, sentence.FirstToken, Math.Min(to.Start, duration.First), out var from))
        {
            return null;
        }

        if (from is null)
        {
            var last = index > 0 ? draft.Sentences[index - 1] : sentence;
            if (last.EndToken != sentence.FirstToken || last.Paragraph != sentence.Paragraph || !TryReadOnlyDate(draft, last, last.FirstToken, last.EndToken, out from))
            {
                return null;
            }
        }

        return from is { } start && start.Last < to.First && !IsToldNext(draft, index, duration, to) ? ElapsedTimeReader.Make(draft, duration, $"{start.NameIn(draft)} to {to.NameIn(draft)}", start, to) : null;
    }

    /// <summary>Whether the next sentence gives the date that the stretch starts from: <c>She had been out since 2004.</c></summary>
    private static bool IsToldNext(Draft draft, int index, Duration duration, DateSpan to) =>
        index + 1 < draft.Sentences.Length && draft.Sentences[index + 1] is var next && TryReadOnlyDate(draft, next, next.FirstToken, next.EndToken, out var told) && told is { } start && start.Last < to.First
        && ElapsedTimeReader.Make(draft, duration, "", start, to).Fits;

    /// <summary>The date that a stretch leads to: <c>in 2013, six years later</c>, <c>six years later, in 2013</c>, <c>in 2013, after six years</c>.</summary>
    private static DateSpan? DateAt(Draft draft, Sentence sentence, Duration duration)
    {
        if (duration.End < sentence.EndToken && draft.Tokens[duration.End].Word == Later)
        {
            return ElapsedTimeReader.DateBefore(draft, sentence, duration.First) ?? DateAfter(draft, sentence, duration.End + 1);
        }

        var first = duration.First - 3 > sentence.FirstToken && draft.Tokens[duration.First - 1].Word == Of && draft.Tokens[duration.First - 3].Is(WordClass.Determiner) ? duration.First - 3 : duration.First; // "after a journey of six years"
        var isAfter = first > sentence.FirstToken && draft.Tokens[first - 1].Word == After && (duration.End >= sentence.EndToken || draft.Tokens[duration.End].Kind == TokenKind.Punctuation);
        return isAfter ? ElapsedTimeReader.DateBefore(draft, sentence, first - 1) : null;
    }

    /// <summary><c>later, in 2013,</c></summary>
    private static DateSpan? DateAfter(Draft draft, Sentence sentence, int index)
    {
        index += index < sentence.EndToken && draft.Prose.Text[draft.Tokens[index].Start] == ',' ? 1 : 0;
        return index < sentence.EndToken && DateLinks.Contains(draft.Tokens[index].Word) ? DateSpan.Near(draft, index + 1, sentence, 2) : null;
    }

    /// <summary>Reads the one date of some words; fails where there are several, or other steps in time.</summary>
    private static bool TryReadOnlyDate(Draft draft, Sentence sentence, int first, int end, out DateSpan? date)
    {
        date = null;
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            if (Steps.Contains(token.Word) || (token.Is(WordClass.Weekday) && !IsBesideMonth(draft, i + 1, end)))
            {
                return false;
            }

            // "3 March 1990" is read at its month.
            if (i + 1 < end && token.Kind is TokenKind.Number or TokenKind.Ordinal && CalendarDate.MonthOf(draft.Tokens[i + 1]) > 0)
            {
                continue;
            }

            if (DateSpan.TryRead(draft, i, sentence, out var read))
            {
                if (date is not null)
                {
                    return false;
                }

                (date, i) = (read, read.End - 1);
            }
            else if (CalendarDate.MonthOf(token) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Friday, March 3</c>, <c>Friday 3 March</c></summary>
    private static bool IsBesideMonth(Draft draft, int index, int end)
    {
        for (var i = index; i < end && i < index + 3; i++)
        {
            if (CalendarDate.MonthOf(draft.Tokens[i]) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
