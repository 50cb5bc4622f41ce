using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5010: "has killed 3,200 people", as of when?</summary>
public sealed class TollWithoutDate : DraftAnalyzer
{
    private const int Reach = 6; // tokens between the auxiliary and the figure

    private static readonly PhraseTable Dated = PhraseTable.Read("dated-words");
    private static readonly WordSet Harms = WordSet.Read("harm-verbs");
    private static readonly ImmutableHashSet<int> Have =
        ImmutableHashSet.CreateRange(new[] { "has", "have" }.Select(Vocabulary.Shared.Require));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5010", "toll-without-date", "Running toll without a date",
        "'{0}': as of when? A toll that still grows needs its day, such as 'as of May 3'.",
        "Tolls age within hours, and a story is read for days.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var told = new HashSet<double>();
        var reported = -1; // the sentence asked about last: one day dates all its figures
        var (last, isDated) = (-1, false);
        bool IsDatedAt(int sentence)
        {
            (last, isDated) = (sentence, sentence == last ? isDated : IsDated(draft, sentence));
            return isDated;
        }

        for (var f = 0; f < context.Model.Figures.Length; f++)
        {
            var figure = context.Model.Figures[f];

            // Who counted comes first: a toll without a source has a rule of its own.
            if (figure.Class is FigureClass.Toll or FigureClass.People or FigureClass.Military && figure.Sentence != reported && figure.Value is { } value && context.Model.FigureSupports[f] is not null
                && draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone is ZoneKind.Body or ZoneKind.List
                && IsRunning(draft, figure) && !IsDatedAt(figure.Sentence) && !context.Model.Coverage.IsQuoted(figure.Span.Start) && told.Add(value))
            {
                reported = figure.Sentence;
                context.Report(new Report(figure.Span, draft.TextOf(figure.Span))
                {
                    Fixes = ImmutableArray.Create(CodeFix.Insert("Add the date", figure.Span.End, " as of [DATE]")),
                });
            }
        }
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
