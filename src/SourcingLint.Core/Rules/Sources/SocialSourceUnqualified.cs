using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3006: "a Telegram channel said", and nobody learns whose, or whether it was checked.</summary>
public sealed class SocialSourceUnqualified : DraftAnalyzer
{
    private const int Reach = 2; // sentences after it in which the copy may say that it was checked

    private static readonly WordSet Doubts = WordSet.Read("doubt-words");

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
        var asked = new HashSet<int>();
        foreach (var attribution in context.Model.Attributions)
        {
            if (attribution.Source is { } source && attribution.Antecedent < 0
                && draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone is ZoneKind.Body or ZoneKind.List
                && SocialSource.Read(draft, source) is { IsOwned: false } post && !PointsBack(draft, post)
                && !context.Model.Coverage.IsQuoted(source.Start) && asked.Add(draft.Tokens[post.Head].Word) && !IsWeighed(draft, attribution.Sentence))
            {
                var end = draft.Sentences[attribution.Sentence].Span.End;
                context.Report(new Report(post.Span, draft.TextOf(post.Span))
                {
                    Fixes = context.Model.Coverage.IsQuoted(end - 1) ? ImmutableArray<CodeFix>.Empty
                        : ImmutableArray.Create(CodeFix.Insert("Say that it could not be verified", end, $" {context.Options.Outlet ?? "[OUTLET]"} could not verify it.")),
                });
            }
        }
    }

    /// <summary>"The video shows" goes on with one that the copy has told of.</summary>
    private static bool PointsBack(Draft draft, SocialSource post)
    {
        var first = draft.TokenAt(post.Span.Start);
        return draft.Tokens[first].Is(WordClass.Determiner) && post.Head - first == 1 && draft.TextOf(draft.Tokens[first]).Length > 2;
    }

    /// <summary>Whether the copy says how far it can be trusted: "appears to show", "which the Courier could not verify".</summary>
    private static bool IsWeighed(Draft draft, int sentence)
    {
        for (var s = sentence; s <= sentence + Reach && s < draft.Sentences.Length; s++)
        {
            for (var i = draft.Sentences[s].FirstToken; i < draft.Sentences[s].EndToken; i++)
            {
                if (draft.Tokens[i].Is(WordClass.VerifyVerb) || Doubts.Contains(draft.Tokens[i].Word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
