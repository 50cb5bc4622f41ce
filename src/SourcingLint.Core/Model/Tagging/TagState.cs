namespace SourcingLint.Model.Tagging;

/// <summary>
/// A label with what the tagger must remember of the attribution around it: whether its cue is still to come. A chain
/// that knows only the label before it forgets at the first comma that a speaker is due.
/// </summary>
internal enum TagState : byte
{
    /// <summary>Outside every attribution.</summary>
    Outside,

    /// <summary>Between the parts of an attribution, its cue still to come.</summary>
    GapBeforeCue,

    /// <summary>Between the parts of an attribution, its cue seen.</summary>
    GapAfterCue,

    /// <summary>A source starts, its cue still to come.</summary>
    SourceStartBeforeCue,

    /// <summary>A source goes on, its cue still to come.</summary>
    SourceBeforeCue,

    /// <summary>A source starts after its cue.</summary>
    SourceStartAfterCue,

    /// <summary>A source goes on after its cue.</summary>
    SourceAfterCue,

    /// <summary>A cue starts, content still to come.</summary>
    CueStartBeforeContent,

    /// <summary>A cue goes on, content still to come.</summary>
    CueBeforeContent,

    /// <summary>A cue starts after content.</summary>
    CueStartAfterContent,

    /// <summary>A cue goes on after content.</summary>
    CueAfterContent,

    /// <summary>Content starts, its cue still to come.</summary>
    ContentStartBeforeCue,

    /// <summary>Content goes on, its cue still to come.</summary>
    ContentBeforeCue,

    /// <summary>Content starts, its cue seen, or in an earlier sentence.</summary>
    ContentStartAfterCue,

    /// <summary>Content goes on, its cue seen.</summary>
    ContentAfterCue,
}

/// <summary>Facts about states.</summary>
internal static class TagStates
{
    /// <summary>How many states there are.</summary>
    public const int Count = 15;

    /// <summary>The states, padded to a power of two.</summary>
    public const int Lanes = 16;

    private static readonly SpanLabel[] Labels =
    [
        SpanLabel.Outside, SpanLabel.Outside, SpanLabel.Outside,
        SpanLabel.SourceStart, SpanLabel.SourceInside, SpanLabel.SourceStart, SpanLabel.SourceInside,
        SpanLabel.CueStart, SpanLabel.CueInside, SpanLabel.CueStart, SpanLabel.CueInside,
        SpanLabel.ContentStart, SpanLabel.ContentInside, SpanLabel.ContentStart, SpanLabel.ContentInside,
    ];

    /// <summary>The label that a state stands for.</summary>
    public static SpanLabel LabelOf(int state) => Labels[state];
}
