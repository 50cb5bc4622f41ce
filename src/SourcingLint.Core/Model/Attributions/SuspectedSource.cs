using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Guesses whom a figure comes from that nobody answers for.</summary>
internal static class SuspectedSource
{
    private const int LongestName = 60; // in UTF-16 code units: beyond it a question is no longer read
    private const int MostSentences = 4;

    private static readonly WordSet Articles = WordSet.Of("the", "a", "an");

    /// <summary>The words of the source that a reader would think of first: the candidate that was turned down, or whoever told something last before; null when nobody did, or nobody with a name.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="model">Its model.</param>
    /// <param name="figure">The index in <see cref="DraftModel.Figures"/>.</param>
    public static TextSpan? Of(Draft draft, DraftModel model, int figure)
    {
        if (model.FigureCandidates[figure] is { Carry: not (CarryKind.Repeat or CarryKind.LaterInDraft) } candidate && NameOf(draft, model, candidate.Attribution) is { } named)
        {
            return named;
        }

        var sentence = model.Figures[figure].Sentence;
        for (var a = model.Attributions.First(sentence, static (in Attribution at, int here) => at.Sentence >= here) - 1; a >= 0 && sentence - model.Attributions[a].Sentence <= MostSentences; a--)
        {
            if (Reliance.Tells(draft, model.Attributions[a]))
            {
                return NameOf(draft, model, a);
            }
        }

        return null;
    }

    /// <summary>The words that name a source where it was named in full; a pronoun without one, and a crowd, name nobody.</summary>
    private static TextSpan? NameOf(Draft draft, DraftModel model, int attribution)
    {
        var at = model.Attributions[attribution];
        var named = at.Antecedent >= 0 ? model.Attributions[at.Antecedent] : at;
        if (named is not { Source: { } source, SourceKind: not (SourceKind.None or SourceKind.Pronoun or SourceKind.Anonymous) })
        {
            return null;
        }

        var first = draft.TokenAt(source.Start);
        var end = first;
        var capitals = 0;
        while (end < draft.Tokens.Length && draft.Tokens[end].Start < source.End && draft.Tokens[end].Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number)
        {
            capitals += draft.Tokens[end].Has(TokenShape.Capitalized) ? 1 : 0;
            end++; // up to a mark: "Trader, 34", "Corker (R-Tenn.)"
        }

        var isName = named.SourceKind == SourceKind.Person
            ? capitals > 1 && draft.Tokens[first].Has(TokenShape.Capitalized)
            : draft.Tokens[first].Has(TokenShape.Capitalized) || draft.Tokens[first].Is(WordClass.GroupSource) || Articles.Contains(draft.Tokens[first].Word); // not "those", not "his rivals"
        return end > first && !Articles.Contains(draft.Tokens[end - 1].Word) && isName && TextSpan.FromBounds(source.Start, draft.Tokens[end - 1].End) is { Length: <= LongestName } words ? words : null;
    }
}
