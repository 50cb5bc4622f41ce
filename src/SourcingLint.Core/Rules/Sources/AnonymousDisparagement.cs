using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3004: somebody without a name calls somebody with one lazy, or a liar.</summary>
public sealed class AnonymousDisparagement : DraftAnalyzer
{
    private const WordClass Speakers = WordClass.VagueSource | WordClass.GroupSource | WordClass.Role;

    private static readonly WordSet Slurs = WordSet.Read("slurs");
    private static readonly ImmutableHashSet<int> Openers =
        ImmutableHashSet.CreateRange(new[] { "a", "an", "another" }.Select(Vocabulary.Shared.Require));

    private static readonly WordSet Targets = WordSet.Read("slur-targets");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3004", "anonymous-disparagement", "Attack by somebody without a name",
        "'{0}' is an opinion, and '{1}' has no name to stand by it. Get it on the record, or keep to what the source knows.",
        "Behind a promise of anonymity a smear costs nothing; it is for facts that readers could not have otherwise.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var attribution in context.Model.Attributions)
        {
            if (attribution.Source is not { } source || !IsUnnamed(draft, source) || draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            foreach (var piece in attribution.Content)
            {
                if (FindSlur(context, piece, Calls(draft, attribution)) is { } slur)
                {
                    context.Report(slur, draft.TextOf(slur), draft.TextOf(source));
                    break;
                }
            }
        }
    }

    /// <summary>"One adviser", "a rival campaign source": a person by what they are, with no name anywhere in it.</summary>
    private static bool IsUnnamed(Draft draft, TextSpan source)
    {
        var isSpeaker = false;
        for (var i = draft.TokenAt(source.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < source.End; i++)
        {
            var token = draft.Tokens[i];
            isSpeaker |= token.Is(Speakers);
            if (token.Has(TokenShape.Capitalized) && !token.Has(TokenShape.SentenceStart) && !token.Is(WordClass.Demonym | WordClass.Institution | WordClass.Place | WordClass.UsState))
            {
                return false;
            }
        }

        var first = draft.Tokens[draft.TokenAt(source.Start)];
        return isSpeaker && (Openers.Contains(first.Word) || first.Is(WordClass.NumberWord));
    }

    /// <summary>"Called her a liar": the judgment needs no quotation marks.</summary>
    private static bool Calls(Draft draft, Model.Attribution attribution) =>
        attribution.Cue is { } cue && (CueVerbs.FormOf(draft.Tokens[draft.TokenAt(cue.End - 1)].Word) & CueForm.Judge) != 0;

    /// <summary>The word that runs somebody down, when a person is spoken of.</summary>
    private static TextSpan? FindSlur(DraftAnalysisContext context, TextSpan content, bool calls)
    {
        var draft = context.Draft;
        TextSpan? slur = null;
        var hasTarget = false;
        for (var i = draft.TokenAt(content.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < content.End; i++)
        {
            if (i > draft.TokenAt(content.Start) && (CueVerbs.FormOf(draft.Tokens[i].Word) & CueForm.Judge) != 0)
            {
                return null; // "he kept calling her a liar": somebody else's word
            }

            hasTarget |= Targets.Contains(draft.Tokens[i].Word) || (draft.Tokens[i].Is(WordClass.GivenName) && draft.Tokens[i].Has(TokenShape.Capitalized));
            slur ??= Slurs.Contains(draft.Tokens[i].Word) && (calls || context.Model.Coverage.IsQuoted(draft.Tokens[i].Start)) && !draft.Tokens[i].Has(TokenShape.Capitalized) ? draft.Tokens[i].Span : null;
        }

        return hasTarget ? slur : null;
    }
}
