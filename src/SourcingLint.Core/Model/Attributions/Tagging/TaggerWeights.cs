namespace SourcingLint.Model.Tagging;

/// <summary>The trained numbers: a row of one byte a state for each feature kept, and a score for each step from state to state.</summary>
/// <remarks>
/// A row is sixteen bytes: fifteen weights shifted by 128 so that none is negative, and one check byte, so that a feature
/// never seen in training most often finds nothing. Eight bytes are added at a time as four sums of sixteen bits each:
/// plain 64-bit arithmetic that runs the same on every framework.
/// </remarks>
internal sealed class TaggerWeights
{
    /// <summary>What every file of weights starts with.</summary>
    public const uint Magic = 0x32544C53;

    /// <summary>How many bits of a feature say in which row its weights are: half a megabyte of rows, which a processor keeps near.</summary>
    public const int RowBits = 15;

    /// <summary>How many rows there are.</summary>
    public const int RowCount = 1 << RowBits;

    /// <summary>The score of a step that is never taken.</summary>
    public const short Never = -8000;

    private const ulong Halves = 0x00FF00FF00FF00FF;
    private static readonly Lazy<TaggerWeights> Embedded = new(ReadEmbedded);

    private readonly ulong[] _rows;

    public TaggerWeights(ulong[] rows, short[] transitions, WordTable words)
    {
        _rows = rows;
        Transitions = transitions;
        Words = words;
    }

    /// <summary>The weights that ship with this assembly.</summary>
    public static TaggerWeights Shared => Embedded.Value;

    /// <summary>For each table, state before and state after, the score of the step.</summary>
    public short[] Transitions { get; }

    /// <summary>What is known of words.</summary>
    public WordTable Words { get; }

    /// <summary>The rows, two numbers each.</summary>
    public ulong[] Rows => _rows;

    /// <summary>The row where a feature stands, if it was kept.</summary>
    public static int RowOf(uint feature) => (int)(feature >> (32 - RowBits));

    /// <summary>The byte that tells a feature's row from another's.</summary>
    public static byte CheckOf(uint feature) => (byte)feature;

    /// <summary>Which half (0 or 1) of a row and which byte of it holds the weight of a state.</summary>
    public static (int Half, int Byte) PlaceOf(int state) => (state / 8, state % 8 < 4 ? 2 * (state % 4) : (2 * (state % 4)) + 1);

    /// <summary>Adds up the rows of features.</summary>
    /// <param name="features">The features.</param>
    /// <param name="from">The index of the first to take.</param>
    /// <param name="count">How many to take.</param>
    /// <param name="sums">Four sums, of four states each, start at <paramref name="at"/> and grow.</param>
    /// <param name="at">Where the sums are.</param>
    public void Add(uint[] features, int from, int count, ulong[] sums, int at)
    {
        var rows = _rows;
        ulong a = 0, b = 0, c = 0, d = 0;
        for (var i = from; i < from + count; i++)
        {
            var feature = features[i];
            var row = RowOf(feature) * 2;
            var low = rows[row];
            var high = rows[row + 1];

            // All ones when the check byte is the feature's, else zero: whether it is cannot be foretold, so no branch.
            var isKnown = 0 - (((high >> 56) ^ CheckOf(feature)) - 1 >> 63);
            low &= isKnown;
            high &= isKnown;
            a += low & Halves;
            b += (low >> 8) & Halves;
            c += high & Halves;
            d += (high >> 8) & Halves;
        }

        sums[at] += a;
        sums[at + 1] += b;
        sums[at + 2] += c;
        sums[at + 3] += d;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TaggerWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("These are no tagger weights.");
        }

        var buffer = new byte[1 << 16];
        var words = new uint[reader.ReadInt32()];
        Fill(words, sizeof(uint));
        var kinds = new ushort[words.Length];
        Fill(kinds, sizeof(ushort));
        var transitions = new short[TransitionTables.Count * TagStates.Lanes * TagStates.Lanes];
        Fill(transitions, sizeof(short));
        var rows = new ulong[RowCount * 2];
        Fill(rows, sizeof(ulong));
        return new TaggerWeights(rows, transitions, new WordTable(words, kinds));

        // In large pieces, but not all at once: this is read at every start, and memory never touched before is what takes time.
        void Fill(Array numbers, int size)
        {
            var length = numbers.Length * size;
            for (var at = 0; at < length;)
            {
                var count = reader.Read(buffer, 0, Math.Min(buffer.Length, length - at));
                if (count == 0)
                {
                    throw new InvalidDataException("The tagger weights end too soon.");
                }

                Buffer.BlockCopy(buffer, 0, numbers, at, count);
                at += count;
            }
        }
    }

    /// <summary>Writes the weights as this assembly embeds them.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Words.Words.Length);
        foreach (var word in Words.Words)
        {
            writer.Write(word);
        }

        foreach (var kind in Words.Kinds)
        {
            writer.Write(kind);
        }

        foreach (var score in Transitions)
        {
            writer.Write(score);
        }

        foreach (var row in _rows)
        {
            writer.Write(row);
        }
    }

    private static TaggerWeights ReadEmbedded() =>
        Read(typeof(TaggerWeights).Assembly.GetManifestResourceStream("Tagging/attribution-tagger.bin") ?? throw new InvalidOperationException("The tagger's weights are not embedded."));
}
