using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3001: "sources said", and nothing more about them.</summary>
public sealed class BareSource : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3001", "bare-source", "Source without a description",
        "'{0}' tells readers nothing about who is speaking. Say what kind of person it is and how they know: 'an aide to the minister'.",
        "Readers cannot weigh a claim when they know nothing about who makes it, and nobody can be held to it.",
        DiagnosticSeverity.Error, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var hasSource = false;
        var hasDescribedSource = false;
        foreach (var attribution in context.Model.Attributions)
        {
            if (attribution.SourceKind != SourceKind.Anonymous || attribution.Source is not { } span
                || SourceNoun.Find(draft, span, SourceWord.Source) is not { } noun || noun.IsOfPress(draft))
            {
                continue;
            }

            var pointsBack = hasSource && (noun.Description & Description.Definite) != 0;
            var isDescribed = (noun.Description & ~(Description.Definite | Description.Anonymous)) != 0;
            if (!isDescribed && !pointsBack && !context.Model.Coverage.IsQuoted(span.Start))
            {
                Report(context, noun, hasDescribedSource || NamesAnOutlet(draft, draft.Sentences[attribution.Sentence]) || draft.Paragraphs[draft.Sentences[attribution.Sentence].Paragraph].Zone != ZoneKind.Body);
            }

            hasSource = true;
            hasDescribedSource |= isDescribed;
        }
    }

    /// <summary>Whether an outlet is named beside it: the promise may be theirs, and readers know where it comes from.</summary>
    private static bool NamesAnOutlet(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Outlet) && draft.Tokens[i].Has(TokenShape.Capitalized))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(DraftAnalysisContext context, SourceNoun noun, bool isMinor)
    {
        var draft = context.Draft;
        var span = noun.SpanIn(draft);
        var head = draft.Tokens[noun.Head];
        context.Report(new Report(span, draft.TextOf(span))
        {
            Tier = isMinor ? DiagnosticSeverity.Info : null,
            Fixes = ImmutableArray.Create(CodeFix.Replace(
                "Describe the source", head.Span, "[DESCRIPTION] " + draft.TextOf(head.Span).ToLowerInvariant(), FixSafety.Suggestion)),
        });
    }
}
