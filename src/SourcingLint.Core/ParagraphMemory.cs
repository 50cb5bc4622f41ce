using System.Collections.Immutable;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint;

/// <summary>
/// What the tagger made of the draft that it read last. Whoever lints a draft again and again while it is written hands the same memory in each time,
/// and only paragraphs that read otherwise than before are tagged again. It changes no finding, holds one draft at a time, and may serve several threads.
/// </summary>
public sealed class ParagraphMemory
{
    private volatile Reading? _last;

    /// <summary>What is known of a draft's paragraphs; null when nothing has been kept.</summary>
    internal KnownParagraphs? Recall(Draft draft) => _last is { } last ? new KnownParagraphs(last, draft) : null;

    /// <summary>Keeps what the tagger made of a draft, in place of what was kept before.</summary>
    internal void Keep(Draft draft, TaggedDraft tagged) => _last = new Reading(draft.Prose.Text, draft.Tokens, draft.Sentences, draft.Paragraphs, tagged);

    /// <summary>A draft's text and tags, without all else that was worked out from it.</summary>
    internal sealed record Reading(string Prose, TokenList Tokens, ImmutableArray<Sentence> Sentences, ImmutableArray<Paragraph> Paragraphs, TaggedDraft Tagged);
}
