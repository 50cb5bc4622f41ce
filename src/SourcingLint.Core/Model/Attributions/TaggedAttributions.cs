using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Model;

/// <summary>Adds to the grammar's attributions what the tagger sees beyond them, sentence by sentence: each tagged content goes to the nearest cue.</summary>
internal static class TaggedAttributions
{
    /// <summary>The attributions read and tagged, in order of their sentences.</summary>
    public static List<Attribution> AddTo(List<Attribution> read, Draft draft)
    {
        var labels = AttributionTagger.Tag(draft);
        var all = new List<Attribution>(read.Count + 16);
        var spans = new List<TaggedSpan>();
        var next = 0;
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var from = all.Count;
            while (next < read.Count && read[next].Sentence == s)
            {
                all.Add(read[next++]);
            }

            var sentence = draft.Sentences[s];
            Collect(draft, labels, sentence.FirstToken, sentence.EndToken, spans);
            if (spans.Count > 0)
            {
                AddTagged(draft, all, from, s, spans);
            }
        }

        return all;
    }

    private static void AddTagged(Draft draft, List<Attribution> all, int from, int sentence, List<TaggedSpan> spans)
    {
        var read = all.Count;
        foreach (var content in spans)
        {
            if (content.Role != SpanLabel.ContentStart)
            {
                continue;
            }

            var cue = Nearest(spans, SpanLabel.CueStart, content.Span);
            var known = cue is { } tagged ? IndexOfCue(all, from, read, tagged.Span) : -1;
            if (HasContent(all, from, read, content.Span) && (cue is null || known >= 0))
            {
                continue;
            }

            if (known >= 0)
            {
                all[known] = all[known] with { Content = all[known].Content.Add(content.Span) };
                continue;
            }

            var source = cue is { } words && IsAgentless(draft, words) ? null : Nearest(spans, SpanLabel.SourceStart, cue?.Span ?? content.Span);
            var added = all.FindIndex(read, a => a.Cue == cue?.Span && a.Source == source?.Span);
            if (added >= 0)
            {
                all[added] = all[added] with { Content = all[added].Content.Add(content.Span) };
            }
            else
            {
                all.Add(new Attribution(
                    AttributionKind.Indirect, source?.Span, source is { } named ? SourceClassifier.Classify(draft, named.First, named.End) : SourceKind.None, cue?.Span, ImmutableArray.Create(content.Span), sentence,
                    Basis: AttributionBasis.Tagger));
            }
        }
    }

    /// <summary>"is believed", "was reported": whoever is named beside it does not say it.</summary>
    private static bool IsAgentless(Draft draft, TaggedSpan cue)
    {
        var last = draft.Tokens[cue.End - 1];
        var participle = last.Is(WordClass.CueVerb | WordClass.ThoughtVerb) && (CueVerbs.FormOf(last.Word) & (CueForm.Past | CueForm.Participle)) != 0;
        return participle && cue.End - cue.First >= 2 && draft.Tokens[cue.First].Is(WordClass.Auxiliary) && !CueVerbs.IsHave(draft.Tokens[cue.First].Word);
    }

    private static bool HasContent(List<Attribution> all, int from, int end, TextSpan content)
    {
        for (var a = from; a < end; a++)
        {
            foreach (var span in all[a].Content)
            {
                if (span.OverlapsWith(content))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int IndexOfCue(List<Attribution> all, int from, int end, TextSpan cue)
    {
        for (var a = from; a < end; a++)
        {
            if (all[a].Cue is { } read && read.OverlapsWith(cue))
            {
                return a;
            }
        }

        return -1;
    }

    private static TaggedSpan? Nearest(List<TaggedSpan> spans, SpanLabel role, TextSpan to)
    {
        TaggedSpan? nearest = null;
        var distance = int.MaxValue;
        foreach (var span in spans)
        {
            var apart = Math.Max(span.Span.Start - to.End, to.Start - span.Span.End);
            if (span.Role == role && apart < distance)
            {
                (nearest, distance) = (span, apart);
            }
        }

        return nearest;
    }

    private static void Collect(Draft draft, ImmutableArray<SpanLabel> labels, int first, int end, List<TaggedSpan> spans)
    {
        spans.Clear();
        for (var t = first; t < end; t++)
        {
            if (labels[t] == SpanLabel.Outside)
            {
                continue;
            }

            var role = RoleOf(labels[t]);
            var last = t;
            while (last + 1 < end && labels[last + 1] == role + 1)
            {
                last++;
            }

            spans.Add(new TaggedSpan(role, TextSpan.FromBounds(draft.Tokens[t].Start, draft.Tokens[last].End), t, last + 1));
            t = last;
        }
    }

    private static SpanLabel RoleOf(SpanLabel label) => label switch
    {
        SpanLabel.SourceStart or SpanLabel.SourceInside => SpanLabel.SourceStart,
        SpanLabel.CueStart or SpanLabel.CueInside => SpanLabel.CueStart,
        _ => SpanLabel.ContentStart,
    };

    private readonly record struct TaggedSpan(SpanLabel Role, TextSpan Span, int First, int End);
}
