using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says which claims of the draft a caveat covers.</summary>
/// <remarks>
/// A source that the caveat names, else the nearest source before it: all that it said so far, and the claims it makes later.
/// <c>These claims</c>, <c>either side's figures</c> cover every claim of the draft.
/// </remarks>
internal static class CaveatScope
{
    private const int ReachBack = 3;
    private const int Beside = 1; // paragraphs

    /// <summary>How many attributions before and after it a caveat reaches: beyond any article, within any time.</summary>
    private const int Horizon = 100;

    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int From = Vocabulary.Shared.Require("from");

    /// <param name="draft">The draft.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="claims">Which of them are claims of a side.</param>
    /// <param name="caveat">The index of the caveat's sentence.</param>
    /// <param name="next">The index of the first attribution after that sentence.</param>
    /// <returns>The attributions it covers, whose word it names, and whether it speaks of all.</returns>
    public static (ImmutableArray<int> Covers, TextSpan? Owner, bool IsWide) Of(Draft draft, ImmutableArray<Attribution> attributions, HashSet<int> claims, int caveat, int next)
    {
        var sentence = draft.Sentences[caveat];
        var named = default(TextSpan?);
        var coversAll = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var role = CaveatClause.RoleOf(draft.Tokens[i]);
            coversAll |= (role & CaveatRole.Scope) != 0;
            if (named is null && (role & CaveatRole.Object) != 0)
            {
                named = OwnerOf(draft, sentence, i);
            }
        }

        var source = named ?? SourceBefore(draft, attributions, claims, caveat, next);
        var covered = ImmutableArray.CreateBuilder<int>();
        for (var i = Math.Max(0, next - Horizon); i < Math.Min(attributions.Length, next + Horizon); i++)
        {
            var isClaim = claims.Contains(i);
            if (coversAll ? isClaim
                : (i < next || isClaim) && source is { } wanted && RootSource(attributions, i) is { } said && IsSame(draft, said, wanted))
            {
                covered.Add(i);
            }
        }

        return (covered.ToImmutable(), named, coversAll);
    }

    /// <summary>Whose claim it is: <c>the navy's account</c>, <c>reports by the navy</c>.</summary>
    private static TextSpan? OwnerOf(Draft draft, Sentence sentence, int claim)
    {
        for (var i = claim - 1; i >= sentence.FirstToken && claim - i <= 3; i--)
        {
            // "The rebels' claims" ends in a mark that could close a quotation as well.
            var mark = draft.Tokens[i];
            if ((mark.Kind == TokenKind.Possessive || (mark.Kind == TokenKind.Quote && !mark.Has(TokenShape.SpaceBefore))) && i > sentence.FirstToken)
            {
                return draft.Tokens[i - 1].Span;
            }
        }

        if (claim + 1 < sentence.EndToken && (draft.Tokens[claim + 1].Word == By || draft.Tokens[claim + 1].Word == From))
        {
            var last = claim + 2;
            while (last + 1 < sentence.EndToken && last - claim < 5 && draft.Tokens[last].Is(WordClass.Determiner))
            {
                last++;
            }

            return last < sentence.EndToken ? draft.Tokens[last].Span : null;
        }

        return null;
    }

    /// <summary>The source just before it; further up, one that made a claim rather than whoever spoke last.</summary>
    private static TextSpan? SourceBefore(Draft draft, ImmutableArray<Attribution> attributions, HashSet<int> claims, int caveat, int next)
    {
        var paragraph = draft.Sentences[caveat].Paragraph;
        TextSpan? nearest = null;
        for (var i = next - 1; i >= 0 && next - i <= Horizon; i--)
        {
            var apart = paragraph - draft.Sentences[attributions[i].Sentence].Paragraph;
            if ((apart > Beside && nearest is not null && claims.Count == 0) || attributions[i].SourceKind is SourceKind.None or SourceKind.OwnNewsroom or SourceKind.Media || RootSource(attributions, i) is not { } source)
            {
                continue;
            }

            if (apart <= Beside || claims.Contains(i))
            {
                return source;
            }

            nearest ??= apart <= ReachBack ? source : null;
        }

        return nearest;
    }

    private static TextSpan? RootSource(ImmutableArray<Attribution> attributions, int index)
    {
        for (var hops = 0; attributions[index].Antecedent is >= 0 and var next && hops < 4; hops++)
        {
            index = next;
        }

        return attributions[index].Source;
    }

    /// <summary>Whether two sources share a name, or without names their last word.</summary>
    private static bool IsSame(Draft draft, TextSpan said, TextSpan wanted)
    {
        var first = draft.TokenAt(wanted.Start);
        var end = Math.Min(draft.TokenAt(wanted.End), first + 12);
        var saidFirst = draft.TokenAt(said.Start);
        var saidEnd = Math.Min(draft.TokenAt(said.End), saidFirst + 12);
        for (var i = first; i < end; i++)
        {
            if (!IsTelling(draft.Tokens[i]) && i < end - 1)
            {
                continue;
            }

            for (var j = saidFirst; j < saidEnd; j++)
            {
                if ((IsTelling(draft.Tokens[j]) || j == saidEnd - 1) && draft.TextOf(draft.Tokens[i]).Equals(draft.TextOf(draft.Tokens[j]), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTelling(Token token) =>
        token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Starter | WordClass.Title | WordClass.Determiner | WordClass.Demonym);
}
