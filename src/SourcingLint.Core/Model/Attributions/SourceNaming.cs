using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The words that name a source, as copy writes them again elsewhere.</summary>
internal static class SourceNaming
{
    /// <summary>On one line, with a small letter where only the start of a sentence gave them a capital.</summary>
    public static string InMidSentence(Draft draft, TextSpan source)
    {
        var words = OneLine.Of(draft.TextOf(source));
        var first = draft.Tokens[draft.TokenAt(source.Start)];
        return first.Is(WordClass.Determiner | WordClass.GroupSource | WordClass.Starter) && !first.Has(TokenShape.AllCaps)
            ? char.ToLowerInvariant(words[0]) + words.Substring(1)
            : words;
    }
}
