using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL1007: the headline states as fact what the body has only one side say.</summary>
public sealed class HeadlineAttributionMissing : DraftAnalyzer
{
    private const int LeadParagraphs = 6;
    private const int LeastShared = 3; // words
    private const int LongestStatement = 60; // tokens
    private const int ShortestStem = 4;
    private const WordClass Function = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Relative | WordClass.Adverb;
    private const WordClass Sourced = WordClass.CueVerb | WordClass.Hedge | WordClass.CueNoun;

    private static readonly WordSet Contesting = WordSet.Read("contesting-verbs");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1007", "headline-attribution-missing", "Headline that states one side's claim as fact",
        "The story has only {0} say so. Put the source into the headline too.",
        "Headlines travel alone, and readers of this one take a claim for a fact.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var headline = draft.Paragraphs.FirstOrDefault(p => p.Zone == ZoneKind.Headline);
        if (headline.Zone != ZoneKind.Headline || headline.EndSentence - headline.FirstSentence != 1 || HasSource(context, draft.Sentences[headline.FirstSentence]))
        {
            return;
        }

        var words = WordsOf(draft, draft.Sentences[headline.FirstSentence]);
        var contested = new HashSet<int>(context.Model.Claims.Where(c => !c.IsSettled).Select(c => c.Attribution));
        var last = LastLeadSentence(draft);
        Model.Attribution? teller = null;
        var isToldByOthers = false;
        for (var a = 0; a < context.Model.Attributions.Length && context.Model.Attributions[a].Sentence <= last; a++)
        {
            var attribution = context.Model.Attributions[a];
            if (attribution.Source is null || !Tells(draft, attribution, words))
            {
                continue;
            }

            var isContested = contested.Contains(a) || IsContesting(draft, attribution) || (contested.Count > 0 && attribution.SourceKind is SourceKind.Group or SourceKind.Institution or SourceKind.Role && CountsTheDead(draft, attribution));
            isToldByOthers |= !isContested && attribution.Antecedent < 0 && attribution.SourceKind != SourceKind.Media;
            teller ??= isContested ? attribution : null;
        }

        if (teller is not null && !isToldByOthers)
        {
            var source = teller.Source!.Value;
            context.Report(new Report(headline.Span, "'" + draft.TextOf(source) + "'")
            {
                Related = ImmutableArray.Create(source),
                Fixes = ImmutableArray.Create(CodeFix.Insert("Add the source", draft.Tokens[draft.Sentences[headline.FirstSentence].EndToken - 1].End, ", [SOURCE] says")),
            });
        }
    }

    /// <summary>Whether the headline itself tells who says so, asks, or holds its words at arm's length.</summary>
    private static bool HasSource(DraftAnalysisContext context, Sentence headline)
    {
        var tokens = context.Draft.Tokens;
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
        {
            if (tokens[i].Is(Sourced | WordClass.Negation) || tokens[i].Kind == TokenKind.Quote || Contesting.Contains(tokens[i].Word)
                || (tokens[i].Kind == TokenKind.Punctuation && context.Draft.Prose.Text[tokens[i].Start] is '?' or ':'))
            {
                return true;
            }
        }

        return false;
    }

    private static int LastLeadSentence(Draft draft)
    {
        var seen = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Body && ++seen == LeadParagraphs)
            {
                return paragraph.EndSentence - 1;
            }
        }

        return draft.Sentences.Length - 1;
    }

    private static bool IsContesting(Draft draft, Model.Attribution attribution)
    {
        if (attribution.Cue is not { } cue)
        {
            return false;
        }

        for (var i = draft.TokenAt(cue.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < cue.End; i++)
        {
            if (Contesting.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where sides fight, whom one of them says was killed is its claim.</summary>
    private static bool CountsTheDead(Draft draft, Model.Attribution attribution)
    {
        foreach (var piece in attribution.Content)
        {
            for (var i = draft.TokenAt(piece.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < piece.End; i++)
            {
                if (draft.Tokens[i].Is(WordClass.Toll))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<string> WordsOf(Draft draft, Sentence sentence)
    {
        var words = new List<string>();
        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < LongestStatement; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind is TokenKind.Word && token.Length >= ShortestStem && !token.Is(Function))
            {
                words.Add(draft.TextOf(token.Span).ToLowerInvariant());
            }
        }

        return words;
    }

    /// <summary>Whether what is said holds at least half of the headline's words.</summary>
    private static bool Tells(Draft draft, Model.Attribution attribution, List<string> headline)
    {
        var said = new List<string>();
        foreach (var piece in attribution.Content)
        {
            var first = draft.TokenAt(piece.Start);
            var end = Math.Min(draft.TokenAt(piece.End - 1) + 1, draft.Tokens.Length);
            said.AddRange(WordsOf(draft, new Sentence(piece, first, end, 0)));
        }

        var shared = headline.Count(word => said.Exists(other => IsSameStem(word, other)));
        return shared >= LeastShared && 2 * shared >= headline.Count;
    }

    /// <summary>"Soldier" and "soldiers", "kill" and "killed".</summary>
    private static bool IsSameStem(string a, string b)
    {
        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared])
        {
            shared++;
        }

        return shared >= ShortestStem && Math.Max(a.Length, b.Length) - shared <= 3;
    }
}
