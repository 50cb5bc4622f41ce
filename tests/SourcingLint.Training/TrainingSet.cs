using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint.Training;

/// <summary>A paragraph ready for training: for each token its features by number, its table of transitions and its state.</summary>
/// <param name="Features">The features of all tokens one after the other, numbered as in <see cref="TrainingSet.Hashes"/>.</param>
/// <param name="Ends">For each token, where its features end.</param>
/// <param name="Tables">For each token, its table of transitions.</param>
/// <param name="States">For each token, its state.</param>
internal sealed record Chain(int[] Features, int[] Ends, byte[] Tables, byte[] States);

/// <summary>The texts turned into numbers.</summary>
internal sealed class TrainingSet
{
    private TrainingSet(List<Chain> chains, uint[] hashes, int[] counts)
    {
        Chains = chains;
        Hashes = hashes;
        Counts = counts;
    }

    public List<Chain> Chains { get; }

    /// <summary>The hash of each feature kept, by its number.</summary>
    public uint[] Hashes { get; }

    /// <summary>How many tokens have each feature.</summary>
    public int[] Counts { get; }

    /// <summary>Reads the features of texts, leaving out those seen fewer than <paramref name="least"/> times.</summary>
    public static TrainingSet From(List<AnnotatedText> texts, CueWords cueWords, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var text in texts)
        {
            ForEachToken(text, cueWords, (_, _, hashes, _) =>
            {
                foreach (var hash in hashes)
                {
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
                }
            });
        }

        var kept = counts.Where(pair => pair.Value >= least).Select(pair => pair.Key).Order().ToArray();
        var numbers = new Dictionary<uint, int>(kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = i;
        }

        var chains = new List<Chain>();
        foreach (var text in texts)
        {
            var states = text.States();
            var features = new List<int>();
            var ends = new List<int>();
            var tables = new List<byte>();
            var gold = new List<byte>();
            ForEachToken(text, cueWords, (token, table, hashes, endsParagraph) =>
            {
                foreach (var hash in hashes)
                {
                    if (numbers.TryGetValue(hash, out var number))
                    {
                        features.Add(number);
                    }
                }

                ends.Add(features.Count);
                tables.Add((byte)table);
                gold.Add((byte)states[token]);
                if (endsParagraph)
                {
                    chains.Add(new Chain([.. features], [.. ends], [.. tables], [.. gold]));
                    features.Clear();
                    ends.Clear();
                    tables.Clear();
                    gold.Clear();
                }
            });
        }

        return new TrainingSet(chains, kept, kept.Select(hash => counts[hash]).ToArray());
    }

    /// <summary>Counts how often each word is part of a cue.</summary>
    public static CueWords CountCues(List<AnnotatedText> texts)
    {
        var counts = new SortedDictionary<uint, (int Cues, int All)>();
        foreach (var text in texts)
        {
            var states = text.States();
            for (var t = 0; t < states.Length; t++)
            {
                var token = text.Draft.Tokens[t];
                if (token.Kind == TokenKind.Word && TokenGroups.Tell(token, text.Draft.Prose.Text) is not (TokenGroup.Name or TokenGroup.Acronym or TokenGroup.Auxiliary or TokenGroup.Preposition or TokenGroup.Determiner or TokenGroup.To or TokenGroup.Of or TokenGroup.By or TokenGroup.That or TokenGroup.Pronoun))
                {
                    var word = TaggerFeatures.HashOf(token, text.Draft.Prose.Text);
                    counts.TryGetValue(word, out var count);
                    var isCue = states[t] is TagState.CueFirst or TagState.CueAfterSource or TagState.CueAfterContent;
                    counts[word] = (count.Cues + (isCue ? 1 : 0), count.All + 1);
                }
            }
        }

        var words = counts.Where(pair => pair.Value.All >= 3 && (pair.Value.Cues * 50 >= pair.Value.All)).ToList();
        var levels = words.Select(pair => (pair.Value.Cues / (pair.Value.All + 1.0)) switch { >= 0.6 => 4, >= 0.3 => 3, >= 0.1 => 2, _ => 1 }).Select(level => (byte)level).ToArray();
        return new CueWords(words.Select(pair => pair.Key).ToArray(), levels);
    }

    private static void ForEachToken(AnnotatedText text, CueWords cueWords, Action<int, int, uint[], bool> visit)
    {
        var draft = text.Draft;
        var reader = new TaggerFeatures(draft, cueWords);
        var buffer = new uint[TaggerFeatures.Most];
        foreach (var paragraph in draft.Paragraphs)
        {
            for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                var sentence = draft.Sentences[s];
                var shared = buffer[..reader.ReadSentence(sentence, s == paragraph.FirstSentence, buffer)];
                for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
                {
                    var count = reader.ReadToken(t, buffer);
                    visit(t, reader.TransitionOf(t), [.. shared, .. buffer.AsSpan(0, count)], s == paragraph.EndSentence - 1 && t == sentence.EndToken - 1);
                }
            }
        }
    }
}
