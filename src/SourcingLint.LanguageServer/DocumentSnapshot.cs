using System.Collections.Immutable;
using SourcingLint.Diagnostics;

namespace SourcingLint.LanguageServer;

/// <summary>An open document at one moment. What the linter makes of it is worked out once, when first asked for, on the thread that asks.</summary>
internal sealed class DocumentSnapshot
{
    // Weak, so that drafts nobody types in take no more room than their text and findings.
    private readonly WeakReference<Draft?> _draft;
    private readonly Lazy<LintOptions> _options;
    private readonly Lazy<ImmutableArray<Finding>> _findings;
    private readonly CancellationTokenSource _superseded = new();
    private readonly Linter _linter;
    private readonly ParagraphMemory? _memory;

    private DocumentSnapshot(string uri, string language, int version, string text, PositionEncoding encoding, LspLineIndex lines, Linter linter, ParagraphMemory? memory, WeakReference<Draft?> draft)
    {
        Uri = uri;
        Language = language;
        Version = version;
        Text = text;
        Encoding = encoding;
        Lines = lines;
        _linter = linter;
        _memory = memory;
        _draft = draft;
        _options = new(() => linter.OptionsFor(uri));
        _findings = new(() => Skipped is null ? linter.Lint(Draft, Options, Superseded) : []);
    }

    /// <summary>A document as it was opened, or read from disk.</summary>
    public DocumentSnapshot(string uri, int version, string text, PositionEncoding encoding, Linter linter, string language = "")
        : this(uri, language, version, text, encoding, new LspLineIndex(text, encoding), linter, null, new(null))
    {
    }

    /// <summary>What the client calls it.</summary>
    public string Uri { get; }

    /// <summary>What the client holds it for: <c>markdown</c>; empty when it was read from disk.</summary>
    public string Language { get; }

    /// <summary>Which of its texts this is, as the client counts them.</summary>
    public int Version { get; }

    /// <summary>The text in the editor, saved or not.</summary>
    public string Text { get; }

    /// <summary>What a character is in positions.</summary>
    public PositionEncoding Encoding { get; }

    /// <summary>Its lines.</summary>
    public LspLineIndex Lines { get; }

    /// <summary>The desk's settings for it.</summary>
    public LintOptions Options => _options.Value;

    /// <summary>Why it is not linted, in words for the user; null when it is.</summary>
    public string? Skipped => _linter.WhySkipped(Uri, Language);

    /// <summary>Whether it is not linted only because it is a text file.</summary>
    public bool IsMereText => _linter.IsMereText(Uri, Language);

    /// <summary>The text as read.</summary>
    public Draft Draft
    {
        get
        {
            Superseded.ThrowIfCancellationRequested();
            if (!_draft.TryGetTarget(out var draft))
            {
                draft = SourcingLint.Draft.Parse(Text, FromProtocol.PathOf(Uri) ?? "", _memory);
                _draft.SetTarget(draft);
            }

            return draft;
        }
    }

    /// <summary>What the rules find in it.</summary>
    /// <exception cref="OperationCanceledException">A later snapshot took its place.</exception>
    public ImmutableArray<Finding> Findings => _findings.Value;

    /// <summary>Lints another text as if it stood in this document.</summary>
    public ImmutableArray<Finding> Lint(Draft draft, CancellationToken cancellation)
    {
        Superseded.ThrowIfCancellationRequested();
        return _linter.Try(draft, Options, cancellation);
    }

    /// <summary>Tells that a later snapshot took its place, so that nobody needs what is worked out here.</summary>
    public CancellationToken Superseded => _superseded.Token;

    /// <summary>Drops it: its text changed or it was closed.</summary>
    public void Supersede() => _superseded.Cancel();

    /// <summary>The document with another text.</summary>
    /// <param name="version">Which of its texts that is.</param>
    /// <param name="text">The text.</param>
    /// <param name="memory">What is known of the draft that was typed in last.</param>
    public DocumentSnapshot WithText(int version, string text, ParagraphMemory memory) => new(Uri, Language, version, text, Encoding, new LspLineIndex(text, Encoding), _linter, memory, new(null));

    /// <summary>The same text under other settings.</summary>
    public DocumentSnapshot WithLinter(Linter linter) => new(Uri, Language, Version, Text, Encoding, Lines, linter, _memory, _draft);
}
