using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Text;

namespace SourcingLint.Cli.Adoption;

/// <summary>The sentences of a draft that hold findings, with what tells them from others.</summary>
/// <param name="text">The draft.</param>
/// <param name="sentences">The sentences in order.</param>
internal sealed class Fingerprints(SourceText text, ImmutableArray<PrintedSentence> sentences)
{
    /// <summary>For a draft whose sentences nobody asks about.</summary>
    public static Fingerprints None { get; } = new(SourceText.From(""), []);

    /// <summary>The sentences in order.</summary>
    public ImmutableArray<PrintedSentence> Sentences => sentences;

    /// <summary>Reads the sentences around findings.</summary>
    public static Fingerprints Of(Draft draft, IEnumerable<Finding> findings)
    {
        var sentences = new SortedDictionary<int, PrintedSentence>();
        foreach (var finding in findings)
        {
            var index = draft.SentenceAt(finding.Span.Start);
            if (index < draft.Sentences.Length && !sentences.ContainsKey(index))
            {
                sentences.Add(index, new PrintedSentence(draft.Sentences[index].Span, HashAt(index), HashAt(index - 1), HashAt(index + 1)));
            }
        }

        return new Fingerprints(draft.Source, [.. sentences.Values]);

        ulong HashAt(int index) => index >= 0 && index < draft.Sentences.Length
            ? Fingerprint.Hash(draft.Prose.Text.AsSpan(draft.Sentences[index].Span.Start, draft.Sentences[index].Span.Length))
            : 0;
    }

    /// <summary>The fingerprint of a finding in the draft.</summary>
    public Fingerprint Of(Finding finding)
    {
        var sentence = At(finding.Span.Start);
        var flagged = finding.Span.End <= text.Length ? text.ToString(finding.Span) : "";
        return new Fingerprint(Fingerprint.Hash(flagged, Fingerprint.Hash(finding.RuleName, sentence.Text)), sentence.Before, sentence.After);
    }

    /// <summary>What a finding is about: its words, and the sentence around them.</summary>
    public TextSpan ExtentOf(Finding finding)
    {
        var sentence = At(finding.Span.Start).Span;
        return sentence.Contains(finding.Span.Start)
            ? TextSpan.FromBounds(sentence.Start, Math.Max(sentence.End, finding.Span.End))
            : finding.Span;
    }

    /// <summary>The sentence that holds a position, or the first one after it.</summary>
    private PrintedSentence At(int position)
    {
        var next = sentences.First(position, static (in PrintedSentence sentence, int position) => sentence.Span.End > position);
        return next < sentences.Length ? sentences[next] : default;
    }
}

/// <summary>A sentence by its hash, and those of its neighbors.</summary>
internal readonly record struct PrintedSentence(TextSpan Span, ulong Text, ulong Before, ulong After);
