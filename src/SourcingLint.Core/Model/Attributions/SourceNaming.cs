using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Names a source of the draft again, elsewhere in it.</summary>
internal static class SourceNaming
{
    /// <summary>The words that name a source: those it points back to when it is a pronoun.</summary>
    public static TextSpan SpanOf(Draft draft, Attribution attribution)
    {
        var named = attribution.Antecedent >= 0 && draft.Tokens[draft.TokenAt(attribution.Source!.Value.Start)].Is(WordClass.Pronoun)
            ? draft.Model.Attributions[attribution.Antecedent]
            : attribution;
        return (named.Source ?? attribution.Source)!.Value;
    }

    /// <summary>The clause that attributes to a source: <c>the bank said</c>, <c>according to the log</c>; with a gap to fill in for one that has no name.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="attribution">Where the source speaks.</param>
    /// <param name="source">What <see cref="SpanOf"/> gives for it.</param>
    public static string ClauseOf(Draft draft, Attribution attribution, TextSpan source) =>
        attribution.SourceKind == SourceKind.Document ? "according to " + InMidSentence(draft, source)
        : draft.Tokens[draft.TokenAt(source.Start)].Is(WordClass.Pronoun) ? "[SOURCE] said"
        : InMidSentence(draft, source) + " said";

    /// <summary>The words of a source as they stand inside a sentence.</summary>
    public static string InMidSentence(Draft draft, TextSpan source)
    {
        var words = OneLine.Of(draft.TextOf(source));
        var first = draft.Tokens[draft.TokenAt(source.Start)];
        return first.Is(WordClass.Determiner | WordClass.GroupSource | WordClass.Starter) && !first.Has(TokenShape.AllCaps)
            ? char.ToLowerInvariant(words[0]) + words.Substring(1)
            : words;
    }
}
