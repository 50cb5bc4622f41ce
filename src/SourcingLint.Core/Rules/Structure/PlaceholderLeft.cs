using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL7002: words that hold a place until somebody fills it in, such as a fix of this linter leaves.</summary>
public sealed class PlaceholderLeft : DraftAnalyzer
{
    private const int LongestPlaceholder = 5; // in tokens, brackets not counted

    private static readonly WordSet Placeholders = WordSet.Read("placeholders");
    private static readonly WordSet ToCome = WordSet.Read("to-come-marks");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL7002", "placeholder-left", "Words still to be filled in",
        "'{0}' is still to be filled in. Write what belongs there, or take the sentence out.",
        "It is published as it stands, and readers see that nobody read the story once more.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Chrome || paragraph.FirstSentence == paragraph.EndSentence)
            {
                continue;
            }

            var end = draft.Sentences[paragraph.EndSentence - 1].EndToken;
            for (var i = draft.Sentences[paragraph.FirstSentence].FirstToken; i < end; i++)
            {
                if (EndOf(draft, i, end) is var last and >= 0)
                {
                    var span = TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[last].End);
                    context.Report(span, draft.TextOf(span));
                    i = last;
                }
            }
        }
    }

    /// <summary>The last token of a placeholder that starts at a token; -1 when none does.</summary>
    private static int EndOf(Draft draft, int first, int end)
    {
        if (IsHeld(draft.Tokens[first], ToCome))
        {
            return first;
        }

        if (draft.Prose.Text[draft.Tokens[first].Start] != '[')
        {
            return -1;
        }

        for (var i = first + 1; i < end && i - first <= LongestPlaceholder + 1; i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ']')
            {
                return i > first + 1 ? i : -1;
            }

            if (draft.Tokens[i].Kind != TokenKind.Number && !IsHeld(draft.Tokens[i], Placeholders))
            {
                return -1; // "[NATO] has agreed" tells readers whom the speaker means
            }
        }

        return -1;
    }

    private static bool IsHeld(Token token, WordSet words) => token.Has(TokenShape.AllCaps) && words.Contains(token.Word);
}
