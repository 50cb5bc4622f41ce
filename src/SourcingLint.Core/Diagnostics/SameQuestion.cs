using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Text;

namespace SourcingLint.Diagnostics;

/// <summary>Drops a finding that asks for the source of words for which a stronger one asks already: one answer settles both.</summary>
/// <remarks>Two that ask at a warning or above in one clause, "some 1,200 people were reportedly arrested", are one question too.</remarks>
internal static class SameQuestion
{
    /// <param name="draft">The draft.</param>
    /// <param name="findings">Findings in order of place, and, at one place, of id; the weaker of two is taken out.</param>
    public static void AskOnce(Draft draft, ImmutableArray<Finding>.Builder findings)
    {
        var end = 0; // of the findings that stay
        var kept = -1; // the index of the last of them that asks who says so
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (!finding.Diagnostic.Descriptor.AsksWhoSays())
            {
                findings[end++] = finding;
            }
            else if (kept < 0 || !(finding.Span.OverlapsWith(findings[kept].Span) || (IsLoud(finding) && IsLoud(findings[kept]) && AreInOneClause(draft, findings[kept], finding))))
            {
                kept = end;
                findings[end++] = finding;
            }
            else if (finding.Diagnostic.Severity > findings[kept].Diagnostic.Severity)
            {
                findings[kept] = finding;
            }
        }

        findings.Count = end;
    }

    private static bool IsLoud(Finding finding) => finding.Diagnostic.Severity >= DiagnosticSeverity.Warning;

    /// <summary>Whether no mark parts the two; within one sentence, and so in linear time.</summary>
    private static bool AreInOneClause(Draft draft, Finding first, Finding second)
    {
        var sentence = draft.SentenceAt(first.Span.Start);
        if (first.Diagnostic.Id == second.Diagnostic.Id || sentence < 0 || !draft.Sentences[sentence].Span.Contains(second.Span.Start))
        {
            return false;
        }

        for (var i = draft.TokenAt(first.Span.End); i < draft.Tokens.Length && draft.Tokens[i].Start < second.Span.Start; i++)
        {
            if (draft.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Quote or TokenKind.Ellipsis)
            {
                return false;
            }
        }

        return true;
    }
}
