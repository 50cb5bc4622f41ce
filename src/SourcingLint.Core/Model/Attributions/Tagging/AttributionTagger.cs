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
    public static ImmutableArray<SpanLabel> Tag(Draft draft) => Tag(draft, TaggerWeights.Shared).ToImmutableArray();

    /// <summary>Tags with other weights than those embedded.</summary>
    internal static SpanLabel[] Tag(Draft draft, TaggerWeights weights) => Read(draft, weights, ImmutableArray<Figure>.Empty).Labels;

    /// <summary>Tags a draft, and weighs what is said in the paragraphs of some figures. What a paragraph's tags are depends on nothing outside it.</summary>
    internal static TaggedDraft Read(Draft draft, TaggerWeights weights, ImmutableArray<Figure> figures)
    {
        var tagged = new TaggedDraft(new SpanLabel[draft.Tokens.Length], new double[draft.Tokens.Length], new bool[draft.Paragraphs.Length]);
        foreach (var figure in figures)
        {
            tagged.HasFigure[draft.Sentences[figure.Sentence].Paragraph] = true;
        }

        var earlier = draft.Memory?.Recall(draft);
        var features = new TaggerFeatures(draft, weights.Words);
        var sums = new EmissionSums(weights);
        var decoder = new ChainDecoder(weights);
        var marginals = new ContentMarginals();
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.EndSentence == paragraph.FirstSentence || earlier?.TryCopy(paragraph, tagged) == true)
            {
                continue;
            }

            var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
            sums.Read(features, draft, paragraph);
            decoder.Decode(sums, tagged.Labels, first);
            if (tagged.HasFigure[paragraph.Index])
            {
                marginals.Read(sums, tagged.Said, first);
            }
        }

        draft.Memory?.Keep(draft, tagged);
        return tagged;
    }
}
