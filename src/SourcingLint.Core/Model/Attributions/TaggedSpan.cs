using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Model;

/// <summary>A stretch of a sentence that the tagger marks.</summary>
/// <param name="Role">Its part: <see cref="SpanLabel.SourceStart"/>, <see cref="SpanLabel.CueStart"/> or <see cref="SpanLabel.ContentStart"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Seen">Where it stands among the characters of the sentence that readers see.</param>
internal readonly record struct TaggedSpan(SpanLabel Role, TextSpan Span, int First, int End, TextSpan Seen);
