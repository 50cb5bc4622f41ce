using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What the tagger marks in a sentence: its cues in order, each with the sources and contents that stand nearest to it.</summary>
internal sealed class TaggedSentence
{
    private readonly List<TaggedSpan> _spans = [];
    private readonly List<int> _places = []; // of the cues among the spans
    private readonly List<int> _firsts = []; // where the spans of each cue start; they end where those of the next do
    private ImmutableArray<TaggedSpan> _cues = ImmutableArray<TaggedSpan>.Empty;

    /// <summary>How many cues it has.</summary>
    public int Count => _cues.Length;

    /// <summary>Turns to another sentence.</summary>
    public void Read(Draft draft, SpanLabel[] labels, Sentence sentence)
    {
        _spans.Clear();
        _places.Clear();
        _firsts.Clear();
        var seen = 0;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            seen += LengthOf(draft.Tokens[t]);
            if (labels[t] == SpanLabel.Outside)
            {
                continue;
            }

            var first = t;
            var start = seen - draft.Tokens[t].Length;
            var role = RoleOf(labels[t]);
            while (t + 1 < sentence.EndToken && labels[t + 1] == role + 1)
            {
                t++;
                seen += LengthOf(draft.Tokens[t]);
            }

            if (role == SpanLabel.CueStart)
            {
                _places.Add(_spans.Count);
            }

            _spans.Add(new TaggedSpan(role, TextSpan.FromBounds(draft.Tokens[first].Start, draft.Tokens[t].End), first, t + 1, TextSpan.FromBounds(start, seen)));
        }

        _cues = _places.Count == 0 ? ImmutableArray<TaggedSpan>.Empty : GatherCues();
        Share();
    }

    /// <summary>A cue.</summary>
    public TaggedSpan Cue(int index) => _cues[index];

    /// <summary>The cue that overlaps some words; -1 when none does.</summary>
    public int IndexOfCue(TextSpan words)
    {
        var cue = _cues.First(words.Start, static (in TaggedSpan cue, int start) => cue.Span.End > start);
        return cue < Count && Cue(cue).Span.OverlapsWith(words) ? cue : -1;
    }

    /// <summary>The source nearest to a cue.</summary>
    public TaggedSpan? Source(int cue)
    {
        TaggedSpan? nearest = null;
        for (var i = _firsts[cue]; i < EndOf(cue); i++)
        {
            if (_spans[i].Role == SpanLabel.SourceStart && (nearest is not { } other || Apart(_spans[i], Cue(cue)) < Apart(other, Cue(cue))))
            {
                nearest = _spans[i];
            }
        }

        return nearest;
    }

    /// <summary>The contents that stand nearest to a cue.</summary>
    public ImmutableArray<TextSpan> Contents(int cue) => Contents(_firsts[cue], EndOf(cue));

    /// <summary>The contents of a sentence without a cue.</summary>
    public ImmutableArray<TextSpan> Contents() => Contents(0, _spans.Count);

    private ImmutableArray<TextSpan> Contents(int first, int end)
    {
        var contents = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = first; i < end; i++)
        {
            if (_spans[i].Role == SpanLabel.ContentStart)
            {
                contents.Add(_spans[i].Span);
            }
        }

        return contents.ToImmutable();
    }

    private ImmutableArray<TaggedSpan> GatherCues()
    {
        var cues = ImmutableArray.CreateBuilder<TaggedSpan>(_places.Count);
        foreach (var place in _places)
        {
            cues.Add(_spans[place]);
        }

        return cues.MoveToImmutable();
    }

    private int EndOf(int cue) => cue + 1 < _firsts.Count ? _firsts[cue + 1] : _spans.Count;

    /// <summary>Parts what stands between two cues where it comes nearer to the second.</summary>
    private void Share()
    {
        for (var c = 0; c < Count; c++)
        {
            var first = c == 0 ? 0 : _places[c - 1] + 1;
            while (c > 0 && first < _places[c] && Apart(_spans[first], Cue(c - 1)) <= Apart(_spans[first], Cue(c)))
            {
                first++;
            }

            _firsts.Add(first);
        }
    }

    private static int Apart(TaggedSpan a, TaggedSpan b) => Math.Max(a.Seen.Start - b.Seen.End, b.Seen.Start - a.Seen.End);

    private static int LengthOf(Token token) => token.Length + (token.Has(TokenShape.SpaceBefore) ? 1 : 0);

    private static SpanLabel RoleOf(SpanLabel label) => label switch
    {
        SpanLabel.SourceStart or SpanLabel.SourceInside => SpanLabel.SourceStart,
        SpanLabel.CueStart or SpanLabel.CueInside => SpanLabel.CueStart,
        _ => SpanLabel.ContentStart,
    };
}
