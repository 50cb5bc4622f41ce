using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Something that one side of a conflict says and readers cannot take on trust.</summary>
/// <param name="Span">Who says it and the words that say so, <c>the rebels said</c>.</param>
/// <param name="Party">What all claims of the same source share; equal numbers, one source.</param>
/// <param name="Attribution">Its index in <see cref="DraftModel.Attributions"/>; -1 for a claim of responsibility.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Draft.Sentences"/>.</param>
/// <param name="IsSettled">Whether somebody else confirms it nearby, or the newsroom checked it.</param>
/// <param name="IsInPassing">Whether neither it nor whoever makes it stands at the head of the story, which is about something else.</param>
internal sealed record Claim(TextSpan Span, int Party, int Attribution, int Sentence, bool IsSettled, bool IsInPassing);
