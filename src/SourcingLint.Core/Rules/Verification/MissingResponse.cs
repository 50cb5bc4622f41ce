using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Rules;

/// <summary>SL2005: somebody is accused and does not speak; or was asked, and readers do not learn what came of it.</summary>
public sealed class MissingResponse : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL2005", "missing-response", "Accusation without an answer",
        "{0}. Add what they say, or that they did not reply.",
        "Whoever is accused must be heard, and readers must see that they were asked.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var model = context.Model;
        foreach (var request in model.Responses.OpenRequests)
        {
            Report(context, request, "Readers do not learn what came of the request for comment");
        }

        foreach (var accusation in model.UnansweredAccusations)
        {
            Report(context, accusation.Span, accusation switch
            {
                { Accused: { } accused } => $"Nobody speaks for '{context.Draft.TextOf(accused)}'",
                { IsOfWar: true } => "Nobody speaks for the other side of the fighting",
                _ => "Somebody is charged, and nobody in the story speaks for them",
            });
        }
    }

    private static void Report(DraftAnalysisContext context, TextSpan span, string what)
    {
        var end = context.Draft.Sentences[context.Draft.SentenceAt(span.Start)].Span.End;
        context.Report(new Report(span, what)
        {
            Fixes = context.Model.Coverage.IsQuoted(end - 1) ? ImmutableArray<CodeFix>.Empty
                : ImmutableArray.Create(CodeFix.Insert("Say that there was no reply", end, " [PARTY] did not immediately respond to a request for comment.")),
        });
    }
}
