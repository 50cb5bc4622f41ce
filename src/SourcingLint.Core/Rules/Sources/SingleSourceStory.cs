using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3007: a whole story on one source's word.</summary>
public sealed class SingleSourceStory : DraftAnalyzer
{
    private const int LeastFigures = 3;
    private const int LeastStatements = 4;

    private static readonly RuleOption<int> LeastWords = new(
        "sourcinglint.single-source-story.words", 250, "How many words a story has before one source is too few.");

    /// <summary>Kinds of story, as front matter gives them, that have one speaker by nature.</summary>
    private static readonly HashSet<string> OneVoice = new(StringComparer.OrdinalIgnoreCase)
    {
        "brief", "court", "interview", "obituary", "q&a", "results", "speech",
    };

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3007", "single-source-story", "Story on one source's word",
        "The whole story rests on '{0}' ({1}). Find a second source, or tell readers that there is only one.",
        "Two sources are better than one, and a desk should know before it publishes that it has one.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options { get; } = ImmutableArray.Create<RuleOption>(LeastWords);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var words = 0;
        foreach (var token in draft.Tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }

        if (words < context.Get(LeastWords) || OneVoice.Contains(draft.Prose.FrontMatter["type"] ?? ""))
        {
            return;
        }

        var sources = context.Model.Sources;
        if (sources.Length == 1 && sources[0] is var only && only.Kind != SourceKind.OwnNewsroom
            && (only.Figures.Length >= LeastFigures || only.Attributions.Length >= LeastStatements) && !IsSpeech(context.Model, only))
        {
            var tally = only.Attributions.Length + " statements" + (only.Figures.Length > 0 ? ", " + only.Figures.Length + " figures" : "");
            context.Report(only.Name, draft.TextOf(only.Name), tally);
        }
    }

    /// <summary>Whether one person is mostly quoted: a speech or an interview, which has one speaker by nature.</summary>
    private static bool IsSpeech(DraftModel model, Source only) =>
        only.Kind == SourceKind.Person && 2 * only.Attributions.Count(a => model.Attributions[a].Kind != AttributionKind.Indirect) >= only.Attributions.Length;
}
