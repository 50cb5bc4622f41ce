using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL1008: "pointed out", "revealed": the verb says that the source is right.</summary>
public sealed class AttributionVerb : DraftAnalyzer
{
    private static readonly PhraseTable Verbs = PhraseTable.Read("loaded-verbs");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Out = Vocabulary.Shared.Require("out");
    private static readonly int That = Vocabulary.Shared.Require("that");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1008", "attribution-verb", "Verb that takes a side",
        "'{0}' takes a side. Write '{1}', and let readers judge.",
        "The verb decides whom readers believe, and that is not the reporter's to decide.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        HashSet<int>? claims = null;
        var last = -1;
        (TextSpan Span, string Plain)? habit = null; // the first place of a verb that only colors
        var others = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (attribution, index) in context.Model.Attributions.Select((a, i) => (a, i)))
        {
            if (attribution.Cue is not { } cue || cue.Start <= last || !IsSpeaker(draft, attribution) || context.Model.Coverage.IsQuoted(cue.Start)
                || draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List)
                || FindVerb(draft, cue) is not { } verb)
            {
                continue;
            }

            var row = Verbs.Rows[verb.Row];
            claims ??= [.. context.Model.Claims.Where(c => !c.IsSettled).Select(c => c.Attribution)];
            var isClaim = claims.Contains(index);
            if (row[2] switch { "says" => IsClause(draft, attribution, verb.Span), "strikes" => !IsFollowedByOut(draft, verb.Span), _ => isClaim })
            {
                last = cue.Start;
                if (isClaim)
                {
                    Report(context, verb.Span, row[1], null, ImmutableArray<TextSpan>.Empty);
                }
                else if (habit is null)
                {
                    habit = (verb.Span, row[1]);
                }
                else
                {
                    others.Add(verb.Span);
                }
            }
        }

        if (habit is { } first)
        {
            Report(context, first.Span, first.Plain, DiagnosticSeverity.Info, others.ToImmutable());
        }
    }

    private static void Report(DraftAnalysisContext context, TextSpan verb, string plain, DiagnosticSeverity? tier, ImmutableArray<TextSpan> related) =>
        context.Report(new Report(verb, context.Draft.TextOf(verb), plain)
        {
            Tier = tier,
            Related = related,
            Fixes = ImmutableArray.Create(CodeFix.Replace($"Change to '{plain}'", verb, plain, FixSafety.Suggestion)),
        });

    /// <summary>Whether somebody speaks: what a document notes or reveals stands in it. "Who first revealed" tells of a deed.</summary>
    private static bool IsSpeaker(Draft draft, Model.Attribution attribution)
    {
        if (attribution.Source is not { } source
            || attribution.SourceKind is not (SourceKind.Person or SourceKind.Role or SourceKind.Institution or SourceKind.Group or SourceKind.Anonymous or SourceKind.Pronoun))
        {
            return false;
        }

        for (var i = draft.TokenAt(source.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < source.End; i++)
        {
            var isHead = i + 1 >= draft.Tokens.Length || draft.Tokens[i + 1].Start >= source.End || draft.Tokens[i + 1].Kind != TokenKind.Word || draft.Tokens[i + 1].Is(WordClass.Preposition);
            if ((isHead && draft.Tokens[i].Is(WordClass.Document | WordClass.CueNoun)) || (draft.Tokens[i].Is(WordClass.Relative) && draft.Tokens[i].Word != That))
            {
                return false;
            }
        }

        var cue = draft.TokenAt(attribution.Cue!.Value.Start);
        return cue == 0 || !draft.Tokens[cue - 1].Is(WordClass.Relative);
    }

    private static (TextSpan Span, int Row)? FindVerb(Draft draft, TextSpan cue)
    {
        var end = draft.Sentences[draft.SentenceAt(cue.Start)].EndToken;
        var first = Math.Max(draft.Sentences[draft.SentenceAt(cue.Start)].FirstToken, draft.TokenAt(cue.Start) - 1);
        for (var i = first; i < end && draft.Tokens[i].Start < cue.End; i++)
        {
            if (Verbs.Match(draft.Tokens, i, end, out var row) is var length and > 0 && (i == 0 || draft.Tokens[i - 1].Word != To))
            {
                return (TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + length - 1].End), row);
            }
        }

        return null;
    }

    /// <summary>"Blasted out an e-mail": a way of sending.</summary>
    private static bool IsFollowedByOut(Draft draft, TextSpan verb) =>
        draft.TokenAt(verb.End) is var next && next < draft.Tokens.Length && draft.Tokens[next].Word == Out;

    /// <summary>Whether a statement hangs on the verb: "noted that", ", she pointed out"; never "noted the change".</summary>
    private static bool IsClause(Draft draft, Model.Attribution attribution, TextSpan verb)
    {
        var next = draft.TokenAt(verb.End);
        if (next + 1 >= draft.Tokens.Length)
        {
            return true;
        }

        // "He noted the 'heavy burden' of it" names a thing; "he noted: 'It is heavy'" tells it.
        var isComma = draft.Tokens[next].Kind == TokenKind.Punctuation;
        return attribution.Content[0].End <= verb.Start || attribution.Content[0].Start < verb.End || draft.Tokens[next].Word == That || draft.Tokens[next + (isComma ? 1 : 0)].Kind == TokenKind.Quote;
    }
}
