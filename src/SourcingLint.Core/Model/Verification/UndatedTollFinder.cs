using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds counts of people harmed that still grow, with a source and without a day: "has killed 3,200 people".</summary>
internal static class UndatedTollFinder
{
    private const int Reach = 6; // tokens between the auxiliary and the figure

    private static readonly PhraseTable Dated = PhraseTable.Read("dated-words");
    private static readonly WordSet Harms = WordSet.Read("harm-verbs");
    private static readonly ImmutableHashSet<int> Have =
        ImmutableHashSet.CreateRange(new[] { "has", "have" }.Select(Vocabulary.Shared.Require));

    /// <summary>One a sentence, and each number once, in order.</summary>
    public static ImmutableArray<TextSpan> Find(Draft draft, DraftModel model)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var told = new HashSet<double>();
        var reported = -1; // the sentence asked about last: one day dates all its figures
        var (last, isDated) = (-1, false);
        bool IsDatedAt(int sentence)
        {
            (last, isDated) = (sentence, sentence == last ? isDated : IsDated(draft, sentence));
            return isDated;
        }

        for (var f = 0; f < model.Figures.Length; f++)
        {
            var figure = model.Figures[f];

            // Who counted comes first: a toll without a source has a rule of its own.
            if (figure.Class is FigureClass.Toll or FigureClass.People or FigureClass.Military && figure.Sentence != reported && figure.Value is { } value && model.FigureSupports[f] is not null
                && draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone is ZoneKind.Body or ZoneKind.List
                && IsRunning(draft, figure) && !IsDatedAt(figure.Sentence) && !model.Coverage.IsQuoted(figure.Span.Start) && told.Add(value))
            {
                reported = figure.Sentence;
                found.Add(figure.Span);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"Has killed 40 people", "40 people have died": it may grow.</summary>
    private static bool IsRunning(Draft draft, Figure figure)
    {
        var sentence = draft.Sentences[figure.Sentence];
        var first = draft.TokenAt(figure.Span.Start);
        for (var i = first - 1; i >= sentence.FirstToken && first - i <= Reach && draft.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (Have.Contains(draft.Tokens[i].Word) && TellsOfHarm(draft, i, sentence))
            {
                return true;
            }
        }

        var end = draft.TokenAt(figure.Span.End);
        for (var i = end; i < sentence.EndToken && i - end <= Reach && draft.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (Have.Contains(draft.Tokens[i].Word) && TellsOfHarm(draft, i, sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Has killed", "have been injured", "have died"; never "might have died" or "have plans".</summary>
    private static bool TellsOfHarm(Draft draft, int have, Sentence sentence)
    {
        if (have > sentence.FirstToken && draft.Tokens[have - 1].Is(WordClass.Modal))
        {
            return false;
        }

        for (var i = have + 1; i < sentence.EndToken && i - have <= 3; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Toll) || Harms.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDated(Draft draft, int sentence)
    {
        var from = sentence > 0 && draft.Sentences[sentence - 1].Paragraph == draft.Sentences[sentence].Paragraph ? sentence - 1 : sentence;
        for (var i = draft.Sentences[from].FirstToken; i < draft.Sentences[sentence].EndToken; i++)
        {
            var token = draft.Tokens[i];
            if (token.Is(WordClass.Month | WordClass.Weekday | WordClass.TimeUnit) || (token.Kind == TokenKind.Number && IsYear(draft.TextOf(token)))
                || Dated.Match(draft.Tokens, i, draft.Sentences[sentence].EndToken, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && number[0] is '1' or '2' && number[1] is '9' or '0';
}
