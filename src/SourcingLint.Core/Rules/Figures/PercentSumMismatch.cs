using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5004: shares of one whole that do not make 100 percent.</summary>
public sealed class PercentSumMismatch : DraftAnalyzer
{
    private const int FewestShares = 3;
    private const int LongestGap = 7;
    private const int LongestLabel = 5;

    /// <summary>What only the last share of a list is said to be.</summary>
    private const ShareRole Closing = ShareRole.Rest | ShareRole.Answer;

    private static readonly WordRoles<ShareRole> Roles = WordRoles<ShareRole>.Read("Phrases/share-words", 1);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5004", "percent-sum-mismatch", "Shares that do not make 100 percent",
        "{0} is {1}%, not 100%. Correct the share that is wrong, or name the one that is missing.",
        "A list of all shares makes 100 percent, or one of them is wrong.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var figures = context.Model.Figures;
        for (var i = 0; i + FewestShares <= figures.Length; i++)
        {
            if (!IsShare(figures[i]))
            {
                continue;
            }

            var roles = RolesBefore(context.Draft, figures[i]);
            var last = ShareRole.None;
            var end = i + 1;
            while (end < figures.Length && figures[end].Sentence == figures[i].Sentence && IsShare(figures[end]) && Joins(context.Draft, figures[end - 1], figures[end], out var between))
            {
                roles |= between & ~Closing;
                last = between;
                end++;
            }

            var isAlone = end == figures.Length || figures[end].Sentence != figures[i].Sentence || figures[end].Class != FigureClass.Percent;
            if (end - i >= FewestShares && isAlone)
            {
                Check(context, i, end, (roles & ~Closing) | last | RolesAfter(context.Draft, figures[end - 1]));
            }

            i = end - 1;
        }
    }

    private static void Check(DraftAnalysisContext context, int first, int end, ShareRole roles)
    {
        var sum = 0.0;
        var slack = 0.0;
        var figures = context.Model.Figures;
        for (var i = first; i < end; i++)
        {
            sum += figures[i].Value!.Value;
            slack += context.Draft.TextOf(figures[i].Number).IndexOf('.') >= 0 ? 0.05 : 0.5;
        }

        var isOver = sum > 100 + slack && (roles & (ShareRole.Rest | ShareRole.Answer | ShareRole.Share)) != 0;
        var isUnder = sum < 100 - slack && (roles & ShareRole.Rest) != 0;
        if ((roles & ShareRole.Base) == 0 && (isOver || isUnder))
        {
            var shares = Enumerable.Range(first, end - first).Select(i => context.Draft.TextOf(figures[i].Number));
            context.Report(
                TextSpan.FromBounds(figures[first].Number.Start, figures[end - 1].Number.End),
                string.Join(" + ", shares), Rounding.Write(sum, sum == Math.Floor(sum) ? 1 : 0.1));
        }
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
            roles |= Roles.Of(draft.Tokens[i].Word);
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
            roles |= Roles.Of(draft.Tokens[i].Word) & ~ShareRole.Base;
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
            roles |= Roles.Of(draft.Tokens[i].Word);
        }

        return roles;
    }
}
