using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>What is known of words, by their hashes.</summary>
internal sealed class WordTable
{
    // Hashes spread evenly, so those with the same upper half are few; finding where each half starts takes one pass at every start.
    private readonly ushort[] _starts = new ushort[(1 << 16) + 1];

    // The ways of writing a listed word that its facts depend on: a slot for each, or whoever asks first would answer for the others.
    private const int Ways = 4;

    // By word number and way; null where nobody has asked yet. Several threads may answer alike.
    private Known?[]? _listed;

    /// <summary>A table of at most 65,535 words by their hashes, which are in order.</summary>
    public WordTable(uint[] words, ushort[] kinds)
    {
        Words = words;
        Kinds = kinds;
        var word = 0;
        for (var half = 0; half < _starts.Length; half++)
        {
            while (word < words.Length && words[word] >> 16 < half)
            {
                word++;
            }

            _starts[half] = checked((ushort)word);
        }
    }

    /// <summary>The words.</summary>
    public uint[] Words { get; }

    /// <summary>Their kinds, packed.</summary>
    public ushort[] Kinds { get; }

    /// <summary>What the tagger sees in a word of a draft.</summary>
    public WordFacts FactsOf(Token token, string prose)
    {
        if (token.Word == 0 || (token.Shape & (TokenShape.AllCaps | TokenShape.HasDigit)) != 0)
        {
            return Read(token, prose);
        }

        // Most words of a text are words of the lexicons: what is known of those is worked out once.
        var listed = _listed ??= new Known?[Vocabulary.Shared.Count * Ways];
        var way = (token.Has(TokenShape.Capitalized) ? 1 : 0) + (token.Has(TokenShape.SentenceStart) ? 2 : 0);
        return (listed[(token.Word * Ways) + way] ??= new Known(Read(token, prose))).Facts;
    }

    /// <summary>What is known of a word; nothing, most often, when it is rare.</summary>
    public WordKind KindOf(uint word)
    {
        var half = word >> 16;
        for (int i = _starts[half]; i < _starts[half + 1]; i++)
        {
            if (Words[i] == word)
            {
                return WordKind.Unpack(Kinds[i]);
            }
        }

        return default;
    }

    private WordFacts Read(Token token, string prose)
    {
        var hash = FeatureHash.OfToken(token, prose);
        var kind = KindOf(hash);
        var group = TokenGroups.Tell(token, prose, kind);
        var feature = FeatureHash.Of(hash, 0);
        return new WordFacts(
            feature,
            FeatureHash.Of(FeatureHash.TextOf(token, prose).Length > 3 ? FeatureHash.OfEnding(token, prose) : feature, 11),
            group,
            (byte)((int)kind.Part << 5 | (int)kind.Sense),
            CueLevelOf(token, kind, group));
    }

    private static byte CueLevelOf(Token token, WordKind kind, TokenGroup group) =>
        kind.CueLevel != 0 ? (byte)(kind.CueLevel - 1)
        : token.Is(WordClass.CueVerb) ? (byte)3
        : token.Is(WordClass.ThoughtVerb) || group is TokenGroup.SayVerb ? (byte)2
        : (byte)0;

    private sealed class Known(WordFacts facts)
    {
        public WordFacts Facts { get; } = facts;
    }
}
