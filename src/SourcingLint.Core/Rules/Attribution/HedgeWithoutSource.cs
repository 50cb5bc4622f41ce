using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL1005: "reportedly", "allegedly", and nobody in reach who reports or alleges.</summary>
public sealed class HedgeWithoutSource : DraftAnalyzer
{
    private const WordClass Opening = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Adverb | WordClass.Determiner | WordClass.ThoughtVerb | WordClass.CueVerb;

    private const int TakeUpReach = 20; // tokens in which a sentence takes up whom the one before spoke of

    private static readonly PhraseTable Rumors = PhraseTable.Read("rumor-phrases");
    private static readonly WordSet Owners = WordSet.Of("his", "her", "its", "their");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int Apparently = Vocabulary.Shared.Require("apparently");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Reported = Vocabulary.Shared.Require("reported");
    private static readonly int Allegedly = Vocabulary.Shared.Require("allegedly");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1005", "hedge-without-source", "Hedge in place of a source",
        "'{0}' is no source. Say who says so, or leave the claim out.",
        "A hedge tells readers that the desk has doubts and keeps from them whose word it is; it protects nobody.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = draft.Tokens[i];
                if (Rumors.Match(draft.Tokens, i, sentence.EndToken, out _) is var length and > 0 && IsBare(context, token, s))
                {
                    var rumor = TextSpan.FromBounds(token.Start, draft.Tokens[i + length - 1].End);
                    context.Report(new Report(rumor, draft.TextOf(rumor)) { Fixes = AddSource(draft, sentence) });
                    break;
                }

                if ((token.Is(WordClass.Hedge) || (token.Word == Reported && i > sentence.FirstToken && draft.Tokens[i - 1].Word == A)) && !IsInference(draft, sentence, i) && IsBare(context, token, s))
                {
                    context.Report(new Report(token.Span, draft.TextOf(token.Span))
                    {
                        Tier = token.Word == Apparently ? DiagnosticSeverity.Info : null,
                        Fixes = AddSource(draft, sentence),
                    });
                    break;
                }
            }
        }
    }

    /// <summary>"Apparently parked", "apparently seeking", "apparently fictitious": what happened. "Apparently thinks", "apparently to win": what the reporter gathers of a mind.</summary>
    private static bool IsInference(Draft draft, Sentence sentence, int hedge) =>
        draft.Tokens[hedge].Word == Apparently
        && (hedge + 1 >= sentence.EndToken || draft.Tokens[hedge + 1] is not { Kind: TokenKind.Word } next || (next.Is(Opening) && next.Word != In)
            || (draft.TextOf(next) is var text && text[text.Length - 1] == 's' && !text.EndsWith("ous".AsSpan(), StringComparison.OrdinalIgnoreCase)));

    private static bool IsBare(DraftAnalysisContext context, Token hedge, int sentence)
    {
        var coverage = context.Model.Coverage;
        var paragraph = context.Draft.Sentences[sentence].Paragraph;
        return !coverage.IsAttributed(hedge.Start) && !coverage.IsQuoted(hedge.Start) && !GoesOn(context, sentence)
            && !(hedge.Word == Allegedly && (coverage.IsOfCourts(paragraph) || (paragraph > 0 && coverage.IsOfCourts(paragraph - 1))));
    }

    /// <summary>Whether somebody speaks in the sentence before, of the same paragraph, and this one goes on with it: it opens with what is known, or takes it up with a pronoun.</summary>
    private static bool GoesOn(DraftAnalysisContext context, int sentence)
    {
        var draft = context.Draft;
        var here = draft.Sentences[sentence];
        if (!context.Model.Coverage.IsCarriedTo(sentence, here.Paragraph))
        {
            return false;
        }

        for (var i = here.FirstToken; i < here.EndToken && i - here.FirstToken < TakeUpReach; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Pronoun) || (i == here.FirstToken && draft.Tokens[i].Is(WordClass.Determiner)) || Owners.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<CodeFix> AddSource(Draft draft, Sentence sentence)
    {
        var last = draft.Tokens[sentence.EndToken - 1];
        return last.Kind == TokenKind.Punctuation && draft.Prose.Text[last.Start] == '.'
            ? ImmutableArray.Create(CodeFix.Insert("Add the source", last.Start, ", according to [SOURCE]"))
            : ImmutableArray<CodeFix>.Empty;
    }
}
