using System.Globalization;

namespace SourcingLint.Cli.Adoption;

/// <summary>Knows a finding again when its lines have moved, its neighbors were edited, or its draft was renamed.</summary>
/// <param name="Sentence">The rule, the flagged words and the sentence that they stand in.</param>
/// <param name="Before">The sentence before; zero when there is none.</param>
/// <param name="After">The sentence after; zero when there is none.</param>
internal readonly record struct Fingerprint(ulong Sentence, ulong Before, ulong After)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A hash as reports write it: 16 hexadecimal digits.</summary>
    public static string Write(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Hashes what is said and not how it is set: letters and digits, whatever their case, with one space for all between them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">What to go on from: the hash of what stands before.</param>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed = Basis)
    {
        var hash = seed;
        var gap = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                gap = true;
                continue;
            }

            if (gap)
            {
                hash = (hash ^ ' ') * Prime;
                gap = false;
            }

            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        }

        // Ends one part, so that two parts never run into each other.
        return (hash ^ '\n') * Prime;
    }
}
