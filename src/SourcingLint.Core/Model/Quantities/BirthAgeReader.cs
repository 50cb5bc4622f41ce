using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds ages whose dates stand in the same sentence or, of the same person, in the one beside it.</summary>
internal static class BirthAgeReader
{
    private const int Reach = 8;

    private static readonly WordSet Persons = WordSet.Of("he", "she");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Is = Vocabulary.Shared.Require("is");
    private static readonly int Was = Vocabulary.Shared.Require("was");
    private static readonly int When = Vocabulary.Shared.Require("when");

    /// <summary>The age that a sentence states or, beside the one before it, makes checkable; null when there is none.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The sentence.</param>
    public static ElapsedTime? Read(Draft draft, int index)
    {
        var sentence = draft.Sentences[index];
        var isOfPerson = index > 0 && Persons.Contains(draft.Tokens[sentence.FirstToken].Word) && draft.Sentences[index - 1].EndToken == sentence.FirstToken
            && draft.ParagraphOf(draft.Sentences[index - 1]).Zone == ZoneKind.Body;
        var life = LifeDates.Read(draft, sentence);
        return life.Birth is { } birth ? AgeWhen(draft, sentence, birth) ?? AgeIn(draft, sentence, life) ?? (isOfPerson ? AgeBefore(draft, index, life) : null)
            : isOfPerson ? AgeAfter(draft, index, life)
            : null;
    }

    /// <summary><c>Lena Frost, 47, born in 1985</c> on the draft's day; <c>born in 1931, died in 2020 at the age of 95</c>; <c>(1940-2010) died at 80</c>.</summary>
    private static ElapsedTime? AgeIn(Draft draft, Sentence sentence, LifeDates life) =>
        !life.IsApart && AgeStated(draft, sentence, life.Born, life.IsDead) is { } age ? Make(draft, sentence, life, life, age) : null;

    /// <summary><c>Lena Frost, 47, runs the ferry. She was born in 1985.</c></summary>
    private static ElapsedTime? AgeBefore(Draft draft, int index, LifeDates life)
    {
        var last = draft.Sentences[index - 1];
        var told = LifeDates.Read(draft, last);
        if (life.Birth is not { } birth || life.IsApart || life.IsDead || told.Birth is not null || !LifeDates.IsOfSubject(draft, draft.Sentences[index], life.Born) || MayBeOther(draft, index))
        {
            return null;
        }

        if (AgeWhen(draft, last, birth, true) is { } then)
        {
            return then;
        }

        if (told.IsApart)
        {
            return null;
        }

        return AgeStated(draft, last, last.FirstToken, told.IsDead) is { } age && LifeDates.IsOfSubject(draft, last, told.Died >= 0 ? told.Died : draft.TokenAt(age.Span.Start)) ? Make(draft, last, life, told, age) : null;
    }

    /// <summary><c>Lena Frost was born in 1985. She was 47 when she took over in 2011.</c></summary>
    private static ElapsedTime? AgeAfter(Draft draft, int index, LifeDates life)
    {
        var (last, sentence) = (draft.Sentences[index - 1], draft.Sentences[index]);
        var born = LifeDates.Read(draft, last);
        if (born.Birth is not { } birth || born.IsDead || !LifeDates.IsOfSubject(draft, last, born.Born) || MayBeOther(draft, index))
        {
            return null;
        }

        return AgeWhen(draft, sentence, birth)
            ?? (!life.IsApart && AgeStated(draft, sentence, sentence.FirstToken, life.IsDead) is { } age ? Make(draft, sentence, born, life, age) : null);
    }

    /// <summary>Whether the pronoun that opens a sentence may stand for somebody else than the subject of the one before.</summary>
    private static bool MayBeOther(Draft draft, int index)
    {
        var (last, sentence) = (draft.Sentences[index - 1], draft.Sentences[index]);
        var pronoun = draft.Tokens[sentence.FirstToken].Word;
        var name = last.FirstToken;
        while (name < last.EndToken && draft.Tokens[name].Has(TokenShape.Capitalized))
        {
            name++;
        }

        return LifeDates.NamesOther(draft, last, name, pronoun) || LifeDates.NamesOther(draft, sentence, sentence.EndToken, pronoun);
    }

    /// <summary><c>was just 47 when she took over in 2011</c>, <c>took over in 2011, at 47</c>: the one date of the clause.</summary>
    private static ElapsedTime? AgeWhen(Draft draft, Sentence sentence, DateSpan birth, bool isOfSubject = false)
    {
        var tokens = draft.Tokens;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (AgeAt(draft, sentence, i)?.Value is not { } age)
            {
                continue;
            }

            var first = LooseningReader.StartOf(draft, i, sentence.FirstToken, out var form);
            var then = form == FigureForm.Exact && first > sentence.FirstToken ? DateOfAge(draft, sentence, first, i) : null;
            if (then is { } end && end.First > birth.Last && (!isOfSubject || LifeDates.IsOfSubject(draft, sentence, first)))
            {
                var (least, most) = birth.AgeOn(end);
                return new ElapsedTime(tokens[i].Span, age, "born in " + birth.NameIn(draft), least, most, 0, false);
            }
        }

        return null;
    }

    /// <summary>The date on which somebody was an age: <c>was 47 when she took over in 2011</c>, <c>in 2011, when she was 47</c>, <c>in 2011, at the age of 47</c>.</summary>
    private static DateSpan? DateOfAge(Draft draft, Sentence sentence, int first, int index)
    {
        var tokens = draft.Tokens;
        if (index + 3 < sentence.EndToken && tokens[index + 1].Word == When && tokens[first - 1].Word == Was)
        {
            return DateOfClause(draft, sentence, index + 2);
        }

        if (index + 1 < sentence.EndToken && tokens[index + 1].Kind != TokenKind.Punctuation)
        {
            return null;
        }

        var at = tokens[first - 1].Word == At ? first - 1
            : first - 4 > sentence.FirstToken && tokens[first - 4].Word == At && ElapsedTimeReader.RoleOf(tokens[first - 2]) == LifeRole.Age ? first - 4
            : first - 3 > sentence.FirstToken && tokens[first - 3].Word == When && tokens[first - 2].Is(WordClass.Pronoun) && tokens[first - 1].Word == Was ? first - 3
            : ElapsedTimeReader.RoleOf(tokens[first - 1]) == LifeRole.Age ? first - 1
            : -1;
        return at > sentence.FirstToken ? ElapsedTimeReader.DateBefore(draft, sentence, at) : null;
    }

    private static DateSpan? DateOfClause(Draft draft, Sentence sentence, int index) =>
        DateSpan.Near(draft, index, sentence, Reach) is { } then && draft.Tokens[then.Start - 1].Word == In && IsOneClause(draft, index, then.Start) ? then : null;

    /// <summary><c>she took over in 2011</c>, not <c>she left the firm she founded in 2011</c>, whose date is of something else.</summary>
    private static bool IsOneClause(Draft draft, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var token = draft.Tokens[i];
            var isEvent = ElapsedTimeReader.RoleOf(token) is LifeRole.Born or LifeRole.Died or LifeRole.Start or LifeRole.After or LifeRole.Since or LifeRole.Apart or LifeRole.Past;
            if (token.Is(WordClass.Pronoun | WordClass.Relative) || (isEvent && !draft.Tokens[i - 1].Is(WordClass.Pronoun)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The age on the day of death, or else on the draft's own.</summary>
    private static ElapsedTime? Make(Draft draft, Sentence sentence, LifeDates born, LifeDates told, (TextSpan Span, double Value) age)
    {
        var then = told.IsDead ? told.Death : draft.Date is { } today && !draft.Model.Coverage.IsQuoted(sentence.Span.Start) ? DateSpan.On(today) : null;
        if (born.Birth is not { } birth || then is not { } end || end.Last < birth.First)
        {
            return null;
        }

        var (least, most) = birth.AgeOn(end);
        return new ElapsedTime(age.Span, age.Value, "born in " + birth.NameIn(draft), least, most, 0, false);
    }

    private static NumberPhrase? AgeAt(Draft draft, Sentence sentence, int index) =>
        draft.Tokens[index].Kind == TokenKind.Number && NumberReader.TryReadOne(draft, index, sentence.FirstToken, index + 1, out var phrase) && phrase.Value is <= AgeReader.Oldest and var value && value == Math.Floor(value) ? phrase : null;

    /// <summary>The age in a sentence: behind a name and a comma, before <c>years old</c>, in <c>45-year-old</c>, or with a word that says so.</summary>
    private static (TextSpan Span, double Value)? AgeStated(Draft draft, Sentence sentence, int born, bool isDead)
    {
        var tokens = draft.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!isDead && Duration.TryRead(draft, i, sentence, out var duration))
            {
                var isOld = duration.IsAge && duration.End < sentence.EndToken && draft.Prose.Text[tokens[duration.End].Start] == ',' && Math.Abs(i - born) <= Reach;
                isOld |= !duration.IsAge && duration.Unit == LifeRole.Year && duration.End < sentence.EndToken && ElapsedTimeReader.RoleOf(tokens[duration.End]) == LifeRole.Age;
                if (isOld && duration.Form == FigureForm.Exact && !duration.IsOrdinal)
                {
                    return (duration.Number, duration.Value);
                }
            }

            if (i == sentence.FirstToken || AgeAt(draft, sentence, i) is not { Value: { } value } age)
            {
                continue;
            }

            var before = tokens[i - 1];
            var next = i + 1 < sentence.EndToken ? tokens[i + 1] : default;
            var isNamed = AgeReader.IsNamed(draft, sentence, age, i) || (isDead && before.Word == At && (next.Length == 0 || next.Kind == TokenKind.Punctuation));
            var isTold = before.Word == Is && (next.Length == 0 || next.Kind == TokenKind.Punctuation || next.Word == And);
            if (isNamed || (!isDead && (isTold || (Math.Abs(i - born) <= Reach && i > sentence.FirstToken + 1 && tokens[i - 2].Has(TokenShape.Capitalized) && AgeReader.IsAside(draft, sentence, age, i)))))
            {
                return (tokens[i].Span, value);
            }
        }

        return null;
    }
}
