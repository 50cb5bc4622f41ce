using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds counts of people harmed that still grow, with a source and without a day: "has killed 3,200 people".</summary>
internal static class UndatedTollFinder
{
    private const int Reach = 8; // tokens between the auxiliary, or "toll", and the figure
    private const double ManyPeople = 10;

    private static readonly PhraseTable Dated = PhraseTable.Read("dated-words");
    private static readonly WordRoles<Harm> Harms = WordRoles<Harm>.Read("Phrases/harm-verbs", 1);
    private static readonly ImmutableHashSet<int> Have =
        ImmutableHashSet.CreateRange(new[] { "has", "have" }.Select(Vocabulary.Shared.Require));

    private static readonly ImmutableHashSet<int> Stay =
        ImmutableHashSet.CreateRange(new[] { "are", "remain" }.Select(Vocabulary.Shared.Require));

    /// <summary>What a word of <c>harm-verbs.tsv</c> tells.</summary>
    [Flags]
    private enum Harm : byte
    {
        None = 0,
        People = 1,
        Things = 2,
        Losses = 4,
        State = 8,
        Standing = 16,
    }

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
            if (figure.Class is FigureClass.Toll or FigureClass.People or FigureClass.Military or FigureClass.Count && figure.Sentence != reported && figure.Value is { } value && model.FigureSupports[f] is not null
                && draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone is ZoneKind.Body or ZoneKind.List
                && IsRunning(draft, figure) && !IsDatedAt(figure.Sentence) && !model.Coverage.IsQuoted(figure.Span.Start) && told.Add(value))
            {
                reported = figure.Sentence;
                found.Add(figure.Span);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>"Has killed 40 people", "40 people have died", "40 are still missing", "the toll stands at 40": it may grow.</summary>
    private static bool IsRunning(Draft draft, Figure figure)
    {
        var sentence = draft.Sentences[figure.Sentence];
        var first = draft.TokenAt(figure.Span.Start);
        var tellsToll = false; // "the death toll has risen to 57", "the number of dead has reached 130"
        for (var i = first - 1; i >= sentence.FirstToken && first - i <= Reach && draft.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            tellsToll |= Have.Contains(draft.Tokens[i].Word) || Harms.Of(draft.Tokens[i].Word) == Harm.Standing;
            if ((tellsToll && figure.Class == FigureClass.Toll && draft.Tokens[i].Is(WordClass.Toll)) || (Have.Contains(draft.Tokens[i].Word) && TellsOfHarm(draft, i, sentence, figure)))
            {
                return true;
            }
        }

        var end = draft.TokenAt(figure.Span.End);
        for (var i = end; i < sentence.EndToken && i - end <= Reach && draft.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if ((Have.Contains(draft.Tokens[i].Word) && TellsOfHarm(draft, i, sentence, figure)) || (Stay.Contains(draft.Tokens[i].Word) && TellsOfState(draft, i, sentence)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Has killed", "have been injured", "have died"; never "might have died" or "have plans".</summary>
    private static bool TellsOfHarm(Draft draft, int have, Sentence sentence, Figure figure)
    {
        if (have > sentence.FirstToken && draft.Tokens[have - 1].Is(WordClass.Modal))
        {
            return false;
        }

        for (var i = have + 1; i < sentence.EndToken && i - have <= 3; i++)
        {
            if ((draft.Tokens[i].Is(WordClass.Toll) && figure.Class != FigureClass.Count) || IsDoneTo(figure, Harms.Of(draft.Tokens[i].Word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Has lost 90 tanks", never "has lost 300 customers"; "has arrested 230 people", never "has arrested two men", which is all there is to tell.</summary>
    private static bool IsDoneTo(Figure figure, Harm harm) => harm switch
    {
        Harm.People => figure.Class is FigureClass.Toll || figure is { Class: FigureClass.People, Value: >= ManyPeople },
        Harm.Things => figure is { Class: FigureClass.Military or FigureClass.Count, Value: >= ManyPeople },
        Harm.Losses => figure.Class is FigureClass.Toll or FigureClass.Military,
        _ => false,
    };

    /// <summary>"Are still missing", "remain trapped".</summary>
    private static bool TellsOfState(Draft draft, int stay, Sentence sentence)
    {
        var i = stay + 1;
        while (i < sentence.EndToken && draft.Tokens[i].Is(WordClass.Adverb))
        {
            i++;
        }

        return i < sentence.EndToken && Harms.Of(draft.Tokens[i].Word) == Harm.State;
    }

    private static bool IsDated(Draft draft, int sentence)
    {
        var from = sentence > 0 && draft.Sentences[sentence - 1].Paragraph == draft.Sentences[sentence].Paragraph ? sentence - 1 : sentence;
        for (var i = draft.Sentences[from].FirstToken; i < draft.Sentences[sentence].EndToken; i++)
        {
            var token = draft.Tokens[i];
            var isOwn = i >= draft.Sentences[sentence].FirstToken; // "in years" of the sentence before is another matter's time
            if (token.Is(WordClass.Month | WordClass.Weekday) || (isOwn && (token.Is(WordClass.TimeUnit) || (token.Kind == TokenKind.Number && IsYear(draft.TextOf(token)))))
                || Dated.Match(draft.Tokens, i, draft.Sentences[sentence].EndToken, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && number[0] is '1' or '2' && number[1] is '9' or '0';
}
