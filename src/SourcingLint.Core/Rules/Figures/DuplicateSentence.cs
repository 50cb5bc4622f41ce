using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5017: a sentence that stands in the story twice, word for word.</summary>
public sealed class DuplicateSentence : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5017", "duplicate-sentence", "Sentence that stands twice",
        "{0} already stood above, word for word. Delete one.",
        "A passage that comes back word for word was pasted twice, and readers stop trusting the edit.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var passage in RepeatedPassage.Find(context.Draft))
        {
            context.Report(new Report(passage.Second, passage.Sentences == 1 ? "This sentence" : "This passage")
            {
                Related = ImmutableArray.Create(passage.First),
                Fixes = ImmutableArray.Create(CodeFix.Replace("Delete the second", WithSpace(context.Draft, passage.Second), "", FixSafety.Suggestion)),
            });
        }
    }

    /// <summary>The span with the space before it, or after it where it opens a paragraph.</summary>
    private static TextSpan WithSpace(Draft draft, TextSpan span)
    {
        var text = draft.Source.ToString();
        var start = span.Start;
        var end = span.End;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        while (start == span.Start && end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
