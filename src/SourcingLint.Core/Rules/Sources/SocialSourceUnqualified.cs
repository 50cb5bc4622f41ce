using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL3006: "a Telegram channel said", and nobody learns whose, or whether it was checked.</summary>
public sealed class SocialSourceUnqualified : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3006", "social-source-unqualified", "Post or video that nobody vouches for",
        "Whose is '{0}', and was it checked? Say who runs or posted it, and whether you could verify it.",
        "Fakes and propaganda travel as posts and videos; readers must know how little is known about one.",
        DiagnosticSeverity.Info, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var (post, sentence) in SocialSourceFinder.Find(draft, context.Model))
        {
            var end = draft.Sentences[sentence].Span.End;
            context.Report(new Report(post.Span, draft.TextOf(post.Span))
            {
                Fixes = context.Model.Coverage.IsQuoted(end - 1) ? ImmutableArray<CodeFix>.Empty
                    : ImmutableArray.Create(CodeFix.Insert("Say that it could not be verified", end, $" {context.Options.Outlet ?? "[OUTLET]"} could not verify it.")),
            });
        }
    }
}
