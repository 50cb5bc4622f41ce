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
        "'{0}' tells readers nothing about who is speaking. Say what kind of person it is and how they know.",
        "Readers cannot weigh a claim when they know nothing about who makes it, and nobody can be held to it.",
        DiagnosticSeverity.Error, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var hasDescribedSource = false;
        foreach (var speaker in context.Model.UnnamedSpeakers.Where(speaker => speaker.Phrase.Kind == SpeakerKind.Source))
        {
            if (speaker.Standing == Standing.Unnamed)
            {
                Report(context, speaker, hasDescribedSource || !IsRunningText(context.Draft, speaker) || NamesAnOutlet(context.Draft, context.Draft.Sentences[speaker.Sentence]));
            }

            hasDescribedSource |= speaker.Standing is Standing.Explained or Standing.Vague;
        }
    }

    private static bool IsRunningText(Draft draft, UnnamedSpeaker speaker) => draft.ParagraphOf(draft.Sentences[speaker.Sentence]).Zone == ZoneKind.Body;

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

    private static void Report(DraftAnalysisContext context, UnnamedSpeaker speaker, bool isMinor)
    {
        var draft = context.Draft;
        var head = draft.Tokens[speaker.Phrase.Head];
        context.Report(new Report(speaker.Span, draft.TextOf(speaker.Span))
        {
            Tier = isMinor ? DiagnosticSeverity.Info : null,
            Fixes = ImmutableArray.Create(CodeFix.Replace(
                "Describe the source", head.Span, "[DESCRIPTION] " + draft.TextOf(head.Span).ToLowerInvariant(), FixSafety.Suggestion)),
        });
    }
}
