using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Adds up the weights of a sentence's features, token by token.</summary>
internal sealed class EmissionSums(TaggerWeights weights)
{
    /// <summary>How many numbers, of four states each, make the sum of one token.</summary>
    public const int Width = TagStates.Lanes / 4;

    private readonly uint[] _shared = new uint[TaggerFeatures.Most];
    private readonly ulong[] _sharedSums = new ulong[Width];
    private uint[] _own = new uint[64 * TaggerFeatures.Own];

    /// <summary>The sums of the sentence last read, <see cref="Width"/> numbers a token.</summary>
    public ulong[] Sums { get; private set; } = new ulong[64 * Width];

    /// <summary>Adds up the features of the sentence that <paramref name="features"/> has just started.</summary>
    public void Read(TaggerFeatures features, Sentence sentence)
    {
        var length = sentence.EndToken - sentence.FirstToken;
        if (Sums.Length < length * Width)
        {
            Sums = new ulong[length * Width * 2];
            _own = new uint[length * TaggerFeatures.Own * 2];
        }

        for (var i = 0; i < length; i++)
        {
            features.MoveTo(sentence.FirstToken + i);
            if (features.ReadSurroundings(_shared, 0) is var count and > 0)
            {
                Array.Clear(_sharedSums, 0, Width);
                weights.Add(_shared, 0, count, _sharedSums, 0);
            }

            Array.Copy(_sharedSums, 0, Sums, i * Width, Width);
            features.ReadOwn(sentence.FirstToken + i, _own, i * TaggerFeatures.Own);
        }

        // In a loop of its own, so that the processor fetches many rows at once: they lie scattered over more memory than it keeps near.
        for (var i = 0; i < length; i++)
        {
            weights.Add(_own, i * TaggerFeatures.Own, TaggerFeatures.Own, Sums, i * Width);
        }
    }
}
