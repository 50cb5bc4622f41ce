using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Diagnostics;

/// <summary>An edit that would settle a finding.</summary>
/// <param name="Title">What it does, as a menu shows it: <c>Change to 'Kyiv'</c>.</param>
/// <param name="Changes">The edits in order, none overlapping another; never empty, never a change to the same text.</param>
/// <param name="Safety">Who may apply it.</param>
public sealed record CodeFix(string Title, ImmutableArray<TextChange> Changes, FixSafety Safety)
{
    /// <summary>What it does, as a menu shows it, on one line.</summary>
    public string Title { get; } = OneLine.Of(Title);

    /// <summary>A fix of one edit: <paramref name="replacement"/> in place of <paramref name="span"/>.</summary>
    public static CodeFix Replace(string title, TextSpan span, string replacement, FixSafety safety) =>
        new(title, ImmutableArray.Create(new TextChange(span, replacement)), safety);

    /// <summary>A suggestion to add <paramref name="text"/> at <paramref name="position"/>.</summary>
    public static CodeFix Insert(string title, int position, string text) =>
        Replace(title, new TextSpan(position, 0), text, FixSafety.Suggestion);
}
