using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>The poll that a draft reports first, with what the whole draft tells of its polls.</summary>
/// <param name="Span">The words that name it, <c>a new poll</c>.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Draft.Sentences"/>.</param>
/// <param name="Told">What the draft tells of how it was made.</param>
/// <param name="IsStory">Whether the story is about it, so that readers expect all of that; else it is told in passing.</param>
internal sealed record Poll(TextSpan Span, int Sentence, PollDetails Told, bool IsStory);
