using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A place where a draft writes a name, in whatever form.</summary>
/// <param name="Span">The name without title and possessive ending.</param>
/// <param name="Group">What all forms of the name share.</param>
/// <param name="Kind">What it names.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks, where nobody edits.</param>
public readonly record struct NamePlace(TextSpan Span, string Group, MentionKind Kind, bool IsQuoted);
