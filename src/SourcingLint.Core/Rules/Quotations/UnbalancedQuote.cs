using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL6002: a quotation that opens and never closes, or closes and never opened.</summary>
public sealed class UnbalancedQuote : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL6002", "unbalanced-quote", "Quotation mark without its partner",
        "{0}",
        "Where a quotation's end is unclear, so is whose words these are and who answers for them.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var mark in LooseMarkFinder.Find(draft))
        {
            context.Report(mark.Opens
                ? new Report(draft.Tokens[mark.Token].Span, "This quotation opens and never closes. Close it where the speaker's words end.") { Fixes = Closing(draft, mark.Token) }
                : new Report(draft.Tokens[mark.Token].Span, "This quotation closes and never opened. Open it where the speaker's words begin."));
        }
    }

    /// <summary>A closing mark before the speaker, or where the sentence ends.</summary>
    private static ImmutableArray<CodeFix> Closing(Draft draft, int mark)
    {
        var sentence = draft.Sentences[draft.SentenceAt(draft.Tokens[mark].Start)];
        var end = SpeakerAfterWords.EndBefore(draft, mark, sentence.EndToken) is var speaker and >= 0 ? speaker : sentence.EndToken;
        var closer = draft.Prose.Text[draft.Tokens[mark].Start] == '"' ? "\"" : "\u201D";
        return ImmutableArray.Create(CodeFix.Insert("Close the quotation", draft.Tokens[end - 1].End, closer));
    }
}
