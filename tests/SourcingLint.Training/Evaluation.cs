using System.Text.Json;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Training;

/// <summary>Prints what the tagger finds, one object a text, as an evaluation of attribution spans reads it.</summary>
internal static class Evaluation
{
    public static void Print(IEnumerable<AnnotatedText> texts, TaggerWeights weights, TextWriter output)
    {
        foreach (var text in texts)
        {
            var labels = AttributionTagger.Tag(text.Draft, weights);
            output.WriteLine(JsonSerializer.Serialize(new { file = text.Name + ".txt", attributions = SpanLinker.Link(text.Draft, labels) }));
        }
    }
}
