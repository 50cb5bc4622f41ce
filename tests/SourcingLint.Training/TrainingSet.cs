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
    /// <param name="texts">The texts.</param>
    /// <param name="wordsFor">What is known of words, for the text of an index.</param>
    /// <param name="least">How often a feature must be seen.</param>
    public static TrainingSet From(List<AnnotatedText> texts, Func<int, WordTable> wordsFor, int least)
    {
        var counts = new Dictionary<uint, int>();
        for (var i = 0; i < texts.Count; i++)
        {
            ForEachToken(texts[i], wordsFor(i), (_, _, hashes, _) =>
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
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            var states = text.States();
            var features = new List<int>();
            var ends = new List<int>();
            var tables = new List<byte>();
            var gold = new List<byte>();
            ForEachToken(text, wordsFor(i), (token, table, hashes, endsParagraph) =>
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

    /// <summary>Counts how often each word is part of a cue, and adds what a list of words (word, part, sense) says.</summary>
    public static WordTable ReadWords(List<AnnotatedText> texts, string list)
    {
        var table = new SortedDictionary<uint, WordKind>();
        foreach (var line in File.ReadLines(list).Where(line => line[0] != '#'))
        {
            var columns = line.Split('\t');
            table[FeatureHash.OfWord(columns[0])] = new WordKind(0, Named<WordPart>(columns[1]), Named<WordSense>(columns[2]));
        }

        var counts = new SortedDictionary<uint, (int Cues, int All)>();
        foreach (var text in texts)
        {
            var states = text.States();
            for (var t = 0; t < states.Length; t++)
            {
                var token = text.Draft.Tokens[t];
                if (token.Kind == TokenKind.Word && !IsSmall(TokenGroups.Tell(token, text.Draft.Prose.Text, default)))
                {
                    var word = FeatureHash.OfToken(token, text.Draft.Prose.Text);
                    counts.TryGetValue(word, out var count);
                    var isCue = states[t] is TagState.CueFirst or TagState.CueAfterSource or TagState.CueAfterContent;
                    counts[word] = (count.Cues + (isCue ? 1 : 0), count.All + 1);
                }
            }
        }

        // One more than the level, so that 0 says that the word was not counted.
        foreach (var (word, count) in counts.Where(pair => pair.Value.All >= 3))
        {
            var level = (count.Cues / (count.All + 1.0)) switch { >= 0.6 => 5, >= 0.3 => 4, >= 0.1 => 3, >= 0.02 => 2, _ => 1 };
            if (level > 1 || count.All >= 8)
            {
                table.TryGetValue(word, out var kind);
                table[word] = kind with { CueLevel = (byte)level };
            }
        }

        return new WordTable([.. table.Keys], table.Values.Select(kind => kind.Packed).ToArray());
    }

    private static bool IsSmall(TokenGroup group) => group is
        TokenGroup.Name or TokenGroup.Acronym or TokenGroup.Auxiliary or TokenGroup.Preposition or TokenGroup.Determiner
        or TokenGroup.To or TokenGroup.Of or TokenGroup.By or TokenGroup.That or TokenGroup.Pronoun;

    private static T Named<T>(string name) where T : struct, Enum => Enum.Parse<T>(name.Replace("-", ""), ignoreCase: true);

    private static void ForEachToken(AnnotatedText text, WordTable words, Action<int, int, uint[], bool> visit)
    {
        var draft = text.Draft;
        var reader = new TaggerFeatures(draft, words);
        var buffer = new uint[TaggerFeatures.Most];
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.EndSentence == paragraph.FirstSentence)
            {
                continue;
            }

            reader.ReadParagraph(paragraph);
            var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
            for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                var sentence = draft.Sentences[s];
                reader.ReadSentence(sentence);
                for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
                {
                    var count = reader.ReadToken(t - first, buffer);
                    visit(t, reader.TransitionTo(t - first), buffer[..count], s == paragraph.EndSentence - 1 && t == sentence.EndToken - 1);
                }
            }
        }
    }
}
