using SourcingLint.Model.Tagging;

namespace SourcingLint.Training;

/// <summary>Packs trained weights into the rows that the product reads.</summary>
internal static class WeightsBuilder
{
    /// <summary>Steps of a byte to one unit of log-odds.</summary>
    private const float Scale = 24f;

    /// <summary>Keeps the features that matter most, as many as find a place.</summary>
    /// <param name="set">The features.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="transitions">The scores of steps.</param>
    /// <param name="words">What is known of words.</param>
    /// <param name="eagerness">How much each step out of the reporter's own words is favored, in log-odds: the likeliest sequence finds too few spans.</param>
    /// <param name="cueEagerness">How much each step onto a cue is favored besides.</param>
    public static TaggerWeights Build(TrainingSet set, float[] weights, float[] transitions, WordTable words, float eagerness, float cueEagerness)
    {
        const int lanes = TagStates.Lanes;
        var rows = new ulong[TaggerWeights.RowCount * 2];
        Array.Fill(rows, 0x8080808080808080);
        for (var row = 0; row < TaggerWeights.RowCount; row++)
        {
            rows[(row * 2) + 1] &= 0x00FFFFFFFFFFFFFF;
        }

        var taken = new bool[TaggerWeights.RowCount];
        var worth = new float[set.Hashes.Length];
        for (var f = 0; f < worth.Length; f++)
        {
            // A weight matters as far as it stands off its row's mean, and as often as its feature is met.
            var row = weights.AsSpan(f * lanes, TagStates.Count);
            var mean = 0f;
            foreach (var weight in row)
            {
                mean += weight / TagStates.Count;
            }

            for (var s = 0; s < row.Length; s++)
            {
                row[s] -= mean;
                worth[f] += row[s] * row[s];
            }

            worth[f] *= MathF.Sqrt(set.Counts[f]);
        }

        var placed = 0;
        foreach (var f in Enumerable.Range(0, worth.Length).OrderByDescending(f => worth[f]).ThenBy(f => set.Hashes[f]))
        {
            var row = TaggerWeights.RowOf(set.Hashes[f]);
            if (taken[row])
            {
                continue;
            }

            var check = TaggerWeights.CheckOf(set.Hashes[f]);
            taken[row] = true;
            placed++;
            var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows.AsSpan(row * 2, 2));
            bytes.Fill(128);
            for (var s = 0; s < TagStates.Count; s++)
            {
                var (half, place) = TaggerWeights.PlaceOf(s);
                bytes[(half * 8) + place] = (byte)Math.Clamp((int)MathF.Round(weights[(f * lanes) + s] * Scale) + 128, 0, 255);
            }

            bytes[15] = check;
        }

        Console.Error.WriteLine($"features {worth.Length}, placed {placed} of {TaggerWeights.RowCount} rows");
        var steps = transitions.Select((t, i) => float.IsNegativeInfinity(t) ? TaggerWeights.Never : (short)Math.Clamp(MathF.Round((t + (Leaves(i) ? eagerness : 0) + (OpensCue(i) ? cueEagerness : 0)) * Scale), -2000, 2000)).ToArray();
        return new TaggerWeights(rows, steps, words);
    }

    /// <summary>Whether a step goes from outside to a part of an attribution.</summary>
    private static bool Leaves(int step) => step / TagStates.Lanes % TagStates.Lanes == (int)TagState.Outside && step % TagStates.Lanes != (int)TagState.Outside;

    /// <summary>Whether a step goes from anything else to a cue.</summary>
    private static bool OpensCue(int step) =>
        (TagState)(step % TagStates.Lanes) is var to and (TagState.CueFirst or TagState.CueAfterSource or TagState.CueAfterContent) && step / TagStates.Lanes % TagStates.Lanes != (int)to;
}
