using System.Collections.Immutable;

namespace SourcingLint.Model.Tagging;

/// <summary>
/// Marks sources, cues and contents with a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001),
/// trained on PolNeAR (Newell, Margolin and Ruths, 2018) by <c>tests/SourcingLint.Training</c> and decoded with Viterbi's
/// algorithm, a paragraph at a time. It proposes spans; the grammar over it links and corrects them.
/// </summary>
public static class AttributionTagger
{
    /// <summary>The label of every token of a draft, in order. Takes time linear in its length.</summary>
    public static ImmutableArray<SpanLabel> Tag(Draft draft) => Tag(draft, TaggerWeights.Shared);

    /// <summary>Tags with other weights than those embedded.</summary>
    internal static ImmutableArray<SpanLabel> Tag(Draft draft, TaggerWeights weights)
    {
        var labels = ImmutableArray.CreateBuilder<SpanLabel>(draft.Tokens.Length);
        labels.Count = draft.Tokens.Length;
        var features = new TaggerFeatures(draft, weights.Words);
        var decoder = new ChainDecoder(weights);
        foreach (var paragraph in draft.Paragraphs)
        {
            for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                decoder.Read(features, draft.Sentences[s], s == paragraph.FirstSentence);
            }

            if (paragraph.EndSentence > paragraph.FirstSentence)
            {
                decoder.Decode(labels, draft.Sentences[paragraph.FirstSentence].FirstToken);
            }
        }

        return labels.MoveToImmutable();
    }
}
