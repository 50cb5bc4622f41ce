using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5017: a sentence that stands in the story twice, word for word.</summary>
public sealed class DuplicateSentence : DraftAnalyzer
{
    /// <summary>Shorter sentences come back on purpose, in tokens: "They did not respond."</summary>
    private const int FewestTokens = 12;

    private const int LongestDivider = 3;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5017", "duplicate-sentence", "Sentence that stands twice",
        "{0} already stood above, word for word. Delete one.",
        "A passage that comes back word for word was pasted twice, and readers stop trusting the edit.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var seen = new Dictionary<ulong, int>();
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            if (IsDivider(draft, draft.Sentences[s]))
            {
                seen.Clear();
                continue;
            }

            if (!Counts(context, s, out var key))
            {
                continue;
            }

            if (!seen.TryGetValue(key, out var earlier))
            {
                seen.Add(key, s);
                continue;
            }

            // A paragraph pasted twice is one finding.
            var length = 1;
            while (s + length < draft.Sentences.Length && earlier + length < s && draft.Sentences[s + length].Paragraph == draft.Sentences[s].Paragraph
                && KeyOf(draft, s + length) == KeyOf(draft, earlier + length))
            {
                length++;
            }

            Report(context, earlier, s, length);
            s += length - 1;
        }
    }

    /// <summary>A line that parts a running report or a summary from what follows: <c>8:35 p.m.</c>, <c>* * *</c>, <c>FULL TEXT</c>. Background comes back after it on purpose.</summary>
    private static bool IsDivider(Draft draft, Sentence sentence)
    {
        var paragraph = draft.ParagraphOf(sentence);
        var words = 0;
        var plain = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken && words <= LongestDivider; i++)
        {
            var token = draft.Tokens[i];
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            plain += token.Kind == TokenKind.Word && !token.Has(TokenShape.AllCaps) && !token.Has(TokenShape.Abbreviation) && !token.Is(WordClass.TimeUnit) ? 1 : 0;
        }

        return words <= LongestDivider && plain == 0 && paragraph.EndSentence == paragraph.FirstSentence + 1;
    }

    private static bool Counts(DraftAnalysisContext context, int index, out ulong key)
    {
        var draft = context.Draft;
        var sentence = draft.Sentences[index];
        key = 0;
        if (sentence.EndToken - sentence.FirstToken < FewestTokens || draft.ParagraphOf(sentence).Zone != ZoneKind.Body
            || context.Model.Coverage.IsQuoted(sentence.Span.Start))
        {
            return false;
        }

        key = KeyOf(draft, index);
        return true;
    }

    /// <summary>A number that sentences of the same letters share and others do not, spaces and marks aside.</summary>
    private static ulong KeyOf(Draft draft, int index)
    {
        var sentence = draft.Sentences[index];
        var key = 14695981039346656037UL;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Tokens[i].Kind is TokenKind.Quote or TokenKind.Bracket)
            {
                continue;
            }

            foreach (var c in draft.TextOf(draft.Tokens[i]))
            {
                key = (key ^ c) * 1099511628211UL;
            }

            key = (key ^ ' ') * 1099511628211UL;
        }

        return key;
    }

    private static void Report(DraftAnalysisContext context, int earlier, int index, int length)
    {
        var draft = context.Draft;
        var span = TextSpan.FromBounds(draft.Sentences[index].Span.Start, draft.Sentences[index + length - 1].Span.End);
        context.Report(new Report(span, length == 1 ? "This sentence" : "This passage")
        {
            Related = ImmutableArray.Create(TextSpan.FromBounds(draft.Sentences[earlier].Span.Start, draft.Sentences[earlier + length - 1].Span.End)),
            Fixes = ImmutableArray.Create(CodeFix.Replace("Delete the second", WithSpace(draft, span), "", FixSafety.Suggestion)),
        });
    }

    /// <summary>The span with the space before it, or after it where it opens a paragraph.</summary>
    private static TextSpan WithSpace(Draft draft, TextSpan span)
    {
        var text = draft.Source.ToString();
        var start = span.Start;
        var end = span.End;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        while (start == span.Start && end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
