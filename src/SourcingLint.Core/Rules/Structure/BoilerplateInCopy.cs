using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL7001: what a web page wraps around a story, pasted along with it.</summary>
public sealed class BoilerplateInCopy : DraftAnalyzer
{
    private const int LongestQuoted = 40;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL7001", "boilerplate-in-copy", "Page text in the story",
        "'{0}' was pasted along from a web page and is no part of the story. Delete it.",
        "What is pasted along gets published along, and its figures and names mix with the story's.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Paragraphs.Length; i++)
        {
            if (draft.Paragraphs[i].Zone is ZoneKind.Body or ZoneKind.List)
            {
                ReportRuns(context, draft.Paragraphs[i]);
            }

            if (!IsBoilerplate(draft, i))
            {
                continue;
            }

            var first = i;
            while (i + 1 < draft.Paragraphs.Length && IsBoilerplate(draft, i + 1))
            {
                i++;
            }

            var title = OneLine.Of(draft.TextOf(draft.Paragraphs[first].Span), LongestQuoted);
            context.Report(new Report(TextSpan.FromBounds(draft.Paragraphs[first].Span.Start, draft.Paragraphs[i].Span.End), title)
            {
                Fixes = Deletion(draft, first, i),
            });
        }
    }

    private static void ReportRuns(DraftAnalysisContext context, Paragraph paragraph)
    {
        foreach (var run in PastedRuns.Find(context.Draft, paragraph))
        {
            var start = run.Start > 0 && context.Draft.Source[run.Start - 1] == ' ' ? run.Start - 1 : run.Start;
            context.Report(new Report(run, OneLine.Of(context.Draft.TextOf(run), LongestQuoted))
            {
                Fixes = ImmutableArray.Create(CodeFix.Replace("Delete these words", TextSpan.FromBounds(start, run.End), "", FixSafety.Suggestion)),
            });
        }
    }

    /// <summary>A line of dashes or stars between parts of a story is not worth a word.</summary>
    private static bool IsBoilerplate(Draft draft, int index)
    {
        var paragraph = draft.Paragraphs[index];
        if (paragraph.Zone != ZoneKind.Chrome || paragraph.FirstSentence == paragraph.EndSentence)
        {
            return false;
        }

        var end = draft.Sentences[paragraph.EndSentence - 1].EndToken;
        for (var i = draft.Sentences[paragraph.FirstSentence].FirstToken; i < end; i++)
        {
            if (draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Deletes whole lines and the blank ones under them; nothing when copy stands on the same line.</summary>
    private static ImmutableArray<CodeFix> Deletion(Draft draft, int first, int last)
    {
        var text = draft.Source.ToString();
        var start = draft.Paragraphs[first].Span.Start;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var end = draft.Paragraphs[last].Span.End;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var isAlone = (first == 0 || draft.Paragraphs[first - 1].Span.End <= start)
            && (last + 1 == draft.Paragraphs.Length || draft.Paragraphs[last + 1].Span.Start >= end);
        return isAlone
            ? ImmutableArray.Create(CodeFix.Replace("Delete this block", TextSpan.FromBounds(start, end), "", FixSafety.Suggestion))
            : ImmutableArray<CodeFix>.Empty;
    }
}
