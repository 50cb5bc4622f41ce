using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds numbers and what they count.</summary>
internal static class FigureFinder
{
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int Half = Vocabulary.Shared.Require("half");
    private static readonly int Missing = Vocabulary.Shared.Require("missing");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int To = Vocabulary.Shared.Require("to");

    public static ImmutableArray<Figure> Find(Draft draft)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var (isOfPeople, isOfThings) = (false, false); // what has been counted so far
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            if (draft.ParagraphOf(sentence).Zone is ZoneKind.Chrome or ZoneKind.Byline)
            {
                continue;
            }

            var joined = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (NumberReader.TryRead(draft, i, sentence.FirstToken, sentence.EndToken, out var phrase) && IsOfSomething(draft, phrase, sentence))
                {
                    var figure = Read(draft, s, phrase, joined, out i);
                    if (figure.Class == FigureClass.Toll && figure.Noun.Length == 0 && isOfThings && !isOfPeople && IsMissing(draft, i, sentence.EndToken))
                    {
                        figure = figure with { Class = FigureClass.Count }; // "three stolen paintings found, two still missing"
                    }

                    isOfPeople |= figure.Class is FigureClass.Toll or FigureClass.People;
                    isOfThings |= figure is { Class: FigureClass.Count or FigureClass.Exempt, Noun.Length: > 0 };
                    figures.Add(figure);
                    joined = figure.Class == FigureClass.Toll;
                }
                else
                {
                    joined &= Joins(draft, draft.Tokens[i]);
                    i++;
                }
            }
        }

        return figures.ToImmutable();
    }

    /// <summary>Whether <c>missing</c> or <c>still missing</c> stands at a token.</summary>
    private static bool IsMissing(Draft draft, int index, int end)
    {
        index += index < end && draft.Tokens[index].Is(WordClass.Adverb) ? 1 : 0;
        return index < end && draft.Tokens[index].Word == Missing;
    }

    private static bool Joins(Draft draft, Token token) =>
        token.Is(WordClass.Approximator | WordClass.Determiner | WordClass.Conjunction)
        || (token.Kind == TokenKind.Punctuation && draft.Prose.Text[token.Start] == ',');

    private static Figure Read(Draft draft, int sentenceIndex, NumberPhrase phrase, bool joined, out int next)
    {
        var tokens = draft.Tokens;
        var sentence = draft.Sentences[sentenceIndex];
        var end = sentence.EndToken;
        var read = UnitReader.Read(draft, phrase, sentence.FirstToken, end);
        var start = LooseningReader.StartOf(draft, read.First, sentence.FirstToken, out var form);
        next = phrase.End;
        string? unit = null;
        var figureClass = FigureClass.Count;
        var noun = new CountedNoun(phrase.End, -1, WordClass.None);
        if (!read.IsMoneyBefore(phrase) && PlainNumbers.Contains(draft, sentence, phrase, start))
        {
            figureClass = FigureClass.Exempt;
        }
        else if (read.Code.Length > 0 && read.Dimension != "time")
        {
            (next, unit, figureClass) = (read.End, read.Code, ClassOf(read));
            if (figureClass == FigureClass.Percent && SecondPercentage(draft, next, end, ref phrase) is var second and > 0)
            {
                next = second;
            }
        }

        if (figureClass is FigureClass.Percent or FigureClass.Measure ? next < end && tokens[next].Word == Of : figureClass == FigureClass.Count)
        {
            noun = CountedNoun.Read(draft, next, end);
            next = noun.End;
        }

        if (figureClass is FigureClass.Count or FigureClass.Percent && TollReader.Governs(draft, sentence, start, noun with { End = next }, joined))
        {
            figureClass = figureClass == FigureClass.Percent ? figureClass : FigureClass.Toll;
        }
        else if (figureClass == FigureClass.Count)
        {
            figureClass = ClassOf(draft, sentence, phrase, noun);
        }

        next = Math.Max(Converted(draft, next, end, figureClass), phrase.End);
        form |= LooseningReader.FormBehind(draft, phrase.End, end);
        form |= phrase.Kind == NumberKind.Vague ? FigureForm.Vague : phrase.Upper is null ? FigureForm.Exact : FigureForm.Range;
        return new Figure(
            TextSpan.FromBounds(tokens[start].Start, tokens[next - 1].End),
            TextSpan.FromBounds(tokens[phrase.First].Start, tokens[phrase.End - 1].End),
            phrase.Value, phrase.Upper, unit,
            noun.Head < 0 ? default : tokens[noun.Head].Span,
            figureClass, form, sentenceIndex);
    }

    /// <summary>Whether a part says of what it is one, as a claim does: <c>half of the voters</c>, not <c>cut in half</c>, <c>a third said no</c>.</summary>
    private static bool IsOfSomething(Draft draft, NumberPhrase phrase, Sentence sentence)
    {
        var part = draft.Tokens[phrase.End - 1];
        if (phrase.Kind != NumberKind.Fraction || part.Kind == TokenKind.Number || NumberReader.ValueOf(part.Word) > 0)
        {
            return true;
        }

        var behind = phrase.End < sentence.EndToken ? draft.Tokens[phrase.End] : default;
        var before = phrase.First > sentence.FirstToken ? draft.Tokens[phrase.First - 1] : default;
        return behind.Word == Of || draft.TextOf(part).IndexOf('-') > 0
            || (part.Word == Half && (behind.Word == The || behind.Word == All || before.Is(WordClass.Approximator)));
    }

    private static FigureClass ClassOf(NumberUnit unit) => unit.Kind switch
    {
        AmountKind.Money => FigureClass.Money,
        AmountKind.Percent or AmountKind.Points => FigureClass.Percent,
        _ => unit.Dimension is "area" or "length" or "speed" or "temperature" or "heat" ? FigureClass.Exempt : FigureClass.Measure,
    };

    private static FigureClass ClassOf(Draft draft, Sentence sentence, NumberPhrase phrase, CountedNoun noun)
    {
        if (PlainNumbers.IsPronoun(draft, phrase, sentence.FirstToken, noun))
        {
            return FigureClass.Exempt;
        }

        if ((noun.Classes & WordClass.MilitaryNoun) != 0)
        {
            return FigureClass.Military;
        }

        if ((noun.Classes & (WordClass.PeopleNoun | WordClass.Demonym)) != 0)
        {
            return FigureClass.People;
        }

        return (noun.Classes & WordClass.PlainCount) != 0 ? FigureClass.Exempt : FigureClass.Count;
    }

    /// <summary>The index just after <c>to 25 percent</c>; 0 when no second percentage follows.</summary>
    private static int SecondPercentage(Draft draft, int index, int end, ref NumberPhrase phrase)
    {
        var tokens = draft.Tokens;
        if (index + 2 >= end || (tokens[index].Word != To && !(tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore)))
            || tokens[index + 1].Kind != TokenKind.Number || !NumberReader.TryRead(draft, index + 1, index + 1, end, out var second)
            || UnitReader.Read(draft, second, index + 1, end) is not { Kind: AmountKind.Percent or AmountKind.Points, Code.Length: > 0 } unit)
        {
            return 0;
        }

        phrase = phrase with { Upper = second.Value > phrase.Value ? second.Value : phrase.Upper };
        return unit.End;
    }

    /// <summary>Takes the same amount in another unit along: <c>$20bn (£15.5bn)</c>, <c>5km (3 miles)</c>.</summary>
    private static int Converted(Draft draft, int index, int end, FigureClass figureClass)
    {
        const int Longest = 8;
        var tokens = draft.Tokens;
        if (figureClass is not (FigureClass.Money or FigureClass.Measure or FigureClass.Exempt) || index >= end || draft.Prose.Text[tokens[index].Start] != '(')
        {
            return index;
        }

        var hasNumber = false;
        var hasUnit = false;
        for (var i = index + 1; i < end && i < index + Longest; i++)
        {
            hasNumber |= tokens[i].Kind == TokenKind.Number;
            hasUnit |= tokens[i].Is(WordClass.CurrencyName | WordClass.MeasureUnit);
            if (draft.Prose.Text[tokens[i].Start] == ')')
            {
                return hasNumber && hasUnit ? i + 1 : index;
            }
        }

        return index;
    }
}
