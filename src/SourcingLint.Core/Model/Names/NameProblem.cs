using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Model;

/// <summary>A name written otherwise than the desk or the rest of the draft writes it.</summary>
/// <param name="Span">What to underline and to replace.</param>
/// <param name="Written">The form that stands there.</param>
/// <param name="Target">The form to write.</param>
/// <param name="Cause">Why that form.</param>
/// <param name="Replacement">The target with the capital that its place asks for; null inside a quotation, where nobody edits.</param>
/// <param name="Safety">Who may apply the replacement.</param>
/// <param name="IsMinor">Whether the forms are different words, not spellings of one.</param>
/// <param name="Other">Another form that the draft uses; null when it uses one form throughout.</param>
/// <param name="OtherSpan">Where <paramref name="Other"/> first stands.</param>
internal sealed record NameProblem(
    TextSpan Span, string Written, string Target, NameCause Cause, string? Replacement, FixSafety Safety, bool IsMinor, string? Other, TextSpan OtherSpan)
{
    /// <summary>Whether the draft itself writes the name in two ways.</summary>
    public bool IsMixed => Other is not null;

    /// <summary>Whether the two forms are the same but for their accents.</summary>
    public bool IsAboutAccents => Other is not null && string.Equals(MentionLinker.Fold(Written), MentionLinker.Fold(Other), StringComparison.Ordinal);

    /// <summary>Whether both forms are acronyms.</summary>
    public bool IsAboutAcronyms => Other is not null && NamePart.IsAcronym(Written) && NamePart.IsAcronym(Other);

    /// <summary>What puts this place right and every other that the draft has; empty when nobody should.</summary>
    public ImmutableArray<TextChange> Everywhere { get; init; } = ImmutableArray<TextChange>.Empty;

    /// <summary>What makes all other places agree with this one instead, where nothing decides between the two; else empty.</summary>
    public ImmutableArray<TextChange> Instead { get; init; } = ImmutableArray<TextChange>.Empty;

    /// <summary>The replacement as an edit, then everywhere, then the other way round; none inside a quotation.</summary>
    public ImmutableArray<CodeFix> Fixes
    {
        get
        {
            if (Replacement is null)
            {
                return ImmutableArray<CodeFix>.Empty;
            }

            var fixes = ImmutableArray.CreateBuilder<CodeFix>(3);
            fixes.Add(CodeFix.Replace("Change to '" + Replacement + "'", Span, Replacement, Safety));
            if (Everywhere.Length > 1)
            {
                fixes.Add(new CodeFix("Change all " + Everywhere.Length + " in this draft to '" + Target + "'", Everywhere, FixSafety.Suggestion));
            }

            if (!Instead.IsEmpty)
            {
                fixes.Add(new CodeFix("Change '" + Other + "' to '" + Written + "' instead", Instead, FixSafety.Suggestion));
            }

            return fixes.ToImmutable();
        }
    }
}
