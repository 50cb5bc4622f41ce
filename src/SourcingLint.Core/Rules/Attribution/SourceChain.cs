using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL1009: "a channel quotes an unnamed officer who says": a claim that went through many hands.</summary>
public sealed class SourceChain : DraftAnalyzer
{
    private const int LongestName = 8; // tokens from the verb to the noun of whom it quotes

    private static readonly WordSet Relaying = WordSet.Read("relaying-verbs");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1009", "source-chain", "Claim that went through many hands",
        "'{0}': one outlet has it from another, or from nobody by name. Go to the original, or ask somebody who was there.",
        "Every hand that a claim goes through may change it, and none answers for it.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
            {
                if (Relaying.Contains(draft.Tokens[i].Word) && !draft.Tokens[i - 1].Is(WordClass.Auxiliary) && !context.Model.Coverage.IsQuoted(draft.Tokens[i].Start)
                    && EndOfHand(draft, i + 1, sentence.EndToken) is var end and > 0)
                {
                    var span = TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[end - 1].End);
                    context.Report(span, draft.TextOf(span));
                    break;
                }
            }
        }
    }

    /// <summary>The index after the name of an outlet or channel, or after "an unnamed officer"; 0 when it is somebody who can answer.</summary>
    private static int EndOfHand(Draft draft, int first, int end)
    {
        var isUnnamed = false;
        for (var i = first; i < end && i - first < LongestName && draft.Tokens[i].Kind is TokenKind.Word; i++)
        {
            var token = draft.Tokens[i];
            var role = SourceNoun.RolesOf(token);
            isUnnamed |= token.Is(WordClass.VagueSource) && (role & SourceWord.Source) != 0 || SourceNoun.IsUnnaming(token);
            var isOutlet = (token.Is(WordClass.Outlet) && token.Has(TokenShape.Capitalized)) || (role & SourceWord.Press) != 0 || SocialSource.IsPlatform(token);
            var isLast = i + 1 >= end || draft.Tokens[i + 1].Kind != TokenKind.Word || draft.Tokens[i + 1].Is(WordClass.Relative | WordClass.Preposition | WordClass.Auxiliary | WordClass.Adverb | WordClass.Conjunction);
            if (token.Is(WordClass.VagueSource) && i == first + 1 && !SourceNoun.IsUnnaming(draft.Tokens[first]) && (role & SourceWord.Source) != 0)
            {
                return 0; // "never cited a source"
            }

            if ((isOutlet || (isUnnamed && token.Is(WordClass.VagueSource | WordClass.GroupSource | WordClass.Role))) && isLast)
            {
                return i + 1;
            }

            if (token.Is(WordClass.Preposition | WordClass.Relative | WordClass.CueVerb))
            {
                return 0;
            }
        }

        return 0;
    }
}
