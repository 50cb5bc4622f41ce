using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Percentages that stand in one sentence as a list.</summary>
/// <param name="First">The index of the first in <see cref="DraftModel.Figures"/>.</param>
/// <param name="End">The index just after the last.</param>
/// <param name="Sum">What they make.</param>
/// <param name="Slack">How much rounding may have added or taken.</param>
/// <param name="Roles">What the words around them tell.</param>
internal readonly record struct ShareList(int First, int End, double Sum, double Slack, ShareRole Roles)
{
    private const int FewestShares = 3;
    private const int LongestGap = 7;
    private const int LongestLabel = 5;

    /// <summary>What only the last share of a list is said to be.</summary>
    private const ShareRole Closing = ShareRole.Rest | ShareRole.Answer;

    private static readonly WordRoles<ShareRole> RolesOf = WordRoles<ShareRole>.Read("Phrases/share-words", 1);

    /// <summary>From the first number to the last.</summary>
    public TextSpan SpanIn(ImmutableArray<Figure> figures) => TextSpan.FromBounds(figures[First].Number.Start, figures[End - 1].Number.End);

    /// <summary>Every list of three shares or more, in order.</summary>
    public static ImmutableArray<ShareList> Find(Draft draft)
    {
        var lists = ImmutableArray.CreateBuilder<ShareList>();
        var figures = draft.Model.Figures;
        for (var i = 0; i + FewestShares <= figures.Length; i++)
        {
            if (!IsShare(figures[i]))
            {
                continue;
            }

            var roles = RolesBefore(draft, figures[i]);
            var last = ShareRole.None;
            var end = i + 1;
            while (end < figures.Length && figures[end].Sentence == figures[i].Sentence && IsShare(figures[end]) && Joins(draft, figures[end - 1], figures[end], out var between))
            {
                roles |= between & ~Closing;
                last = between;
                end++;
            }

            var isAlone = end == figures.Length || figures[end].Sentence != figures[i].Sentence || figures[end].Class != FigureClass.Percent;
            if (end - i >= FewestShares && isAlone)
            {
                lists.Add(Add(draft, i, end, (roles & ~Closing) | last | RolesAfter(draft, figures[end - 1])));
            }

            i = end - 1;
        }

        return lists.ToImmutable();
    }

    private static ShareList Add(Draft draft, int first, int end, ShareRole roles)
    {
        var sum = 0.0;
        var slack = 0.0;
        for (var i = first; i < end; i++)
        {
            sum += draft.Model.Figures[i].Value!.Value;
            slack += draft.TextOf(draft.Model.Figures[i].Number).IndexOf('.') >= 0 ? 0.05 : 0.5;
        }

        return new ShareList(first, end, sum, slack, roles);
    }

    private static bool IsShare(Figure figure) => figure is { Class: FigureClass.Percent, Unit: "%", UpperValue: null, Value: <= 100, Form: FigureForm.Exact };

    /// <summary>Whether only a few words, all of them in the list, stand between two shares.</summary>
    private static bool Joins(Draft draft, Figure one, Figure next, out ShareRole roles)
    {
        roles = ShareRole.None;
        var first = draft.TokenAt(one.Number.End);
        var end = draft.TokenAt(next.Number.Start);
        if (end - first > LongestGap)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            roles |= RolesOf.Of(draft.Tokens[i].Word);
            if (draft.Tokens[i].Kind is TokenKind.Number or TokenKind.Quote or TokenKind.Bracket || (draft.Tokens[i].Kind == TokenKind.Punctuation && draft.Prose.Text[draft.Tokens[i].Start] is '.' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the words before the first share tell.</summary>
    private static ShareRole RolesBefore(Draft draft, Figure first)
    {
        var roles = ShareRole.None;
        var start = draft.Sentences[first.Sentence].FirstToken;
        for (var i = draft.TokenAt(first.Number.Start) - 1; i >= start && i >= draft.TokenAt(first.Number.Start) - LongestLabel; i--)
        {
            roles |= RolesOf.Of(draft.Tokens[i].Word) & ~ShareRole.Base;
        }

        return roles;
    }

    /// <summary>What the words after the last share tell, up to the end of its clause.</summary>
    private static ShareRole RolesAfter(Draft draft, Figure last)
    {
        var roles = ShareRole.None;
        var end = draft.Sentences[last.Sentence].EndToken;
        var first = draft.TokenAt(last.Number.End);
        for (var i = first; i < end && i < first + LongestLabel && draft.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            roles |= RolesOf.Of(draft.Tokens[i].Word);
        }

        return roles;
    }
}
