using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Adds up the weights of a paragraph's features, token by token; tokens are counted from the paragraph's first.</summary>
internal sealed class EmissionSums(TaggerWeights weights)
{
    /// <summary>How many numbers, of four states each, make the sum of one token.</summary>
    public const int Width = TagStates.Lanes / 4;

    private readonly uint[] _shared = new uint[TaggerFeatures.Most];
    private readonly ulong[] _sharedSums = new ulong[Width];
    private uint[] _own = new uint[64 * TaggerFeatures.Own];

    /// <summary>How many tokens the paragraph last read has.</summary>
    public int Count { get; private set; }

    /// <summary>The sums of the paragraph last read, <see cref="Width"/> numbers a token.</summary>
    public ulong[] Sums { get; private set; } = new ulong[128 * Width];

    /// <summary>By token of that paragraph: where in <see cref="TaggerWeights.Transitions"/> the steps to it begin.</summary>
    public int[] Steps { get; private set; } = new int[128];

    /// <summary>Adds up the features of a paragraph that has a sentence.</summary>
    public void Read(TaggerFeatures features, Draft draft, Paragraph paragraph)
    {
        var start = draft.Sentences[paragraph.FirstSentence].FirstToken;
        Count = draft.Sentences[paragraph.EndSentence - 1].EndToken - start;
        if (Steps.Length < Count)
        {
            Steps = new int[Count * 2];
            Sums = new ulong[Count * 2 * Width];
        }

        features.ReadParagraph(paragraph);
        for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
        {
            features.ReadSentence(draft.Sentences[s]);
            Read(features, draft.Sentences[s].FirstToken - start, draft.Sentences[s].EndToken - start);
        }
    }

    private void Read(TaggerFeatures features, int first, int end)
    {
        if (_own.Length < (end - first) * TaggerFeatures.Own)
        {
            _own = new uint[(end - first) * TaggerFeatures.Own * 2];
        }

        for (var i = first; i < end; i++)
        {
            features.MoveTo(i);
            if (features.ReadSurroundings(_shared, 0) is var count and > 0)
            {
                Array.Clear(_sharedSums, 0, Width);
                weights.Add(_shared, 0, count, _sharedSums, 0);
            }

            Array.Copy(_sharedSums, 0, Sums, i * Width, Width);
            features.ReadOwn(i, _own, (i - first) * TaggerFeatures.Own);
            Steps[i] = features.TransitionTo(i) * TagStates.Lanes * TagStates.Lanes;
        }

        // In a loop of its own, so that the processor fetches many rows at once: they lie scattered over more memory than it keeps near.
        for (var i = first; i < end; i++)
        {
            weights.Add(_own, (i - first) * TaggerFeatures.Own, TaggerFeatures.Own, Sums, i * Width);
        }
    }
}
