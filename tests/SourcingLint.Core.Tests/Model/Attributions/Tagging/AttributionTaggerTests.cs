using SourcingLint.Model.Tagging;
using Xunit;

namespace SourcingLint.Core.Tests.Model.Tagging;

public sealed class AttributionTaggerTests
{
    [Theory]
    [InlineData("[T:The bridge will stay shut until May], [S:the harbor master] [C:said].")]
    [InlineData("[S:Mayor Odile Brandt] [C:said] [T:that the harbor would reopen within a week].")]
    [InlineData("[C:According to] [S:the ministry], [T:41 boats were lost in the storm].")]
    [InlineData("[T:“We had no warning at all, and nobody answered the phone,”] [S:Brandt] [C:said].")]
    [InlineData("[T:At least 14 people were killed when a ferry capsized off Port Lune], [S:the coast guard] [C:said].")]
    [InlineData("[S:The ministry's statement] [C:said] [T:41 boats were lost in the storm]. [S:It] [C:added] [T:that nine more were missing].")]
    [InlineData("[S:Residents] [C:told] the Gull [T:that the sirens never sounded].")]
    [InlineData("The ferry left at noon and reached the island an hour later.")]
    public void Marks_who_says_what(string marked)
    {
        var draft = Draft.Parse(Unmarked(marked));
        Assert.Equal(marked, Marked(draft));
    }

    [Fact]
    public void An_empty_draft_has_no_labels() => Assert.Empty(AttributionTagger.Tag(Draft.Parse("")));

    [Fact]
    public void The_same_draft_is_tagged_alike_each_time()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 40).Select(i => $"Crews found {i} boats, the coast guard said. “It is {i} too many,” a fisher told the Gull."));
        Assert.Equal(AttributionTagger.Tag(Draft.Parse(text)), AttributionTagger.Tag(Draft.Parse(text)));
    }

    [Fact]
    public void Hostile_text_is_tagged_too()
    {
        foreach (var text in new[] { new string('"', 5000), new string('’', 3000), string.Concat(Enumerable.Repeat("said \"", 2000)), "\uD83D\uDEA2 \uD83D " + new string('a', 9000) })
        {
            var draft = Draft.Parse(text);
            Assert.Equal(draft.Tokens.Length, AttributionTagger.Tag(draft).Length);
        }
    }

    [Fact]
    public void What_tokens_share_is_added_up_as_if_each_had_it_to_itself()
    {
        var draft = Draft.Parse("“No, we had no warning,” said Brandt, who told the Gull that the sirens, silent since May, “never sounded”; the ministry - asked twice - said it knew.");
        var weights = TaggerWeights.Shared;
        var sentence = draft.Sentences[0];
        var sums = new EmissionSums(weights);
        sums.Read(new TaggerFeatures(draft, weights.Words), draft, draft.Paragraphs[0]);
        var features = new TaggerFeatures(draft, weights.Words);
        features.ReadParagraph(draft.Paragraphs[0]);
        features.ReadSentence(sentence);
        var each = new uint[TaggerFeatures.Most];
        for (var i = 0; i < sentence.EndToken; i++)
        {
            var sum = new ulong[EmissionSums.Width];
            weights.Add(each, 0, features.ReadToken(i, each), sum, 0);
            Assert.Equal(sum, sums.Sums.Skip(i * EmissionSums.Width).Take(EmissionSums.Width));
        }
    }

    [Fact]
    public void The_weights_stay_below_one_megabyte()
    {
        using var weights = typeof(AttributionTagger).Assembly.GetManifestResourceStream("Tagging/attribution-tagger.bin");
        Assert.InRange(weights!.Length, 1, 1_000_000);
    }

    private static string Unmarked(string marked) => marked.Replace("[T:", "").Replace("[S:", "").Replace("[C:", "").Replace("]", "");

    private static string Marked(Draft draft)
    {
        var labels = AttributionTagger.Tag(draft);
        var marked = new System.Text.StringBuilder();
        var at = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is SpanLabel.Outside)
            {
                continue;
            }

            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1)
            {
                end++;
            }

            marked.Append(draft.TextOf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(at, draft.Tokens[i].Start)));
            marked.Append(labels[i] is SpanLabel.SourceStart ? "[S:" : labels[i] is SpanLabel.CueStart ? "[C:" : "[T:");
            marked.Append(draft.TextOf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[end - 1].End)));
            marked.Append(']');
            at = draft.Tokens[end - 1].End;
            i = end - 1;
        }

        return marked.Append(draft.TextOf(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(at, draft.Source.Length))).ToString();
    }
}
