using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL2005: somebody is accused and does not speak; or was asked, and readers do not learn what came of it.</summary>
public sealed class MissingResponse : DraftAnalyzer
{
    private const int Reach = 5; // tokens from "accused" to the accused

    private static readonly WordSet Accusing = WordSet.Read("accusing-words");

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

        if (model.Responses.HasReply || model.Responses.OpenRequests.Length > 0)
        {
            return;
        }

        var speakers = Speakers(model);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (mention, span) in Accused(context.Draft, model))
        {
            if (!speakers.Contains(mention.Group) && asked.Add(mention.Group))
            {
                Report(context, span, $"Nobody speaks for '{context.Draft.TextOf(mention.Span)}'");
            }
        }
    }

    private static HashSet<string> Speakers(DraftModel model)
    {
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var m = 0;
        foreach (var source in model.Attributions.Where(a => a.Source is not null).Select(a => a.Source!.Value).OrderBy(s => s.Start))
        {
            while (m < model.Mentions.Length && model.Mentions[m].Span.End <= source.Start)
            {
                m++;
            }

            for (var i = m; i < model.Mentions.Length && model.Mentions[i].Span.Start < source.End; i++)
            {
                speakers.Add(model.Mentions[i].Group);
            }
        }

        return speakers;
    }

    /// <summary>"Accused Marsh of", "alleges that Marsh hid": those named just after the charge.</summary>
    private static IEnumerable<(Mention Mention, TextSpan Span)> Accused(Draft draft, DraftModel model)
    {
        foreach (var mention in model.Mentions)
        {
            if (mention.Kind is not (MentionKind.Person or MentionKind.Organisation) || draft.ParagraphOf(draft.Sentences[mention.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List)
                || model.Coverage.IsQuoted(mention.Span.Start))
            {
                continue;
            }

            var first = draft.TokenAt(mention.Span.Start);
            for (var i = first - 1; i >= draft.Sentences[mention.Sentence].FirstToken && first - i <= Reach && draft.Tokens[i].Kind != TokenKind.Punctuation && !draft.Tokens[i].Is(WordClass.Preposition); i--)
            {
                if (Accusing.Contains(draft.Tokens[i].Word) && !draft.Tokens[Math.Max(0, i - 1)].Is(WordClass.Auxiliary))
                {
                    yield return (mention, TextSpan.FromBounds(draft.Tokens[i].Start, mention.Span.End));
                    break;
                }
            }
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
