using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
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

    /// <summary>Prints what the product makes of a text: the grammar's attributions with the tagger's.</summary>
    public static void PrintMerged(IEnumerable<AnnotatedText> texts, TaggerWeights weights, TextWriter output)
    {
        static object SpanOf(TextSpan span) => new { start = span.Start, end = span.End };
        foreach (var text in texts)
        {
            var found = AttributionFinder.Find(text.Draft, text.Draft.Model.Quotations, AttributionTagger.Tag(text.Draft, weights));
            var attributions = found.Select(a => new
            {
                source = a.Source is { } source ? SpanOf(source) : null,
                cue = a.Cue is { } cue ? SpanOf(cue) : null,
                content = a.Content.Select(SpanOf),
                basis = a.Basis.ToString(),
            });
            output.WriteLine(JsonSerializer.Serialize(new { file = text.Name + ".txt", attributions }));
        }
    }

    public static void Show(Draft draft, TaggerWeights weights, TextWriter output)
    {
        var labels = AttributionTagger.Tag(draft, weights);
        var at = 0;
        for (var t = 0; t < labels.Length; t++)
        {
            var token = draft.Tokens[t];
            output.Write(draft.Prose.Text.AsSpan(at, token.Start - at));
            output.Write(labels[t] switch { SpanLabel.SourceStart => "[S ", SpanLabel.CueStart => "[C ", SpanLabel.ContentStart => "[T ", _ => "" });
            output.Write(draft.TextOf(token));
            var role = (SpanLabel)(((int)labels[t] + 1) / 2 * 2);
            output.Write(labels[t] != SpanLabel.Outside && (t + 1 == labels.Length || labels[t + 1] != role) ? "]" : "");
            at = token.End;
        }

        output.WriteLine();
    }
}
