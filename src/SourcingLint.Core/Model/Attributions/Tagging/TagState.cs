namespace SourcingLint.Model.Tagging;

/// <summary>
/// A label with what the tagger must remember of the attribution around it: what of it has been met and what is still to
/// come. A chain that knows only the label before it forgets at the first comma that a speaker is due.
/// </summary>
internal enum TagState : byte
{
    /// <summary>Outside every attribution.</summary>
    Outside,

    /// <summary>After content, its cue still to come: the comma of <c>X, she said</c>.</summary>
    GapAfterContent,

    /// <summary>After a source, its cue still to come: <c>Brandt, who was mayor then, said</c>.</summary>
    GapAfterSource,

    /// <summary>After a cue, more of its attribution to come.</summary>
    GapAfterCue,

    /// <summary>A source that opens an attribution: <c>she said X</c>.</summary>
    SourceFirst,

    /// <summary>A source between content and cue: <c>X, she said</c>.</summary>
    SourceAfterContent,

    /// <summary>A source after its cue: <c>X, said the mayor</c>.</summary>
    SourceAfterCue,

    /// <summary>A cue that opens an attribution: <c>according to her, X</c>.</summary>
    CueFirst,

    /// <summary>A cue between source and content.</summary>
    CueAfterSource,

    /// <summary>A cue after content.</summary>
    CueAfterContent,

    /// <summary>Content starts, its cue still to come.</summary>
    ContentStartBeforeCue,

    /// <summary>Content goes on, its cue still to come.</summary>
    ContentBeforeCue,

    /// <summary>Content starts, its cue seen, or in an earlier paragraph.</summary>
    ContentStartAfterCue,

    /// <summary>Content goes on, its cue seen.</summary>
    ContentAfterCue,

    /// <summary>Content starts a sentence of its own, after the one that has its cue, or with none.</summary>
    ContentStartAlone,
}

/// <summary>Facts about states.</summary>
internal static class TagStates
{
    /// <summary>How many states there are.</summary>
    public const int Count = 15;

    /// <summary>The states, padded to a power of two.</summary>
    public const int Lanes = 16;

    private static readonly SpanLabel[] Inside =
    [
        SpanLabel.Outside, SpanLabel.Outside, SpanLabel.Outside, SpanLabel.Outside,
        SpanLabel.SourceInside, SpanLabel.SourceInside, SpanLabel.SourceInside,
        SpanLabel.CueInside, SpanLabel.CueInside, SpanLabel.CueInside,
        SpanLabel.ContentStart, SpanLabel.ContentInside, SpanLabel.ContentStart, SpanLabel.ContentInside, SpanLabel.ContentStart,
    ];

    /// <summary>The label of a token in one state after a token in another: sources and cues start where their state does.</summary>
    public static SpanLabel LabelOf(int state, int before)
    {
        var label = Inside[state];
        return label is SpanLabel.SourceInside or SpanLabel.CueInside && state != before ? label - 1 : label;
    }
}
