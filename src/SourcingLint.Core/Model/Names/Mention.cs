using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>A name in the copy.</summary>
/// <param name="Span">The name without title and possessive ending.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Group">What all forms of the name share: a group of the names lexicon, or the folded name itself.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Draft.Sentences"/>.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, string Group, int Sentence);
