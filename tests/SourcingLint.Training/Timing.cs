using System.Diagnostics;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Training;

/// <summary>Times the tagger, warm and on one core.</summary>
internal static class Timing
{
    private const int Rounds = 25;

    public static void Print(List<Draft> drafts, TaggerWeights weights, TextWriter output)
    {
        var tokens = drafts.Sum(draft => draft.Tokens.Length);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        drafts.ForEach(draft => AttributionTagger.Tag(draft, weights));
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var tag = Best(drafts, draft => AttributionTagger.Tag(draft, weights));
        var read = Best(drafts, draft => ReadFeatures(draft, weights));
        var facts = Best(drafts, draft => ReadFacts(draft, weights));
        var parse = Best(drafts, draft => Draft.Parse(draft.Source));
        output.WriteLine($"{tokens} tokens; a token: tagging {tag / tokens:F0} ns and {bytes / (double)tokens:F0} bytes, of it features {read / tokens:F0} ns, of them facts {facts / tokens:F0} ns; for comparison, parsing {parse / tokens:F0} ns");
    }

    private static void ReadFeatures(Draft draft, TaggerWeights weights)
    {
        var buffer = new uint[TaggerFeatures.Most];
        var features = new TaggerFeatures(draft, weights.Words);
        foreach (var paragraph in draft.Paragraphs.Where(paragraph => paragraph.EndSentence > paragraph.FirstSentence))
        {
            features.ReadParagraph(paragraph);
            var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
            for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                features.ReadSentence(draft.Sentences[s]);
                for (var t = draft.Sentences[s].FirstToken; t < draft.Sentences[s].EndToken; t++)
                {
                    features.ReadToken(t - first, buffer);
                }
            }
        }
    }

    private static void ReadFacts(Draft draft, TaggerWeights weights)
    {
        var facts = new TokenFacts(draft, weights.Words);
        foreach (var paragraph in draft.Paragraphs.Where(paragraph => paragraph.EndSentence > paragraph.FirstSentence))
        {
            facts.Read(draft.Sentences[paragraph.FirstSentence].FirstToken, draft.Sentences[paragraph.EndSentence - 1].EndToken);
        }
    }

    private static double Best(List<Draft> drafts, Action<Draft> work)
    {
        var best = new double[drafts.Count];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var d = 0; d < drafts.Count; d++)
            {
                var start = Stopwatch.GetTimestamp();
                work(drafts[d]);
                best[d] = Math.Min(best[d], Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            }
        }

        return best.Sum();
    }
}
