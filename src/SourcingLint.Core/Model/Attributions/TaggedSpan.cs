using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Model;

/// <summary>A stretch of a sentence that the tagger marks.</summary>
/// <param name="Role">Its part: <see cref="SpanLabel.SourceStart"/>, <see cref="SpanLabel.CueStart"/> or <see cref="SpanLabel.ContentStart"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct TaggedSpan(SpanLabel Role, TextSpan Span, int First, int End);
