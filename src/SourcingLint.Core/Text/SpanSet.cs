using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>Stretches of a draft, those that touch or overlap as one.</summary>
internal sealed class SpanSet
{
    private readonly ImmutableArray<Stretch> _stretches;

    /// <summary>A set of the stretches given to <see cref="Builder"/>.</summary>
    private SpanSet(List<Stretch> stretches)
    {
        stretches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var merged = ImmutableArray.CreateBuilder<Stretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && last.End >= stretch.Start)
            {
                merged[merged.Count - 1] = new Stretch(last.Start, Math.Max(last.End, stretch.End));
            }
            else
            {
                merged.Add(stretch);
            }
        }

        _stretches = merged.ToImmutable();
    }

    /// <summary>Whether a position lies in one of the stretches.</summary>
    public bool Hold(int position)
    {
        var next = _stretches.First(position, static (in Stretch stretch, int at) => stretch.End > at);
        return next < _stretches.Length && _stretches[next].Start <= position;
    }

    /// <summary>Gathers stretches in any order.</summary>
    public sealed class Builder
    {
        private readonly List<Stretch> _stretches = [];

        /// <summary>Adds one.</summary>
        public void Add(TextSpan span) => _stretches.Add(new Stretch(span.Start, span.End));

        /// <summary>The set of all that were added.</summary>
        public SpanSet ToSet() => new(_stretches);
    }

    /// <summary>A class: lists of it are sorted by code compiled ahead of time, lists of a struct by code compiled at every start.</summary>
    private sealed record Stretch(int Start, int End);
}
