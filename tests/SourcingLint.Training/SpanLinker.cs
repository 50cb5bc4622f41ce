using SourcingLint.Model.Tagging;

namespace SourcingLint.Training;

/// <summary>Joins tagged spans to attributions in the simplest way: each source and content goes to the nearest cue of its paragraph.</summary>
internal static class SpanLinker
{
    public sealed record Span(int start, int end);

    public sealed record Linked(Span? source, Span? cue, List<Span> content);

    public static List<Linked> Link(Draft draft, SpanLabel[] labels)
    {
        var linked = new List<Linked>();
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.FirstSentence == paragraph.EndSentence)
            {
                continue;
            }

            var spans = Spans(draft, labels, draft.Sentences[paragraph.FirstSentence].FirstToken, draft.Sentences[paragraph.EndSentence - 1].EndToken);
            var cues = spans.Where(s => s.Role == SpanLabel.CueStart).Select(s => s.Span).ToList();
            var parts = cues.Select(_ => (Source: (Span?)null, Content: new List<Span>())).ToList();
            foreach (var (role, span) in spans.Where(s => s.Role != SpanLabel.CueStart))
            {
                var nearest = Enumerable.Range(0, cues.Count).OrderBy(c => Math.Max(cues[c].start - span.end, span.start - cues[c].end)).FirstOrDefault(-1);
                if (nearest < 0 || (role == SpanLabel.SourceStart && parts[nearest].Source is not null))
                {
                    linked.Add(role == SpanLabel.SourceStart ? new Linked(span, null, []) : new Linked(null, null, [span]));
                }
                else if (role == SpanLabel.SourceStart)
                {
                    parts[nearest] = (span, parts[nearest].Content);
                }
                else
                {
                    parts[nearest].Content.Add(span);
                }
            }

            linked.AddRange(cues.Zip(parts, (cue, part) => new Linked(part.Source, cue, part.Content)));
        }

        return linked;
    }

    private static List<(SpanLabel Role, Span Span)> Spans(Draft draft, SpanLabel[] labels, int first, int end)
    {
        var spans = new List<(SpanLabel, Span)>();
        for (var t = first; t < end; t++)
        {
            var role = labels[t] switch
            {
                SpanLabel.SourceStart or SpanLabel.SourceInside => SpanLabel.SourceStart,
                SpanLabel.CueStart or SpanLabel.CueInside => SpanLabel.CueStart,
                SpanLabel.ContentStart or SpanLabel.ContentInside => SpanLabel.ContentStart,
                _ => SpanLabel.Outside,
            };
            if (role == SpanLabel.Outside)
            {
                continue;
            }

            var last = t;
            while (last + 1 < end && labels[last + 1] == role + 1)
            {
                last++;
            }

            spans.Add((role, new Span(draft.Tokens[t].Start, draft.Tokens[last].End)));
            t = last;
        }

        return spans;
    }
}
