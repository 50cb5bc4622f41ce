using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3007: a whole story on one source's word.</summary>
public sealed class SingleSourceStory : DraftAnalyzer
{
    private const int LeastFigures = 3;
    private const int LeastStatements = 4;

    private static readonly WordSet Statements = WordSet.Of("statement", "release", "post");
    private static readonly WordSet Polls = WordSet.Of("poll", "polling", "polls", "survey", "surveys", "voters");

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
        "{1} rests on '{0}' ({2}). Find a second source, or tell readers that there is only one.",
        "Two sources are better than one, and a desk should know before it publishes that it has one.",
        DiagnosticSeverity.Info, enabled: false);

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

        if (MainSource(draft, context.Model) is { } main && !IsSpeech(context.Model, main))
        {
            var tally = Count(main.Attributions.Length, "statement") + (main.Figures.Length > 0 ? ", " + Count(main.Figures.Length, "figure") : "");
            context.Report(main.Name, draft.TextOf(main.Name), context.Model.Sources.Length == 1 ? "The whole story" : "Nearly all of the story", tally);
        }
    }

    private static string Count(int number, string noun) => number + " " + noun + (number == 1 ? "" : "s");

    /// <summary>The only source, or the body that nearly all statements come from; null when there are others or too little rests on it.</summary>
    private static Source? MainSource(Draft draft, DraftModel model)
    {
        var main = default(Source);
        var (sources, total) = (0, 0);
        foreach (var source in model.Sources)
        {
            if (source.Kind == SourceKind.OwnNewsroom)
            {
                return null;
            }

            if (IsInStory(draft, model, source) && !IsVague(draft, source))
            {
                sources++;
                total += source.Attributions.Length;
                main = main is null || source.Attributions.Length > main.Attributions.Length ? source : main;
            }
        }

        return main is not null && (main.Figures.Length >= LeastFigures || main.Attributions.Length >= LeastStatements) && !IsPoll(draft, main)
            && (sources == 1 || (main.Kind == SourceKind.Institution && main.Attributions.Length >= LeastStatements && main.Attributions.Length * 5 >= total * 4)) ? main : null;
    }

    /// <summary>Whether it speaks in the running text; what stands in captions and beside the story is not reported here.</summary>
    private static bool IsInStory(Draft draft, DraftModel model, Source source) =>
        source.Attributions.Any(a => draft.ParagraphOf(draft.Sentences[model.Attributions[a].Sentence]).Zone is ZoneKind.Body or ZoneKind.List);

    /// <summary>"Officials", "the statement": nobody in particular, or the same body's paper, and so no second source.</summary>
    private static bool IsVague(Draft draft, Source source) =>
        SourceNoun.Find(draft, source.Name, SourceWord.Official | SourceWord.Source | SourceWord.Crowd) is not null
        || (source.Kind == SourceKind.Document && draft.Tokens[draft.TokenAt(source.Name.Start)].Is(WordClass.Determiner) && Statements.Contains(draft.Tokens[draft.TokenAt(source.Name.End - 1)].Word));

    /// <summary>Whether it is voters who were asked, who are many.</summary>
    private static bool IsPoll(Draft draft, Source source)
    {
        for (var i = draft.TokenAt(source.Name.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < source.Name.End; i++)
        {
            if (Polls.Contains(draft.Tokens[i].Word) || draft.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one person is mostly quoted: a speech or an interview, which has one speaker by nature.</summary>
    private static bool IsSpeech(DraftModel model, Source only) =>
        only.Kind == SourceKind.Person && 2 * only.Attributions.Count(a => model.Attributions[a].Kind != AttributionKind.Indirect) >= only.Attributions.Length;
}
