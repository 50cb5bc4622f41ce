using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the amounts of a draft, one by one: of <c>30 to 40</c> and <c>130 of 200</c> two each.</summary>
internal static class AmountReader
{
    /// <summary>Every sentence of the story, its headline and its lists that has an amount, in order.</summary>
    public static ImmutableArray<AmountLine> Read(Draft draft)
    {
        var lines = ImmutableArray.CreateBuilder<AmountLine>();
        var amounts = ImmutableArray.CreateBuilder<Amount>();
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is ZoneKind.Chrome or ZoneKind.Byline)
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (NumberReader.TryReadOne(draft, i, sentence.FirstToken, sentence.EndToken, out var phrase))
                {
                    if (phrase.Value is not null)
                    {
                        amounts.Add(Make(draft, sentence, phrase));
                    }

                    i = Math.Max(i + 1, amounts.Count > 0 && phrase.Value is not null ? amounts[amounts.Count - 1].End : phrase.End);
                }
                else
                {
                    i++;
                }
            }

            if (amounts.Count > 0)
            {
                lines.Add(new AmountLine(sentence, amounts.ToImmutable()));
                amounts.Clear();
            }
        }

        return lines.ToImmutable();
    }

    private static Amount Make(Draft draft, Sentence sentence, NumberPhrase phrase)
    {
        var unit = UnitReader.Read(draft, phrase, sentence.FirstToken, sentence.EndToken);
        var first = LooseningReader.StartOf(draft, unit.First, sentence.FirstToken, out var form);
        var kind = unit.Kind;
        if (phrase.Kind == NumberKind.Fraction)
        {
            kind = kind == AmountKind.Points ? kind : AmountKind.Fraction;
            unit = kind == AmountKind.Points ? unit : new NumberUnit(phrase.First, phrase.End, kind, "");
        }
        else if (AgeReader.TellsAge(draft, sentence, phrase, first))
        {
            (kind, unit) = (AmountKind.Age, new NumberUnit(phrase.First, phrase.End, AmountKind.Age, ""));
        }
        else if (kind == AmountKind.Count && phrase.End == phrase.First + 1 && CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[phrase.First]) > 0)
        {
            kind = AmountKind.Year;
        }

        form |= LooseningReader.FormBehind(draft, phrase.End, sentence.EndToken);
        var slack = phrase.Kind == NumberKind.Fraction ? 0 : Rounding.SlackInSum(phrase);
        return new Amount(first, unit.First, phrase.First, phrase.End, unit.End, phrase.Value ?? 0, slack, kind, form, unit.Code, phrase);
    }
}
