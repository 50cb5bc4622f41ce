using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A whole and the list of its parts: <c>30 people: 12 men and 18 women</c>.</summary>
internal static class PartList
{
    private const int LongestGap = 5;

    private const FigureForm Open = FigureForm.Approximate | FigureForm.AtLeast | FigureForm.AtMost | FigureForm.Range | FigureForm.Vague;

    private static readonly PhraseTable Links = PhraseTable.Read("part-links");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>The parts that a list gives of a whole, as a story that lists all of them would; empty when it gives none, or not all.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="whole">The index of the whole in <see cref="DraftModel.Figures"/>.</param>
    public static ImmutableArray<double> PartsOf(Draft draft, int whole)
    {
        var figure = draft.Model.Figures[whole];
        if (!Counts(figure) || !IsWhole(draft, figure))
        {
            return ImmutableArray<double>.Empty;
        }

        var end = draft.Sentences[figure.Sentence].EndToken;
        var after = draft.TokenAt(figure.Span.End);
        for (var i = after; i < end && i <= after + LongestGap && draft.Tokens[i].Kind is not (TokenKind.Number or TokenKind.Quote); i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ':')
            {
                return CountsPeople(figure) ? ReadList(draft, whole, i + 1, end) : ImmutableArray<double>.Empty;
            }

            if (Links.Match(draft.Tokens, i, end, out var row) is var length and > 0)
            {
                return Links.Rows[row][1] switch
                {
                    "split" => ReadSplit(draft, i + length, end),
                    "subject" when i > after => ImmutableArray<double>.Empty,
                    _ => ReadList(draft, whole, i + length, end),
                };
            }
        }

        return ImmutableArray<double>.Empty;
    }

    private static bool Counts(Figure figure) =>
        figure is { Value: >= 2 and < 1e6, Unit: null, Class: FigureClass.People or FigureClass.Toll or FigureClass.Military or FigureClass.Count or FigureClass.Exempt }
        && (figure.Form & Open) == 0 && figure.Noun.Length > 0;

    private static bool CountsPeople(Figure figure) => figure.Class is FigureClass.People or FigureClass.Toll or FigureClass.Military;

    /// <summary>Whether it is no whole of which only a part is meant: <c>two of 30 people</c>, <c>most of the 30 people</c>.</summary>
    private static bool IsWhole(Draft draft, Figure figure)
    {
        var before = draft.TokenAt(figure.Span.Start) - 1;
        var isDefinite = before > 0 && draft.Tokens[before].Is(WordClass.Determiner);
        before -= isDefinite ? 1 : 0;
        return before < 1 || draft.Tokens[before].Word != Of || !(isDefinite || NumberReader.MayStart(draft.Tokens[before - 1]));
    }

    /// <summary>Figure after figure, joined by commas and "and", each ending with its noun, up to the end of the clause.</summary>
    private static ImmutableArray<double> ReadList(Draft draft, int whole, int index, int end)
    {
        var parts = ImmutableArray.CreateBuilder<double>();
        var figures = draft.Model.Figures;
        for (var f = whole + 1; f < figures.Length && index < end; f++)
        {
            var part = figures[f];
            if (part.Span.Start != draft.Tokens[index].Start || part.Value is not { } value || (part.Form & Open) != 0 || part.Unit is not null
                || (part.Noun.Length == 0 && part.Class != FigureClass.Toll))
            {
                return ImmutableArray<double>.Empty;
            }

            parts.Add(value);
            index = draft.TokenAt(part.Span.End);
            var isJoined = false;
            while (index < end && (draft.Tokens[index].Word == And || draft.Prose.Text[draft.Tokens[index].Start] == ','))
            {
                isJoined = true;
                index++;
            }

            if (!isJoined || index >= end || !NumberReader.MayStart(draft.Tokens[index]))
            {
                var isLast = isJoined ? draft.Tokens[index - 1].Word != And : index >= end || EndsClause(draft, index);
                return isLast && parts.Count > 1 ? parts.ToImmutable() : ImmutableArray<double>.Empty;
            }
        }

        return ImmutableArray<double>.Empty;
    }

    /// <summary><c>split 120 to 70</c></summary>
    private static ImmutableArray<double> ReadSplit(Draft draft, int index, int end)
    {
        if (index + 2 < end && draft.Tokens[index].Kind == TokenKind.Number && draft.Tokens[index + 2].Kind == TokenKind.Number
            && (draft.Tokens[index + 1].Word == To || draft.Tokens[index + 1].Kind == TokenKind.Dash)
            && (index + 3 >= end || EndsClause(draft, index + 3) || draft.Tokens[index + 3].Is(WordClass.Preposition))
            && NumberReader.TryRead(draft, index, index, index + 1, out var one) && NumberReader.TryRead(draft, index + 2, index + 2, index + 3, out var other)
            && one.Value is { } a && other.Value is { } b)
        {
            return ImmutableArray.Create(a, b);
        }

        return ImmutableArray<double>.Empty;
    }

    private static bool EndsClause(Draft draft, int index) => draft.Prose.Text[draft.Tokens[index].Start] is '.' or ';' or ')' or '!' or '?' or '"' or '\u201D' or '\u2014' or ',';
}
